package dev.barraiser.platforms.discord.wire;

import dev.barraiser.wire.WireServer;
import dev.barraiser.wire.WireServer.Reply;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** All of Discord that the bot meets, on a free port of this machine. Thread-safe. */
public final class FakeDiscord implements AutoCloseable {

  private static final String TOKEN =
      "MTIzNDU2Nzg5MDEyMzQ1Njc4.Gfaked.token-of-the-bot-of-no-discord";

  private final World world;
  private final WireServer server;
  private final Gateway gateway;
  private final Writing writing;
  private final Drafting drafting;
  private final GuildRoutes guilds;
  private final Api api;
  private final Trouble trouble;

  private FakeDiscord(InstantSource clock, Spec spec) {
    world = new World(clock, "Bar Raiser");
    gateway = new Gateway(world, TOKEN, () -> gateway().toString());
    writing = new Writing(world, gateway);
    drafting = new Drafting(world);
    api = new Api(world, TOKEN, spec);
    guilds = new GuildRoutes(world, gateway, () -> gateway().toString());
    guilds.register(api);
    new MessageRoutes(world, writing, drafting, guilds).register(api);
    var interactions = new InteractionRoutes(world, writing, drafting);
    interactions.register(api);
    trouble = new Trouble(api, gateway, world, interactions);
    server = WireServer.start(this::handle);
  }

  /** With every body held against Discord's specification, where that is at hand. */
  public static FakeDiscord start(InstantSource clock) {
    return new FakeDiscord(clock, OpenApi.atHand());
  }

  /** Without looking into bodies, for measuring. */
  public static FakeDiscord fast(InstantSource clock) {
    return new FakeDiscord(clock, Spec.NONE);
  }

  private Reply handle(WireServer.Request request) throws InterruptedException {
    if (request.path().startsWith(Api.ROOT)) return api.handle(request);
    if (request.path().startsWith("/gateway")) return new Reply.Upgrade(gateway::serve);
    world.complaints.add("no such address: " + request.path());
    return Reply.Answer.plain(404, "not here", Map.of());
  }

  // How to reach it.

  /** The REST API, with a slash at its end. */
  public URI api() {
    return URI.create("http://127.0.0.1:" + server.port() + Api.ROOT);
  }

  public URI gateway() {
    return URI.create("ws://127.0.0.1:" + server.port() + "/gateway");
  }

  public String token() {
    return TOKEN;
  }

  /** The bot's user, which is its application too. */
  public String bot() {
    return world.bot.id;
  }

  public String botName() {
    return world.bot.name;
  }

  // What there is.

  public Member member(String name) {
    return world.inTurn(() -> {
      var user = new User(world.nextId(), name, false);
      world.users.put(user.id, user);
      return new Member(world, gateway, writing, drafting, user);
    });
  }

  /** A server that the bot and these people are in; the first of them owns it. */
  public Server server(String name, Member... people) {
    Server made = serverWithoutBot(name, people);
    made.letsBotIn();
    return made;
  }

  public Server serverWithoutBot(String name, Member... people) {
    return world.inTurn(() -> {
      String owner = people.length == 0 ? world.nextId() : people[0].id();
      var guild = new Guild(world.nextServerId(), name, owner);
      world.guilds.put(guild.id, guild);
      for (Member one : people) {
        guild.members.put(one.id(), new Guild.Membership(one.user(), world.now()));
      }
      return new Server(world, gateway, writing, guild);
    });
  }

  /** A conversation of several people without the bot; its id. */
  public String group(Member... people) {
    return world.inTurn(() -> {
      var channel = new Channel(world.nextId(), Channel.GROUP, "", null, null);
      for (Member one : people) channel.people.add(one.user());
      world.channels.put(channel.id, channel);
      return channel.id;
    });
  }

  /** Ends an account. */
  public void ends(Member member) {
    world.inTurn(() -> {
      member.user().gone = true;
      world.guilds.values().forEach(guild -> guild.members.remove(member.id()));
    });
  }

  /** Whom each message pinged, oldest first. */
  public List<Ping> pings() {
    return world.inTurn(() ->
        world.channels.values().stream()
            .flatMap(channel -> channel.messages.values().stream())
            .sorted(java.util.Comparator.comparingLong(one -> Long.parseLong(one.id)))
            .filter(one -> one.type != Message.RECIPIENT_ADD)
            .filter(one -> !one.mentions.isEmpty() || one.mentionsEveryone)
            .map(one ->
                new Ping(
                    one.channel.id,
                    one.id,
                    one.mentions.stream()
                        .map(user -> user.id)
                        .collect(java.util.stream.Collectors.toSet()),
                    one.mentionsEveryone))
            .toList());
  }

  /** How many times a route was called, as in {@link Trouble}. */
  public int calls(String route) {
    return api.calls(route);
  }

  public Trouble trouble() {
    return trouble;
  }

  public void advisesShards(int shards) {
    guilds.advise(shards);
  }

  /** How many sessions are connected. */
  public int connected() {
    return gateway.connected();
  }

  /** How many sessions were resumed. */
  public int resumed() {
    return gateway.resumed();
  }

  /** How many sessions were begun. */
  public int identified() {
    return gateway.identified();
  }

  /** The names of the registered commands and menu entries. */
  public List<String> commands() {
    return world.inTurn(
        () -> world.commands.stream().map(one -> one.path("name").asText()).toList());
  }

  /** What the bot did that Discord would not understand. */
  public List<String> complaints() {
    return world.complaints.all();
  }

  public void forgetComplaints() {
    world.complaints.forget();
  }

  @Override
  public void close() {
    server.close();
  }
}
