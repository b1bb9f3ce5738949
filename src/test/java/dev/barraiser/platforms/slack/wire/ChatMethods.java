package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.barraiser.wire.Complaints;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code chat.*}. Called in the world's turn. */
final class ChatMethods {

  /** Slack cuts longer ones off. */
  private static final int MOST_TEXT = 40_000;

  private final World world;
  private final Events events;
  private final BlockRules rules;
  private final Scopes scopes;
  private final Bells bells;
  private final Complaints complaints;

  ChatMethods(World world, Events events, BlockRules rules, Bells bells, Complaints complaints) {
    this.complaints = complaints;
    this.world = world;
    this.events = events;
    this.rules = rules;
    this.scopes = new Scopes(world);
    this.bells = bells;
  }

  JsonObject post(Args args) {
    scopes.need("chat:write");
    Channel channel = open(args.required("channel"));
    Message message = draft(args, null);
    message.metadata = metadata(args).orElse(null);
    threadOf(args, channel, message);
    if (message.isReply() && args.flag("reply_broadcast")) message.subtype = "thread_broadcast";
    channel.messages.put(message.ts, message);
    bells.ring(channel, message);
    events.posted(channel, message);
    return Js.object(
        "channel", channel.id,
        "ts", message.ts,
        "message", message.json(world, channel, true));
  }

  private Optional<JsonObject> metadata(Args args) {
    Optional<JsonObject> metadata = args.object("metadata", "invalid_metadata_format");
    metadata.ifPresent(data -> {
      boolean whole =
          data.keySet().equals(Set.of("event_type", "event_payload"))
              && Js.text(data, "event_type").matches("[a-zA-Z][a-zA-Z0-9_]*")
              && Js.child(data, "event_payload").isPresent();
      if (whole) return;
      complaints.add("metadata that is no event_type with an event_payload");
      throw Refusal.of("invalid_metadata_schema");
    });
    return metadata;
  }

  private void threadOf(Args args, Channel channel, Message message) {
    String root = args.text("thread_ts");
    if (root.isEmpty()) return;
    Message above = channel.message(root).orElseThrow(() -> Refusal.of("thread_not_found"));
    if (above.isReply()) throw Refusal.of("invalid_thread_ts");
    if (message.reader == null) above.threadTs = root;
    message.threadTs = root;
  }

  private Message draft(Args args, @Nullable String reader) {
    var message = new Message(world.newTs(), world.bot.id, reader);
    message.botId = world.bot.botId;
    write(args, message);
    return message;
  }

  private void write(Args args, Message message) {
    Optional<JsonArray> blocks = args.list("blocks", "invalid_blocks_format");
    String text = args.text("text");
    if (blocks.isEmpty() && text.isEmpty()) throw Refusal.of("no_text");
    if (text.length() > MOST_TEXT) throw Refusal.of("msg_too_long");
    rules.message(text, blocks.orElseGet(JsonArray::new));
    message.text = text;
    message.blocks = rules.named(blocks.orElseGet(JsonArray::new));
  }

  JsonObject postEphemeral(Args args) {
    scopes.need("chat:write");
    Channel channel = open(args.required("channel"));
    String reader = args.required("user");
    if (!channel.members.contains(reader)) throw Refusal.of("user_not_in_channel");
    Message message = draft(args, reader);
    threadOf(args, channel, message);
    channel.ephemerals.add(message);
    bells.ring(channel, message);
    return Js.object("message_ts", message.ts);
  }

  JsonObject update(Args args) {
    scopes.need("chat:write");
    Channel channel = known(args.required("channel"));
    Message message = own(channel, args.required("ts"), "cant_update_message");
    if (channel.archived) throw Refusal.of("is_archived");
    JsonObject before = message.json(world, channel, false);
    // Slack's pages say both that such blocks stay and that they go.
    if (!message.blocks.isEmpty() && !args.has("blocks")) {
      complaints.add("chat.update without the blocks that the message has");
    }
    write(args, message);
    metadata(args).ifPresent(data -> message.metadata = data);
    message.editedTs = world.newTs();
    events.changed(channel, message, before);
    return Js.object(
        "channel", channel.id,
        "ts", message.ts,
        "text", message.text,
        "message", message.json(world, channel, true));
  }

  JsonObject delete(Args args) {
    scopes.need("chat:write");
    Channel channel = known(args.required("channel"));
    Message message = own(channel, args.required("ts"), "cant_delete_message");
    new Deletion(world, events).delete(channel, message);
    return Js.object("channel", channel.id, "ts", message.ts);
  }

  JsonObject permalink(Args args) {
    Channel channel = known(args.required("channel"));
    Message message = message(channel, args.required("message_ts"));
    return Js.object(
        "channel",
        channel.id,
        "permalink",
        world.url + "archives/" + channel.id + "/p" + message.ts.replace(".", ""));
  }

  private Message own(Channel channel, String ts, String error) {
    Message message = message(channel, ts);
    if (!message.user.equals(world.bot.id)) throw Refusal.of(error);
    return message;
  }

  private static Message message(Channel channel, String ts) {
    return channel
        .message(ts)
        .filter(message -> !message.isTombstone())
        .orElseThrow(() -> Refusal.of("message_not_found"));
  }

  /** A channel that the bot may post in. A person's id stands for the conversation with them. */
  private Channel open(String id) {
    Channel channel = known(id.startsWith("U") ? directWith(id) : id);
    if (channel.archived) throw Refusal.of("is_archived");
    if (!channel.members.contains(world.bot.id)) throw Refusal.of("not_in_channel");
    return channel;
  }

  private String directWith(String user) {
    // Also of somebody who left: Slack takes the message (slackapi/python-slack-sdk#1156).
    if (!world.accounts.containsKey(user)) throw Refusal.of("channel_not_found");
    return world.direct(world.bot.id, user).id;
  }

  private Channel known(String id) {
    return world
        .channel(id)
        .filter(channel ->
            channel.kind == Channel.Kind.PUBLIC || channel.members.contains(world.bot.id))
        .orElseThrow(() -> Refusal.of("channel_not_found"));
  }
}
