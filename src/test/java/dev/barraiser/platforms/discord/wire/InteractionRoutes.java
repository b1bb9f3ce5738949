package dev.barraiser.platforms.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/** Commands, the first answer to an interaction, and what follows by its token. */
final class InteractionRoutes {

  static final Duration ACKNOWLEDGE = Duration.ofSeconds(3);
  private static final Duration FOLLOW_UP = Duration.ofMinutes(15);
  private static final int COMMANDS_A_DAY = 200;

  private final World world;
  private final Writing writing;
  private final Drafting drafting;
  private final ModalRules modals = new ModalRules();
  private int mostCommands = COMMANDS_A_DAY;

  InteractionRoutes(World world, Writing writing, Drafting drafting) {
    this.world = world;
    this.writing = writing;
    this.drafting = drafting;
  }

  /** How many commands may be made a day. */
  void mostCommands(int most) {
    mostCommands = most;
  }

  void register(Api api) {
    String commands = "applications/{application_id}/commands";
    api.on("GET", commands, _ -> Done.of(Js.array(world.commands)));
    api.on("PUT", commands, this::putCommands);
    api.onOpen(
        "POST", "interactions/{interaction_id}/{interaction_token}/callback", this::callback);
    String webhook = "webhooks/{webhook_id}/{webhook_token}";
    String message = webhook + "/messages/{message_id}";
    api.onOpen("POST", webhook, this::followUp);
    api.onOpen("GET", webhook + "/messages/@original", call -> Done.of(json(original(call))));
    api.onOpen("PATCH", webhook + "/messages/@original", call -> change(original(call), call));
    api.onOpen("DELETE", webhook + "/messages/@original", call -> delete(original(call)));
    api.onOpen("GET", message, call -> Done.of(json(followed(call))));
    api.onOpen("PATCH", message, call -> change(followed(call), call));
    api.onOpen("DELETE", message, call -> delete(followed(call)));
  }

  private JsonNode json(Message message) {
    return message.json(world.bot.id);
  }

  // Commands.

  private Done putCommands(Call call) {
    if (!call.arg(0).equals(world.bot.id)) throw ApiError.missingAccess();
    CommandRules.check(call.body());
    long fresh =
        Js.items(call.body())
            .filter(one -> world.commands.stream().noneMatch(old -> sameName(old, one)))
            .count();
    if (world.commandsMade + fresh > mostCommands) {
      throw new ApiError(
          400, 30034, "Max number of daily application command creates has been reached (200)");
    }
    world.commandsMade += (int) fresh;
    var kept = java.util.List.copyOf(world.commands);
    world.commands.clear();
    for (JsonNode one : call.body()) {
      ObjectNode command = one.deepCopy();
      String id =
          kept.stream()
              .filter(old -> sameName(old, one))
              .map(old -> old.path("id").asText())
              .findFirst()
              .orElseGet(world::nextId);
      command
          .put("id", id)
          .put("application_id", world.bot.id)
          .put("version", world.nextId())
          .put("type", type(one))
          .put("description", one.path("description").asText(""));
      for (String name : new String[] {"contexts", "integration_types"}) {
        if (!one.path(name).isArray()) continue;
        command.set(name, Js.array(Js.items(one, name).map(JsonNode::asInt).toList()));
      }
      JsonNode rights = one.path("default_member_permissions");
      command.set(
          "default_member_permissions",
          rights.isMissingNode() || rights.isNull() ? Js.of(null) : Js.of(rights.asText()));
      world.commands.add(command);
    }
    return Done.of(Js.array(world.commands));
  }

  private static boolean sameName(JsonNode one, JsonNode other) {
    return one.path("name").equals(other.path("name")) && type(one) == type(other);
  }

  private static int type(JsonNode command) {
    return command.path("type").asInt(1);
  }

  // The first answer.

  private Done callback(Call call) {
    Interaction asked = world.interactions.get(call.arg(1));
    if (asked == null || !asked.id.equals(call.arg(0))) throw ApiError.unknownInteraction();
    if (asked.acknowledged) {
      throw new ApiError(400, 40060, "Interaction has already been acknowledged.");
    }
    if (world.now().isAfter(asked.at.plus(ACKNOWLEDGE))) {
      asked.callback.cancel(false);
      throw ApiError.unknownInteraction();
    }
    JsonNode body = call.body();
    JsonNode data = body.path("data");
    int type = body.path("type").asInt();
    switch (type) {
      case 4 -> {
        mustNotBe(asked, Interaction.AUTOCOMPLETE);
        Message message = begin(asked);
        drafting.fill(message, data);
        finish(asked, message);
        asked.original = message;
      }
      case 5 -> {
        mustNotBe(asked, Interaction.AUTOCOMPLETE);
        Message message = begin(asked);
        message.flags = (data.path("flags").asInt() & Message.EPHEMERAL) | Message.LOADING;
        finish(asked, message);
        asked.original = message;
      }
      case 6 -> asked.original = card(asked);
      case 7 -> {
        Message message = card(asked);
        asked.original = message;
        drafting.change(message, data);
        message.edited = world.now();
        writing.changed(message);
      }
      case 8 -> {
        if (asked.type != Interaction.AUTOCOMPLETE) wrongType();
        if (data.path("choices").size() > 25) throw ApiError.invalidForm("more than 25 choices");
      }
      case 9 -> {
        mustNotBe(asked, Interaction.AUTOCOMPLETE);
        mustNotBe(asked, Interaction.MODAL);
        modals.check(data);
      }
      default -> throw wrongType();
    }
    asked.acknowledged = true;
    asked.answered.accept(body);
    asked.callback.complete(body);
    if (!call.param("with_response").orElse("false").equals("true")) return Done.nothing();
    return Done.of(response(asked, type));
  }

