package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Takes messages away. Called in the world's turn. */
final class Deletion {

  private final World world;
  private final Events events;

  Deletion(World world, Events events) {
    this.world = world;
    this.events = events;
  }

  /** A root with replies stays as a tombstone, which Slack tells as a change. */
  void delete(Channel channel, Message message) {
    JsonObject before = message.json(world, channel, false);
    if (!channel.replies(message.ts).isEmpty()) {
      var stone = new Message(message.ts, "USLACKBOT", null);
      stone.subtype = "tombstone";
      stone.threadTs = message.ts;
      stone.text = "This message was deleted.";
      stone.blocks = new JsonArray();
      channel.messages.put(stone.ts, stone);
      events.changed(channel, stone, before);
      return;
    }
    channel.messages.remove(message.ts);
    events.deleted(channel, message.ts, before);
    String root = message.threadTs;
    if (root == null || root.equals(message.ts) || !channel.replies(root).isEmpty()) return;
    channel
        .message(root)
        .ifPresent(above -> {
          above.threadTs = null;
          if (above.isTombstone()) channel.messages.remove(root);
        });
  }
}
