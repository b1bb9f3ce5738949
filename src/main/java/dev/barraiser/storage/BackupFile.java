package dev.barraiser.storage;

import dev.barraiser.text.Secret;
import java.io.IOException;
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
import java.util.Set;
import java.util.TreeSet;

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
      Path part = part(folderOf(database));
      try {
        Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
        keepToOwner(part);
        checked(part);
        ours(part);
        Optional<Path> kept = aside(database);
        Files.move(part, database);
        return kept;
      } finally {
        discard(part);
      }
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
      for (String with : new String[] {"-wal", "-shm", "-journal", ""}) {
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
    if (file.toString().contains("?")) {
      throw new Failed("The name of a backup may hold no “?”. Please choose another.");
    }
    try {
      Files.createDirectories(folderOf(file));
      Path part = part(folderOf(file));
      try {
        writing.into(part);
        checked(part);
        Files.move(part, file);
      } finally {
        discard(part);
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

  /**
   * Refuses what no release of the bot has made: a trigger or a view could go on working against
   * the people whose words are in there, and a table that lacks would be missed too late.
   */
  private static void ours(Path database) throws SQLException, IOException {
    String version =
        switch (DatabaseFile.inspect(database)) {
          case DatabaseFile.Current(String current) -> current;
          case DatabaseFile.Older(String older, String ignored) -> older;
          case DatabaseFile.Absent _, DatabaseFile.Newer _, DatabaseFile.Unreadable _ ->
              throw new SQLException("not ours");
        };
    Path like = Files.createTempFile(folderOf(database), ".schema", ".db");
    try {
      Database.migrations(Dialect.SQLITE)
          .dataSource("jdbc:sqlite:" + like, "", "")
          .target(version)
          .load()
          .migrate();
      if (!schema(database).equals(schema(like))) {
        throw new Failed(
            "The backup is not as the bot writes it: its tables differ. Nothing was changed.");
      }
    } finally {
      discard(like);
    }
  }

  private static Set<String> schema(Path database) throws SQLException {
    Set<String> schema = new TreeSet<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + database + "?open_mode=1");
        Statement statement = connection.createStatement();
        ResultSet one =
            statement.executeQuery(
                """
                SELECT m.type, m.name, m.tbl_name, p.name AS column_name
                FROM sqlite_master m
                LEFT JOIN pragma_table_info(m.name) p ON m.type IN ('table', 'view')
                WHERE m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                """)) {
      while (one.next()) {
        schema.add(
            String.join(
                "|",
                String.valueOf(one.getString("type")),
                String.valueOf(one.getString("name")),
                String.valueOf(one.getString("tbl_name")),
                String.valueOf(one.getString("column_name"))));
      }
    }
    return schema;
  }

  private static Path folderOf(Path file) {
    return Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
  }

  /** What people wrote will stand in there in clear: nobody else on the machine may read it. */
  private static Path part(Path folder) throws IOException {
    // Java makes such files readable by their owner alone where the file system knows of owners.
    return Files.createTempFile(folder, ".backup", ".part");
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
