package dev.barraiser.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTest {

  @TempDir Path folder;

  private Database database;

  @BeforeEach
  void open() {
    database = TestDatabase.at(folder.resolve("bot.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static void claim(Tx tx, String slot) {
    tx.handle()
        .createUpdate(
            "INSERT INTO run_ledger (chore, subject, slot, claimed_at) VALUES ('c', 's', :slot,"
                + " :at)")
        .bind("slot", slot)
        .bind("at", Instant.ofEpochMilli(7))
        .execute();
  }

  private long claims() {
    return database.read(
        tx -> tx.handle().createQuery("SELECT COUNT(*) FROM run_ledger").mapTo(Long.class).one());
  }

  @ParameterizedTest
  @CsvSource({"08006, true", "57P01, true", "25P03, false", "23505, false"})
  void what_a_transaction_does_too_slowly_is_no_fault_of_the_databases(String state, boolean away) {
    var failure = new IllegalStateException(new SQLException("no", state));

    assertThat(Database.wasAway(failure)).isEqualTo(away);
  }

  @Test
  void what_fails_halfway_leaves_nothing_behind_and_runs_nothing_after() {
    List<String> after = new ArrayList<>();

    assertThatThrownBy(() ->
            database.run(tx -> {
              claim(tx, "one");
              tx.afterCommit(() -> after.add("ran"));
              throw new IllegalStateException("halfway");
            }))
        .hasMessage("halfway");

    assertThat(claims()).isZero();
    assertThat(after).isEmpty();
  }

  @Test
  void tasks_for_after_the_commit_see_what_was_committed() {
    List<Long> seen = new ArrayList<>();

    database.run(tx -> {
      claim(tx, "one");
      tx.afterCommit(() -> seen.add(claims()));
    });

    assertThat(seen).containsExactly(1L);
  }

  @Test
  void what_was_committed_is_there_after_opening_again() {
    database.run(tx -> claim(tx, "one"));
    database.close();

    open();

    assertThat(claims()).isEqualTo(1);
  }

  @Test
  void instants_and_dates_come_back_as_they_went_in_and_absent_ones_stay_absent() {
    Instant at = Instant.parse("2026-03-29T01:00:00.123Z");

    var row =
        database.read(tx ->
            tx.handle()
                .createQuery("SELECT :at AS at, :date AS date, :none AS none")
                .bind("at", at)
                .bind("date", LocalDate.of(2026, 3, 29))
                .bindNull("none", java.sql.Types.BIGINT)
                .map((rs, ctx) ->
                    List.of(
                        Instant.ofEpochMilli(rs.getLong("at")),
                        LocalDate.parse(rs.getString("date")),
                        rs.getObject("none") == null))
                .one());

    assertThat(row).containsExactly(at, LocalDate.of(2026, 3, 29), true);
  }

  @Test
  void a_failing_statement_does_not_repeat_what_people_wrote() {
    Throwable failure =
        catchThrowable(() ->
            database.run(tx ->
                tx.handle()
                    .createUpdate("INSERT INTO nowhere (text) VALUES (:text)")
                    .bind("text", "my private story")
                    .execute()));

    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      assertThat(String.valueOf(cause.getMessage())).doesNotContain("my private story");
    }
  }

  @Test
  void writers_queue_for_the_one_connection_instead_of_failing() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks =
          IntStream.range(0, 200)
              .mapToObj(i -> threads.submit(() -> database.run(tx -> claim(tx, "slot" + i))))
              .toList();
      for (var task : tasks) task.get();
    }

    assertThat(claims()).isEqualTo(200);
  }

  @Test
  void who_writes_meanwhile_is_committed_together_and_one_that_fails_takes_back_only_its_own()
      throws Exception {
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    Set<Thread> on = ConcurrentHashMap.newKeySet();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first =
          threads.submit(() ->
              database.run(tx -> {
                claim(tx, "first");
                on.add(Thread.currentThread());
                begun.countDown();
                awaitUninterruptibly(goOn);
              }));
      begun.await();
      List<Thread> meanwhile = new ArrayList<>();
      Map<String, Throwable> failures = new ConcurrentHashMap<>();
      for (String slot : List.of("one", "first", "two", "three")) {
        meanwhile.add(
            Thread.ofVirtual()
                .start(() -> {
                  try {
                    database.run(tx -> {
                      on.add(Thread.currentThread());
                      claim(tx, slot + " before");
                      claim(tx, slot);
                    });
                  } catch (RuntimeException e) {
                    failures.put(slot, e);
                  }
                }));
      }
      await()
          .until(() ->
              meanwhile.stream()
                  .allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING));

      goOn.countDown();
      first.get();
      for (Thread thread : meanwhile) thread.join();

      assertThat(failures).containsOnlyKeys("first");
      assertThat(on).hasSize(1);
      assertThat(slots())
          .containsExactlyInAnyOrder(
              "first", "one", "one before", "two", "two before", "three", "three before");
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> slots() {
    return database.read(
        tx -> tx.handle().createQuery("SELECT slot FROM run_ledger").mapTo(String.class).list());
  }

  @Test
  void reading_cannot_write() {
    assertThatThrownBy(() ->
            database.read(tx -> {
              claim(tx, "one");
              return true;
            }))
        .isInstanceOf(RuntimeException.class);
    assertThat(claims()).isZero();
  }
}
