package dev.barraiser.platforms.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Interactions, as a client makes them. In the world's turn. */
final class Asking {

  private static final int GUILD = 0;
  private static final int WITH_BOT = 1;
  private static final int ELSEWHERE = 2;

  private final World world;
  private final Gateway gateway;
  private final User by;

  Asking(World world, Gateway gateway, User by) {
    this.world = world;
    this.gateway = gateway;
    this.by = by;
  }

  Interaction command(Channel channel, String path, Map<String, String> values) {
    List<String> words = List.of(path.split(" ", -1));
    JsonNode command = command(words.getFirst(), 1);
    mayUse(channel, command);
    ArrayNode options = options(leaf(command, words), values);
    return ask(Interaction.COMMAND, channel, data(command, words, options), path, null);
  }

  Interaction types(
      Channel channel, String path, Map<String, String> values, String option, String typed) {
    List<String> words = List.of(path.split(" ", -1));
    JsonNode command = command(words.getFirst(), 1);
    mayUse(channel, command);
    JsonNode leaf = leaf(command, words);
    JsonNode wanted = option(leaf, option);
    if (!wanted.path("autocomplete").asBoolean()) {
      throw new IllegalArgumentException("nothing is completed in " + option);
    }
    ArrayNode options = options(leaf, values);
    options.add(
        Js.object(
            "name", option, "type", wanted.path("type").asInt(), "value", typed, "focused", true));
    return ask(Interaction.AUTOCOMPLETE, channel, data(command, words, options), path, null);
  }

  Interaction chooses(Channel channel, Message message, String entry) {
    JsonNode command = command(entry, 3);
    mayUse(channel, command);
    ObjectNode json = message.json(world.bot.id);
    if (channel.guild != null) json.put("guild_id", channel.guild.id);
    ObjectNode data =
        Js.object(
            "id",
            command.path("id").asText(),
            "name",
            entry,
            "type",
            3,
            "target_id",
            message.id,
            "resolved",
            Js.object("messages", Js.object(message.id, json)));
    return ask(Interaction.COMMAND, channel, data, entry, null);
  }

  Interaction presses(Message message, String customId) {
    JsonNode button =
        MessageRules.components(message.components).stream()
            .filter(one -> one.path("custom_id").asText().equals(customId))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no button " + customId));
    if (button.path("disabled").asBoolean()) {
      throw new IllegalArgumentException("not to be pressed: " + customId);
    }
    ObjectNode data =
        Js.object(
            "custom_id",
            customId,
            "component_type",
            button.path("type").asInt(),
            "id",
            button.path("id").asInt());
    return ask(Interaction.COMPONENT, message.channel, data, "", message);
  }

  /** A button that stands on no card. */
  Interaction forges(Message on, String customId) {
    ObjectNode data = Js.object("custom_id", customId, "component_type", 2, "id", 1);
    return ask(Interaction.COMPONENT, on.channel, data, "", on);
  }

  /** A form that was opened for nobody, or for somebody else; lines of text only. */
  Interaction forgesForm(Channel channel, String customId, Map<String, String> values) {
    ArrayNode components = Js.array();
    values.forEach((name, value) ->
        components.add(
            Js.object(
                "type",
                18,
                "id",
                2 * components.size() + 1,
                "component",
                Js.object(
                    "type",
                    4,
                    "id",
                    2 * components.size() + 2,
                    "custom_id",
                    name,
                    "value",
                    value))));
    ObjectNode data = Js.object("custom_id", customId, "components", components);
    return ask(Interaction.MODAL, channel, data, "", null);
  }

  /** A form sent; what it was opened from is known to Discord. */
  Interaction submits(Opened opened, Map<String, List<String>> values) {
    ArrayNode components = Js.array();
    for (Dialog.Input field : opened.dialog().fields()) {
      List<String> filled = values.getOrDefault(field.customId(), List.of());
      ObjectNode input =
          Js.object("type", field.type(), "id", field.id(), "custom_id", field.customId());
      switch (field.type()) {
        case 4 -> input.put("value", filled.isEmpty() ? "" : filled.getFirst());
        case 21 -> input.set("value", filled.isEmpty() ? Js.of(null) : Js.of(filled.getFirst()));
        case 23 -> input.put("value", filled.contains("true"));
        default -> input.set("values", Js.array(filled));
      }
      components.add(Js.object("type", 18, "id", field.labelId(), "component", input));
    }
    ObjectNode data = Js.object("custom_id", opened.dialog().customId(), "components", components);
    Interaction from = opened.from();
    return ask(Interaction.MODAL, from.channel, data, from.name, from.on);
  }

  /** A form that is open, and what opened it. */
  record Opened(Dialog dialog, Interaction from) {}

  // Commands as registered.

  private JsonNode command(String name, int type) {
    return world.commands.stream()
        .filter(one -> one.path("name").asText().equals(name))
        .filter(one -> one.path("type").asInt() == type)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no command " + name));
  }

  static JsonNode leaf(JsonNode command, List<String> words) {
    JsonNode leaf = command;
    for (String word : words.subList(1, words.size())) leaf = option(leaf, word);
    boolean whole = Js.items(leaf, "options").noneMatch(one -> one.path("type").asInt() <= 2);
    if (!whole) throw new IllegalArgumentException("only half a command: " + words);
    return leaf;
  }

