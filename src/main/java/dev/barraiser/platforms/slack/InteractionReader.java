package dev.barraiser.platforms.slack;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Input;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people ask: slash commands, buttons, shortcuts. Thread-safe; asks Slack nothing and
 * changes nothing; never throws, whatever it is given.
 */
final class InteractionReader {

  private static final Card STRANGER =
      Card.plain(
          "I work for the people of another workspace, so I could not do that for you. Nothing"
              + " happened.");

  private static final Card STALE =
      Card.plain("That is from an older version of me. Ask again and use the new one.");

  /** No address of Slack's is nearly as long; it has to fit into what a form remembers. */
  private static final int LONGEST_ADDRESS = 1_000;

  /** What was asked. */
  sealed interface Read {}

  /** To be passed on; {@code back} is what stands in its origin. */
  record Asks(Incoming.Interaction asked, WayBack back) implements Read {}

  /** Not to be passed on; who asked is told why, privately. */
  record Tells(String id, Person to, Place place, WayBack back, Card card) implements Read {}

  /** Needs nothing but to be acknowledged; {@code reason} is short and quotes nobody. */
  record Nothing(String reason) implements Read {}

  private final MessageEvents messages;
  private final Strangers strangers;
  private final SlackSetup.CommandNames names;
  private final InstantSource machine;

  InteractionReader(
      MessageEvents messages,
      Strangers strangers,
      SlackSetup.CommandNames names,
      InstantSource machine) {
    this.messages = messages;
    this.strangers = strangers;
    this.names = names;
    this.machine = machine;
  }

  /** Reads a slash command. */
  Read command(Team team, SlashCommandPayload payload) {
    String user = payload.getUserId();
    String channel = payload.getChannelId();
    String trigger = payload.getTriggerId();
    String command = payload.getCommand();
    if (blank(user) || blank(channel) || blank(trigger) || blank(command)) {
      return new Nothing("malformed/command");
    }
    Person by = team.person(user);
    Place place = MessageEvents.isDirect(channel) ? new Place.Direct(by) : team.channel(channel);
    WayBack back = back(payload.getResponseUrl(), trigger, null, false, channel);
    String id = EventIds.asked(trigger);
    if (strangers.isStranger(team, user, payload.getTeamId())) {
      return new Tells(id, by, place, back, STRANGER);
    }
    String name = command.startsWith("/") ? command.substring(1) : command;
    String text = Optional.ofNullable(payload.getText()).orElse("");
    var typed = new Input.Typed(messages.words(team, text).text());
    return new Asks(
        new Incoming.Commanded(id, by, place, names.catalogue(name), typed, back.origin()), back);
  }

  /** Reads what was pressed or chosen. */
  Read act(Team team, JsonObject payload, Catalogue catalogue) {
    String type = JsonFields.text(payload, "type").orElse("");
    try {
      return switch (type) {
        case "block_actions" -> pressed(team, payload);
        case "message_action" -> chosen(team, payload, catalogue);
        case "shortcut" -> shortcut(team, payload, catalogue);
        default -> new Nothing("unknown/" + type);
      };
    } catch (JsonFields.Missing e) {
      return new Nothing("malformed/" + type);
    }
  }

  private Read pressed(Team team, JsonObject payload) {
    Optional<JsonObject> button =
        JsonFields.objects(payload, "actions").stream()
            .filter(one -> JsonFields.text(one, "type").orElse("").equals("button"))
            .findFirst();
    if (button.isEmpty()) return new Nothing("input changed");
    if (JsonFields.text(button.get(), "url").isPresent()) return new Nothing("link followed");
    Person by = person(team, payload);
    String trigger = JsonFields.needed(payload, "trigger_id");
    JsonObject container = JsonFields.neededObject(payload, "container");
    boolean inView = JsonFields.text(container, "type").orElse("").equals("view");
    WayBack back =
        inView
            ? back(null, trigger, modal(payload), false, null)
            : back(
                JsonFields.text(payload, "response_url").orElse(null),
                trigger,
                null,
                JsonFields.isTrue(container, "is_ephemeral"),
                JsonFields.needed(container, "channel_id"));
    MessageRef message =
        inView ? new MessageRef(new Place.Direct(by), "") : message(team, by, payload, container);
    String id = EventIds.pressed(trigger);
    if (isStranger(team, payload)) return new Tells(id, by, message.place(), back, STRANGER);
    return action(JsonFields.text(button.get(), "action_id").orElse(""))
        .<Read>map(
            action -> new Asks(new Incoming.Pressed(id, by, message, action, back.origin()), back))
        .orElseGet(() -> new Tells(id, by, message.place(), back, STALE));
  }

