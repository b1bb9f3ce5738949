package dev.barraiser.several;

import dev.barraiser.bot.Bot;
import dev.barraiser.bot.Chore;
import dev.barraiser.bot.Feature;
import dev.barraiser.bot.Measures;
import dev.barraiser.bot.Steps;
import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Tag;
import dev.barraiser.chat.Workspace;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.Node;
import dev.barraiser.storage.Tx;
import dev.barraiser.timetable.Timetable;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A process of the bot with one small feature: it keeps what people say, answers in the channel and
 * to them alone, and posts a slot a second. Told by lines what to do, and tells by lines.
 */
final class OneOfSeveral {

  static final String TABLES =
      "CREATE TABLE kept (id TEXT NOT NULL); CREATE TABLE told (subject TEXT NOT NULL)";

  static final String SQLITE = "jdbc:sqlite:";

  private static final Workspace WORKSPACE = new Workspace(FarPlatform.NAME, "w");
  private static final String POSTED = "kept.posted";

  private final Database database;
  private final FarPlatform platform;
  private final Bot bot;
  private final Timetable timetable;
  private final Standstill steps = new Standstill();
  private final AtomicReference<Duration> jumped = new AtomicReference<>(Duration.ZERO);
  private final InstantSource clock = () -> Instant.now().plus(jumped.get());

  private OneOfSeveral(String url, int far, Duration silence, int atOnce) {
    boolean alone = url.startsWith(SQLITE);
    this.database =
        alone
            ? Database.sqlite(Path.of(url.substring(SQLITE.length())))
            : Database.postgres(url, Optional.empty());
    this.platform = new FarPlatform(far);
    this.bot =
        new Bot(
            database,
            alone ? Node.alone(database) : Node.among(database, silence),
            atOnce,
            List.of(),
            clock,
            List.of(feature()),
            List.of(platform),
            steps,
            Measures.NONE);
    this.timetable = new Timetable(database, bot, clock, clock);
  }

  /**
   * Arguments: the database's URL, the far side's port, milliseconds of silence, how many at once.
   */
  public static void main(String[] arguments) throws Exception {
    var one =
        new OneOfSeveral(
            arguments[0],
            Integer.parseInt(arguments[1]),
            Duration.ofMillis(Long.parseLong(arguments[2])),
            Integer.parseInt(arguments[3]));
    one.bot.start();
    one.timetable.start();
    System.out.println("ready");
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      one.does(line.split(" ", -1));
    }
  }

  private void does(String[] words) throws SQLException {
    switch (words[0]) {
      case "say" -> Thread.ofVirtual().start(() -> hears(words[1], words[2], words[3]));
      case "fill" -> fill(words[1], Integer.parseInt(words[2]));
      case "stand" -> steps.armed(words[1], Integer.parseInt(words[2]));
      case "jump" -> jumped.set(Duration.ofMinutes(Integer.parseInt(words[1])));
      case "pragma" -> pragma(words[1]);
      case "go" -> steps.goes.get().countDown();
      case "waiting" -> Thread.ofVirtual().start(() -> System.out.println("waiting " + waiting()));
      default -> throw new IllegalArgumentException(words[0]);
    }
    if (Set.of("stand", "jump", "pragma").contains(words[0])) System.out.println("armed");
  }

  private void hears(String id, String channel, String person) {
    var place = new Place.Channel(WORKSPACE, channel);
    var said =
        new Incoming.Said(
            id,
            new Person(WORKSPACE, person),
            new MessageRef(place, id),
            id,
            false,
            false,
            null,
            clock.instant());
    try {
      platform.listener().happened(said);
      System.out.println("ack " + id);
    } catch (RuntimeException e) {
      System.out.println("nak " + id);
    }
  }

  /** Of the one connection that writes to SQLite. */
  private void pragma(String set) throws SQLException {
    try (Connection connection = database.writingSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA " + set);
    }
  }

  /** Has so much to say, in 60 channels, all of it at once. */
  private void fill(String name, int count) {
    List<Outgoing> effects =
        IntStream.range(0, count)
            .mapToObj(i -> post(new Place.Channel(WORKSPACE, "f" + i % 60), name + " " + i))
            .toList();
    database.run(tx -> bot.send(tx, effects));
  }

  private String waiting() {
    try {
      Bot.Waiting now = bot.waiting();
      return now.events() + " " + now.effects() + " " + now.setAside();
    } catch (RuntimeException e) {
      return "away";
    }
  }

  private static Feature feature() {
    return Feature.named("keeps")
        .on(Incoming.Said.class, OneOfSeveral::keep)
        .settles(
            POSTED,
            (tx, subject, receipt) -> {
              tx.handle().execute("INSERT INTO told (subject) VALUES (?)", subject);
              return List.of();
            })
        .chore(
            new Chore(
                "slots",
                "A slot a second",
                Duration.ofSeconds(1),
                false,
                (tx, now) -> new Chore.Backlog(0, null),
                OneOfSeveral::slots));
  }

  private static List<Outgoing> keep(Tx tx, Incoming.Said said) {
    tx.handle().execute("INSERT INTO kept (id) VALUES (?)", said.id());
    return List.of(
        post(said.message().place(), "echo " + said.id()),
        Outgoing.Whisper.to(
            said.by(), said.message().place(), card(said.by().id() + " " + said.id())));
  }

  /** Also those of the last seconds: another process may have been to post them. */
  private static Chore.Done slots(Tx tx, Instant now, Chore.Ledger ledger) {
    List<Outgoing> effects = new ArrayList<>();
    IntStream.rangeClosed(-3, 0)
        .mapToObj(back -> "slot " + (now.getEpochSecond() + back))
        .filter(slot -> ledger.claim("slots", slot))
        .forEach(slot -> effects.add(post(new Place.Channel(WORKSPACE, "slots"), slot)));
    return new Chore.Done(effects.size(), false, effects);
  }

  private static Outgoing post(Place place, String text) {
    return new Outgoing.Post(place, card(text), new Audience.Nobody(), new Tag(POSTED, text));
  }

  private static Card card(String text) {
    return Card.plain("[[" + text + "]]");
  }

  /** Lets one thread stand still at a step. */
  private static final class Standstill implements Steps {
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicReference<@Nullable Step> only = new AtomicReference<>();
    private final AtomicReference<CountDownLatch> goes =
        new AtomicReference<>(new CountDownLatch(1));

    /** At a step's turn so many times from now on, or that of {@code any} step. */
    void armed(String step, int times) {
      goes.set(new CountDownLatch(1));
      only.set(step.equals("any") ? null : Step.valueOf(step));
      left.set(times);
    }

    @Override
    public void reached(Step step) {
      Step wanted = only.get();
      if (wanted != null && wanted != step) return;
      if (left.get() <= 0 || left.decrementAndGet() != 0) return;
      CountDownLatch latch = goes.get();
      System.out.println("at " + step);
      try {
        latch.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
