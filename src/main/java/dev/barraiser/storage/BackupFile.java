package dev.barraiser.storage;

import dev.barraiser.text.Secret;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that holds everything the bot keeps: an SQLite database, whatever the bot itself runs on.
 * Written and put back whole or not at all.
 */
public final class BackupFile {

  private BackupFile() {}

  /** It could not be written or put back; the message is for people. */
  public static final class Failed extends RuntimeException {
    Failed(String message) {
      super(message);
    }
  }

  /**
   * Writes the state of this moment of an SQLite database, also while a bot works on it.
   *
   * @param file must not be there yet
   */
  public static void write(Path database, Path file) {
    whole(
        file,
        part -> {
          try (Connection connection =
                  DriverManager.getConnection(
                      "jdbc:sqlite:" + database + "?open_mode=1&busy_timeout=10000");
              PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            vacuum.setString(1, part.toString());
            vacuum.execute();
          }
        });
  }

  /** The same of a PostgreSQL database. Its schema must be up to date. */
  public static void write(
      String url, Optional<Secret> password, Path file, Copying.Progress progress) {
    whole(
        file,
        part -> {
          try (Database from = Database.postgres(url, password);
              Database to = Database.sqlite(part)) {
            Copying.copy(from, to, progress);
          }
        });
  }

  /**
   * Puts a backup in the place of an SQLite database that no bot works on. What was there is kept
   * beside it.
   *
   * @return where that is; empty when nothing was there
   */
  public static Optional<Path> putBack(Path file, Path database) {
    try {
      Path part = beside(database, ".part");
      Files.deleteIfExists(part);
      Files.copy(file, part);
      keepToOwner(part);
      checked(part);
      Optional<Path> kept = aside(database);
      moved(part, database);
      return kept;
    } catch (IOException e) {
      throw new Failed("The backup could not be put back: " + e.getMessage());
    } catch (SQLException e) {
      throw new Failed("The backup is damaged. Nothing was changed.");
    }
  }

  private static Optional<Path> aside(Path database) throws IOException {
    if (!Files.exists(database) || Files.size(database) == 0) return Optional.empty();
    int number = 1;
    while (Files.exists(beside(database, ".before-restore-" + number))) number++;
    Path kept = beside(database, ".before-restore-" + number);
    for (String with : new String[] {"-wal", "-shm", ""}) {
      Path one = beside(database, with);
      if (Files.exists(one)) Files.move(one, beside(kept, with));
    }
    return Optional.of(kept);
  }

  /** Removes an SQLite database that was only needed for a while. */
  public static void discard(Path database) {
    try {
      for (String with : new String[] {"-wal", "-shm", ""}) {
        Files.deleteIfExists(beside(database, with));
      }
    } catch (IOException e) {
      throw new Failed(database + " could not be removed; please delete it.");
    }
  }

  private interface Writing {
    void into(Path part) throws SQLException, IOException;
  }

  private static void whole(Path file, Writing writing) {
    if (Files.exists(file)) throw new Failed(file + " is there already, and stays as it is.");
    Path part = beside(file.toAbsolutePath(), ".part");
    try {
      @Nullable Path folder = part.getParent();
      if (folder != null) Files.createDirectories(folder);
      Files.deleteIfExists(part);
      try {
        // What people wrote stands in there in clear: nobody else on the machine may read it.
        Files.createFile(part);
        keepToOwner(part);
        writing.into(part);
        checked(part);
        moved(part, file);
      } finally {
        for (String with : new String[] {"", "-wal", "-shm", "-journal"}) {
          Files.deleteIfExists(beside(part, with));
        }
      }
    } catch (FileAlreadyExistsException e) {
      throw new Failed(file + " is there already, and stays as it is.");
    } catch (IOException e) {
      throw new Failed("The backup could not be written: " + e.getMessage());
    } catch (SQLException e) {
      throw new Failed("The database could not be read. Is its disk full or gone?");
    }
  }

  private static void checked(Path database) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("PRAGMA integrity_check")) {
      if (!answer.next() || !answer.getString(1).equals("ok")) {
        throw new SQLException("damaged");
      }
    }
  }

  private static void moved(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to);
    }
  }

  private static void keepToOwner(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static Path beside(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }
}
