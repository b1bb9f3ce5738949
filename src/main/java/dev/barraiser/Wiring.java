package dev.barraiser;

import dev.barraiser.bot.Bot;
import dev.barraiser.bot.ChoreStatus;
import dev.barraiser.bot.InTurn;
import dev.barraiser.bot.Steps;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.Person;
import dev.barraiser.config.Settings;
import dev.barraiser.ops.Metrics;
import dev.barraiser.ops.Probes;
import dev.barraiser.ops.Sources;
import dev.barraiser.platforms.discord.DiscordPlatform;
import dev.barraiser.platforms.room.About;
import dev.barraiser.platforms.room.RoomPlatform;
import dev.barraiser.platforms.slack.SlackPlatform;
import dev.barraiser.practice.coaching.Reads;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.practice.reading.ToldAgain;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.Node;
import dev.barraiser.timetable.FastForward;
import dev.barraiser.timetable.ProductClock;
import dev.barraiser.timetable.Timetable;
import dev.barraiser.web.Gate;
import dev.barraiser.web.HttpServer;
import dev.barraiser.web.Route;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The composition root: the only place that knows everybody, that holds the whole settings and that
 * reads the machine's clock.
 */
public final class Wiring {

  private final Settings settings;
  private final QuestionBank bank;
  private final InstantSource machine;
  private final Steps steps;
  private final App app = new App();

  private Wiring(Settings settings, QuestionBank bank, InstantSource machine, Steps steps) {
    this.settings = settings;
    this.bank = bank;
    this.machine = machine;
    this.steps = steps;
  }

  /** Starts the bot as people run it. */
  public static App start(Settings settings, QuestionBank bank, Path database) {
    return start(settings, bank, database, InstantSource.system(), step -> {});
  }

  /**
   * Starts the bot. When this returns, it serves; when it throws, nothing of it is left running.
   *
   * @param database the SQLite file, in a directory that the caller has taken; not opened where the
   *     settings name another database, on which the caller has the turn to start
   * @param machine what is taken for the machine's clock
   * @param steps who watches the points at which a process may die
   * @throws dev.barraiser.web.CannotListen when one of the two addresses cannot be had
   */
  public static App start(
      Settings settings, QuestionBank bank, Path database, InstantSource machine, Steps steps) {
    var wiring = new Wiring(settings, bank, machine, steps);
    try {
      wiring.run(database);
      return wiring.app;
    } catch (RuntimeException | Error e) {
      wiring.app.close();
      throw e;
    }
  }

  /** The PostgreSQL that the settings name, else the file. */
  static Database database(Settings settings, Path file) {
    Settings.Storage storage = settings.storage();
    return storage
        .postgres()
        .map(url -> Database.postgres(url, storage.password()))
        .orElseGet(() -> Database.sqlite(file));
  }

  private Node node(Database database) {
    return settings.storage().postgres().isPresent()
        ? Node.among(database, settings.storage().takeover())
        : Node.alone(database);
  }

