package dev.barraiser.bench;

import dev.barraiser.WholeProduct;
import dev.barraiser.bot.Bot;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Workspace;
import dev.barraiser.storage.Database;
import dev.barraiser.timetable.Timetable;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Ten thousand groups whose question is due in the same minute: from waking the chore until the
 * last question is handed to the platform's sender, which takes it at once.
 */
final class DailyPosts {

  private static final int GROUPS = 10_000;
  private static final Instant NINE = Instant.parse("2026-03-02T08:00:10Z");
  private static final Workspace WORKSPACE = new Workspace("bench", "w");

  private DailyPosts() {}

  static List<Figure> measure() throws Exception {
    var file = Files.createTempDirectory("barraiser-bench").resolve("daily.db");
    var handed = new AtomicInteger();
    var platform =
        new Silent(
            WORKSPACE.platform(),
            outgoing -> {
              if (outgoing instanceof Outgoing.Post) handed.incrementAndGet();
            });
    var clock = InstantSource.fixed(NINE);
    try (Database database = Database.sqlite(file);
        Bot bot =
            new Bot(
                database,
                InstantSource.system(),
                WholeProduct.features(clock),
                List.of(platform),
                step -> {});
        Timetable timetable = new Timetable(database, bot, clock, InstantSource.system())) {
      var company = new Company(WORKSPACE, NINE);
      database.run(
          tx -> company.groups(tx, GROUPS, LocalDate.parse("2026-03-02"), NINE.minusSeconds(10)));
      double before = BareInserts.aSecond(database, "before");
      bot.start();
      long from = System.nanoTime();
      timetable.wake("daily");
      while (handed.get() < GROUPS) LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
      double posts = GROUPS / ((System.nanoTime() - from) / 1e9);
      double floor = (before + BareInserts.aSecond(database, "after")) / 2;
      return List.of(
          new Figure(
              "10,000 daily posts due at once",
              posts,
              "posts/s",
              "bare inserts, one by one",
              floor));
    }
  }
}
