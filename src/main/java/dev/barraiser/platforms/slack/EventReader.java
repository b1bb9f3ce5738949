package dev.barraiser.platforms.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Slack tells through its Events API. Thread-safe; asks Slack nothing and changes
 * nothing; never throws, whatever it is given.
 */
final class EventReader {

  /** What an event means. */
  sealed interface Read {}

  /** To be passed on as it is; {@code channel} is where it happened, as Slack names it. */
  record Passed(Incoming.Event event, String channel) implements Read {}

  /**
   * Somebody opened the bot's home or its messages.
   *
   * @param channel the conversation between them and the bot; null where Slack does not tell
   * @param home to be passed on; null when they opened the messages
   */
  record Opened(Person person, @Nullable String channel, Incoming.@Nullable HomeOpened home)
      implements Read {}

  /** Something became of a channel, or of the bot in it. */
  record InChannel(Turn turn, String channel, String eventTs) implements Read {}

  /** What can become of a channel, where its id says it all. */
  enum Turn {
    LEFT,
    GONE,
    UNARCHIVED,
    SHARED,
    UNSHARED
  }

  /** The bot was added to a channel; {@code inviter} is null where Slack does not tell. */
  record Joined(String channel, @Nullable String inviter, String eventTs) implements Read {}

  record Renamed(String channel, String name, String eventTs) implements Read {}

  /** Somebody's profile, as Slack has it now. */
  record Profile(JsonObject user) implements Read {}

  /** The bot was shut out; {@code words} are for an operator. */
  record ShutOut(String words) implements Read {}

  /** Nothing of ours; {@code reason} is short and quotes nobody. */
  record Ignored(String reason) implements Read {}

  private final MessageEvents messages;

  EventReader(MessageEvents messages) {
    this.messages = messages;
  }

  /**
   * Reads one delivery.
   *
   * @param payload the whole of it, with the event inside
   */
  Read read(Team team, JsonObject payload) {
    Optional<JsonObject> event = JsonFields.object(payload, "event");
    Optional<String> type = event.flatMap(inner -> JsonFields.text(inner, "type"));
    if (event.isEmpty() || type.isEmpty()) return new Ignored("malformed");
    if (!isOurs(team, payload)) return new Ignored("another workspace's");
    Optional<SlackEvent> known = SlackEvent.ofType(type.get());
    if (known.isEmpty()) return new Ignored("unknown/" + type.get());
    try {
      return read(team, known.get(), event.get());
    } catch (JsonFields.Missing e) {
      return new Ignored("malformed/" + type.get());
    }
  }

  /**
   * Slack names one of those who may see an event, and in a shared channel the outer team may be
   * the other company's: either will do.
   */
  private static boolean isOurs(Team team, JsonObject payload) {
    return JsonFields.text(payload, "team_id").filter(team.id()::equals).isPresent()
        || JsonFields.objects(payload, "authorizations").stream()
            .anyMatch(one -> JsonFields.text(one, "team_id").filter(team.id()::equals).isPresent());
  }

  private Read read(Team team, SlackEvent kind, JsonObject event) {
    return switch (kind) {
      case MESSAGE_CHANNELS, MESSAGE_GROUPS, MESSAGE_IM -> messages.read(team, event);
      case APP_MENTION -> mentioned(team, event);
      case APP_HOME_OPENED -> opened(team, event);
      case APP_UNINSTALLED ->
          new ShutOut("The app was removed from the workspace. Install it again to go on.");
      case TOKENS_REVOKED -> revoked(event);
      case REACTION_ADDED -> reacted(team, event, true);
      case REACTION_REMOVED -> reacted(team, event, false);
      case MEMBER_JOINED_CHANNEL -> joined(team, event);
      case MEMBER_LEFT_CHANNEL -> left(team, event);
      case CHANNEL_LEFT, GROUP_LEFT -> inChannel(Turn.LEFT, event);
      case CHANNEL_ARCHIVE, CHANNEL_DELETED, GROUP_ARCHIVE, GROUP_DELETED ->
          inChannel(Turn.GONE, event);
      case CHANNEL_UNARCHIVE, GROUP_UNARCHIVE -> inChannel(Turn.UNARCHIVED, event);
      case CHANNEL_SHARED -> inChannel(Turn.SHARED, event);
      case CHANNEL_UNSHARED -> inChannel(Turn.UNSHARED, event);
      case CHANNEL_RENAME, GROUP_RENAME -> renamed(event);
      case USER_CHANGE -> new Profile(JsonFields.neededObject(event, "user"));
    };
  }

