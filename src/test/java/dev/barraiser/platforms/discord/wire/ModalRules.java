package dev.barraiser.platforms.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** What Discord refuses of a modal. */
final class ModalRules {

  void check(JsonNode modal) {
    String id = modal.path("custom_id").asText("");
    if (id.isEmpty() || id.length() > 100) throw ApiError.invalidForm("a modal's custom_id");
    String title = modal.path("title").asText("");
    if (title.isEmpty() || title.length() > 45) throw ApiError.invalidForm("a title");
    JsonNode components = modal.path("components");
    if (components.isEmpty() || components.size() > 5) {
      throw ApiError.invalidForm(components.size() + " components in a modal");
    }
    Set<String> customIds = new HashSet<>();
    for (JsonNode top : components) {
      switch (top.path("type").asInt()) {
        case 18 -> checkLabel(top, customIds);
        case 10 -> {}
        default -> throw ApiError.invalidForm("type " + top.path("type") + " in a modal");
      }
    }
  }

  private static void checkLabel(JsonNode label, Set<String> customIds) {
    int length = label.path("label").asText("").length();
    if (length < 1 || length > 45) throw ApiError.invalidForm("a label of " + length);
    int words = label.path("description").asText("").length();
    if (words > 100) throw ApiError.invalidForm("a description of " + words);
    JsonNode input = label.path("component");
    MessageRules.claim(input, customIds);
    switch (input.path("type").asInt()) {
      case 3 -> {
        int options = input.path("options").size();
        if (options < 1 || options > 25) throw ApiError.invalidForm(options + " options");
      }
      case 4 -> {
        String value = input.path("value").asText("");
        int most = input.path("max_length").asInt(4000);
        if (value.length() > most) throw ApiError.invalidForm("a value of " + value.length());
        if (input.path("placeholder").asText("").length() > 100) {
          throw ApiError.invalidForm("a placeholder over 100");
        }
      }
      case 5, 6, 7, 8, 19, 21, 22, 23 -> {}
      default -> throw ApiError.invalidForm("type " + input.path("type") + " in a label");
    }
  }
}
