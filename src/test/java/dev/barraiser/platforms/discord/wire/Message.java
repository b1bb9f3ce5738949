package dev.barraiser.platforms.discord.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message. Guarded by the world's turn. */
final class Message {

  static final int USUAL = 0;
  static final int RECIPIENT_ADD = 1;
  static final int REPLY = 19;
  static final int COMMAND = 20;
  static final int THREAD_STARTER = 21;
  static final int MENU_COMMAND = 23;

  static final int HAS_THREAD = 1 << 5;
  static final int EPHEMERAL = 1 << 6;
  static final int LOADING = 1 << 7;
  static final int SUPPRESSES_NOTIFICATIONS = 1 << 12;
  static final int VOICE_MESSAGE = 1 << 13;
  static final int COMPONENTS_V2 = 1 << 15;

  final String id;
  final Channel channel;
  final User author;
  final Instant at;
  int type = USUAL;
  int flags;
  String content = "";
  @Nullable Instant edited;
  @Nullable String nonce;
  @Nullable Message answers;
  @Nullable Channel thread;
  @Nullable ObjectNode interaction;

  /** The only one who sees it, or null. */
  @Nullable String onlyFor;

  ArrayNode components = Js.array();
  ArrayNode embeds = Js.array();
  ArrayNode attachments = Js.array();

  /** What the bot's files say, by name. */
  final Map<String, String> files = new LinkedHashMap<>();

  final Set<User> mentions = new LinkedHashSet<>();
  boolean mentionsEveryone;
  final Map<String, Set<String>> reactions = new LinkedHashMap<>();

  Message(String id, Channel channel, User author, Instant at) {
    this.id = id;
    this.channel = channel;
    this.author = author;
    this.at = at;
  }

  boolean is(int flag) {
    return (flags & flag) != 0;
  }

  boolean isSeenBy(String user) {
    return onlyFor == null || onlyFor.equals(user);
  }

  /** As the bot gets it in an answer. */
  ObjectNode json(String bot) {
    ObjectNode json = basic();
    if (nonce != null) json.put("nonce", nonce);
    Channel opened = thread;
    if (opened != null) json.set("thread", opened.json());
    Message first = answers;
    if (first != null) {
      ObjectNode reference =
          Js.object("type", 0, "channel_id", first.channel.id, "message_id", first.id);
      if (first.channel.guild != null) reference.put("guild_id", first.channel.guild.id);
      json.set("message_reference", reference);
      boolean stands = first.channel.messages.containsKey(Long.parseLong(first.id));
      json.set("referenced_message", stands ? first.basic() : Js.of(null));
    }
    if (interaction != null) json.set("interaction_metadata", interaction);
    if (author.id.equals(bot) && interaction != null) {
      json.put("application_id", bot).put("webhook_id", bot);
    }
    if (!reactions.isEmpty()) {
      json.set(
          "reactions",
          Js.array(
              reactions.entrySet().stream()
                  .map(each ->
                      Js.object(
                          "emoji",
                          Js.object("id", null, "name", each.getKey()),
                          "count",
                          each.getValue().size(),
                          "count_details",
                          Js.object("burst", 0, "normal", each.getValue().size()),
                          "burst_colors",
                          Js.array(),
                          "me_burst",
                          false,
                          "me",
                          each.getValue().contains(bot)))
                  .toList()));
    }
    return json;
  }

  private ObjectNode basic() {
    return Js.object(
        "id",
        id,
        "channel_id",
        channel.id,
        "type",
        type,
        "content",
        content,
        "author",
        author.json(),
        "mentions",
        mentions.stream().map(User::json).toList(),
        "mention_roles",
        Js.array(),
        "attachments",
        attachments,
        "embeds",
        embeds,
        "timestamp",
        at.toString(),
        "edited_timestamp",
        edited == null ? null : edited.toString(),
        "flags",
        flags,
        "components",
        components,
        "pinned",
        false,
        "mention_everyone",
        mentionsEveryone,
        "tts",
        false);
  }
}
