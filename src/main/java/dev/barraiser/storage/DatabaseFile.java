package dev.barraiser.storage;

import dev.barraiser.text.Secret;
import java.nio.file.Path;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.jspecify.annotations.Nullable;

/** What a database holds, found out without changing it. */
public sealed interface DatabaseFile {

  /** There is none yet; it is made with the schema of this version. */
  record Absent(String version) implements DatabaseFile {}

  /** It has the schema of this version. */
  record Current(String version) implements DatabaseFile {}

  /** It is brought from one version to another when the bot starts. */
  record Older(String version, String target) implements DatabaseFile {}

  /** A later release of the bot has changed it; this one must not touch it. */
  record Newer(String version, String known) implements DatabaseFile {}

  /** It cannot be read as the bot's database. */
  record Unreadable(String why) implements DatabaseFile {}

  /** Looks at a file, also while a bot is running on it. */
  static DatabaseFile inspect(Path file) {
    // An empty one has only been set aside for its owner.
    boolean exists = file.toFile().length() > 0;
    String url = exists ? "jdbc:sqlite:" + file + "?open_mode=1" : "jdbc:sqlite::memory:";
    try {
      MigrationInfoService info =
          Database.migrations(Dialect.SQLITE).dataSource(url, "", "").load().info();
      return exists ? found(info) : new Absent(latest(info));
    } catch (FlywayException e) {
      return new Unreadable("it is not a database of this bot, or it is damaged.");
    }
  }

  /** What the server or the network said, which holds no password. */
  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) cause = cause.getCause();
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }

  private static DatabaseFile found(MigrationInfoService info) {
    String known = latest(info);
    @Nullable MigrationInfo current = info.current();
    if (current == null) return new Older("0", known);
    String version = String.valueOf(current.getVersion());
    if (current.getState().isResolved()) {
      return info.pending().length == 0 ? new Current(version) : new Older(version, known);
    }
    return new Newer(version, known);
  }

  /** The same of a PostgreSQL database, which exists even while nothing is in it. */
  static DatabaseFile inspect(String url, Optional<Secret> password) {
    @Nullable String secret = password.map(Secret::reveal).orElse(null);
    try {
      return found(
          Database.migrations(Dialect.POSTGRESQL).dataSource(url, null, secret).load().info());
    } catch (FlywayException e) {
      return new Unreadable("the database cannot be reached or read. " + reason(e));
    }
  }

  private static String latest(MigrationInfoService info) {
    String latest = "0";
    for (MigrationInfo migration : info.all()) {
      if (migration.getState().isResolved()) latest = String.valueOf(migration.getVersion());
    }
    return latest;
  }
}
