package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.storage.DataDirectory;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.FilledDatabase;
import dev.barraiser.storage.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingCommandsTest {

  @TempDir Path folder;

  private final Map<String, String> environment = new HashMap<>();
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeEach
  void fill() {
    try (DataDirectory directory = DataDirectory.take(data());
        Database database = Database.sqlite(directory.database())) {
      FilledDatabase.fill(database, 2);
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Path database() {
    return DataDirectory.databaseIn(data());
  }

  private Path backup() {
    return folder.resolve("backups/monday.db");
  }

  private int run(String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    String[] all = new String[arguments.length + 1];
    all[0] = "--data=" + data();
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Main.execute(environment, new PrintWriter(out, true), new PrintWriter(err, true), all);
  }

  private static long stories(Path file) {
    try (Database database = Database.sqlite(file)) {
      return database.read(
          tx -> tx.handle().createQuery("SELECT COUNT(*) FROM story").mapTo(Long.class).one());
    }
  }

  @Test
  void a_backup_is_written_while_the_bot_runs_and_never_over_a_file() throws IOException {
    try (DataDirectory directory = DataDirectory.take(data());
        Database running = Database.sqlite(directory.database())) {
      running.run(tx -> tx.handle().execute("DELETE FROM story WHERE id = 2"));
      assertThat(run("backup", backup().toString())).isZero();
    }
    assertThat(out.toString()).contains("Everything is in " + backup());
    assertThat(Files.getPosixFilePermissions(backup()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    byte[] first = Files.readAllBytes(backup());

    assertThat(run("backup", backup().toString())).isEqualTo(1);

    assertThat(err.toString()).contains("is there already");
    assertThat(Files.readAllBytes(backup())).isEqualTo(first);
    assertThat(stories(backup())).isEqualTo(1);
    try (var files = Files.list(backup().getParent())) {
      assertThat(files).containsExactly(backup());
    }
  }

  @Test
  void a_backup_put_back_brings_everything_and_keeps_what_was_there() {
    assertThat(run("backup", backup().toString())).isZero();
    try (Database database = Database.sqlite(database())) {
      database.run(tx -> tx.handle().execute("DELETE FROM story"));
    }

    assertThat(run("restore", backup().toString())).isZero();

    assertThat(stories(database())).isEqualTo(2);
    Path kept = data().resolve("barraiser.db.before-restore-1");
    assertThat(out.toString()).contains(kept.toString());
    assertThat(stories(kept)).isZero();
    assertThat(run("restore", backup().toString())).isZero();
    assertThat(data().resolve("barraiser.db.before-restore-2")).exists();
  }

  @Test
  void nothing_is_put_back_while_the_bot_runs_or_from_a_file_that_is_no_backup()
      throws IOException {
    assertThat(run("backup", backup().toString())).isZero();
    try (DataDirectory running = DataDirectory.take(data())) {
      assertThat(run("restore", backup().toString())).isEqualTo(3);
      assertThat(running.database()).exists();
    }
    Path other = Files.writeString(folder.resolve("other.db"), "Not a database, but long enough");
    assertThat(run("restore", other.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("not a database of this bot");
    assertThat(run("restore", folder.resolve("none.db").toString())).isEqualTo(1);
    assertThat(stories(database())).isEqualTo(2);
  }

  @Test
  void a_backup_that_somebody_added_to_or_took_from_is_not_put_back() throws Exception {
    String url = TestDatabase.postgres();
    for (String change :
        new String[] {
          "CREATE TRIGGER t AFTER DELETE ON story BEGIN DELETE FROM goal; END",
          "CREATE VIEW v AS SELECT * FROM story",
          "CREATE TABLE \"story; commit; create table pwned(a int)\" (x INT)",
          "DROP TABLE storyless",
          "ALTER TABLE storyless ADD COLUMN more TEXT"
        }) {
      Path changed = folder.resolve("changed" + change.hashCode() + ".db");
      environment.clear();
      assertThat(run("backup", changed.toString())).isZero();
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + changed);
          Statement statement = connection.createStatement()) {
        statement.execute(change);
      }

      assertThat(run("restore", changed.toString())).as(change).isEqualTo(1);
      assertThat(err.toString()).contains("is not as the bot writes it");
      environment.put("BARRAISER_STORAGE_URL", url);
      assertThat(run("restore", changed.toString())).as(change).isEqualTo(1);
    }
    try (Database database = Database.sqlite(database())) {
      database.run(tx -> tx.handle().execute("CREATE TABLE \"more; commit\" (x INT)"));
    }
    environment.clear();
    assertThat(run("move", "--to", url)).isEqualTo(1);
    assertThat(err.toString()).contains("tables that are not this bot's");
  }

  @Test
  void a_bot_of_which_nobody_has_asked_anything_yet_moves_too() {
    Path fresh = folder.resolve("fresh");
    try (DataDirectory directory = DataDirectory.take(fresh)) {
      Database.sqlite(directory.database()).close();
    }

    int code =
        Main.execute(
            environment,
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            "--data=" + fresh,
            "move",
            "--to",
            TestDatabase.postgres());

    assertThat(code).as(err.toString()).isZero();
  }

  @Test
  void an_address_that_holds_a_password_or_more_than_a_connection_is_refused_unsaid() {
    for (String url :
        new String[] {
          "jdbc:postgresql://me:sec/SEKRET@127.0.0.1/db",
          "jdbc:postgresql://h/db?user=me&Password=SEKRET",
          "jdbc:postgresql://h/db?sslpasswordcallback=SEKRET",
          "jdbc:postgresql://h/db?socketFactory=java.io.FileOutputStream&socketFactoryArg=x",
          "jdbc:postgresql://h/db?service=x"
        }) {
      assertThat(run("move", "--to", url)).as(url).isEqualTo(2);
      assertThat(out.toString() + err).doesNotContain("SEKRET");
    }
  }

  @Test
  void everything_moves_to_postgresql_is_backed_up_there_and_put_back_into_an_empty_one() {
    String url = TestDatabase.postgres();
    assertThat(run("move", "--to", url)).isZero();
    assertThat(out.toString())
        .contains(
            "  story: 2\n", "each table the same as in the file", "storage.url set to " + url);
    assertThat(run("move", "--to", url)).isZero();
    assertThat(out.toString()).contains("  story: 2, there from an earlier run");

    environment.put("BARRAISER_STORAGE_URL", url);
    assertThat(run("backup", backup().toString())).isZero();
    assertThat(stories(backup())).isEqualTo(2);

    environment.put("BARRAISER_STORAGE_URL", TestDatabase.postgres());
    assertThat(run("restore", backup().toString())).isZero();
    assertThat(run("check")).isZero();
    assertThat(data().resolve("barraiser.restoring.db")).doesNotExist();
  }

  @Test
  void a_move_into_something_else_or_nowhere_is_refused_with_what_to_do() {
    assertThat(run("move", "--to", "jdbc:mysql://host/name")).isEqualTo(2);
    assertThat(run("move")).isEqualTo(2);
    assertThat(run("move", "--to", "jdbc:postgresql://127.0.0.1:1/none?user=me")).isEqualTo(1);
    assertThat(err.toString()).contains("cannot be reached");

    String url = TestDatabase.postgres();
    assertThat(run("move", "--to", url)).isZero();
    try (Database database = Database.sqlite(database())) {
      database.run(tx -> tx.handle().execute("DELETE FROM story WHERE id = 2"));
    }
    assertThat(run("move", "--to", url)).isEqualTo(1);
    assertThat(err.toString()).contains("The target holds something else already");
  }
}
