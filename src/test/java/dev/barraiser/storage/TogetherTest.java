package dev.barraiser.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is committed together with others answers for their own work only. */
@Timeout(120)
class TogetherTest {

  private static final String TABLE = "CREATE TABLE said (words TEXT)";

  @TempDir Path folder;
  private final CountDownLatch goesOn = new CountDownLatch(1);
  private final Map<String, Throwable> failures = new ConcurrentHashMap<>();
  private final Map<String, Boolean> interrupted = new ConcurrentHashMap<>();
  private Database database;

  @BeforeEach
  void open() {
    database = TestDatabase.at(folder.resolve("bot.db"));
    database.run(tx -> tx.handle().execute(TABLE));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Consumer<Tx> says(String words) {
    return tx -> tx.handle().execute("INSERT INTO said VALUES (?)", words);
  }

  private static List<String> said(Database database) {
    return database.read(
        tx -> tx.handle().createQuery("SELECT words FROM said").mapTo(String.class).list());
  }

  private Thread writes(Database on, String name, Consumer<Tx> work) {
    return Thread.ofVirtual()
        .start(() -> {
          try {
            on.run(work);
          } catch (RuntimeException e) {
            failures.put(name, e);
          }
          interrupted.put(name, Thread.currentThread().isInterrupted());
        });
  }

  /** One writes; these come meanwhile, in this order; and then that one goes on. */
  private void meanwhile(Database on, Map<String, Consumer<Tx>> works) throws Exception {
    var begun = new CountDownLatch(1);
    Thread first = writes(on, "first", says("first").andThen(_ -> waits(begun)));
    begun.await();
    List<Thread> others = new ArrayList<>();
    for (Map.Entry<String, Consumer<Tx>> one : works.entrySet()) {
      Thread other = writes(on, one.getKey(), one.getValue());
      await().until(() -> other.getState() == Thread.State.TIMED_WAITING);
      others.add(other);
    }
    goesOn.countDown();
    first.join();
    for (Thread other : others) other.join();
  }

  private void waits(CountDownLatch begun) {
    begun.countDown();
    try {
      goesOn.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void who_is_interrupted_while_their_work_is_done_hears_what_became_of_it() throws Exception {
    var begun = new CountDownLatch(1);
    Thread first = writes(database, "first", says("first").andThen(_ -> waits(begun)));
    begun.await();
    Thread second = writes(database, "second", says("second"));
    await().until(() -> second.getState() == Thread.State.TIMED_WAITING);

    first.interrupt();
    second.interrupt();
    goesOn.countDown();
    first.join();
    second.join();

    assertThat(failures).isEmpty();
    assertThat(said(database)).containsExactlyInAnyOrder("first", "second");
    assertThat(interrupted).containsOnly(Map.entry("first", true), Map.entry("second", true));
  }

  @Test
  void who_is_interrupted_after_they_were_taken_along_hears_what_became_of_it() throws Exception {
    var firstBegun = new CountDownLatch(1);
    var firstEnds = new CountDownLatch(1);
    Thread first =
        writes(
            database,
            "first",
            says("first")
                .andThen(_ -> {
                  firstBegun.countDown();
                  quietly(firstEnds);
                }));
    firstBegun.await();
    var taken = new CountDownLatch(1);
    Thread second = writes(database, "second", says("second").andThen(_ -> waits(taken)));
    await().until(() -> second.getState() == Thread.State.TIMED_WAITING);
    firstEnds.countDown();
    taken.await();

    second.interrupt();
    goesOn.countDown();
    first.join();
    second.join();

    assertThat(failures).isEmpty();
    assertThat(said(database)).containsExactlyInAnyOrder("first", "second");
  }

  private static void quietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"idle for too long", "goes on after a failure", "ended by an operator"})
  void whoever_makes_the_database_end_the_transaction_fails_alone(String how) throws Exception {
    try (var postgres = Database.postgres(TestDatabase.postgres(), Optional.empty())) {
      postgres.run(tx -> tx.handle().execute(TABLE));
      Map<String, Consumer<Tx>> works = new LinkedHashMap<>();
      works.put("before", says("before"));
      works.put("bad", says("bad").andThen(tx -> ends(postgres, tx, how)).andThen(says("bad")));
      works.put("after", says("after"));

      meanwhile(postgres, works);

      assertThat(failures).containsOnlyKeys("bad");
      assertThat(said(postgres)).containsExactlyInAnyOrder("first", "before", "after");
    }
  }

  private static void ends(Database postgres, Tx tx, String how) {
    switch (how) {
      case "idle for too long" -> {
        int process = process(tx);
        tx.handle().execute("SET LOCAL idle_in_transaction_session_timeout = 20");
        await().until(() -> isGone(postgres, process));
      }
      case "goes on after a failure" ->
          assertThat(catchThrowable(() -> tx.handle().execute("SELECT nonsense"))).isNotNull();
      default -> tx.handle().execute("SELECT pg_terminate_backend(pg_backend_pid())");
    }
  }

  private static int process(Tx tx) {
    return tx.handle().createQuery("SELECT pg_backend_pid()").mapTo(Integer.class).one();
  }

  private static boolean isGone(Database postgres, int process) {
    return postgres.<Integer>read(tx ->
        tx.handle()
            .createQuery("SELECT COUNT(*) FROM pg_stat_activity WHERE pid = :process")
            .bind("process", process)
            .mapTo(Integer.class)
            .one())
        == 0;
  }

  @Test
  void a_connection_that_has_fallen_silent_is_given_up_and_another_one_writes() throws Exception {
    String url = TestDatabase.postgres();
    int port = URI.create(url.substring("jdbc:".length())).getPort();
    try (var wire = new SilentWire(port);
        var far =
            Database.postgres(
                url.replace(":" + port + "/", ":" + wire.port() + "/"),
                Optional.empty(),
                Duration.ofSeconds(1))) {
      far.run(tx -> tx.handle().execute(TABLE));

      Thread lost =
          writes(far, "lost", says("lost").andThen(_ -> wire.fallsSilent()).andThen(says("lost")));

      assertThat(lost.join(Duration.ofSeconds(30))).isTrue();
      assertThat(failures).hasValueSatisfying(new Condition<>(Database::wasAway, "away"));
      // Until the database has noticed, too, that one has still the turn to write.
      await()
          .atMost(Duration.ofMinutes(1))
          .ignoreExceptionsMatching(Database::wasAway)
          .until(() -> {
            far.run(says("kept"));
            return true;
          });
      assertThat(said(far)).containsExactly("kept");
    }
  }

  @Test
  void who_waits_for_another_process_for_too_long_hears_that_the_database_is_away()
      throws SQLException {
    String url = TestDatabase.postgres();
    try (var here = Database.postgres(url, Optional.empty(), Duration.ofSeconds(1));
        var connection = java.sql.DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      here.run(tx -> tx.handle().execute(TABLE));
      connection.setAutoCommit(false);
      statement.execute("LOCK TABLE said");

      assertThat(Database.wasAway(catchThrowable(() -> here.run(says("late"))))).isTrue();

      connection.rollback();
      here.run(says("now"));
      assertThat(said(here)).containsExactly("now");
    }
  }
}
