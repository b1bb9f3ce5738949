package dev.barraiser.platforms.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what the bot sends into a message, as Discord does. In the world's turn. */
final class Drafting {

  private static final Pattern USER = Pattern.compile("<@!?(\\d+)>");

  private final World world;

  Drafting(World world) {
    this.world = world;
  }

  /** A new message. */
  void fill(Message message, JsonNode body) {
    message.flags =
        body.path("flags").asInt()
            & (Message.COMPONENTS_V2 | Message.EPHEMERAL | Message.SUPPRESSES_NOTIFICATIONS | 4);
    apply(message, body);
    MessageRules.check(message, body);
  }

  /** What is changed of one that stands; what is not named stays. */
  void change(Message message, JsonNode body) {
    boolean wasV2 = message.is(Message.COMPONENTS_V2);
    boolean isV2 = wasV2 || (body.path("flags").asInt() & Message.COMPONENTS_V2) != 0;
    if (wasV2 && body.has("flags") && (body.path("flags").asInt() & Message.COMPONENTS_V2) == 0) {
      throw ApiError.invalidForm("the flag for components cannot be undone");
    }
    if (isV2) message.flags |= Message.COMPONENTS_V2;
    apply(message, body);
    MessageRules.check(message, body);
  }

  private void apply(Message message, JsonNode body) {
    if (body.has("content")) message.content = body.path("content").asText("");
    if (body.path("content").isNull()) message.content = "";
    if (body.path("embeds") instanceof ArrayNode embeds) message.embeds = embeds.deepCopy();
    if (body.path("components") instanceof ArrayNode components) {
      message.components = numbered(components);
    }
    for (JsonNode file : body.path(Parts.FILES)) attach(message, file);
    Js.deep(message.components)
        .filter(node -> node.path("type").asInt() == 13 && node.path("file").isObject())
        .toList()
        .forEach(node -> stored(message, (ObjectNode) node));
    pings(message, body.path("allowed_mentions"));
  }

  private void attach(Message message, JsonNode file) {
    String name = file.path("name").asText();
    boolean shown =
        Js.deep(message.components)
            .anyMatch(node -> node.path("url").asText("").equals("attachment://" + name));
    if (message.is(Message.COMPONENTS_V2) && !shown) {
      throw ApiError.invalidForm("a file that no component shows: " + name);
    }
    message.files.put(name, file.path("text").asText());
  }

  /** A file that came is named by where it lies from then on, as Discord gives it back. */
  private void stored(Message message, ObjectNode shown) {
    String name = shown.path("file").path("url").asText().replaceFirst("^attachment://", "");
    String text = message.files.get(name);
    if (text == null) return;
    String id = world.nextId();
    String url =
        "https://cdn.discordapp.com/attachments/" + message.channel.id + "/" + id + "/" + name;
    shown.set("file", Js.object("id", id, "url", url, "proxy_url", url));
    shown.put("name", name);
    shown.put("size", text.getBytes(StandardCharsets.UTF_8).length);
    if (!shown.has("spoiler")) shown.put("spoiler", false);
  }

  /** As Discord gives them back: each with an id, and with what was left to it. */
  private static ArrayNode numbered(ArrayNode components) {
    ArrayNode copy = components.deepCopy();
    Set<Integer> taken =
        Js.deep(copy)
            .filter(JsonNode::isObject)
            .map(node -> node.path("id").asInt())
            .collect(Collectors.toCollection(HashSet::new));
    int next = 1;
    for (JsonNode node : Js.deep(copy).toList()) {
      if (!(node instanceof ObjectNode object) || !object.path("type").isInt()) continue;
      if (object.path("id").asInt() == 0) {
        while (!taken.add(next)) next++;
        object.put("id", next);
      }
      switch (object.path("type").asInt()) {
        case 2 -> {
          if (!object.has("disabled")) object.put("disabled", false);
        }
        case 14 -> {
          if (!object.has("divider")) object.put("divider", true);
          if (!object.has("spacing")) object.put("spacing", 1);
        }
        case 17 -> {
          if (!object.has("spoiler")) object.put("spoiler", false);
          if (!object.has("accent_color")) object.putNull("accent_color");
        }
        default -> {}
      }
    }
    return copy;
  }

  /** Every text of a message in which a mention counts. */
  static String texts(Message message) {
    return message.content
        + Js.deep(message.components)
            .filter(node -> node.path("type").asInt() == 10)
            .map(node -> "\n" + node.path("content").asText())
            .collect(Collectors.joining());
  }

  private void pings(Message message, JsonNode allowed) {
    message.mentions.clear();
    message.mentionsEveryone = false;
    String text = texts(message);
    Set<String> parse =
        allowed.has("parse")
            ? Js.items(allowed, "parse").map(JsonNode::asText).collect(Collectors.toSet())
            : allowed.isObject() ? Set.of() : Set.of("users", "roles", "everyone");
    Set<String> named =
        Js.items(allowed, "users").map(JsonNode::asText).collect(Collectors.toSet());
    for (User user : mentioned(text)) {
      if (parse.contains("users") || named.contains(user.id)) message.mentions.add(user);
    }
    boolean loud = text.contains("@everyone") || text.contains("@here");
    boolean mayShout = Right.MENTION_EVERYONE.in(message.channel.permissions(message.author.id));
    message.mentionsEveryone = loud && parse.contains("everyone") && mayShout;
  }

  /** Whom a text mentions; a person's own message pings all of them. */
  Set<User> mentioned(String text) {
    Set<User> users = new LinkedHashSet<>();
    Matcher matcher = USER.matcher(text);
    while (matcher.find()) {
      User user = world.users.get(matcher.group(1));
      if (user != null) users.add(user);
    }
    return users;
  }
}
