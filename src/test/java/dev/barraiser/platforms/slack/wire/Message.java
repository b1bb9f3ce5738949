package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message of a channel, or one that only {@link #reader} sees. Guarded by the {@link World}. */
final class Message {

  final String ts;
  final String user;

  /** Who may see it; null for everybody in the channel. */
  final @Nullable String reader;

  /** The root of its thread: null outside threads, its own timestamp for a root with replies. */
  @Nullable String threadTs;

  @Nullable String botId;
  @Nullable String clientMsgId;
  @Nullable String subtype;
  String text = "";
  JsonArray blocks = new JsonArray();
  @Nullable JsonObject metadata;
  @Nullable String editedTs;
  @Nullable String inviter;

  /** What Slack shows of the links in it, added after it was posted. */
  final List<JsonObject> unfurls = new ArrayList<>();

  final List<JsonObject> files = new ArrayList<>();

  /** Who put what on it, the oldest first. */
  final Map<String, Set<String>> reactions = new LinkedHashMap<>();

  Message(String ts, String user, @Nullable String reader) {
    this.ts = ts;
    this.user = user;
    this.reader = reader;
  }

  boolean isReply() {
    return threadTs != null && !threadTs.equals(ts);
  }

  /** Whether it is listed among the channel's own messages. */
  boolean isInChannel() {
    return !isReply() || "thread_broadcast".equals(subtype);
  }

  boolean isTombstone() {
    return "tombstone".equals(subtype);
  }

  boolean mark(String emoji, String by) {
    return reactions.computeIfAbsent(emoji, _ -> new LinkedHashSet<>()).add(by);
  }

  boolean unmark(String emoji, String by) {
    Set<String> people = reactions.getOrDefault(emoji, Set.of());
    if (!people.contains(by)) return false;
    people.remove(by);
    if (people.isEmpty()) reactions.remove(emoji);
    return true;
  }

  /** As the history and events tell it. */
  JsonObject json(World world, Channel channel, boolean withMetadata) {
    JsonObject json =
        Js.object(
            "type", "message",
            "subtype", subtype,
            "client_msg_id", clientMsgId,
            "user", user,
            "ts", ts,
            "text", text,
            "team", team(world));
    if (channel.shared) {
      json.addProperty("user_team", team(world));
      json.addProperty("source_team", team(world));
    }
    if (botId != null) {
      boolean ours = botId.equals(world.bot.botId);
      json.addProperty("bot_id", botId);
      json.addProperty("app_id", ours ? world.app.id() : "A0ANOTHER");
      if (ours) json.add("bot_profile", world.botProfile());
    }
    if (!blocks.isEmpty()) json.add("blocks", blocks.deepCopy());
    if (!files.isEmpty()) {
      json.add("files", Js.array(files));
      json.addProperty("upload", false);
    }
    if (!unfurls.isEmpty()) json.add("attachments", Js.array(unfurls));
    if (inviter != null) json.addProperty("inviter", inviter);
    if (isTombstone()) json.addProperty("hidden", true);
    if (editedTs != null) json.add("edited", Js.object("user", user, "ts", editedTs));
    if (withMetadata && metadata != null) json.add("metadata", metadata.deepCopy());
    addThread(json, channel);
    if (!reactions.isEmpty()) {
      json.add(
          "reactions",
          Js.array(
              reactions.entrySet().stream()
                  .map(one ->
                      Js.object(
                          "name", one.getKey(),
                          "users", one.getValue(),
                          "count", one.getValue().size()))
                  .toList()));
    }
    return json;
  }

  private String team(World world) {
    Account author = world.accounts.get(user);
    return author == null ? world.team : author.team;
  }

  private void addThread(JsonObject json, Channel channel) {
    if (threadTs == null) return;
    json.addProperty("thread_ts", threadTs);
    if (isReply()) {
      channel.message(threadTs).ifPresent(root -> json.addProperty("parent_user_id", root.user));
      return;
    }
    List<Message> replies = channel.replies(ts);
    json.addProperty("reply_count", replies.size());
    Set<String> people = new LinkedHashSet<>();
    replies.forEach(reply -> people.add(reply.user));
    json.addProperty("reply_users_count", people.size());
    json.add("reply_users", Js.array(people));
    if (!replies.isEmpty()) json.addProperty("latest_reply", replies.getLast().ts);
    json.addProperty("is_locked", false);
    json.addProperty("subscribed", false);
  }
}