  private Read mentioned(Team team, JsonObject event) {
    String channel = JsonFields.needed(event, "channel");
    String ts = JsonFields.needed(event, "ts");
    Instant at = time(ts);
    return messages
        .author(team, event)
        .<Read>map(by ->
            new Passed(
                new Incoming.Mentioned(
                    EventIds.mentioned(channel, ts),
                    by,
                    new MessageRef(MessageEvents.place(team, channel, by, event, ts), ts),
                    at),
                channel))
        .orElseGet(() -> new Ignored("mention by a bot or a stranger"));
  }

  private static Read opened(Team team, JsonObject event) {
    Person person = team.person(JsonFields.needed(event, "user"));
    String at = JsonFields.needed(event, "event_ts");
    boolean home = JsonFields.text(event, "tab").orElse("home").equals("home");
    return new Opened(
        person,
        JsonFields.text(event, "channel").filter(MessageEvents::isDirect).orElse(null),
        home
            ? new Incoming.HomeOpened(EventIds.homeOpened(person.id(), at), person, time(at))
            : null);
  }

  /** Tokens of single people do not concern us; the bot's own does. */
  private static Read revoked(JsonObject event) {
    boolean bots =
        JsonFields.object(event, "tokens")
            .map(tokens -> tokens.get("bot"))
            .filter(JsonElement::isJsonArray)
            .map(bot -> !bot.getAsJsonArray().isEmpty())
            .orElse(false);
    return bots
        ? new ShutOut(
            "The bot's token was revoked. Install the app again, set SLACK_BOT_TOKEN to the new"
                + " token and restart.")
        : new Ignored("tokens of others revoked");
  }

  /**
   * Slack does not tell the thread of a message that is reacted to, so its place is the channel.
   */
  private static Read reacted(Team team, JsonObject event, boolean added) {
    JsonObject item = JsonFields.neededObject(event, "item");
    if (!JsonFields.text(item, "type").orElse("").equals("message")) {
      return new Ignored("reaction to a file");
    }
    String user = JsonFields.needed(event, "user");
    if (user.equals(team.botUser())) return new Ignored("own reaction");
    String channel = JsonFields.needed(item, "channel");
    String ts = JsonFields.needed(item, "ts");
    String at = JsonFields.needed(event, "event_ts");
    String name = JsonFields.needed(event, "reaction");
    Person by = team.person(user);
    Place place = MessageEvents.isDirect(channel) ? new Place.Direct(by) : team.channel(channel);
    return new Passed(
        new Incoming.Reacted(
            EventIds.reacted(channel, ts, user, name, added, at),
            by,
            new MessageRef(place, ts),
            Emoji.character(name),
            added,
            time(at)),
        channel);
  }

  private static Read joined(Team team, JsonObject event) {
    if (!JsonFields.needed(event, "user").equals(team.botUser())) {
      return new Ignored("somebody joined");
    }
    return new Joined(
        JsonFields.needed(event, "channel"),
        JsonFields.text(event, "inviter").orElse(null),
        timestamp(event));
  }

  private static Read left(Team team, JsonObject event) {
    String user = JsonFields.needed(event, "user");
    if (user.equals(team.botUser())) return inChannel(Turn.LEFT, event);
    String channel = JsonFields.needed(event, "channel");
    String at = timestamp(event);
    return new Passed(
        new Incoming.LeftChannel(
            EventIds.leftChannel(channel, user, at),
            team.person(user),
            team.channel(channel),
            time(at)),
        channel);
  }

  private static Read inChannel(Turn turn, JsonObject event) {
    return new InChannel(turn, JsonFields.needed(event, "channel"), timestamp(event));
  }

  private static Read renamed(JsonObject event) {
    JsonObject channel = JsonFields.neededObject(event, "channel");
    return new Renamed(
        JsonFields.needed(channel, "id"), JsonFields.needed(channel, "name"), timestamp(event));
  }

  /** The event's own timestamp; by it, Slack's news are put in order. */
  private static String timestamp(JsonObject event) {
    String at = JsonFields.needed(event, "event_ts");
    time(at);
    return at;
  }

  private static Instant time(String ts) {
    return Timestamp.time(ts).orElseThrow(() -> new JsonFields.Missing("timestamp"));
  }
}
