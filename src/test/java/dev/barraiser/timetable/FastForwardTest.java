package dev.barraiser.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.Bot;
import dev.barraiser.bot.Chore;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.TestDatabase;
import dev.barraiser.timetable.FastForward.Due;
import dev.barraiser.timetable.FastForward.Stepped;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FastForwardTest {

  private static final Instant START = Instant.parse("2026-03-02T09:30:00Z");

  @TempDir Path folder;
  private final Diary daily = new Diary();
  private final Diary nudges = new Diary();
  private final Diary thanks = new Diary();
  private Database database;
  private ProductClock clock;
  private Bot bot;
  private Timetable timetable;

  @BeforeEach
  void open() {
    database = TestDatabase.at(folder.resolve("bot.db"));
    clock = new ProductClock(database, () -> START);
    bot =
        Diary.botWith(
            database,
            daily.chore("daily", Duration.ofHours(1), true),
            nudges.chore("nudges", Duration.ofHours(1), true),
            thanks.chore("thanks", Duration.ofHours(1), false));
    // Never started: nothing wakes a chore but the fast-forward.
    timetable = new Timetable(database, bot, clock, () -> START);
  }

  @AfterEach
  void close() {
    timetable.close();
    bot.close();
    database.close();
  }

  @Test
  void a_step_goes_to_the_next_due_row_and_no_further() {
    daily.with("2026-03-03T08:00:00Z", "2026-03-04T08:00:00Z");
    nudges.with("2026-03-03T17:00:00Z");

    Stepped stepped = step();

    assertThat(stepped.ran()).containsExactly(due("daily", "2026-03-03T08:00:00Z"));
    assertThat(stepped.now()).isEqualTo(clock.instant());
    assertThat(daily.workedOffAt).containsExactly(clock.instant());
    assertThat(clock.instant())
        .isBetween(Instant.parse("2026-03-03T08:00:00Z"), Instant.parse("2026-03-03T08:00:01Z"));
    assertThat(nudges.workedOffAt).isEmpty();
  }

  @Test
  void steps_follow_each_other_in_order_of_time() {
    daily.with("2026-03-03T08:00:00Z", "2026-03-04T08:00:00Z");
    nudges.with("2026-03-03T17:00:00Z");

    assertThat(List.of(step(), step(), step()))
        .flatExtracting(Stepped::ran)
        .containsExactly(
            due("daily", "2026-03-03T08:00:00Z"),
            due("nudges", "2026-03-03T17:00:00Z"),
            due("daily", "2026-03-04T08:00:00Z"));
    assertThat(forward(true).step()).isInstanceOf(FastForward.NothingPlanned.class);
  }

  @Test
  void what_became_due_on_the_way_runs_too_in_order_of_its_time() {
    thanks.with("2026-03-02T09:32:00Z");
    daily.with("2026-03-03T08:00:00Z");
    nudges.with("2026-03-03T08:00:00Z");

    assertThat(step().ran())
        .containsExactly(
            due("thanks", "2026-03-02T09:32:00Z"),
            due("daily", "2026-03-03T08:00:00Z"),
            due("nudges", "2026-03-03T08:00:00Z"));
  }

  @Test
  void a_chore_that_is_no_step_is_not_gone_to() {
    thanks.with("2026-03-02T09:32:00Z");

    assertThat(forward(true).step()).isInstanceOf(FastForward.NothingPlanned.class);
    assertThat(forward(true).state().next()).isNull();
    assertThat(clock.ahead()).isZero();
  }

  @Test
  void what_is_already_due_runs_without_moving_the_clock() {
    daily.with("2026-03-02T09:00:00Z", "2026-03-03T09:00:00Z");

    assertThat(step().ran()).containsExactly(due("daily", "2026-03-02T09:00:00Z"));
    assertThat(clock.ahead()).isZero();
  }

  @Test
  void what_a_run_makes_due_at_once_runs_in_the_same_step() {
    daily.with("2026-03-03T08:00:00Z");
    Chore asking = daily.chore("daily", Duration.ofHours(1), true);
    Bot other =
        Diary.botWith(
            database,
            new Chore(
                "daily",
                "The daily",
                Duration.ofHours(1),
                true,
                asking.due(),
                (tx, now, ledger) -> {
                  Chore.Done done = asking.work().batch(tx, now, ledger);
                  if (done.handled() > 0) nudges.rows.add(now);
                  return done;
                }),
            nudges.chore("nudges", Duration.ofHours(1), true));
    try (Timetable both = new Timetable(database, other, clock, () -> START)) {
      new FastForward(both, clock, true).step();
    } finally {
      other.close();
    }

    assertThat(nudges.workedOffAt).hasSize(1);
  }

  @Test
  void a_chore_that_leaves_its_row_due_does_not_hold_up_the_step() {
    nudges.with("2026-03-03T09:00:00Z");
    Chore stuck =
        new Chore(
            "stuck",
            "The stuck",
            Duration.ofHours(1),
            true,
            (tx, now) -> new Chore.Backlog(1, START),
            (tx, now, ledger) -> Chore.Done.nothing());
    Bot other = Diary.botWith(database, stuck, nudges.chore("nudges", Duration.ofHours(1), true));
    try (Timetable both = new Timetable(database, other, clock, () -> START)) {
      assertThat(new FastForward(both, clock, true).step())
          .isEqualTo(new Stepped(START, List.of(due("stuck", START.toString()))));
    } finally {
      other.close();
    }
  }

  @Test
  void outside_the_room_it_is_refused_and_nothing_moves() {
    daily.with("2026-03-03T08:00:00Z");

    assertThat(forward(false).step()).isInstanceOf(FastForward.NotAllowed.class);
    assertThat(clock.ahead()).isZero();
    assertThat(daily.rows).hasSize(1);
  }

  @Test
  void the_state_tells_where_a_step_would_go() {
    daily.with("2026-03-03T08:00:00Z");

    assertThat(forward(true).state())
        .isEqualTo(
            new FastForward.State(
                START, Duration.ZERO, true, due("daily", "2026-03-03T08:00:00Z")));
  }

  private FastForward forward(boolean allowed) {
    return new FastForward(timetable, clock, allowed);
  }

  private Stepped step() {
    return (Stepped) forward(true).step();
  }

  private static Due due(String chore, String at) {
    return new Due("The " + chore, Instant.parse(at));
  }
}
