package dev.barraiser.platforms.slack;

import com.google.gson.JsonObject;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads messages: as they are said, changed and deleted. Thread-safe; asks Slack nothing.
 *
 * <p>Bots, the own one among them, and people of other companies say nothing that is passed on.
 */
final class MessageEvents implements Gaps.Reader {

  /** What people write; every other subtype is a note of Slack's own about something. */
  private static final Set<String> SAID_BY_PEOPLE =
      Set.of("", "thread_broadcast", "file_share", "me_message");

  /** A day's film is no answer; whatever claims to be longer is not believed. */
  private static final Duration LONGEST_CLIP = Duration.ofDays(1);

  private final Names names;
  private final Strangers strangers;

  MessageEvents(Names names, Strangers strangers) {
    this.names = names;
    this.strangers = strangers;
  }

  /** Reads an event of type {@code message}. */
  EventReader.Read read(Team team, JsonObject event) {
    String channel = JsonFields.needed(event, "channel");
    String subtype = subtype(event);
    return switch (subtype) {
      case "message_changed" -> changed(team, channel, event);
      case "message_deleted" -> deleted(team, channel, event);
      default -> {
        if (!SAID_BY_PEOPLE.contains(subtype)) {
          yield new EventReader.Ignored("message/" + subtype);
        }
        yield said(team, channel, event)
            .<EventReader.Read>map(said -> new EventReader.Passed(said, channel))
            .orElseGet(() -> new EventReader.Ignored("message by a bot or a stranger"));
      }
    };
  }

  @Override
  public Optional<Incoming.Said> said(Team team, String channel, JsonObject message) {
    if (!SAID_BY_PEOPLE.contains(subtype(message))) return Optional.empty();
    return author(team, message)
        .flatMap(by ->
            JsonFields.text(message, "ts")
                .flatMap(
                    ts -> Timestamp.time(ts).map(at -> said(team, channel, message, by, ts, at))));
  }

  private Incoming.Said said(
      Team team, String channel, JsonObject message, Person by, String ts, Instant at) {
    SlackText.Read read = words(team, text(message));
    boolean toSomebody =
        read.mentioned().stream()
            .anyMatch(other -> !other.equals(by.id()) && !other.equals(team.botUser()));
    return new Incoming.Said(
        EventIds.said(channel, ts),
        by,
        new MessageRef(place(team, channel, by, message, ts), ts),
        read.text(),
        toSomebody,
        hasClip(message),
        spoken(message),
        at);
  }

  private EventReader.Read changed(Team team, String channel, JsonObject event) {
    JsonObject message = JsonFields.neededObject(event, "message");
    String ts = JsonFields.needed(message, "ts");
    Optional<JsonObject> previous = JsonFields.object(event, "previous_message");
    if (subtype(message).equals("tombstone")) {
      return deleted(team, channel, ts, previous.orElse(message), event);
    }
    Optional<Person> by = author(team, message);
    if (by.isEmpty()) return new EventReader.Ignored("edit by a bot or a stranger");
    Optional<JsonObject> edit = JsonFields.object(message, "edited");
    if (edit.flatMap(one -> JsonFields.text(one, "user"))
        .filter(editor -> !editor.equals(by.get().id()))
        .isPresent()) {
      return new EventReader.Ignored("edit by another");
    }
    Optional<String> edited = edit.flatMap(one -> JsonFields.text(one, "ts"));
    if (edited.isEmpty() || isUnchanged(message, previous)) {
      return new EventReader.Ignored("message shown anew");
    }
    return new EventReader.Passed(
        new Incoming.Edited(
            EventIds.edited(channel, ts, edited.get()),
            by.get(),
            new MessageRef(place(team, channel, by.get(), message, ts), ts),
            words(team, text(message)).text(),
            time(edited.get())),
        channel);
  }

  /** A link that unfolded, a file that was described: Slack tells of these as of edits. */
  private static boolean isUnchanged(JsonObject message, Optional<JsonObject> previous) {
    return previous
        .map(before -> text(before).equals(text(message)) && before.has("text"))
        .orElse(false);
  }

