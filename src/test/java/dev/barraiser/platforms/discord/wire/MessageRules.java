package dev.barraiser.platforms.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Discord refuses of a message, also where its specification does not say so. Pure. */
final class MessageRules {

  private static final int COMPONENTS = 40;
  private static final int TEXT = 4000;
  private static final int CONTENT = 2000;
  private static final int EMBEDS = 6000;

  private MessageRules() {}

  static void check(Message message, JsonNode body) {
    if (message.is(Message.COMPONENTS_V2)) checkV2(message);
    else checkClassic(message);
    checkComponents(message.components);
  }

  private static void checkClassic(Message message) {
    if (message.content.length() > CONTENT) refuse("content of " + message.content.length());
    int embedded =
        Js.deep(message.embeds)
            .filter(JsonNode::isTextual)
            .mapToInt(n -> n.asText().length())
            .sum();
    if (embedded > EMBEDS) refuse("embeds of " + embedded);
    if (message.components.size() > 5) refuse("more than five rows");
    for (JsonNode top : message.components) {
      if (top.path("type").asInt() != 1) refuse("components of the second kind without the flag");
    }
    boolean empty =
        message.content.isBlank() && message.embeds.isEmpty() && message.components.isEmpty();
    if (empty) throw new ApiError(400, 50006, "Cannot send an empty message");
  }

  private static void checkV2(Message message) {
    if (!message.content.isEmpty() || !message.embeds.isEmpty()) {
      refuse("content or embeds beside components of the second kind");
    }
    if (message.components.isEmpty())
      throw new ApiError(400, 50006, "Cannot send an empty message");
    List<JsonNode> all = components(message.components);
    if (all.size() > COMPONENTS) refuse(all.size() + " components");
    int text = all.stream().mapToInt(node -> node.path("content").asText("").length()).sum();
    if (text > TEXT) refuse("text of " + text);
  }

  private static void checkComponents(JsonNode components) {
    List<JsonNode> all = components(components);
    Set<String> customIds = new HashSet<>();
    Set<Integer> ids = new HashSet<>();
    for (JsonNode node : all) {
      if (!ids.add(node.path("id").asInt())) refuse("two components with id " + node.path("id"));
      switch (node.path("type").asInt()) {
        case 1 -> {
          int size = node.path("components").size();
          if (size < 1 || size > 5) refuse("a row of " + size);
        }
        case 2 -> checkButton(node, customIds);
        case 3 -> claim(node, customIds);
        case 10 -> {
          if (node.path("content").asText("").isEmpty()) refuse("a text display without text");
        }
        case 17 -> {
          if (node.path("components").isEmpty()) refuse("an empty container");
        }
        default -> {}
      }
    }
  }

  private static void checkButton(JsonNode button, Set<String> customIds) {
    int style = button.path("style").asInt();
    if (style == 5) {
      if (!button.has("url")) refuse("a link button without address");
    } else {
      claim(button, customIds);
    }
    String label = button.path("label").asText("");
    if (label.isEmpty() && !button.has("emoji")) refuse("a button without label");
    if (label.length() > 80) refuse("a label of " + label.length());
  }

  static void claim(JsonNode component, Set<String> customIds) {
    String id = component.path("custom_id").asText("");
    if (id.isEmpty() || id.length() > 100) refuse("a custom_id of " + id.length());
    if (!customIds.add(id)) refuse("custom_id twice");
  }

  /** Every component, with those inside others. */
  static List<JsonNode> components(JsonNode components) {
    return Js.deep(components)
        .filter(node -> node.isObject() && node.path("type").isInt() && node.has("id"))
        .filter(node -> !node.has("filename"))
        .toList();
  }

  private static void refuse(String why) {
    throw ApiError.invalidForm(why);
  }
}
