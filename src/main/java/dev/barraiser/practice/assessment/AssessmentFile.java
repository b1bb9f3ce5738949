package dev.barraiser.practice.assessment;

import dev.barraiser.yaml.Problems;
import dev.barraiser.yaml.YamlFields;
import dev.barraiser.yaml.YamlFile;
import dev.barraiser.yaml.YamlValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the statements from their YAML file, whose keys are explained at its head. Every mistake is
 * noted with its line; the statements returned are for use only when none was.
 */
public final class AssessmentFile {

  static final String NAME = "config/assessment.yaml";

  private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int ID = 40;

  /** Discord's bound for the label of an input. */
  static final int LABEL = 45;

  /** Discord's bound for what stands with an input. */
  static final int SAYS = 100;

  /** Slack's bound for an option, less the mark before it. */
  static final int ANCHOR = 70;

  private final Map<String, String> first = new LinkedHashMap<>();

  private AssessmentFile() {}

  /** The statements that travel with the bot. */
  public static Statements own(Problems problems) {
    return read(NAME, resource(), problems);
  }

  /**
   * The same, once they have been checked.
   *
   * @throws IllegalStateException when they hold a mistake, which the build would have told
   */
  public static Statements own() {
    var problems = new Problems();
    Statements statements = own(problems);
    if (!problems.isEmpty()) throw new IllegalStateException(problems.list().toString());
    return statements;
  }

  private static byte[] resource() {
    try (InputStream in = AssessmentFile.class.getClassLoader().getResourceAsStream(NAME)) {
      if (in == null) throw new IllegalStateException("the jar lacks " + NAME);
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Statements read(String file, byte[] utf8, Problems problems) {
    var reader = new AssessmentFile();
    Statements statements =
        new Statements(
            YamlFile.read(file, utf8, problems).map(reader::statements).orElse(List.of()));
    if (problems.isEmpty()) {
      statements.uneven().forEach(finding -> problems.add(file, 0, finding));
    }
    return statements;
  }

  private List<Statement> statements(YamlValue document) {
    List<Statement> all = new ArrayList<>();
    for (YamlValue item : document.fields("statements").items("statements")) {
      statement(item).ifPresent(all::add);
    }
    return all;
  }

  private Optional<Statement> statement(YamlValue entry) {
    YamlFields fields = entry.fields("id", "about", "name", "says", "one", "three", "five");
    String id = id(entry, fields);
    Optional<Facet> about = fields.oneOf("about", facets());
    String name = text(fields, "name", LABEL);
    String says = text(fields, "says", SAYS);
    String one = text(fields, "one", ANCHOR);
    String three = text(fields, "three", ANCHOR);
    String five = text(fields, "five", ANCHOR);
    return about.map(facet -> new Statement(id, facet, name, says, one, three, five));
  }

  private String id(YamlValue entry, YamlFields fields) {
    String id = text(fields, "id", ID);
    if (!id.isBlank() && !KEBAB.matcher(id).matches()) {
      fields.problem("id", "“" + id + "” is not kebab-case, such as “paid-for-it”.");
    }
    String here = entry.file() + ":" + entry.line();
    @Nullable String before = id.isBlank() ? null : first.putIfAbsent(id, here);
    if (before != null) {
      fields.problem("id", "“" + id + "” is taken: " + before + " has the same id.");
    }
    return id;
  }

  private static Map<String, Facet> facets() {
    Map<String, Facet> byKey = new LinkedHashMap<>();
    Facet.all().forEach(facet -> byKey.put(facet.key(), facet));
    return byKey;
  }

  private static String text(YamlFields fields, String key, int most) {
    return fields.need(key).map(value -> value.text(most)).orElse("");
  }
}
