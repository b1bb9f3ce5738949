package dev.barraiser.platforms.slack.wire;

/** Who comes into channels and leaves them, and what becomes of channels. In the world's turn. */
final class Doors {

  private final World world;
  private final Events events;

  Doors(World world, Events events) {
    this.world = world;
    this.events = events;
  }

  /** {@code inviter} is empty for who joins by themselves. */
  void enter(Channel channel, Account who, String inviter) {
    if (!channel.members.add(who.id)) return;
    Message line = line(channel, who, "channel_join", "has joined the channel");
    if (!inviter.isEmpty()) line.inviter = inviter;
    events.posted(channel, line);
    events.joined(channel, who.id, inviter);
  }

  void leave(Channel channel, Account who, Account by) {
    if (!channel.members.contains(who.id)) return;
    if (who.isBot()) {
      channel.members.remove(who.id);
      events.removed(channel, by.id);
      return;
    }
    Message line = line(channel, who, "channel_leave", "has left the channel");
    channel.members.remove(who.id);
    events.posted(channel, line);
    events.left(channel, who.id);
  }

  void archive(Channel channel, Account by, boolean archived) {
    channel.archived = archived;
    events.ofChannel(channel, archived ? "archive" : "unarchive", by.id);
  }

  void delete(Channel channel, Account by) {
    events.ofChannel(channel, "deleted", by.id);
    channel.deleted = true;
  }

  void rename(Channel channel, String name) {
    channel.name = name;
    events.renamed(channel);
  }

  void share(Channel channel, boolean shared) {
    channel.shared = shared;
    events.shared(channel, shared);
  }

  private Message line(Channel channel, Account who, String subtype, String words) {
    var message = new Message(world.newTs(), who.id, null);
    message.subtype =
        channel.kind == Channel.Kind.PRIVATE ? subtype.replace("channel", "group") : subtype;
    message.text = "<@" + who.id + "> " + words;
    channel.messages.put(message.ts, message);
    return message;
  }
}
