package dev.barraiser.platforms.discord.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes of messages, threads and reactions, with the events they bring. In the world's turn. */
final class Writing {

  private final World world;
  private final Gateway gateway;

  Writing(World world, Gateway gateway) {
    this.world = world;
    this.gateway = gateway;
  }

  Message begin(Channel channel, User author) {
    return new Message(world.nextId(), channel, author, world.now());
  }

  void post(Message message) {
    Channel channel = message.channel;
    if (channel.isThread() && channel.archived && message.onlyFor == null) {
      channel.archived = false;
      threadChanged(channel);
    }
    channel.messages.put(Long.parseLong(message.id), message);
    if (message.onlyFor == null) gateway.tellsOfMessage("MESSAGE_CREATE", message, event(message));
  }

  void changed(Message message) {
    if (message.onlyFor == null) gateway.tellsOfMessage("MESSAGE_UPDATE", message, event(message));
  }

  void delete(Message message) {
    Channel channel = message.channel;
    channel.messages.remove(Long.parseLong(message.id));
    if (message.onlyFor != null) return;
    ObjectNode what = Js.object("id", message.id, "channel_id", channel.id);
    if (channel.guild != null) what.put("guild_id", channel.guild.id);
    gateway.tells(channel, Intent.GUILD_MESSAGES, Intent.DIRECT_MESSAGES, "MESSAGE_DELETE", what);
  }

  /** Those of one channel. */
  void purge(Channel channel, List<String> ids) {
    ids.forEach(id -> channel.messages.remove(Long.parseLong(id)));
    ObjectNode what = Js.object("channel_id", channel.id, "guild_id", channel.server().id);
    ids.forEach(what.putArray("ids")::add);
    gateway.tells(
        channel, Intent.GUILD_MESSAGES, Intent.DIRECT_MESSAGES, "MESSAGE_DELETE_BULK", what);
  }

  private ObjectNode event(Message message) {
    ObjectNode json = message.json(world.bot.id);
    Guild guild = message.channel.guild;
    if (guild == null) return json;
    json.put("guild_id", guild.id);
    Guild.Membership member = guild.members.get(message.author.id);
    if (member != null) json.set("member", member.json(false));
    for (var each : json.path("mentions")) {
      Guild.Membership mentioned = guild.members.get(each.path("id").asText());
      if (mentioned != null) ((ObjectNode) each).set("member", mentioned.json(false));
    }
    return json;
  }

  Channel openThread(Message under, String name, int archivesAfter, User opener) {
    Channel channel = under.channel;
    int type =
        channel.type == Channel.ANNOUNCEMENT ? Channel.ANNOUNCEMENT_THREAD : Channel.PUBLIC_THREAD;
    var thread = new Channel(under.id, type, name, channel.server(), channel);
    thread.archivesAfter = archivesAfter;
    thread.made = world.now();
    thread.changed = world.now();
    thread.opener = opener.id;
    thread.botJoined = opener == world.bot;
    world.channels.put(thread.id, thread);
    channel.server().threads.put(thread.id, thread);
    under.thread = thread;
    under.flags |= Message.HAS_THREAD;
    ObjectNode json = thread.json();
    json.put("newly_created", true);
    if (thread.botJoined) json.set("member", membership(thread));
    gateway.tells(channel, Intent.GUILDS, Intent.NONE, "THREAD_CREATE", json);
    changed(under);
    Message starter = begin(thread, under.author);
    starter.type = Message.THREAD_STARTER;
    starter.answers = under;
    post(starter);
    return thread;
  }

  Channel openPrivateThread(
      Channel channel, String name, int archivesAfter, boolean invitable, User opener) {
    var thread =
        new Channel(world.nextId(), Channel.PRIVATE_THREAD, name, channel.server(), channel);
    thread.archivesAfter = archivesAfter;
    thread.made = world.now();
    thread.changed = world.now();
    thread.opener = opener.id;
    thread.invitable = invitable;
    thread.people.add(opener);
    thread.botJoined = opener == world.bot;
    world.channels.put(thread.id, thread);
    channel.server().threads.put(thread.id, thread);
    ObjectNode json = thread.json();
    json.put("newly_created", true);
    if (thread.botJoined) json.set("member", membership(thread));
    gateway.tells(thread, Intent.GUILDS, Intent.NONE, "THREAD_CREATE", json);
    return thread;
  }

  /** Who is brought in is named in a message of Discord's own; whom it pings is not told there. */
  void bringsIn(Channel thread, User by, User who) {
    if (thread.people.contains(who)) return;
    thread.people.add(who);
    Message notice = begin(thread, by);
    notice.type = Message.RECIPIENT_ADD;
    notice.mentions.add(who);
    post(notice);
  }

  ObjectNode membership(Channel thread) {
    return Js.object(
        "id",
        thread.id,
        "user_id",
        world.bot.id,
        "join_timestamp",
        thread.made.toString(),
        "flags",
        1);
  }

  void threadChanged(Channel thread) {
    thread.changed = world.now();
    gateway.tells(thread, Intent.GUILDS, Intent.NONE, "THREAD_UPDATE", thread.json());
  }

  void react(Message message, User by, String emoji, boolean on) {
    var whose = message.reactions.computeIfAbsent(emoji, _ -> new java.util.LinkedHashSet<>());
    boolean differs = on ? whose.add(by.id) : whose.remove(by.id);
    if (whose.isEmpty()) message.reactions.remove(emoji);
    if (!differs) return;
    Channel channel = message.channel;
    ObjectNode what =
        Js.object(
            "user_id",
            by.id,
            "channel_id",
            channel.id,
            "message_id",
            message.id,
            "message_author_id",
            message.author.id,
            "emoji",
            Js.object("id", null, "name", emoji),
            "burst",
            false,
            "type",
            0);
    Guild guild = channel.guild;
    if (guild != null) {
      what.put("guild_id", guild.id);
      Guild.Membership member = guild.members.get(by.id);
      if (on && member != null) what.set("member", member.json(true));
    }
    gateway.tells(
        channel,
        Intent.GUILD_MESSAGE_REACTIONS,
        Intent.DIRECT_MESSAGE_REACTIONS,
        on ? "MESSAGE_REACTION_ADD" : "MESSAGE_REACTION_REMOVE",
        what);
  }

  void channelChanged(Channel channel, String type) {
    gateway.tellsAboutServer(channel.server(), Intent.GUILDS, type, channel.json());
  }

  void deleteChannel(Channel channel) {
    Guild guild = channel.server();
    world.channels.remove(channel.id);
    guild.channels.remove(channel.id);
    guild.threads.values().stream()
        .filter(thread -> thread.parent == channel)
        .toList()
        .forEach(thread -> {
          guild.threads.remove(thread.id);
          world.channels.remove(thread.id);
        });
    channelChanged(channel, "CHANNEL_DELETE");
  }

  void deleteThread(Channel thread) {
    Guild guild = thread.server();
    guild.threads.remove(thread.id);
    world.channels.remove(thread.id);
    Channel parent = thread.parent;
    gateway.tellsAboutServer(
        guild,
        Intent.GUILDS,
        "THREAD_DELETE",
        Js.object(
            "id",
            thread.id,
            "guild_id",
            guild.id,
            "parent_id",
            parent == null ? null : parent.id,
            "type",
            thread.type));
  }

  @Nullable Message find(Channel channel, String id) {
    if (!id.matches("\\d{1,19}")) return null;
    return channel.messages.get(Long.parseLong(id));
  }
}
