package dev.barraiser.practice.mock;

import dev.barraiser.practice.mock.Script.Manner;
import dev.barraiser.practice.questions.Question.Layer;
import dev.barraiser.yaml.Problems;
import dev.barraiser.yaml.YamlFields;
import dev.barraiser.yaml.YamlFile;
import dev.barraiser.yaml.YamlValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the interviewer says from its YAML file, whose keys are explained at its head. */
final class ScriptFile {

  private static final String FILE = "config/mock.yaml";
  private static final int LONGEST = 240;
  private static final int LONGEST_OPENING = 600;

  private ScriptFile() {}

  /**
   * What travels with the bot.
   *
   * @throws IllegalStateException when it holds a mistake, which the build would have told
   */
  static Script own() {
    var problems = new Problems();
    Optional<Script> script = read(FILE, resource(), problems);
    if (!problems.isEmpty()) throw new IllegalStateException(problems.list().toString());
    return script.orElseThrow();
  }

  private static byte[] resource() {
    try (InputStream in = ScriptFile.class.getClassLoader().getResourceAsStream(FILE)) {
      if (in == null) throw new IllegalStateException("the jar lacks " + FILE);
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For use only when no problem was noted. */
  static Optional<Script> read(String name, byte[] utf8, Problems problems) {
    return YamlFile.read(name, utf8, problems).map(ScriptFile::script);
  }

  private static Script script(YamlValue document) {
    YamlFields fields =
        document.fields(
            "styles",
            "probes",
            "groundwork",
            "made-up",
            "beside",
            "differently",
            "said-already",
            "hypothetical");
    Map<Style, Manner> manners = new EnumMap<>(Style.class);
    fields
        .need("styles")
        .map(all -> all.fields(keys(Style.values(), Style::key)))
        .ifPresent(styles -> {
          for (Style style : Style.values()) {
            styles.need(style.key()).ifPresent(one -> manners.put(style, manner(one)));
          }
        });
    return new Script(
        manners,
        layers(fields, "probes"),
        layers(fields, "groundwork"),
        layers(fields, "made-up"),
        texts(fields, "beside"),
        texts(fields, "differently"),
        texts(fields, "said-already"),
        texts(fields, "hypothetical"));
  }

  private static Map<Layer, List<String>> layers(YamlFields fields, String key) {
    Map<Layer, List<String>> all = new EnumMap<>(Layer.class);
    fields
        .need(key)
        .map(one -> one.fields(keys(Layer.values(), Layer::key)))
        .ifPresent(layers -> {
          for (Layer layer : Layer.values()) all.put(layer, texts(layers, layer.key()));
        });
    return all;
  }

  private static Manner manner(YamlValue value) {
    YamlFields fields =
        value.fields(
            "opening",
            "first",
            "next",
            "time-up",
            "skipped",
            "follow-up",
            "not-known",
            "declined",
            "asked-back",
            "more",
            "half-time",
            "closing");
    return new Manner(
        fields.need("opening").map(one -> one.text(LONGEST_OPENING)).orElse(""),
        texts(fields, "first"),
        texts(fields, "next"),
        texts(fields, "time-up"),
        texts(fields, "skipped"),
        texts(fields, "follow-up"),
        texts(fields, "not-known"),
        texts(fields, "declined"),
        texts(fields, "asked-back"),
        texts(fields, "more"),
        texts(fields, "half-time"),
        texts(fields, "closing"));
  }

  private static List<String> texts(YamlFields fields, String key) {
    List<YamlValue> items = fields.items(key);
    if (items.isEmpty()) fields.problem(key, "“" + key + "” needs an entry.");
    return items.stream().map(one -> one.text(LONGEST)).toList();
  }

  private static <T> String[] keys(T[] values, java.util.function.Function<T, String> key) {
    return Arrays.stream(values).map(key).toArray(String[]::new);
  }
}
