package dev.barraiser.platforms.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A line as somebody means it, done with what Discord offers: the words of a registered command,
 * then its options, each picked where it is offered and the rest typed into what is free.
 */
record TypedLine(String path, Map<String, String> options) {

  /**
   * Reads {@code /barraiser story add The migration}.
   *
   * @throws IllegalArgumentException when no command begins like that, or a word fits nowhere
   */
  static TypedLine of(String line, List<? extends JsonNode> commands) {
    List<String> words =
        new ArrayList<>(List.of(line.strip().substring(1).strip().split("\\s+", -1)));
    JsonNode at =
        named(commands.stream().filter(one -> one.path("type").asInt() == 1).toList(), words)
            .orElseThrow(() -> new IllegalArgumentException("no command: " + line));
    List<String> path = new ArrayList<>(List.of(words.removeFirst()));
    while (!words.isEmpty()) {
      Optional<JsonNode> below =
          named(
              Js.items(at, "options").filter(one -> one.path("type").asInt() <= 2).toList(), words);
      if (below.isEmpty()) break;
      at = below.get();
      path.add(words.removeFirst());
    }
    return new TypedLine(String.join(" ", path), options(at, words, line));
  }

  private static Optional<JsonNode> named(List<? extends JsonNode> nodes, List<String> words) {
    return nodes.stream()
        .filter(one -> one.path("name").asText().equals(words.getFirst()))
        .map(JsonNode.class::cast)
        .findFirst();
  }

  private static Map<String, String> options(JsonNode leaf, List<String> words, String line) {
    Map<String, String> options = new LinkedHashMap<>();
    List<String> rest = new ArrayList<>(words);
    for (JsonNode option : leaf.path("options")) {
      if (option.path("choices").isEmpty()) continue;
      for (String word : List.copyOf(rest)) {
        Optional<JsonNode> picked =
            Js.items(option, "choices")
                .filter(one ->
                    one.path("value").asText().equalsIgnoreCase(word)
                        || one.path("name").asText().equalsIgnoreCase(word))
                .findFirst();
        if (picked.isEmpty()) continue;
        options.put(option.path("name").asText(), picked.get().path("value").asText());
        rest.remove(word);
        break;
      }
    }
    if (rest.isEmpty()) return options;
    JsonNode free =
        Js.items(leaf, "options")
            .filter(one -> one.path("type").asInt() > 2 && one.path("choices").isEmpty())
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("fits nowhere: " + rest + " of " + line));
    options.put(free.path("name").asText(), String.join(" ", rest));
    return options;
  }
}
