package dev.barraiser.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The database of a test: an SQLite file or, with {@code -Dtests.database=postgres}, a database of
 * a real PostgreSQL in the file's stead, empty at first and the same again for the same file.
 */
public final class TestDatabase {

  private static final boolean ON_POSTGRES =
      "postgres".equals(System.getProperty("tests.database"));
  private static final Map<Path, String> NAMES = new ConcurrentHashMap<>();
  private static final int KEPT = 30;
  private static final AtomicInteger COUNT = new AtomicInteger();

  private static @Nullable EmbeddedPostgres server;

  private TestDatabase() {}

  /** Opens the database that stands for a file. */
  public static Database at(Path file) {
    if (!ON_POSTGRES) return Database.sqlite(ready(file));
    return Database.postgres(url(NAMES.computeIfAbsent(file, _ -> made())), Optional.empty());
  }

  /**
   * The file, where a bot or a test opens it itself: an SQLite database without rows unless it is
   * there already. It is copied from one that is migrated: to migrate each takes ten times longer.
   */
  public static Path ready(Path file) {
    if (Files.exists(file)) return file;
    try {
      return Files.copy(Migrated.FILE, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Made when the first test asks for it, once in a process. */
  private static final class Migrated {

    static final Path FILE = made();

    private static Path made() {
      try {
        Path folder = Files.createTempDirectory("migrated");
        Path file = folder.resolve("bot.db");
        Database.sqlite(file).close();
        file.toFile().deleteOnExit();
        return file;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** An empty database of a real PostgreSQL. */
  public static String postgres() {
    return url(made());
  }

  private static String url(String name) {
    return server().getJdbcUrl("postgres", name);
  }

  /** Copied from one that is migrated: that is quicker than to migrate each. */
  private static synchronized String made() {
    if (COUNT.get() == 0) {
      execute("CREATE DATABASE migrated");
      Database.postgres(url("migrated"), Optional.empty()).close();
    }
    int number = COUNT.incrementAndGet();
    if (number > KEPT) dropped("test" + (number - KEPT));
    execute("CREATE DATABASE test" + number + " TEMPLATE migrated");
    return "test" + number;
  }

  /** Hundreds of databases are gigabytes; a test that is done has let go of its own. */
  private static void dropped(String name) {
    String free = "SELECT 1 FROM pg_stat_activity WHERE datname = '" + name + "'";
    try (Connection connection = server().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      if (!statement.executeQuery(free).next())
        statement.execute("DROP DATABASE IF EXISTS " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(String sql) {
    try (Connection connection = server().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static synchronized EmbeddedPostgres server() {
    EmbeddedPostgres running = server;
    if (running != null) return running;
    try {
      server =
          running =
              EmbeddedPostgres.builder()
                  .setServerConfig("max_connections", "400")
                  .setServerConfig("fsync", "off")
                  .start();
      return running;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
