package dev.barraiser.yaml;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of one mapping, in the file's order. */
public final class YamlFields {

  private final String file;
  private final int line;
  private final Map<String, YamlValue> byKey;
  private final Map<String, Integer> lines;
  private final Problems problems;

  YamlFields(
      String file,
      int line,
      Map<String, YamlValue> byKey,
      Map<String, Integer> lines,
      Problems problems) {
    this.file = file;
    this.line = line;
    this.byKey = byKey;
    this.lines = lines;
    this.problems = problems;
  }

  void expect(Collection<String> known) {
    for (String key : byKey.keySet()) {
      if (!known.contains(key)) {
        problem(key, "“" + key + "” is no key here" + YamlValue.meant(key, known));
      }
    }
  }

  /** The line where the mapping begins, counted from 1. */
  public int line() {
    return line;
  }

  public Set<String> keys() {
    return byKey.keySet();
  }

  /** Notes a problem in the line of a key, or in the mapping's first when the key is not there. */
  public void problem(String key, String message) {
    problems.add(file, lines.getOrDefault(key, line), message);
  }

  /** A field that may be left out. */
  public Optional<YamlValue> get(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** A field that must be there; noted when it is not. */
  public Optional<YamlValue> need(String key) {
    Optional<YamlValue> value = get(key);
    if (value.isEmpty()) problem(key, "“" + key + "” is missing.");
    return value;
  }

  /** The text of a field that must be there; the empty string when it is not. */
  public String text(String key) {
    return need(key).map(YamlValue::text).orElse("");
  }

  /** The list of a field that must be there; empty when it is not. */
  public List<YamlValue> items(String key) {
    return need(key).map(YamlValue::items).orElse(List.of());
  }

  /** The texts of a field that must be there and is a list; empty when it is not. */
  public List<String> texts(String key) {
    return need(key).map(YamlValue::texts).orElse(List.of());
  }

  /**
   * The value that the text of a field that must be there goes by; empty when it is none of them.
   */
  public <T> Optional<T> oneOf(String key, Map<String, T> byName) {
    return need(key).flatMap(value -> value.oneOf(byName));
  }
}
