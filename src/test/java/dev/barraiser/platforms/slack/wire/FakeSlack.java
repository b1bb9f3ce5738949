package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonObject;
import dev.barraiser.wire.Complaints;
import dev.barraiser.wire.Mishaps;
import dev.barraiser.wire.WireServer;
import dev.barraiser.wire.WireServer.Reply;
import dev.barraiser.wire.WireServer.Request;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One workspace of a Slack that is all here. See the package. Thread-safe. */
public final class FakeSlack implements AutoCloseable {

  private final World world;
  private final Complaints complaints = new Complaints();
  private final Tokens tokens = new Tokens();
  private final Mishaps mishaps = new Mishaps();
  private final Bells bells = new Bells();
  private final WireServer server;
  private final SocketMode sockets;
  private final Line line;
  private final Courier courier;
  private final Events events;
  private final Pace pace;
  private final WebApi api;
  private final FileMethods files;
  private final ResponseUrls responseUrls;
  private final Hall hall;
  private volatile @Nullable HttpPushes pushes;

  private FakeSlack(InstantSource clock, SlackApp app) {
    world = new World(app, clock);
    server = WireServer.start(this::handle);
    sockets = new SocketMode(app.id(), complaints);
    courier = new Courier(clock, (parcel, news) -> transport().carry(parcel, news));
    events = new Events(world, courier);
    line = new Line(world, events, courier, sockets);
    pace = new Pace(world);
    var rules = new BlockRules(complaints);
    var triggers = new Triggers(world);
    var views = new ViewMethods(world, triggers, rules);
    responseUrls = new ResponseUrls(world, events, rules, complaints, bells);
    files = new FileMethods(world, events, this::base);
    api =
        new WebApi(
            world,
            tokens,
            mishaps,
            pace,
            complaints,
            new AppMethods(world, this::link),
            new ChatMethods(world, events, rules, bells, complaints),
            views,
            files,
            events);
    hall =
        new Hall(
            world,
            events,
            new Interactions(world, courier, triggers, responseUrls, base()),
            responseUrls,
            new Dialogs(world, views, rules),
            new Doors(world, events),
            rules);
    courier.start();
  }

  /** The files that somebody can get at, by name. */
  public Map<String, String> files(String person) {
    return world.inTurn(() -> {
      Map<String, String> seen = new TreeMap<>();
      world.channels.values().stream()
          .filter(channel -> channel.members.contains(person))
          .flatMap(channel -> channel.messages.values().stream())
          .flatMap(message -> message.files.stream())
          .filter(file -> file.has("id"))
          .forEach(file -> seen.put(Js.text(file, "name"), files.text(Js.text(file, "id"))));
      return seen;
    });
  }

  /** With our own app installed. */
  public static FakeSlack start(InstantSource clock) {
    return start(clock, SlackApp.barRaiser());
  }

  public static FakeSlack start(InstantSource clock, SlackApp app) {
    return new FakeSlack(clock, app);
  }

  private Transport transport() {
    HttpPushes calling = pushes;
    return calling == null ? sockets : calling;
  }

  private Reply handle(Request request) throws InterruptedException {
    String path = request.path();
    if (path.startsWith("/api/")) return api.handle(request);
    if (path.equals("/link")) return sockets.connect(request);
    if (path.startsWith("/response/")) {
      Mishaps.Mishap mishap = mishaps.next("response_url");
      mishap.before();
      Reply instead = mishap.instead();
      return instead == null ? mishap.after(responseUrls.handle(request)) : instead;
    }
    if (path.startsWith("/upload/")) return world.inTurn(() -> files.receive(request));
    complaints.add("nothing is at " + path);
    return Reply.Answer.plain(404, "nothing here", Map.of());
  }

  private String base() {
    return "http://127.0.0.1:" + server.port();
  }

  private String link() {
    return "ws://127.0.0.1:%d/link?ticket=%s&app_id=%s"
        .formatted(server.port(), sockets.ticket(), world.app.id());
  }

  @Override
  public void close() {
    courier.close();
    HttpPushes calling = pushes;
    if (calling != null) calling.close();
    server.close();
  }

  // What the app is told.

  /** From now on Slack calls the app at this address, instead of using its sockets. */
  public RequestAddress calls(URI address) {
    HttpPushes before = pushes;
    if (before != null) before.close();
    var calling = new HttpPushes(world.clock, address, complaints);
    pushes = calling;
    return new RequestAddress(world, calling, events);
  }

  public String signingSecret() {
    return SignedRequest.SECRET;
  }

  /** Where the Web API is; ends with a slash. */
  public URI api() {
    return URI.create(base() + "/api/");
  }

  public String botToken() {
    return Tokens.BOT;
  }

  public String appToken() {
    return Tokens.APP;
  }

  // Who and what there is.

  public String team() {
    return world.team;
  }

  /** The bot's user id. */
  public String bot() {
    return world.bot.id;
  }

  public String botName() {
    return world.bot.name;
  }

  public Member member(String name) {
    return member(name, "Europe/Prague");
  }

  public Member member(String name, String zone) {
    return world.inTurn(() -> {
      var account = new Account(world.newId("U"), world.team, name, ZoneId.of(zone), "", false);
      world.accounts.put(account.id, account);
      return new Member(hall, account);
    });
  }

  public Member admin(String name) {
    Member member = member(name);
    world.inTurn(() -> {
      world.account(member.id()).admin = true;
    });
    return member;
  }

  /** Let into some channels only. */
  public Member guest(String name) {
    Member member = member(name);
    world.inTurn(() -> {
      world.account(member.id()).restricted = true;
    });
    return member;
  }

