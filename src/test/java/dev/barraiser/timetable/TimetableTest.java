package dev.barraiser.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.barraiser.bot.Bot;
import dev.barraiser.bot.Chore;
import dev.barraiser.bot.ChoreStatus;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Workspace;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimetableTest {

  private static final Duration SOON = Duration.ofMillis(50);
  private static final Duration RARELY = Duration.ofHours(1);
  private static final InstantSource CLOCK = InstantSource.system();

  @TempDir Path folder;
  private final AtomicInteger runs = new AtomicInteger();
  private Database database;

  @BeforeEach
  void open() {
    database = TestDatabase.at(folder.resolve("bot.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_chore_is_woken_again_and_again_and_its_last_run_is_kept() {
    Bot bot = Diary.botWith(database, counting("daily", SOON));
    try (Timetable timetable = start(bot)) {
      await().until(() -> runs.get() >= 3);
      await()
          .untilAsserted(() -> {
            ChoreStatus.LastRun last = last(timetable, "daily");
            assertThat(last.result()).isEqualTo(ChoreStatus.Result.DONE);
            assertThat(last.finished()).isNotNull().isAfterOrEqualTo(last.started());
          });
    }
  }

  @Test
  void a_restart_keeps_when_a_chore_is_woken_next() {
    Bot bot = Diary.botWith(database, counting("daily", RARELY));
    Instant before;
    try (Timetable timetable = start(bot)) {
      await().until(() -> runs.get() == 1);
      await().until(() -> nextWake(timetable, "daily").isAfter(CLOCK.instant()));
      before = nextWake(timetable, "daily");
    }
    database.close();
    open();

    Bot again = Diary.botWith(database, counting("daily", RARELY));
    try (Timetable timetable = start(again)) {
      assertThat(nextWake(timetable, "daily")).isEqualTo(before);
      assertThat(runs).hasValue(1);
    }
  }

  @Test
  void after_a_day_without_us_a_chore_is_woken_once_and_then_in_its_rhythm() {
    Bot bot = Diary.botWith(database, counting("daily", RARELY));
    new Timetable(database, bot, CLOCK, CLOCK).close();
    Instant yesterday = CLOCK.instant().minus(Duration.ofDays(1));
    database.run(tx ->
        tx.handle()
            .createUpdate("UPDATE qrtz_triggers SET next_fire_time = :at, start_time = :at")
            .bind("at", yesterday)
            .execute());

    try (Timetable timetable = start(bot)) {
      await().until(() -> runs.get() > 0);
      await()
          .untilAsserted(() ->
              assertThat(nextWake(timetable, "daily"))
                  .isAfter(CLOCK.instant().plus(Duration.ofMinutes(50))));
      assertThat(runs).hasValue(1);
    }
  }

  @Test
  void another_rhythm_is_taken_over_and_a_chore_that_is_gone_is_forgotten() {
    new Timetable(
            database,
            Diary.botWith(database, counting("daily", RARELY), counting("old", RARELY)),
            CLOCK,
            CLOCK)
        .close();

    Bot bot = Diary.botWith(database, counting("daily", SOON));
    try (Timetable timetable = start(bot)) {
      await().until(() -> runs.get() >= 3);
      assertThat(timetable.status())
          .extracting(ChoreStatus::name)
          .contains("daily", "retention")
          .doesNotContain("old");
    }
    assertThat(jobs()).contains("daily", "retention").doesNotContain("old");
  }

  @Test
  void two_timetables_on_one_database_run_each_slot_once() {
    List<String> ran = new CopyOnWriteArrayList<>();
    AtomicInteger first = new AtomicInteger();
    AtomicInteger second = new AtomicInteger();
    try (Database other = TestDatabase.at(folder.resolve("bot.db"));
        Timetable one = start(Diary.botWith(database, claiming(first, ran)));
        Timetable two =
            new Timetable(other, Diary.botWith(other, claiming(second, ran)), CLOCK, CLOCK)) {
      two.start();
      // Quartz may leave all the work to one of the two: both are woken by hand as well.
      IntStream.range(0, 20)
          .forEach(i -> {
            one.wake("slots");
            two.run("slots");
          });
      await().until(() -> first.get() > 0 && second.get() > 0);
    }

    assertThat(ran).hasSize(100).doesNotHaveDuplicates();
  }

  /** Claims the slots 0 to 99, some a batch, wherever it left off. */
  private Chore claiming(AtomicInteger batches, List<String> ran) {
    return new Chore(
        "slots",
        "Slots",
        SOON,
        false,
        (tx, now) -> new Chore.Backlog(0, null),
        (tx, now, ledger) -> {
          batches.incrementAndGet();
          List<String> claimed =
              IntStream.range(0, 100)
                  .mapToObj(slot -> "slot " + slot)
                  .filter(slot -> ledger.claim("group", slot))
                  .limit(7)
                  .toList();
          tx.afterCommit(() -> ran.addAll(claimed));
          return new Chore.Done(claimed.size(), !claimed.isEmpty(), List.of());
        });
  }

  @Test
  void a_batch_is_committed_with_its_effects_or_not_at_all() {
    Chore failing =
        chore(
            "failing",
            RARELY,
            (tx, now, ledger) -> {
              assertThat(ledger.claim("group", "slot")).isTrue();
              if (runs.incrementAndGet() == 1) throw new IllegalStateException("broken");
              Person ana = new Person(new Workspace("test", "w"), "ana");
              return new Chore.Done(1, false, List.of(Outgoing.direct(ana, Card.plain("hi"))));
            });
    Bot bot = Diary.botWith(database, failing);
    try (Timetable timetable = new Timetable(database, bot, CLOCK, CLOCK)) {
      timetable.run("failing");
      assertThat(last(timetable, "failing").result()).isEqualTo(ChoreStatus.Result.FAILED);
      assertThat(effects()).isZero();

      timetable.run("failing");
      assertThat(last(timetable, "failing").result()).isEqualTo(ChoreStatus.Result.DONE);
      assertThat(effects()).isEqualTo(1);
    }
  }

  @Test
  void a_failure_does_not_stop_a_chore_from_being_woken() {
    Chore failing =
        chore(
            "failing",
            SOON,
            (tx, now, ledger) -> {
              runs.incrementAndGet();
              throw new IllegalStateException("broken");
            });
    try (Timetable timetable = start(Diary.botWith(database, failing))) {
      await().until(() -> runs.get() >= 3);
      assertThat(nextWake(timetable, "failing")).isNotNull();
    }
  }

  @Test
  void a_chore_goes_on_batch_after_batch_until_nothing_is_left() {
    Diary diary =
        new Diary().with("2026-03-01T09:00:00Z", "2026-03-02T09:00:00Z", "2999-01-01T00:00:00Z");
    Bot bot = Diary.botWith(database, diary.chore("daily", RARELY, true));
    try (Timetable timetable = new Timetable(database, bot, CLOCK, CLOCK)) {
      assertThat(backlog(timetable))
          .isEqualTo(new Chore.Backlog(2, Instant.parse("2026-03-01T09:00:00Z")));

      timetable.run("daily");

      assertThat(diary.workedOffAt).hasSize(2);
      assertThat(backlog(timetable))
          .isEqualTo(new Chore.Backlog(0, Instant.parse("2999-01-01T00:00:00Z")));
    }
  }

  @Test
  void a_chore_that_claims_to_have_more_but_does_nothing_waits_for_its_next_wake() {
    Chore idle =
        chore(
            "idle",
            RARELY,
            (tx, now, ledger) -> {
              runs.incrementAndGet();
              return new Chore.Done(0, true, List.of());
            });
    try (Timetable timetable =
        new Timetable(database, Diary.botWith(database, idle), CLOCK, CLOCK)) {
      timetable.run("idle");

      assertThat(runs).hasValue(1);
    }
  }

  @Test
  void a_chore_never_runs_twice_at_once_and_sees_what_became_due_meanwhile()
      throws InterruptedException {
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger mostAtOnce = new AtomicInteger();
    var entered = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    Chore slow =
        chore(
            "slow",
            RARELY,
            (tx, now, ledger) -> {
              mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
              if (runs.incrementAndGet() == 1) {
                entered.countDown();
                await().until(() -> goOn.getCount() == 0);
              }
              atOnce.decrementAndGet();
              return Chore.Done.nothing();
            });
    try (Timetable timetable =
        new Timetable(database, Diary.botWith(database, slow), CLOCK, CLOCK)) {
      timetable.wake("slow");
      entered.await();
      for (int i = 0; i < 5; i++) timetable.wake("slow");
      goOn.countDown();
      await().until(() -> runs.get() == 2);
      timetable.run("slow");
    }

    // One more run for the five wakes that came meanwhile, and one that was asked for after.
    assertThat(runs).hasValue(3);
    assertThat(mostAtOnce).hasValue(1);
  }

  @Test
  void a_feature_can_ask_how_the_chores_fare_within_its_transaction() {
    Bot bot = Diary.botWith(database, counting("daily", RARELY));
    try (Timetable timetable = new Timetable(database, bot, CLOCK, CLOCK)) {
      List<ChoreStatus> asked = database.write(tx -> timetable.status());

      assertThat(asked).extracting(ChoreStatus::name).contains("daily");
      assertThat(asked).extracting(ChoreStatus::nextWake).doesNotContainNull();
    }
  }

  @Test
  void retention_forgets_claims_after_four_hundred_days() {
    Instant now = Instant.parse("2026-03-02T09:00:00Z");
    var ledger = new RunLedgerStore();
    database.run(tx -> {
      ledger.forBatch(tx, "daily", now.minus(Duration.ofDays(401))).claim("group", "old");
      ledger.forBatch(tx, "daily", now.minus(Duration.ofDays(399))).claim("group", "young");
    });
    try (Timetable timetable = new Timetable(database, Diary.botWith(database), () -> now, CLOCK)) {
      timetable.run("retention");
    }

    List<String> left =
        database.read(tx ->
            tx.handle().createQuery("SELECT slot FROM run_ledger").mapTo(String.class).list());
    assertThat(left).containsExactly("young");
  }

  @Test
  void two_chores_of_one_name_are_a_mistake_of_the_program() {
    Bot bot = Diary.botWith(database, counting("retention", RARELY));

    assertThatThrownBy(() -> new Timetable(database, bot, CLOCK, CLOCK))
        .hasMessage("two chores are named retention");
  }

  private Chore counting(String name, Duration every) {
    return chore(
        name,
        every,
        (tx, now, ledger) -> {
          runs.incrementAndGet();
          return Chore.Done.nothing();
        });
  }

  private static Chore chore(String name, Duration every, Chore.Work work) {
    return new Chore(
        name, "The " + name, every, false, (tx, now) -> new Chore.Backlog(0, null), work);
  }

  private Timetable start(Bot bot) {
    var timetable = new Timetable(database, bot, CLOCK, CLOCK);
    timetable.start();
    return timetable;
  }

  private static ChoreStatus status(Timetable timetable, String chore) {
    return timetable.status().stream()
        .filter(status -> status.name().equals(chore))
        .findFirst()
        .orElseThrow();
  }

  private static ChoreStatus.LastRun last(Timetable timetable, String chore) {
    ChoreStatus.LastRun last = status(timetable, chore).last();
    if (last == null) throw new AssertionError(chore + " never ran");
    return last;
  }

  private static Instant nextWake(Timetable timetable, String chore) {
    Instant next = status(timetable, chore).nextWake();
    if (next == null) throw new AssertionError("nothing wakes " + chore);
    return next;
  }

  private static Chore.Backlog backlog(Timetable timetable) {
    return status(timetable, "daily").backlog();
  }

  private List<String> jobs() {
    return database.read(tx ->
        tx.handle()
            .createQuery("SELECT job_name FROM qrtz_job_details")
            .mapTo(String.class)
            .list());
  }

  /** All of them: what waits for a platform that is not here is no backlog. */
  private long effects() {
    return database.<Long>read(
        tx -> tx.handle().createQuery("SELECT COUNT(*) FROM outbox").mapTo(Long.class).one());
  }
}
