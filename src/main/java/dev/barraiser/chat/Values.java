package dev.barraiser.chat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a person filled in: each field's values by name. Text comes with surrounding blanks
 * stripped.
 */
public record Values(Map<String, List<String>> byName) {

  public Values {
    byName =
        byName.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey,
                    entry -> entry.getValue().stream().map(String::strip).toList()));
  }

  /** The only or first value of a field; empty when it was left empty or is not there. */
  public String text(String name) {
    List<String> values = all(name);
    return values.isEmpty() ? "" : values.getFirst();
  }

  /** Every value chosen in a field, without empty ones. */
  public List<String> all(String name) {
    return byName.getOrDefault(name, List.of()).stream().filter(value -> !value.isEmpty()).toList();
  }
}
