package dev.barraiser.yaml;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads a YAML file written by a person. Pure. */
public final class YamlFile {

  private static final Set<Tag> PLAIN =
      Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MAP, Tag.SEQ);

  /** Larger than any file that people write, and as much as the parser takes by itself. */
  private static final int MOST_BYTES = 3 * 1024 * 1024;

  private final String name;
  private final Problems problems;

  private YamlFile(String name, Problems problems) {
    this.name = name;
    this.problems = problems;
  }

  /**
   * Reads the one document of a file. An empty file is an empty value.
   *
   * @param name what the person calls the file; it stands in every problem
   * @return the document; empty when it cannot be read at all, which has then been noted in {@code
   *     problems}
   */
  public static Optional<YamlValue> read(String name, byte[] utf8, Problems problems) {
    return decode(name, utf8, problems).flatMap(new YamlFile(name, problems)::compose);
  }

  /** The text of a file, without the mark that some editors put before it. */
  static Optional<String> decode(String name, byte[] utf8, Problems problems) {
    if (utf8.length > MOST_BYTES) {
      problems.add(name, 0, "This file has more than three megabytes. Please make several of it.");
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(utf8);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      int line = 1;
      for (int i = 0; i < bytes.position(); i++) if (utf8[i] == '\n') line++;
      problems.add(name, line, "This is not UTF-8. Please save the file as UTF-8 text.");
      return Optional.empty();
    }
  }

  private Optional<YamlValue> compose(String text) {
    try {
      Iterator<Node> documents =
          new Yaml(new LoaderOptions()).composeAll(new StringReader(text)).iterator();
      Node root = documents.hasNext() ? documents.next() : nothing();
      if (documents.hasNext()) {
        problems.add(name, line(documents.next()), "A second document starts here; one is read.");
        return Optional.empty();
      }
      return isPlain(root, Collections.newSetFromMap(new IdentityHashMap<>()))
          ? Optional.of(new YamlValue(name, root, problems))
          : Optional.empty();
    } catch (MarkedYAMLException e) {
      @Nullable Mark mark = e.getProblemMark();
      problems.add(
          name,
          mark == null ? 0 : mark.getLine() + 1,
          "This is not " + form() + ": " + e.getProblem() + ".");
    } catch (YAMLException e) {
      problems.add(name, 0, "This is not " + form() + ": " + e.getMessage());
    }
    return Optional.empty();
  }

  /** JSON is YAML too, but whoever wrote it does not think so. */
  private String form() {
    return name.toLowerCase(Locale.ROOT).endsWith(".json") ? "JSON" : "YAML";
  }

  /**
   * Anchors and tags are refused rather than followed: nobody needs them here, and with them a
   * small file can grow without bound or ask for a Java class.
   */
  private boolean isPlain(Node node, Set<Node> seen) {
    if (!seen.add(node)) return true;
    if (node.getAnchor() != null) {
      problems.add(name, line(node), "Anchors (&) and aliases (*) are not supported here.");
      return false;
    }
    if (!PLAIN.contains(node.getTag())) {
      problems.add(
          name, line(node), "Tags (" + node.getTag().getValue() + ") are not supported here.");
      return false;
    }
    return switch (node) {
      case MappingNode mapping ->
          mapping.getValue().stream()
              .allMatch(
                  pair -> isPlain(pair.getKeyNode(), seen) && isPlain(pair.getValueNode(), seen));
      case SequenceNode list -> list.getValue().stream().allMatch(item -> isPlain(item, seen));
      default -> true;
    };
  }

  static int line(Node node) {
    return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
  }

  private static Node nothing() {
    return new ScalarNode(Tag.NULL, "", null, null, DumperOptions.ScalarStyle.PLAIN);
  }
}
