package dev.barraiser.platforms.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.barraiser.wire.WireSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The gateway: sessions, and who of them is told what. */
final class Gateway {

  private static final int PRIVILEGED =
      Intent.GUILD_MEMBERS.bit | Intent.GUILD_PRESENCES.bit | Intent.MESSAGE_CONTENT.bit;

  private final World world;
  private final String token;
  private final java.util.function.Supplier<String> address;
  private final Map<String, Session> sessions = new LinkedHashMap<>();
  private final Set<Line> lines = ConcurrentHashMap.newKeySet();
  private volatile int allowed = PRIVILEGED;
  private volatile int heartbeat = 41_250;
  private int resumed;
  private int identified;

  Gateway(World world, String token, java.util.function.Supplier<String> address) {
    this.world = world;
    this.token = token;
    this.address = address;
  }

  /** The switches of the portal. */
  void allows(Set<Intent> privileged) {
    allowed = privileged.stream().mapToInt(one -> one.bit).reduce(0, (all, one) -> all | one);
  }

  int allowed() {
    return allowed;
  }

  /** Milliseconds between heartbeats. */
  void beats(int every) {
    heartbeat = every;
  }

  int resumed() {
    return world.inTurn(() -> resumed);
  }

  int identified() {
    return world.inTurn(() -> identified);
  }

  int connected() {
    return world.inTurn(
        () -> (int) sessions.values().stream().filter(one -> one.line() != null).count());
  }

  // What the client says.

  void serve(WireSocket socket) {
    var line = new Line(socket);
    lines.add(line);
    line.send(Js.write(Js.object("op", 10, "d", Js.object("heartbeat_interval", heartbeat))));
    try {
      socket.read(text -> hears(line, Js.read(text)));
    } finally {
      lines.remove(line);
      world.inTurn(() -> sessions.values().forEach(session -> session.hangUp(line)));
      socket.kill();
    }
  }

  private void hears(Line line, JsonNode said) {
    JsonNode data = said.path("d");
    switch (said.path("op").asInt()) {
      case 1 -> line.send(Js.write(Js.object("op", 11)));
      case 2 -> world.inTurn(() -> identify(line, data));
      case 6 -> world.inTurn(() -> resume(line, data));
      case 3, 4 -> {}
      case 8 -> world.complaints.add("asked for the members of a server");
      default -> world.complaints.add("unknown op " + said.path("op"));
    }
  }

  private void identify(Line line, JsonNode data) {
    if (!data.path("token").asText().equals(token)) {
      line.close(4004, "Authentication failed.");
      return;
    }
    int intents = data.path("intents").asInt();
    if ((intents & PRIVILEGED & ~allowed) != 0) {
      line.close(4014, "Disallowed intent(s).");
      return;
    }
    int shard = data.path("shard").path(0).asInt(0);
    int shards = data.path("shard").path(1).asInt(1);
    if (shard < 0 || shard >= shards) {
      line.close(4010, "Invalid shard.");
      return;
    }
    identified++;
    String id = UUID.randomUUID().toString();
    var session = new Session(id, intents, shard, shards, line);
    sessions.put(id, session);
    List<Guild> mine =
        world.guilds.values().stream()
            .filter(guild -> guild.members.containsKey(world.bot.id))
            .filter(guild -> guild.shard(shards) == shard)
            .toList();
    ObjectNode self = world.bot.json();
    self.put("verified", true).put("mfa_enabled", true).putNull("email");
    session.tell(
        "READY",
        Js.object(
            "v",
            10,
            "user",
            self,
            "guilds",
            mine.stream().map(guild -> Js.object("id", guild.id, "unavailable", true)).toList(),
            "session_id",
            id,
            "resume_gateway_url",
            address.get(),
            "shard",
            Js.array(shard, shards),
            "application",
            Js.object("id", world.bot.id, "flags", 0),
            "private_channels",
            Js.array(),
            "relationships",
            Js.array()));
    mine.stream()
        .filter(guild -> !guild.away)
        .forEach(guild -> session.tell("GUILD_CREATE", guild.arrival(world.bot)));
  }