  private void run(Path file) {
    Database database = app.opened(database(settings, file));
    Node node = app.opened(node(database));
    var clock = new ProductClock(database, machine);
    Optional<RoomPlatform> room =
        settings.roomIsOn()
            ? Optional.of(RoomPlatform.open(database, clock, home()))
            : Optional.empty();
    Optional<SlackPlatform> slack =
        SlackSettings.setup(settings.slack())
            .map(setup -> SlackPlatform.open(database, machine, setup));
    // Discord lets an application be connected once: of several processes, one is.
    Optional<InTurn<DiscordPlatform>> discord =
        DiscordSettings.setup(settings.discord())
            .map(setup ->
                new InTurn<>(
                    node,
                    DiscordPlatform.NAME,
                    machine,
                    () -> DiscordPlatform.open(database, machine, setup)));
    List<ChatPlatform> platforms =
        Stream.of(room, slack, discord)
            .flatMap(Optional::stream)
            .map(ChatPlatform.class::cast)
            .toList();
    // The chores come from the features, and one of those shows how the chores fare.
    var timetables = new AtomicReference<@Nullable Timetable>();
    var metrics = new Metrics(Version.current());
    Reads reads = Features.reads(settings);
    MatchesOnFirstUse matches = Features.matches(settings, bank);
    var features =
        new Features(
            settings,
            bank,
            clock,
            () -> status(timetables.get()),
            (text, lens) -> metrics.coached(() -> reads.read(text, lens)),
            matches,
            new ToldAgain()::in,
            matches,
            new SecureRandom(),
            person -> forgotten(platforms, person),
            (tx, author, gone, instead) ->
                room.filter(one -> one.name().equals(author.workspace().platform()))
                    .ifPresent(one -> one.clear(tx, author, gone, instead)));
    List<Runnable> looks = new ArrayList<>(List.of(clock::refresh));
    discord.ifPresent(one -> looks.addFirst(one::look));
    Bot bot =
        app.opened(
            new Bot(
                database,
                node,
                settings.delivery().atOnce(),
                looks,
                machine,
                features.all(),
                platforms,
                steps,
                metrics));
    Timetable timetable = app.opened(new Timetable(database, bot, clock, machine));
    timetables.set(timetable);
    app.isWokenBy(timetable::wake);
    var probes =
        new Probes(
            new Sources(
                Version.current(),
                clock,
                machine,
                app::isReady,
                database::answers,
                database::pools,
                timetable::status,
                bot::waiting,
                platforms.stream().map(Sources.Platform::of).toList()),
            metrics);

    // Both ports first: a start that fails on one must not have posted anything.
    app.listensOn(serveProbes(probes, slack));
    var forward = new FastForward(timetable, clock, settings.tokens().none());
    room.ifPresent(one -> app.roomListensOn(serveRoom(one, forward, probes)));
    slack.ifPresent(one ->
        app.isIn(
            new App.Chat(
                "Slack",
                one::connection,
                () -> Greeting.inSlack(one.workspace(), settings, app.httpPort()))));
    discord.ifPresent(one ->
        app.isIn(
            new App.Chat(
                "Discord",
                one::connection,
                () -> Greeting.inDiscord(one.current().flatMap(DiscordPlatform::workspace)))));

    bot.start();
    if (room.map(RoomPlatform::firstStart).orElse(false)) {
      database.run(tx ->
          bot.send(
              tx,
              features
                  .firstStart()
                  .begin(tx, RoomPlatform.FIRST_CHANNEL, RoomPlatform.ME, home())));
    }
    timetable.start();
    timetable.catchUp();
    app.serves();
  }

  private static void forgotten(List<ChatPlatform> platforms, Person person) {
    platforms.stream()
        .filter(platform -> platform.name().equals(person.workspace().platform()))
        .forEach(platform -> platform.forgotten(person));
  }

  private static List<ChoreStatus> status(@Nullable Timetable timetable) {
    return timetable == null ? List.of() : timetable.status();
  }

  private ZoneId home() {
    return settings.people().timeZone();
  }

  /** What the outside world may call: never on the room's port, which has no log-in. */
  private int serveProbes(Probes probes, Optional<SlackPlatform> slack) {
    Settings.Http http = settings.http();
    List<Route> routes = new ArrayList<>(probes.routes());
    slack.ifPresent(one -> routes.addAll(one.routes()));
    return app.opened(HttpServer.start(http.host(), http.port(), Gate.open(), routes)).port();
  }

  private int serveRoom(RoomPlatform room, FastForward forward, Probes probes) {
    Settings.Room at = settings.room();
    var about = new About(Version.current(), Bot.NOTICE);
    List<Route> routes = new ArrayList<>(room.routes(new RoomClock(forward), about));
    routes.add(probes.readiness());
    return app.opened(HttpServer.start(at.host(), at.port(), Gate.local(at.host()), routes)).port();
  }
}
