package dev.barraiser.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseFileTest {

  @TempDir Path folder;

  @Test
  void looking_for_an_absent_database_does_not_make_it() {
    assertThat(DatabaseFile.inspect(file())).isInstanceOf(DatabaseFile.Absent.class);
    assertThat(file()).doesNotExist();
  }

  @Test
  void a_database_of_this_version_is_current_open_or_closed() {
    try (var open = Database.sqlite(file())) {
      assertThat(DatabaseFile.inspect(file())).isInstanceOf(DatabaseFile.Current.class);
      assertThat(open.<Integer>read(tx -> 1)).isEqualTo(1);
    }

    assertThat(DatabaseFile.inspect(file())).isInstanceOf(DatabaseFile.Current.class);
  }

  @Test
  void a_database_of_an_earlier_version_is_older() {
    change("DELETE FROM flyway_schema_history WHERE version <> '1'");

    assertThat(DatabaseFile.inspect(file()))
        .isInstanceOfSatisfying(
            DatabaseFile.Older.class,
            older -> {
              assertThat(older.version()).isEqualTo("1");
              assertThat(Integer.parseInt(older.target())).isGreaterThan(1);
            });
  }

  @Test
  void a_database_of_a_later_version_is_newer() {
    change(
        """
        INSERT INTO flyway_schema_history
        SELECT 9999, '9999', 'later', type, 'V9999__later.sql', checksum, installed_by, installed_on, 1, 1
        FROM flyway_schema_history
        WHERE version = '1'
        """);

    assertThat(DatabaseFile.inspect(file()))
        .isInstanceOfSatisfying(
            DatabaseFile.Newer.class, newer -> assertThat(newer.version()).isEqualTo("9999"));
  }

  @Test
  void a_file_that_is_no_database_is_told_and_left_as_it_is() throws IOException {
    Files.writeString(file(), "Dear diary, this is a text and no database at all.");

    assertThat(DatabaseFile.inspect(file())).isInstanceOf(DatabaseFile.Unreadable.class);
    assertThat(file()).hasContent("Dear diary, this is a text and no database at all.");
  }

  private Path file() {
    return folder.resolve("barraiser.db");
  }

  private void change(String sql) {
    try (var database = Database.sqlite(file())) {
      database.run(tx -> tx.handle().execute(sql));
    }
  }
}