  /** Of another workspace, met in shared channels. */
  public Member stranger(String name) {
    return world.inTurn(() -> {
      var account = new Account(world.newId("U"), Strangers.TEAM, name, ZoneId.of("UTC"), "", true);
      world.accounts.put(account.id, account);
      return new Member(hall, account);
    });
  }

  /** A public channel in which these people and the bot are; nothing is told of how it came. */
  public String channel(String name, Member... people) {
    String channel = channelWithoutBot(name, people);
    world.inTurn(() -> world.channel(channel).orElseThrow().members.add(world.bot.id));
    return channel;
  }

  public String channelWithoutBot(String name, Member... people) {
    return channel(Channel.Kind.PUBLIC, name, people);
  }

  /** A private channel in which these people and the bot are. */
  public String privateChannel(String name, Member... people) {
    String channel = channel(Channel.Kind.PRIVATE, name, people);
    world.inTurn(() -> world.channel(channel).orElseThrow().members.add(world.bot.id));
    return channel;
  }

  private String channel(Channel.Kind kind, String name, Member... people) {
    return world.inTurn(() -> {
      var channel =
          new Channel(
              world.newId("C"),
              kind,
              name,
              people.length == 0 ? "USLACKBOT" : people[0].id(),
              world.now());
      Arrays.stream(people).map(Member::id).forEach(channel.members::add);
      world.channels.put(channel.id, channel);
      return channel.id;
    });
  }

  /** The direct messages of two people. */
  public String direct(Member one, Member other) {
    return world.inTurn(() -> world.direct(one.id(), other.id()).id);
  }

  /** Slack shows what a link in a message leads to: a change, and not the author's. */
  public void unfurls(String channel, String ts) {
    world.inTurn(() -> {
      Channel in = world.channel(channel).orElseThrow();
      Message message = in.message(ts).orElseThrow();
      JsonObject before = message.json(world, in, false);
      message.unfurls.add(
          Js.object("from_url", "https://example.org/", "title", "Example", "id", 1));
      events.changed(in, message, before);
    });
  }

  /** A bot of somebody else writes. */
  public String anotherBotSays(String channel, String text) {
    return world.inTurn(() -> {
      Channel in = world.channel(channel).orElseThrow();
      var message = new Message(world.newTs(), "U0ANOTHERBOT", null);
      message.botId = "B0ANOTHER";
      message.subtype = "bot_message";
      message.text = Typing.escaped(text);
      in.messages.put(message.ts, message);
      events.posted(in, message);
      return message.ts;
    });
  }

  /** Somebody is deactivated, as when they leave the company. */
  public void deactivates(Member member) {
    world.inTurn(() -> {
      Account account = world.account(member.id());
      account.deleted = true;
      world.channels.values().stream()
          .filter(channel -> !channel.isDirect())
          .forEach(channel -> channel.members.remove(account.id));
      events.userChanged(account);
    });
  }

  /** Somebody comes back, into no channel yet. */
  public void reactivates(Member member) {
    world.inTurn(() -> {
      Account account = world.account(member.id());
      account.deleted = false;
      events.userChanged(account);
    });
  }

  public void renames(Member member, String name) {
    world.inTurn(() -> {
      Account account = world.account(member.id());
      account.name = name;
      events.userChanged(account);
    });
  }

  public void moves(Member member, String zone) {
    world.inTurn(() -> {
      Account account = world.account(member.id());
      account.zone = ZoneId.of(zone);
      events.userChanged(account);
    });
  }

  public void makesAdmin(Member member, boolean admin) {
    world.inTurn(() -> {
      Account account = world.account(member.id());
      account.admin = admin;
      events.userChanged(account);
    });
  }

  /** The bot's token is taken back. */
  public void revokesTokens() {
    world.inTurn(() -> {
      events.tokensRevoked();
      tokens.revoke(Tokens.BOT);
    });
  }

  /** The app is taken out of the workspace. */
  public void uninstalls() {
    world.inTurn(() -> {
      events.uninstalled();
      tokens.close(Tokens.BOT);
      tokens.close(Tokens.APP);
    });
  }

  /** The app is installed again, and finds itself in the channels it was in. */
  public void reinstalls() {
    tokens.renew();
  }

  // What goes wrong.

  /** The next call of a method, or of an address to answer by: {@code response_url}. */
  public Trouble next(String method) {
    return next(method, 1);
  }

  public Trouble next(String method, int times) {
    return new Trouble(mishaps, method, times);
  }

  /** Whether calls over Slack's rates are refused. */
  public void enforcesRates(boolean enforced) {
    world.inTurn(() -> pace.enforce(enforced));
  }

  public int rateViolations() {
    return world.inTurn(pace::violations);
  }

  // What can be looked at.

  /** The line to the app, which can be cut and garbled. */
  public Line line() {
    return line;
  }

  /** Tells of each acknowledgement how long it took, for benchmarks. */
  public void tellsOfAcknowledgements(Consumer<Duration> took) {
    courier.tellsOfAcknowledgements(took);
  }

  /** How often a method was called, also where the call hangs or failed. */
  public long calls(String method) {
    return api.calls().stream().filter(call -> call.method().equals(method)).count();
  }

  /** What a method was called with last. */
  public Optional<Map<String, String>> lastCall(String method) {
    return api.calls().stream()
        .filter(call -> call.method().equals(method))
        .reduce((_, last) -> last)
        .map(call -> {
          Map<String, String> values = new TreeMap<>();
          call.arguments()
              .keySet()
              .forEach(name -> values.put(name, Js.text(call.arguments(), name)));
          return values;
        });
  }

  /** Whom the app's messages called by name. */
  public List<Ping> pings() {
    return bells.rung();
  }

  /** What the app did that Slack would not understand. */
  public List<String> complaints() {
    return complaints.all();
  }

  public void forgetComplaints() {
    complaints.forget();
  }
}
