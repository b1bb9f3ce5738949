package dev.barraiser.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** From every schema that there ever was, with rows in every table, to the one of today. */
class UpgradeTest {

  @TempDir Path folder;

  @Test
  void rows_of_every_earlier_schema_are_there_after_the_upgrade() {
    SQLiteDataSource none = source(folder.resolve("none.db"));
    MigrationVersion[] versions =
        Arrays.stream(Database.migrations(Dialect.SQLITE).dataSource(none).load().info().pending())
            .map(one -> one.getVersion())
            .toArray(MigrationVersion[]::new);
    Map<String, String> failures = new TreeMap<>();

    for (MigrationVersion version : versions) {
      try {
        upgraded(version);
      } catch (RuntimeException | AssertionError e) {
        failures.put(version.getVersion(), String.valueOf(e));
      }
    }

    assertThat(versions).hasSizeGreaterThan(40);
    assertThat(failures).isEmpty();
  }

  private void upgraded(MigrationVersion version) {
    Path file = folder.resolve("v" + version.getVersion() + ".db");
    SQLiteDataSource source = source(file);
    Database.migrations(Dialect.SQLITE).dataSource(source).target(version).load().migrate();
    Map<String, Long> before =
        Jdbi.create(source)
            .inTransaction(handle -> {
              handle.execute("PRAGMA defer_foreign_keys = true");
              FilledDatabase.fill(new Tx(handle), 2);
              return counts(handle);
            });

    Database.sqlite(file).close();

    Jdbi.create(source)
        .useHandle(handle -> {
          assertThat(handle.createQuery("PRAGMA foreign_key_check").mapToMap().list()).isEmpty();
          assertThat(handle.createQuery("PRAGMA integrity_check").mapTo(String.class).one())
              .isEqualTo("ok");
          Map<String, Long> after = counts(handle);
          before.keySet().retainAll(after.keySet());
          assertThat(after).containsAllEntriesOf(before);
        });
  }

  private static Map<String, Long> counts(Handle handle) {
    Map<String, Long> counts = new TreeMap<>();
    for (String table : Copying.tables(new Tx(handle))) {
      counts.put(
          table, handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one());
    }
    return counts;
  }

  private static SQLiteDataSource source(Path file) {
    var source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + file);
    source.setEnforceForeignKeys(true);
    return source;
  }
}