  static JsonNode option(JsonNode of, String name) {
    return Js.items(of, "options")
        .filter(one -> one.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no option " + name));
  }

  private static ArrayNode options(JsonNode leaf, Map<String, String> values) {
    ArrayNode options = Js.array();
    for (JsonNode option : leaf.path("options")) {
      String name = option.path("name").asText();
      String value = values.get(name);
      if (value == null) {
        if (option.path("required").asBoolean()) {
          throw new IllegalArgumentException("a client asks for " + name);
        }
        continue;
      }
      Set<String> allowed = new java.util.LinkedHashSet<>();
      option.path("choices").forEach(one -> allowed.add(one.path("value").asText()));
      if (!allowed.isEmpty() && !allowed.contains(value)) {
        throw new IllegalArgumentException("not offered: " + value + " among " + allowed);
      }
      int type = option.path("type").asInt();
      Object typed =
          switch (type) {
            case 4 -> Long.parseLong(value);
            case 5 -> Boolean.parseBoolean(value);
            case 10 -> Double.parseDouble(value);
            default -> value;
          };
      options.add(Js.object("name", name, "type", type, "value", typed));
    }
    for (String name : values.keySet()) option(leaf, name);
    return options;
  }

  private static ObjectNode data(JsonNode command, List<String> words, ArrayNode options) {
    ArrayNode inner = options;
    List<JsonNode> path = new ArrayList<>();
    JsonNode leaf = command;
    for (String word : words.subList(1, words.size())) {
      leaf = option(leaf, word);
      path.add(leaf);
    }
    for (JsonNode sub : path.reversed()) {
      inner =
          Js.array(
              Js.object(
                  "name",
                  sub.path("name").asText(),
                  "type",
                  sub.path("type").asInt(),
                  "options",
                  inner));
    }
    return Js.object(
        "id",
        command.path("id").asText(),
        "name",
        command.path("name").asText(),
        "type",
        1,
        "options",
        inner);
  }

  private int context(Channel channel) {
    if (channel.guild != null) return GUILD;
    return channel.type == Channel.DIRECT && channel.people.contains(world.bot)
        ? WITH_BOT
        : ELSEWHERE;
  }

  private boolean botIsThere(Channel channel) {
    return channel.guild != null
        ? channel.guild.members.containsKey(world.bot.id)
        : channel.people.contains(world.bot);
  }

  private void mayUse(Channel channel, JsonNode command) {
    int context = context(channel);
    if (command.path("contexts").isArray()
        && Js.items(command, "contexts").noneMatch(one -> one.asInt() == context)) {
      throw new IllegalArgumentException("not offered there: " + command.path("name").asText());
    }
    if (context == WITH_BOT || botIsThere(channel)) return;
    boolean installs =
        Js.items(command, "integration_types").anyMatch(one -> one.asInt() == 1) && by.installed;
    if (!installs) throw new IllegalArgumentException("the app is not there");
  }

  // What the bot is told.

  private Interaction ask(
      int type, Channel channel, ObjectNode data, String name, @Nullable Message on) {
    boolean there = botIsThere(channel);
    var asked = new Interaction(world.nextId(), type, by, channel, world.now(), name, on, there);
    world.interactions.put(asked.token, asked);
    ObjectNode owners = Js.object();
    Guild guild = channel.guild;
    if (guild != null && there) owners.put("0", guild.id);
    else if (context(channel) == WITH_BOT && !by.installed) owners.put("0", "0");
    else owners.put("1", by.id);
    ObjectNode what =
        Js.object(
            "id",
            asked.id,
            "application_id",
            world.bot.id,
            "type",
            type,
            "data",
            data,
            "token",
            asked.token,
            "version",
            1,
            "channel_id",
            channel.id,
            "channel",
            channelJson(channel),
            "locale",
            "en-GB",
            "context",
            context(channel),
            "authorizing_integration_owners",
            owners,
            "entitlements",
            Js.array(),
            "attachment_size_limit",
            10_485_760,
            "app_permissions",
            Long.toString(there ? channel.permissions(world.bot.id) : Right.USUAL));
    if (guild != null) {
      Guild.Membership member = guild.members.get(by.id);
      if (member == null) throw new IllegalArgumentException(by.name + " is not in there");
      ObjectNode json = member.json(true);
      json.put("permissions", Long.toString(channel.permissions(by.id)));
      what.put("guild_id", guild.id).put("guild_locale", "en-US").set("member", json);
      what.set("guild", Js.object("id", guild.id, "locale", "en-US", "features", Js.array()));
    } else {
      what.set("user", by.json());
    }
    if (on != null) what.set("message", on.json(world.bot.id));
    if (!gateway.tellsOfInteraction(guild, what)) asked.callback.cancel(false);
    return asked;
  }

  private ObjectNode channelJson(Channel channel) {
    ObjectNode json = channel.json();
    json.put("permissions", Long.toString(channel.permissions(by.id)));
    if (context(channel) == WITH_BOT) json.set("recipients", Js.array(world.bot.json()));
    if (context(channel) == ELSEWHERE && channel.type == Channel.DIRECT) {
      json.set(
          "recipients",
          Js.array(channel.people.stream().filter(one -> one != by).map(User::json).toList()));
    }
    return json;
  }
}