  private void resume(Line line, JsonNode data) {
    Session session = sessions.get(data.path("session_id").asText());
    if (!data.path("token").asText().equals(token)) {
      line.close(4004, "Authentication failed.");
      return;
    }
    if (session == null) {
      line.send(Js.write(Js.object("op", 9, "d", false)));
      return;
    }
    resumed++;
    session.resume(data.path("seq").asLong(), line);
  }

  // What goes wrong.

  void cut() {
    lines.forEach(line -> line.socket.kill());
  }

  /** Op 7: the client is asked to connect anew. */
  void asksToReconnect() {
    lines.forEach(line -> line.send(Js.write(Js.object("op", 7, "d", null))));
  }

  /** Op 9: every session is forgotten. */
  void forgetsSessions() {
    world.inTurn(sessions::clear);
    lines.forEach(line -> line.send(Js.write(Js.object("op", 9, "d", false))));
  }

  /** Every session is forgotten without a word: whoever resumes is told. */
  void losesSessions() {
    world.inTurn(sessions::clear);
  }

  void closes(int code, String why) {
    lines.forEach(line -> line.close(code, why));
  }

  /** Whatever it is, every session is told. */
  void blurts(String type, ObjectNode what) {
    sessions.values().forEach(session -> session.tell(type, what));
  }

  // Who is told what.

  void tellsAboutServer(Guild guild, Intent intent, String type, ObjectNode what) {
    if (!guild.members.containsKey(world.bot.id)) return;
    if (guild.away && !type.equals("GUILD_DELETE")) return;
    for (Session session : sessions.values()) {
      if (guild.shard(session.shards) == session.shard && intent.in(session.intents)) {
        session.tell(type, what);
      }
    }
  }

  /** An event in a channel, which the bot is told of if it sees the channel. */
  void tells(Channel channel, Intent inServer, Intent inDirect, String type, ObjectNode what) {
    if (channel.guild != null) {
      if (!world.botSees(channel)) return;
      tellsAboutServer(channel.guild, inServer, type, what);
      return;
    }
    if (!channel.people.contains(world.bot)) return;
    for (Session session : sessions.values()) {
      if (session.shard == 0 && inDirect.in(session.intents)) session.tell(type, what);
    }
  }

  void tellsOfMessage(String type, Message message, ObjectNode json) {
    Channel channel = message.channel;
    Guild guild = channel.guild;
    if (guild != null && guild.away) return;
    if (guild != null ? !world.botSees(channel) : !channel.people.contains(world.bot)) return;
    for (Session session : sessions.values()) {
      if (guild != null) {
        if (guild.shard(session.shards) != session.shard) continue;
        if (!Intent.GUILD_MESSAGES.in(session.intents)) continue;
      } else if (session.shard != 0 || !Intent.DIRECT_MESSAGES.in(session.intents)) {
        continue;
      }
      session.tell(type, readable(message, session) ? json : blanked(json));
    }
  }

  private boolean readable(Message message, Session session) {
    return Intent.MESSAGE_CONTENT.in(session.intents)
        || message.channel.guild == null
        || message.author == world.bot
        || message.mentions.contains(world.bot);
  }

  /** What a session without MESSAGE_CONTENT gets. */
  private static ObjectNode blanked(ObjectNode json) {
    ObjectNode blank = json.deepCopy();
    blank.put("content", "");
    for (String name : new String[] {"embeds", "attachments", "components"}) {
      blank.set(name, Js.array());
    }
    if (blank.path("referenced_message") instanceof ObjectNode first
        && !first.path("author").path("bot").asBoolean()) {
      blank.set("referenced_message", blanked(first));
    }
    return blank;
  }

  /** Interactions come to the shard of their server, however much the bot sees there. */
  boolean tellsOfInteraction(@Nullable Guild guild, ObjectNode what) {
    boolean told = false;
    for (Session session : sessions.values()) {
      int shard = guild == null ? 0 : guild.shard(session.shards);
      if (session.shard != shard || session.line() == null) continue;
      session.tell("INTERACTION_CREATE", what);
      told = true;
    }
    return told;
  }
}
