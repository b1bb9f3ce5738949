package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.jspecify.annotations.Nullable;

/**
 * Reads messages as Discord writes them, whether the gateway tells of them or they stand in the
 * history. Thread-safe; asks Discord nothing.
 *
 * <p>Bots, the own one among them, webhooks and Discord itself say nothing that is passed on.
 */
final class MessageReader {

  /** Source: docs of messages, "message types": what people write. */
  private static final int DEFAULT = 0;

  private static final int REPLY = 19;

  private static final int EPHEMERAL = 1 << 6;
  private static final int VOICE_MESSAGE = 1 << 13;

  /** Nobody speaks for longer; whatever claims to be is not believed. */
  private static final Duration LONGEST_CLIP = Duration.ofDays(1);

  /** Source: docs of message formatting. */
  static final Pattern MENTION =
      Pattern.compile(
          "<@!?(?<user>\\d+)>|<@&(?<role>\\d+)>|<#(?<channel>\\d+)>"
              + "|<a?:(?<emoji>\\w+):\\d+>|</(?<command>[^:>]+):\\d+>");

  /** Who wrote a message. */
  record Author(Person person, String name) {}

  private final Session session;
  private final Places places;

  MessageReader(Session session, Places places) {
    this.session = session;
    this.places = places;
  }

  /** Empty for what no person wrote, and where Discord does not tell who did. */
  Optional<Author> author(DataObject message) {
    int type = message.getInt("type", DEFAULT);
    if (type != DEFAULT && type != REPLY) return Optional.empty();
    if ((message.getInt("flags", 0) & EPHEMERAL) != 0) return Optional.empty();
    if (!message.isNull("webhook_id")) return Optional.empty();
    return message.optObject("author").filter(user -> !isBot(user)).map(MessageReader::who);
  }

  static Author who(DataObject user) {
    return new Author(Ids.person(user.getString("id")), name(user));
  }

  boolean isBot(DataObject user) {
    return user.getBoolean("bot", false)
        || user.getBoolean("system", false)
        || isSelf(user.getString("id"));
  }

  boolean isSelf(String user) {
    return session.self().filter(self -> self.user().equals(user)).isPresent();
  }

  /** As people see it everywhere: the nick of one server is not for others. */
  static String name(DataObject user) {
    @Nullable String global = user.getString("global_name", null);
    return global == null || global.isBlank() ? user.getString("username", "") : global;
  }

  Optional<Incoming.Said> said(DataObject message, Place place) {
    return author(message).map(by -> said(message, place, by));
  }

  private Incoming.Said said(DataObject message, Place place, Author by) {
    String id = message.getString("id");
    return new Incoming.Said(
        EventIds.said(id),
        by.person(),
        new MessageRef(place, id),
        text(message),
        isToSomebody(message, by.person().id()),
        hasClip(message),
        spoken(message),
        Ids.madeAt(id));
  }

  /** Empty for one that was never edited. */
  Optional<Incoming.Edited> edited(DataObject message, Place place) {
    Optional<Instant> at = editedAt(message);
    if (at.isEmpty()) return Optional.empty();
    String id = message.getString("id");
    return author(message)
        .map(by ->
            new Incoming.Edited(
                EventIds.edited(id, at.get().toEpochMilli()),
                by.person(),
                new MessageRef(place, id),
                text(message),
                at.get()));
  }

  private static Optional<Instant> editedAt(DataObject message) {
    return Optional.ofNullable(message.getString("edited_timestamp", null))
        .map(at -> OffsetDateTime.parse(at).toInstant());
  }

  /** Whether it addresses the bot by its name, or by the role that bears it. */
  boolean addressesUs(DataObject message) {
    String guild = message.getString("guild_id", "");
    Matcher mention = MENTION.matcher(message.getString("content", ""));
    while (mention.find()) {
      @Nullable String user = mention.group("user");
      @Nullable String role = mention.group("role");
      if (user != null && isSelf(user)) return true;
      if (role != null && !guild.isEmpty() && places.isOurRole(guild, role)) return true;
    }
    return false;
  }

  /** A reply pings whom it replies to, so only what stands in the text counts as a mention. */
  private boolean isToSomebody(DataObject message, String author) {
    Set<String> people = new HashSet<>();
    Matcher mention = MENTION.matcher(message.getString("content", ""));
    while (mention.find()) {
      @Nullable String user = mention.group("user");
      if (user != null) people.add(user);
    }
    if (message.getInt("type", DEFAULT) == REPLY) {
      message
          .optObject("referenced_message")
          .flatMap(one -> one.optObject("author"))
          .filter(one -> !isBot(one))
          .ifPresent(one -> people.add(one.getString("id")));
    }
    return people.stream().anyMatch(one -> !one.equals(author) && !isSelf(one));
  }

  private static boolean hasClip(DataObject message) {
    if ((message.getInt("flags", 0) & VOICE_MESSAGE) != 0) return true;
    return files(message)
        .map(one -> one.getString("content_type", ""))
        .anyMatch(type -> type.startsWith("audio/") || type.startsWith("video/"));
  }

  /** Source: docs of messages, "attachment object": of voice messages only, in seconds. */
  private static @Nullable Duration spoken(DataObject message) {
    double seconds =
        files(message)
            .mapToDouble(one -> one.getDouble("duration_secs", 0))
            .map(length -> Math.clamp(length, 0, (double) LONGEST_CLIP.toSeconds()))
            .sum();
    return seconds > 0 ? Duration.ofMillis(Math.round(seconds * 1000)) : null;
  }

  private static Stream<DataObject> files(DataObject message) {
    return message.optArray("attachments").orElseGet(DataArray::empty).stream(DataArray::getObject);
  }

  /** What somebody wrote, with names in place of ids. */
  private String text(DataObject message) {
    String guild = message.getString("guild_id", "");
    Map<String, String> users = new HashMap<>();
    message.optArray("mentions").orElseGet(DataArray::empty).stream(DataArray::getObject)
        .forEach(user -> users.put(user.getString("id"), name(user)));
    return MENTION
        .matcher(message.getString("content", ""))
        .replaceAll(found -> Matcher.quoteReplacement(readable(found, guild, users)));
  }

  private String readable(MatchResult found, String guild, Map<String, String> users) {
    @Nullable String user = found.group("user");
    if (user != null) return "@" + users.getOrDefault(user, Members.SOMEBODY);
    @Nullable String role = found.group("role");
    if (role != null) return "@" + places.roleName(guild, role).orElse("role");
    @Nullable String channel = found.group("channel");
    if (channel != null) return "#" + places.channelName(guild, channel).orElse("channel");
    @Nullable String emoji = found.group("emoji");
    return emoji != null ? ":" + emoji + ":" : "/" + found.group("command");
  }
}
