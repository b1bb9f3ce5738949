package dev.barraiser.platforms.discord.wire;

import java.util.List;
import java.util.Set;

/** A server, as who administers it sees it. Thread-safe. */
public final class Server {

  private final World world;
  private final Gateway gateway;
  private final Writing writing;
  private final Guild guild;

  Server(World world, Gateway gateway, Writing writing, Guild guild) {
    this.world = world;
    this.gateway = gateway;
    this.writing = writing;
    this.guild = guild;
  }

  public String id() {
    return guild.id;
  }

  /** A text channel that everybody reads; its id. */
  public String channel(String name) {
    return channel(name, Channel.TEXT);
  }

  public String announcements(String name) {
    return channel(name, Channel.ANNOUNCEMENT);
  }

  public String forum(String name) {
    return channel(name, Channel.FORUM);
  }

  public String voice(String name) {
    return channel(name, Channel.VOICE);
  }

  private String channel(String name, int type) {
    return world.inTurn(() -> {
      var channel = new Channel(world.nextId(), type, name, guild, null);
      guild.channels.put(channel.id, channel);
      world.channels.put(channel.id, channel);
      writing.channelChanged(channel, "CHANNEL_CREATE");
      return channel.id;
    });
  }

  /** Takes rights from the bot in a channel, and gives others. */
  public void botMay(String channel, Set<Right> allow, Set<Right> deny) {
    overwrites(channel, world.bot.id, true, allow, deny);
  }

  /** The same for somebody. */
  public void may(String channel, Member member, Set<Right> allow, Set<Right> deny) {
    overwrites(channel, member.id(), true, allow, deny);
  }

  /** The same for everybody. */
  public void everybodyMay(String channel, Set<Right> allow, Set<Right> deny) {
    overwrites(channel, guild.id, false, allow, deny);
  }

  private void overwrites(
      String id, String whose, boolean ofMember, Set<Right> allow, Set<Right> deny) {
    world.inTurn(() -> {
      Channel channel = world.place(id);
      channel.overwrites.put(
          whose, new Channel.Overwrite(ofMember, Right.bits(allow), Right.bits(deny)));
      writing.channelChanged(channel, "CHANNEL_UPDATE");
    });
  }

  public void renames(String id, String name) {
    world.inTurn(() -> {
      Channel channel = world.place(id);
      channel.name = name;
      writing.channelChanged(channel, "CHANNEL_UPDATE");
    });
  }

  public void deletesChannel(String id) {
    world.inTurn(() -> writing.deleteChannel(world.place(id)));
  }

  /** Somebody who moderates clears messages of a channel away at once. */
  public void purges(String channel, String... messages) {
    world.inTurn(() -> writing.purge(world.place(channel), List.of(messages)));
  }

  public void deletesThread(String id) {
    world.inTurn(() -> writing.deleteThread(world.place(id)));
  }

  public void archives(String thread) {
    world.inTurn(() -> {
      Channel channel = world.place(thread);
      channel.archived = true;
      writing.threadChanged(channel);
    });
  }

  public void locks(String thread) {
    world.inTurn(() -> {
      Channel channel = world.place(thread);
      channel.locked = true;
      channel.archived = true;
      writing.threadChanged(channel);
    });
  }

  /** Rights in the whole server, by a role made for it. */
  public void gives(Member member, Right... rights) {
    world.inTurn(() -> {
      String name = String.valueOf(Set.of(rights));
      var role = new Guild.Role(world.nextId(), name, Right.bits(Set.of(rights)));
      guild.roles.put(role.id, role);
      var json = Js.object("guild_id", guild.id, "role", role.json());
      gateway.tellsAboutServer(guild, Intent.GUILDS, "GUILD_ROLE_CREATE", json);
      membership(member.user()).roles.add(role.id);
    });
  }

  public void takesRoles(Member member) {
    world.inTurn(() -> membership(member.user()).roles.clear());
  }

  private Guild.Membership membership(User user) {
    Guild.Membership member = guild.members.get(user.id);
    if (member == null) throw new IllegalArgumentException(user.name + " is not in there");
    return member;
  }

  public void joins(Member member) {
    world.inTurn(
        () -> guild.members.put(member.id(), new Guild.Membership(member.user(), world.now())));
  }

  public void leaves(Member member) {
    world.inTurn(() -> {
      guild.members.remove(member.id());
      gateway.tellsAboutServer(
          guild,
          Intent.GUILD_MEMBERS,
          "GUILD_MEMBER_REMOVE",
          Js.object("guild_id", guild.id, "user", member.user().json()));
    });
  }

  public void kicksBot() {
    world.inTurn(() -> {
      gateway.tellsAboutServer(guild, Intent.NONE, "GUILD_DELETE", Js.object("id", guild.id));
      guild.members.remove(world.bot.id);
    });
  }

  public void letsBotIn() {
    world.inTurn(() -> {
      guild.members.put(world.bot.id, new Guild.Membership(world.bot, world.now()));
      gateway.tellsAboutServer(guild, Intent.GUILDS, "GUILD_CREATE", guild.arrival(world.bot));
    });
  }

  /** An outage: the server is away for the bot. */
  public void goesAway() {
    world.inTurn(() -> {
      guild.away = true;
      gateway.tellsAboutServer(
          guild, Intent.NONE, "GUILD_DELETE", Js.object("id", guild.id, "unavailable", true));
    });
  }

  public void comesBack() {
    world.inTurn(() -> {
      guild.away = false;
      gateway.tellsAboutServer(guild, Intent.GUILDS, "GUILD_CREATE", guild.arrival(world.bot));
    });
  }

  /** So many more members, who only count. */
  public void isCrowded(int members) {
    world.inTurn(() -> guild.crowd = members);
  }
}
