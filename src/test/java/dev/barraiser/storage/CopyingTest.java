package dev.barraiser.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyingTest {

  private static final int ROWS = 3;

  @TempDir Path folder;

  private final List<Database> open = new ArrayList<>();
  private final List<String> copied = new ArrayList<>();
  private final List<String> already = new ArrayList<>();

  @AfterEach
  void close() {
    open.forEach(Database::close);
  }

  private Database file(String name) {
    Database database = Database.sqlite(folder.resolve(name));
    open.add(database);
    return database;
  }

  private Database server() {
    Database database = Database.postgres(TestDatabase.postgres(), Optional.empty());
    open.add(database);
    return database;
  }

  private long copy(Database from, Database to) {
    return Copying.copy(
        from,
        to,
        (table, rows, there) -> {
          if (there) already.add(table);
          else copied.add(table);
        });
  }

  private static List<String> tables(Database database) {
    return database.read(Copying::tables);
  }

  private static Copying.Content content(Database database, String table) {
    return database.read(tx -> Copying.content(tx, table));
  }

  @Test
  void every_table_arrives_as_it_was_from_a_file_to_a_server_and_back() {
    Database from = file("from.db");
    Database server = server();
    Database back = file("back.db");
    FilledDatabase.fill(from, ROWS);

    long rows = copy(from, server);
    copy(server, back);

    assertThat(rows).isEqualTo((long) ROWS * (tables(from).size() - 1) + 1);
    for (String table : tables(from)) {
      assertThat(content(from, table).rows()).as(table).isPositive();
      assertThat(content(server, table)).as(table).isEqualTo(content(from, table));
      assertThat(content(back, table)).as(table).isEqualTo(content(from, table));
    }
    assertThat(already).isEmpty();
  }

  @Test
  void an_interrupted_copy_goes_on_with_the_first_table_that_is_not_there() {
    Database from = file("from.db");
    Database server = server();
    FilledDatabase.fill(from, ROWS);
    assertThatThrownBy(() ->
            Copying.copy(
                from,
                server,
                (table, rows, there) -> {
                  copied.add(table);
                  if (copied.size() == 5) throw new IllegalStateException("interrupted");
                }))
        .hasMessage("interrupted");
    List<String> first = List.copyOf(copied);
    copied.clear();

    copy(from, server);

    assertThat(already).containsAll(first);
    assertThat(copied)
        .hasSize(tables(from).size() - first.size())
        .doesNotContainAnyElementsOf(first);
    copy(from, server);
    assertThat(already).containsAll(tables(from));
  }

  @Test
  void a_target_that_holds_something_else_is_left_alone() {
    Database from = file("from.db");
    Database other = file("other.db");
    FilledDatabase.fill(from, ROWS);
    FilledDatabase.fill(other, 1);
    String first = tables(from).getFirst();
    Copying.Content before = content(other, first);

    assertThatThrownBy(() -> copy(from, other))
        .isInstanceOf(Copying.Occupied.class)
        .hasMessageContaining(first);
    assertThat(content(other, first)).isEqualTo(before);
  }

  @Test
  void no_id_is_given_out_twice_also_none_whose_row_is_gone() {
    Database from = file("from.db");
    Database server = server();
    Database back = file("back.db");
    FilledDatabase.fill(from, ROWS);
    from.run(tx -> tx.handle().execute("DELETE FROM story WHERE id = " + ROWS));

    copy(from, server);
    copy(server, back);

    for (Database one : List.of(server, back)) {
      long next =
          one.write(tx ->
              tx.handle()
                  .createQuery(
                      """
                      INSERT INTO telling_asked (platform, workspace, person, question_id, question, origin, asked_at)
                      VALUES ('p', 'w', 'x', 'q', 'Q', 'o', 1)
                      RETURNING id
                      """)
                  .mapTo(Long.class)
                  .one());
      assertThat(next).isEqualTo(ROWS + 1);
      OptionalLong story = one.write(tx -> one.dialect().lastId(tx.handle(), "story"));
      assertThat(story).hasValue(ROWS);
    }
  }
}
