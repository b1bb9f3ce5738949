package dev.barraiser.platforms.discord.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A channel, thread or conversation. Guarded by the world's turn. */
final class Channel {

  static final int TEXT = 0;
  static final int DIRECT = 1;
  static final int VOICE = 2;
  static final int GROUP = 3;
  static final int ANNOUNCEMENT = 5;
  static final int ANNOUNCEMENT_THREAD = 10;
  static final int PUBLIC_THREAD = 11;
  static final int PRIVATE_THREAD = 12;
  static final int FORUM = 15;

  record Overwrite(boolean ofMember, long allow, long deny) {}

  final String id;
  final int type;
  final @Nullable Guild guild;
  final @Nullable Channel parent;
  String name;
  final Map<String, Overwrite> overwrites = new LinkedHashMap<>();
  final NavigableMap<Long, Message> messages = new TreeMap<>();

  /** Who is in a conversation, or was brought into a private thread. */
  final List<User> people = new ArrayList<>();

  boolean archived;
  boolean locked;
  int archivesAfter = 1440;
  Instant changed = Instant.EPOCH;
  Instant made = Instant.EPOCH;
  String opener = "";
  boolean botJoined;
  boolean invitable = true;

  Channel(String id, int type, String name, @Nullable Guild guild, @Nullable Channel parent) {
    this.id = id;
    this.type = type;
    this.name = name;
    this.guild = guild;
    this.parent = parent;
  }

  boolean isThread() {
    return type == PUBLIC_THREAD || type == ANNOUNCEMENT_THREAD || type == PRIVATE_THREAD;
  }

  boolean isConversation() {
    return type == DIRECT || type == GROUP;
  }

  boolean holdsMessages() {
    return type != FORUM;
  }

  Guild server() {
    if (guild == null) throw new IllegalStateException("in no server: " + id);
    return guild;
  }

  /** What somebody may do here, as Discord's documentation works it out. */
  long permissions(String user) {
    if (parent != null) return inThread(parent.permissions(user), user);
    if (isConversation()) {
      return people.stream().anyMatch(one -> one.id.equals(user)) ? Right.USUAL : 0;
    }
    Guild server = server();
    long base = server.permissions(user);
    if (base == Right.ALL || base == 0) return base;
    Guild.Membership member = server.members.get(user);
    if (member == null) return 0;
    long result = apply(base, overwrites.get(server.id));
    long allow = 0;
    long deny = 0;
    for (String role : member.roles) {
      Overwrite one = overwrites.get(role);
      if (one == null) continue;
      allow |= one.allow();
      deny |= one.deny();
    }
    result = (result & ~deny) | allow;
    result = apply(result, overwrites.get(user));
    return Right.VIEW_CHANNEL.in(result) ? result : 0;
  }

  /** Source: docs of threads, "you must be invited to the thread … or be a moderator". */
  private long inThread(long inChannel, String user) {
    boolean open =
        type != PRIVATE_THREAD
            || Right.MANAGE_THREADS.in(inChannel)
            || people.stream().anyMatch(one -> one.id.equals(user));
    return open ? inChannel : 0;
  }

  private static long apply(long permissions, @Nullable Overwrite overwrite) {
    return overwrite == null ? permissions : (permissions & ~overwrite.deny()) | overwrite.allow();
  }

  private @Nullable String last() {
    return messages.isEmpty() ? null : Long.toString(messages.lastKey());
  }

  ObjectNode json() {
    if (isConversation()) {
      ObjectNode json = Js.object("id", id, "type", type, "flags", 0, "last_message_id", last());
      json.set(
          "recipients", Js.array(people.stream().filter(one -> !one.bot).map(User::json).toList()));
      if (type == GROUP) {
        json.put("name", name).put("owner_id", people.getFirst().id).putNull("icon");
      }
      return json;
    }
    ObjectNode json =
        Js.object(
            "id",
            id,
            "type",
            type,
            "flags",
            0,
            "guild_id",
            server().id,
            "name",
            name,
            "parent_id",
            parent == null ? null : parent.id,
            "last_message_id",
            last(),
            "rate_limit_per_user",
            0);
    if (!isThread()) {
      json.put("position", 0).put("nsfw", false).putNull("topic");
      if (type == VOICE) json.put("bitrate", 64_000).put("user_limit", 0).putNull("rtc_region");
      if (type == FORUM) {
        json.set("available_tags", Js.array());
        json.put("default_forum_layout", 0).putNull("default_sort_order");
      }
      json.set(
          "permission_overwrites",
          Js.array(
              overwrites.entrySet().stream()
                  .map(each ->
                      Js.object(
                          "id",
                          each.getKey(),
                          "type",
                          each.getValue().ofMember() ? 1 : 0,
                          "allow",
                          Long.toString(each.getValue().allow()),
                          "deny",
                          Long.toString(each.getValue().deny())))
                  .toList()));
      return json;
    }
    int count = (int) messages.values().stream().filter(one -> one.type != 21).count();
    json.put("owner_id", opener)
        .put("message_count", count)
        .put("member_count", type == PRIVATE_THREAD ? people.size() : botJoined ? 1 : 0)
        .put("total_message_sent", count);
    json.set(
        "thread_metadata",
        Js.object(
            "archived",
            archived,
            "archive_timestamp",
            changed.toString(),
            "auto_archive_duration",
            archivesAfter,
            "locked",
            locked,
            "create_timestamp",
            made.toString(),
            "invitable",
            invitable));
    return json;
  }
}
