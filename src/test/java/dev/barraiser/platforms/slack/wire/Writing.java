package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

/** What somebody writes, changes and reacts to. Called in the world's turn. */
final class Writing {

  private final World world;
  private final Events events;
  private final Account account;

  Writing(Hall hall, Account account) {
    this.world = hall.world();
    this.events = hall.events();
    this.account = account;
  }

  /** {@code more} makes of it what it is besides its words. */
  String write(Channel into, String text, Consumer<Message> more) {
    var message = new Message(world.newTs(), account.id, null);
    type(message, text);
    message.clientMsgId = UUID.randomUUID().toString();
    more.accept(message);
    String root = message.threadTs;
    if (root != null) into.message(root).orElseThrow().threadTs = root;
    into.messages.put(message.ts, message);
    events.posted(into, message);
    return message.ts;
  }

  private void type(Message message, String text) {
    Typing.Typed typed = new Typing(world).typed(text);
    message.text = typed.text();
    message.blocks = typed.blocks();
  }

  void edit(Channel in, String ts, String text) {
    Message message = own(in, ts);
    JsonObject before = message.json(world, in, false);
    type(message, text);
    message.editedTs = world.newTs();
    events.changed(in, message, before);
  }

  void delete(Channel in, String ts) {
    new Deletion(world, events).delete(in, own(in, ts));
  }

  private Message own(Channel channel, String ts) {
    Message message = channel.message(ts).orElseThrow();
    if (!message.user.equals(account.id)) throw new IllegalArgumentException("not their own");
    return message;
  }

  void react(Channel in, String ts, String emoji, boolean on) {
    Message message = in.message(ts).orElseThrow();
    boolean changed = on ? message.mark(emoji, account.id) : message.unmark(emoji, account.id);
    if (changed) events.reacted(in, message, emoji, account.id, on);
  }

  /** A recording, as the file that Slack makes of it. */
  JsonObject clip(String kind, Duration length) {
    boolean audio = kind.equals("audio");
    return Js.object(
        "id",
        world.newId("F"),
        "name",
        audio ? "audio_message.m4a" : "video_message.mp4",
        "mimetype",
        audio ? "audio/mp4" : "video/mp4",
        "filetype",
        audio ? "m4a" : "mp4",
        "subtype",
        "slack_" + kind,
        "user",
        account.id,
        "duration_ms",
        length.toMillis());
  }
}
