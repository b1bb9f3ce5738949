package dev.barraiser.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedTest {

  private static final String BY_ID = "SELECT value FROM thing WHERE id = :id";

  @TempDir private Path folder;

  private Database database;

  @BeforeEach
  void open() {
    database = Database.sqlite(folder.resolve("barraiser.db"));
    database.run(tx -> {
      tx.handle().execute("CREATE TABLE thing (id INTEGER PRIMARY KEY, value TEXT)");
      tx.handle().execute("INSERT INTO thing VALUES (1, 'one'), (2, 'two'), (3, NULL)");
    });
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static List<@Nullable String> values(Tx tx, long... ids) {
    List<@Nullable String> values = new ArrayList<>();
    for (long id : ids) {
      values.addAll(tx.handle().createQuery(BY_ID).bind("id", id).mapTo(String.class).list());
    }
    return values;
  }

  @Test
  void a_statement_used_again_answers_for_its_own_arguments() {
    assertThat(database.<List<@Nullable String>>read(tx -> values(tx, 1, 2, 9, 1)))
        .containsExactly("one", "two", "one");
  }

  @Test
  void one_that_is_asked_for_within_itself_is_another() {
    List<String> pairs =
        database.read(tx ->
            tx.handle()
                .createQuery("SELECT id FROM thing WHERE id < :most ORDER BY id")
                .bind("most", 3)
                .map((rs, ctx) -> {
                  long id = rs.getLong("id");
                  return id + values(tx, 3 - id).getFirst() + inner(tx);
                })
                .list());

    assertThat(pairs).containsExactly("1two2", "2one2");
  }

  private static int inner(Tx tx) {
    return tx.handle()
        .createQuery("SELECT id FROM thing WHERE id < :most ORDER BY id")
        .bind("most", 3)
        .mapTo(Long.class)
        .list()
        .size();
  }

  @Test
  void one_that_failed_or_was_given_up_half_read_serves_again() {
    String insert = "INSERT INTO thing VALUES (:id, 'again')";
    for (int i = 0; i < 2; i++) {
      try {
        database.run(tx -> tx.handle().createUpdate(insert).bind("id", 1).execute());
      } catch (RuntimeException expected) {
        // There is one with this id.
      }
    }
    String all = "SELECT value FROM thing ORDER BY id";
    database.read(tx -> tx.handle().createQuery(all).mapTo(String.class).findFirst());

    database.run(tx -> tx.handle().createUpdate(insert).bind("id", 4).execute());

    assertThat(
            database.<List<@Nullable String>>read(
                tx -> tx.handle().createQuery(all).mapTo(String.class).list()))
        .containsExactly("one", "two", null, "again");
  }

  @Test
  void a_table_may_change_under_it() {
    assertThat(database.<List<@Nullable String>>read(tx -> values(tx, 1))).containsExactly("one");
    database.run(tx -> {
      values(tx, 1);
      tx.handle().execute("ALTER TABLE thing ADD COLUMN other TEXT");
      tx.handle().execute("UPDATE thing SET value = 'eins' WHERE id = 1");
    });

    assertThat(database.<List<@Nullable String>>read(tx -> values(tx, 1))).containsExactly("eins");
  }
}
