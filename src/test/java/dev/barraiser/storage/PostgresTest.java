package dev.barraiser.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PostgresTest {

  private final String url = TestDatabase.postgres();

  @Test
  void a_database_without_tables_is_brought_to_the_schema_and_known_again() throws SQLException {
    String empty = emptied();
    assertThat(DatabaseFile.inspect(empty, Optional.empty()))
        .isInstanceOf(DatabaseFile.Older.class);

    Database.postgres(empty, Optional.empty()).close();

    assertThat(DatabaseFile.inspect(empty, Optional.empty()))
        .isInstanceOf(DatabaseFile.Current.class);
  }

  private String emptied() throws SQLException {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    }
    return url;
  }

  @Test
  void a_database_of_a_later_release_is_known_as_such() throws SQLException {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO flyway_schema_history
          SELECT installed_rank + 1000, '99999', 'later', type, 'V99999__later.sql', checksum, installed_by,
            installed_on, execution_time, success
          FROM flyway_schema_history
          ORDER BY installed_rank DESC
          LIMIT 1
          """);
    }

    assertThat(DatabaseFile.inspect(url, Optional.empty())).isInstanceOf(DatabaseFile.Newer.class);
  }

  @Test
  void a_database_that_cannot_be_reached_is_told_with_the_reason() {
    assertThat(DatabaseFile.inspect("jdbc:postgresql://127.0.0.1:1/none?user=me", Optional.empty()))
        .isInstanceOfSatisfying(
            DatabaseFile.Unreadable.class, told -> assertThat(told.why()).contains("refused"));
  }

  @Test
  void a_database_that_may_only_be_read_is_told_as_such() throws SQLException {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.execute(
          "ALTER DATABASE " + connection.getCatalog() + " SET default_transaction_read_only = on");
    }

    assertThatThrownBy(() -> Database.postgres(url, Optional.empty()).close())
        .isInstanceOf(Database.Unwritable.class)
        .hasMessageStartingWith("The database may only be read. ");
  }

  @Test
  void one_transaction_writes_at_a_time_and_sees_what_was_written_before_it() throws Exception {
    try (var database = Database.postgres(url, Optional.empty());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      database.run(tx -> tx.handle().execute("CREATE TABLE counted (n INT)"));
      database.run(tx -> tx.handle().execute("INSERT INTO counted VALUES (0)"));
      Runnable readThenWrite =
          () ->
              database.run(tx -> {
                int n = tx.handle().createQuery("SELECT n FROM counted").mapTo(Integer.class).one();
                tx.handle().execute("UPDATE counted SET n = ?", n + 1);
              });
      for (int i = 0; i < 50; i++) threads.execute(readThenWrite);
      threads.shutdown();
      assertThat(threads.awaitTermination(60, java.util.concurrent.TimeUnit.SECONDS)).isTrue();

      assertThat(
              database.<Integer>read(tx ->
                  tx.handle().createQuery("SELECT n FROM counted").mapTo(Integer.class).one()))
          .isEqualTo(50);
    }
  }

  @Test
  void a_character_0_that_postgres_cannot_keep_is_left_out() {
    try (var database = Database.postgres(url, Optional.empty())) {
      database.run(tx -> tx.handle().execute("CREATE TABLE said (words TEXT)"));
      database.run(tx -> tx.handle().execute("INSERT INTO said VALUES (?)", "a\u0000b"));

      assertThat(
              database.<String>read(tx ->
                  tx.handle().createQuery("SELECT words FROM said").mapTo(String.class).one()))
          .isEqualTo("ab");
    }
  }

  @Test
  void the_second_to_start_waits_until_the_first_has_started() throws Exception {
    var waits = new CountDownLatch(1);
    Turn first = taken(() -> {}).orElseThrow();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Optional<Turn>> second = threads.submit(() -> taken(waits::countDown));
      waits.await();
      assertThat(second.isDone()).isFalse();

      first.close();

      second.get().orElseThrow().close();
    }
  }

  @Test
  void a_database_that_cannot_be_reached_gives_no_turn() {
    assertThatThrownBy(() ->
            Turn.take(
                "jdbc:postgresql://127.0.0.1:1/none?user=me",
                Optional.empty(),
                () -> {},
                () -> false))
        .isInstanceOf(Turn.Unreachable.class);
  }

  @Test
  void a_process_that_is_stopped_while_it_waits_gets_no_turn() throws Exception {
    try (Turn first = taken(() -> {}).orElseThrow()) {
      assertThat(first).isNotNull();
      assertThat(Turn.take(url, Optional.empty(), () -> {}, () -> true)).isEmpty();
    }
  }

  private Optional<Turn> taken(Runnable waits) {
    return Turn.take(url, Optional.empty(), waits, () -> false);
  }
}