  /** The modal in which a button was pressed; null in the App Home. */
  private static @Nullable String modal(JsonObject payload) {
    return JsonFields.object(payload, "view")
        .filter(view -> JsonFields.text(view, "type").orElse("").equals("modal"))
        .flatMap(view -> JsonFields.text(view, "id"))
        .orElse(null);
  }

  private static MessageRef message(
      Team team, Person by, JsonObject payload, JsonObject container) {
    String channel = JsonFields.needed(container, "channel_id");
    String ts = JsonFields.needed(container, "message_ts");
    JsonObject standing =
        JsonFields.text(container, "thread_ts").isPresent()
            ? container
            : JsonFields.object(payload, "message").orElse(container);
    return new MessageRef(MessageEvents.place(team, channel, by, standing, ts), ts);
  }

  private static Optional<Action> action(String wire) {
    try {
      return Optional.of(Action.parse(wire));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Read chosen(Team team, JsonObject payload, Catalogue catalogue) {
    Person by = person(team, payload);
    String trigger = JsonFields.needed(payload, "trigger_id");
    String choice = JsonFields.needed(payload, "callback_id");
    JsonObject message = JsonFields.neededObject(payload, "message");
    String channel = JsonFields.needed(JsonFields.neededObject(payload, "channel"), "id");
    String ts = JsonFields.text(message, "ts").orElse(null);
    if (ts == null) ts = JsonFields.needed(payload, "message_ts");
    var ref = new MessageRef(MessageEvents.place(team, channel, by, message, ts), ts);
    String address = JsonFields.text(payload, "response_url").orElse(null);
    WayBack back = back(address, trigger, null, false, channel);
    String id = EventIds.chosen(trigger);
    if (isStranger(team, payload)) return new Tells(id, by, ref.place(), back, STRANGER);
    if (catalogue.menu().stream().noneMatch(item -> item.choice().equals(choice))) {
      return new Tells(id, by, ref.place(), back, STALE);
    }
    @Nullable Person author = messages.author(team, message).orElse(null);
    String text = messages.words(team, JsonFields.text(message, "text").orElse("")).text();
    boolean clip = MessageEvents.hasClip(message);
    return new Asks(
        new Incoming.Chosen(id, by, ref, author, text, clip, choice, back.origin()), back);
  }

  private Read shortcut(Team team, JsonObject payload, Catalogue catalogue) {
    Person by = person(team, payload);
    String trigger = JsonFields.needed(payload, "trigger_id");
    String callback = JsonFields.needed(payload, "callback_id");
    var place = new Place.Direct(by);
    WayBack back = back(null, trigger, null, false, null);
    String id = EventIds.chosen(trigger);
    if (isStranger(team, payload)) return new Tells(id, by, place, back, STRANGER);
    return catalogue.commands().stream()
        .filter(command -> !command.shortcut().isEmpty() && command.typed().equals(callback))
        .findFirst()
        .<Read>map(command -> new Asks(commanded(command, id, by, place, back), back))
        .orElseGet(() -> new Tells(id, by, place, back, STALE));
  }

  private static Incoming.Commanded commanded(
      Command command, String id, Person by, Place place, WayBack back) {
    List<String> path = command.path();
    var typed = new Input.Typed(String.join(" ", path.subList(1, path.size())));
    return new Incoming.Commanded(id, by, place, path.getFirst(), typed, back.origin());
  }

  private static Person person(Team team, JsonObject payload) {
    return team.person(JsonFields.needed(JsonFields.neededObject(payload, "user"), "id"));
  }

  /** Whether who asked is of another company. */
  boolean isStranger(Team team, JsonObject payload) {
    JsonObject user = JsonFields.neededObject(payload, "user");
    @Nullable String userTeam =
        JsonFields.text(user, "team_id")
            .or(() -> JsonFields.object(payload, "team").flatMap(one -> JsonFields.text(one, "id")))
            .orElse(null);
    return strangers.isStranger(team, JsonFields.needed(user, "id"), userTeam);
  }

  private WayBack back(
      @Nullable String address,
      @Nullable String trigger,
      @Nullable String view,
      boolean ephemeral,
      @Nullable String channel) {
    boolean usable = address != null && !address.isBlank() && address.length() <= LONGEST_ADDRESS;
    return new WayBack(
        usable ? address : null, trigger, view, ephemeral, machine.instant(), channel);
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