  private ObjectNode response(Interaction asked, int type) {
    ObjectNode interaction =
        Js.object(
            "id",
            asked.id,
            "type",
            asked.type,
            "response_message_loading",
            type == 5,
            "response_message_ephemeral",
            type == 5 && asked.original != null && asked.original.is(Message.EPHEMERAL));
    Message original = asked.original;
    ObjectNode response = Js.object("interaction", interaction);
    if (original == null) return response;
    interaction.put("response_message_id", original.id);
    if (type == 4 || type == 7) {
      response.set("resource", Js.object("type", type, "message", json(original)));
    }
    return response;
  }

  private static ApiError wrongType() {
    return ApiError.invalidForm("this answer does not fit the interaction");
  }

  private static void mustNotBe(Interaction asked, int type) {
    if (asked.type == type) throw wrongType();
  }

  private static Message card(Interaction asked) {
    Message on = asked.on;
    if (on == null) throw wrongType();
    return on;
  }

  private Message begin(Interaction asked) {
    Message message = writing.begin(asked.channel, world.bot);
    message.type = Message.COMMAND;
    ObjectNode owners =
        asked.botIsThere && asked.channel.guild != null
            ? Js.object("0", asked.channel.guild.id)
            : Js.object("1", asked.by.id);
    ObjectNode metadata =
        Js.object(
            "id",
            asked.id,
            "type",
            asked.type,
            "user",
            asked.by.json(),
            "authorizing_integration_owners",
            owners);
    if (asked.type == Interaction.COMMAND) metadata.put("name", asked.name);
    Message on = asked.on;
    if (asked.type == Interaction.COMPONENT && on != null) {
      metadata.put("interacted_message_id", on.id);
    }
    if (asked.type == Interaction.MODAL) {
      metadata.set(
          "triggering_interaction_metadata",
          on == null
              ? Js.object(
                  "id",
                  asked.id,
                  "type",
                  Interaction.COMMAND,
                  "name",
                  asked.name,
                  "user",
                  asked.by.json(),
                  "authorizing_integration_owners",
                  owners)
              : Js.object(
                  "id",
                  asked.id,
                  "type",
                  Interaction.COMPONENT,
                  "interacted_message_id",
                  on.id,
                  "user",
                  asked.by.json(),
                  "authorizing_integration_owners",
                  owners));
    }
    message.interaction = metadata;
    return message;
  }

  private void finish(Interaction asked, Message message) {
    if (!asked.botIsThere && asked.channel.guild != null) message.flags |= Message.EPHEMERAL;
    if (message.is(Message.EPHEMERAL)) message.onlyFor = asked.by.id;
    writing.post(message);
  }

  // What follows.

  private Interaction living(Call call) {
    Interaction asked = world.interactions.get(call.arg(1));
    if (asked == null || !call.arg(0).equals(world.bot.id)) {
      throw new ApiError(401, 50027, "Invalid Webhook Token");
    }
    if (world.now().isAfter(asked.at.plus(FOLLOW_UP))) {
      throw new ApiError(401, 50027, "Invalid Webhook Token");
    }
    if (!asked.acknowledged) throw ApiError.unknownWebhook();
    return asked;
  }

  private Message original(Call call) {
    Message message = living(call).original;
    if (message == null) throw ApiError.unknownMessage();
    if (!message.channel.messages.containsKey(Long.parseLong(message.id))) {
      throw ApiError.unknownMessage();
    }
    return message;
  }

  private Message followed(Call call) {
    Interaction asked = living(call);
    Message message = writing.find(asked.channel, call.arg(2));
    if (message == null || message.author != world.bot || message.interaction == null) {
      throw ApiError.unknownMessage();
    }
    return message;
  }

  private Done followUp(Call call) {
    Interaction asked = living(call);
    Message waiting = asked.original;
    // As Discord's documentation has it: the first one takes the place of "is thinking".
    if (waiting != null && waiting.is(Message.LOADING)) return change(waiting, call);
    Message message = begin(asked);
    message.type = Message.REPLY;
    drafting.fill(message, call.body());
    if (waiting != null) message.answers = waiting;
    finish(asked, message);
    return Done.of(json(message));
  }

  private Done change(Message message, Call call) {
    boolean loading = message.is(Message.LOADING);
    message.flags &= ~Message.LOADING;
    drafting.change(message, call.body());
    if (!loading) message.edited = world.now();
    writing.changed(message);
    return Done.of(json(message));
  }

  private Done delete(Message message) {
    writing.delete(message);
    return Done.nothing();
  }
}
