package dev.barraiser.bench;

import dev.barraiser.bot.Bot;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Workspace;
import dev.barraiser.practice.answers.AnswerRules;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.answers.AnswersFeature;
import dev.barraiser.practice.answers.Coach;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.Membership;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.BankFiles;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.storage.Database;
import dev.barraiser.yaml.Problems;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Replies a second, stored durably and gathered as answers, beside bare inserts of the same text
 * into the same database.
 */
final class Replies {

  private static final int REPLIES = 4_000;
  private static final int THREADS = 50;
  private static final int CALLERS = 8;
  private static final Workspace WORKSPACE = new Workspace("bench", "w");
  private static final String TEXT =
      "In my second year I took over a team whose releases failed every other week. ".repeat(6);

  private Replies() {}

  static List<Figure> measure() throws Exception {
    Path file = Files.createTempDirectory("barraiser-bench").resolve("bench.db");
    List<Figure> figures = new ArrayList<>();
    try (Database database = Database.sqlite(file)) {
      figures.addAll(measure("SQLite", database));
    }
    try (var server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        Database database =
            Database.postgres(server.getJdbcUrl("postgres", "postgres"), Optional.empty())) {
      figures.addAll(measure("PostgreSQL", database));
    }
    return figures;
  }

  private static List<Figure> measure(String name, Database database) throws Exception {
    var platform = new Silent(WORKSPACE.platform(), _ -> {});
    var problems = new Problems();
    QuestionBank bank = BankFiles.own(problems);
    var asked = new AskedStore();
    try (Bot bot = bot(database, bank, asked, platform)) {
      bot.start();
      List<Place.InThread> threads = threads(database, bank, asked);
      replies(platform, threads, "warm-up", REPLIES / 4);
      drain(bot);

      double before = BareInserts.aSecond(database, "before");
      long from = System.nanoTime();
      long[] nanos = replies(platform, threads, "counted", REPLIES);
      double acknowledged = REPLIES / ((System.nanoTime() - from) / 1e9);
      drain(bot);
      double gathered = REPLIES / ((System.nanoTime() - from) / 1e9);
      // What the disk can do changes from minute to minute: it is asked on both sides.
      double floor = (before + BareInserts.aSecond(database, "after")) / 2;
      Arrays.sort(nanos);
      String unit = "replies/s";
      String bare = "bare inserts";
      return List.of(
          Figure.alone(name + ": bare inserts", floor, "rows/s"),
          new Figure(name + ": replies acknowledged", acknowledged, unit, bare, floor),
          new Figure(name + ": replies gathered as answers", gathered, unit, bare, floor),
          Figure.alone(name + ": to acknowledgement, p50", nanos[REPLIES / 2] / 1e6, "ms"),
          Figure.alone(name + ": to acknowledgement, p99", nanos[REPLIES * 99 / 100] / 1e6, "ms"));
    }
  }

  private static Bot bot(
      Database database, QuestionBank bank, AskedStore asked, ChatPlatform platform) {
    var groups = new GroupStore();
    var membership = new Membership(groups, (tx, group, person, now) -> List.of());
    var answers =
        new AnswersFeature(
            new AnswerStore(),
            asked,
            Pool.of(bank),
            groups,
            membership,
            new PeopleStore(),
            (tx, author, answer) -> false,
            Coach.silent(),
            (tx, author, gone, instead) -> {},
            AnswerRules.standard(),
            InstantSource.system());
    return new Bot(
        database,
        InstantSource.system(),
        List.of(answers.feature()),
        List.of(platform),
        step -> {});
  }

  private static List<Place.InThread> threads(
      Database database, QuestionBank bank, AskedStore asked) {
    List<Place.InThread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      var channel = new Place.Channel(WORKSPACE, "c" + i);
      var thread = new Place.InThread(channel, "root");
      String question = bank.all().getFirst().id();
      database.run(tx -> {
        long id =
            asked.add(
                tx,
                channel,
                OptionalLong.empty(),
                question,
                Optional.empty(),
                InstantSource.system().instant());
        asked.threadOpened(tx, id, thread);
      });
      threads.add(thread);
    }
    return threads;
  }

  private static long[] replies(
      Silent platform, List<Place.InThread> threads, String run, int count) throws Exception {
    long[] nanos = new long[count];
    try (var callers = Executors.newFixedThreadPool(CALLERS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int caller = 0; caller < CALLERS; caller++) {
        int first = caller;
        all.add(
            callers.submit(() -> {
              for (int i = first; i < count; i += CALLERS) {
                Incoming.Said said = said(threads.get(i % threads.size()), run + i);
                long from = System.nanoTime();
                platform.listener().happened(said);
                nanos[i] = System.nanoTime() - from;
              }
            }));
      }
      for (Future<?> one : all) one.get();
    }
    return nanos;
  }

  private static Incoming.Said said(Place.InThread thread, String id) {
    Instant now = InstantSource.system().instant();
    var person = new Person(WORKSPACE, "p" + id);
    return new Incoming.Said(id, person, new MessageRef(thread, id), TEXT, false, false, null, now);
  }

  private static void drain(Bot bot) {
    while (bot.waiting().events() > 0) LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
  }
}