  private EventReader.Read deleted(Team team, String channel, JsonObject event) {
    String ts = JsonFields.needed(event, "deleted_ts");
    JsonObject previous = JsonFields.object(event, "previous_message").orElseGet(JsonObject::new);
    return deleted(team, channel, ts, previous, event);
  }

  private EventReader.Read deleted(
      Team team, String channel, String ts, JsonObject previous, JsonObject event) {
    Optional<String> user = JsonFields.text(previous, "user");
    if (isByBot(team, previous)) return new EventReader.Ignored("deletion of a bot's message");
    if (isDirect(channel) && user.isEmpty()) return new EventReader.Ignored("deletion by nobody");
    String at = JsonFields.text(event, "event_ts").orElse(ts);
    Person author = team.person(user.orElse(""));
    return new EventReader.Passed(
        new Incoming.Deleted(
            EventIds.deleted(channel, ts),
            new MessageRef(place(team, channel, author, previous, ts), ts),
            time(at)),
        channel);
  }

  /** Who said it; empty for bots, for Slack itself and for people of other companies. */
  Optional<Person> author(Team team, JsonObject message) {
    if (isByBot(team, message)) return Optional.empty();
    return JsonFields.text(message, "user")
        .filter(user -> !strangers.isStranger(team, user, userTeam(message)))
        .map(team::person);
  }

  private static boolean isByBot(Team team, JsonObject message) {
    return (message.has("bot_id") && !message.get("bot_id").isJsonNull())
        || subtype(message).equals("bot_message")
        || JsonFields.text(message, "user").filter(user -> isBot(team, user)).isPresent();
  }

  private static boolean isBot(Team team, String user) {
    return user.equals(team.botUser()) || user.equals(Team.SLACKBOT);
  }

  private static @Nullable String userTeam(JsonObject message) {
    return JsonFields.text(message, "user_team")
        .or(() -> JsonFields.text(message, "source_team"))
        .or(() -> JsonFields.text(message, "team"))
        .orElse(null);
  }

  /** What somebody wrote, with the names of people in place of their ids. */
  SlackText.Read words(Team team, String wire) {
    return SlackText.read(wire, user -> names.of(team.person(user)));
  }

  private static String text(JsonObject message) {
    return JsonFields.text(message, "text").orElse("");
  }

  private static String subtype(JsonObject message) {
    return JsonFields.text(message, "subtype").orElse("");
  }

  /** Where a message stands: in a thread when it replies, else in its channel. */
  static Place place(Team team, String channel, Person person, JsonObject message, String ts) {
    if (isDirect(channel)) return new Place.Direct(person);
    return JsonFields.text(message, "thread_ts")
        .filter(root -> !root.equals(ts))
        .<Place>map(root -> new Place.InThread(team.channel(channel), root))
        .orElseGet(() -> team.channel(channel));
  }

  /** Slack's direct conversations have ids of their own. */
  static boolean isDirect(String channel) {
    return channel.startsWith("D");
  }

  static boolean hasClip(JsonObject message) {
    return clips(message).findAny().isPresent();
  }

  /** Slack tells it of what was recorded in Slack, and not of a file that was uploaded. */
  private static @Nullable Duration spoken(JsonObject message) {
    long millis =
        clips(message)
            .map(file -> JsonFields.number(file, "duration_ms"))
            .mapToLong(length -> Math.clamp(length.orElse(0), 0, LONGEST_CLIP.toMillis()))
            .sum();
    return millis == 0 ? null : Duration.ofMillis(millis);
  }

  private static Stream<JsonObject> clips(JsonObject message) {
    return JsonFields.objects(message, "files").stream().filter(MessageEvents::isClip);
  }

  private static boolean isClip(JsonObject file) {
    String type = JsonFields.text(file, "mimetype").orElse("");
    String subtype = JsonFields.text(file, "subtype").orElse("");
    return type.startsWith("audio/")
        || type.startsWith("video/")
        || subtype.equals("slack_audio")
        || subtype.equals("slack_video");
  }

  private static Instant time(String ts) {
    return Timestamp.time(ts).orElseThrow(() -> new JsonFields.Missing("timestamp"));
  }
}
