package dev.barraiser;

import dev.barraiser.config.Settings;
import dev.barraiser.storage.BackupFile;
import dev.barraiser.storage.Copying;
import dev.barraiser.storage.DataDirectory;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.DatabaseFile;
import dev.barraiser.storage.Turn;
import dev.barraiser.text.Secret;
import dev.barraiser.yaml.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What becomes of everything the bot keeps: a backup of it, its return, and a move elsewhere. */
final class KeepingCommands {

  private KeepingCommands() {}

  /** What the three have in common: the settings, and what is said when something is wrong. */
  abstract static class Keeping implements Callable<Integer> {

    @ParentCommand private @Nullable Main main;

    Main main() {
      return Optional.ofNullable(main).orElseThrow();
    }

    @Override
    public Integer call() {
      var problems = new Problems();
      Settings settings = main().settings(problems, said());
      if (!problems.isEmpty()) return main().tell(problems.list());
      try {
        return kept(settings);
      } catch (BackupFile.Failed | Copying.Foreign | Copying.Occupied | Copying.Differs e) {
        return main().failed(e.getMessage());
      } catch (DataDirectory.InUse e) {
        return main().inUse(e.getMessage());
      } catch (DataDirectory.Unusable e) {
        return main().failed(e.getMessage());
      } catch (Turn.Unreachable e) {
        return main().failed("The database cannot be reached. " + e.getMessage());
      }
    }

    /** What is said on the command line in place of a setting. */
    Map<String, String> said() {
      return Map.of();
    }

    abstract int kept(Settings settings);

    Copying.Progress progress() {
      return (table, rows, already) ->
          main()
              .say(
                  "  %s: %d%s"
                      .formatted(table, rows, already ? ", there from an earlier run" : ""));
    }

    /** While another bot works on the database, nothing may be put into it. */
    int inTurn(String url, Optional<Secret> password, Callable<Integer> work) {
      Optional<Turn> turn = Turn.take(url, password, () -> {}, () -> true);
      if (turn.isEmpty()) return atWork();
      try (Turn ours = turn.get()) {
        return ours.isAnyAtWork() ? atWork() : work.call();
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    private int atWork() {
      return main()
          .inUse("Another bot is at work on that database. Stop it first, then try again.");
    }

    /** Why a database cannot be taken as it is, if so. */
    Optional<String> objection(String where, DatabaseFile found) {
      return switch (found) {
        case DatabaseFile.Absent _ -> Optional.of(where + ": there is nothing in it.");
        case DatabaseFile.Newer _, DatabaseFile.Unreadable _ ->
            Main.complaint(found).map(why -> where + ": " + why);
        case DatabaseFile.Current _, DatabaseFile.Older _ -> Optional.empty();
      };
    }
  }

  /** Writes it all into one file. */
  @Command(
      name = "backup",
      description = {
        "Write everything the bot keeps into one file, also while it runs.",
        "",
        "The file is a database of its own, checked once it is written, and readable by its owner"
            + " alone: what people wrote stands in it. “barraiser restore” puts it back."
      })
  static final class Backup extends Keeping {

    @Parameters(paramLabel = "FILE", description = "Where to. Never over a file that is there.")
    private @Nullable Path file;

    @Override
    int kept(Settings settings) {
      Path to = Optional.ofNullable(file).orElseThrow();
      Settings.Storage storage = settings.storage();
      Path database = DataDirectory.databaseIn(settings.data().dir());
      DatabaseFile found = Main.inspect(storage, database);
      String where = storage.postgres().isPresent() ? "storage.url" : database.toString();
      Optional<String> objection = objection(where, found);
      if (objection.isPresent()) return main().failed(objection.get());
      if (storage.postgres().isPresent()) {
        if (found instanceof DatabaseFile.Older) {
          return main()
              .failed(where + ": start this release once; it brings the schema up to date first.");
        }
        BackupFile.write(storage.postgres().get(), storage.password(), to, progress());
      } else {
        BackupFile.write(database, to);
      }
      main().say("Everything is in " + to + size(to) + ".");
      return Main.OK;
    }

    private static String size(Path file) {
      try {
        return String.format(Locale.ROOT, " (%.1f MB)", Files.size(file) / 1_000_000.0);
      } catch (IOException e) {
        return "";
      }
    }
  }

  /** Puts a backup back. */
  @Command(
      name = "restore",
      description = {
        "Put a backup back. The bot must not run.",
        "",
        "What was there before is kept beside it; a PostgreSQL database has to be empty."
      })
  static final class Restore extends Keeping {

    @Parameters(paramLabel = "FILE", description = "What “barraiser backup” has written.")
    private @Nullable Path file;

    @Override
    int kept(Settings settings) {
      Path from = Optional.ofNullable(file).orElseThrow();
      if (!Files.isReadable(from)) return main().failed(from + " cannot be read.");
      Optional<String> objection = objection(from.toString(), DatabaseFile.inspect(from));
      if (objection.isPresent()) return main().failed(objection.get());
      Settings.Storage storage = settings.storage();
      try (DataDirectory directory = DataDirectory.take(settings.data().dir())) {
        if (storage.postgres().isEmpty()) {
          Optional<Path> kept = BackupFile.putBack(from, directory.database());
          main().say("Everything is as it was in " + from + ".");
          kept.ifPresent(path -> main().say("What was there before is in " + path + "."));
          return Main.OK;
        }
        String url = storage.postgres().get();
        return inTurn(url, storage.password(), () -> intoPostgres(from, directory, storage, url));
      }
    }

    private int intoPostgres(
        Path from, DataDirectory directory, Settings.Storage storage, String url) {
      // Opened to be read it may be brought to another schema: the backup itself stays as it is.
      Path copy = directory.database().resolveSibling("barraiser.restoring.db");
      BackupFile.putBack(from, copy);
      try (Database source = Database.sqlite(copy);
          Database target = Database.postgres(url, storage.password())) {
        long rows = Copying.copy(source, target, progress());
        main().say("Everything is as it was in " + from + ": " + rows + " rows.");
        return Main.OK;
      } finally {
        BackupFile.discard(copy);
      }
    }
  }

  /** Moves from a file to PostgreSQL. */
  @Command(
      name = "move",
      description = {
        "Copy everything from the file in data.dir to a PostgreSQL database. The bot must not run.",
        "",
        "Each table is checked by its number of rows and a hash over them. If it is interrupted,"
            + " the same command goes on where it stopped. The file stays as it is."
      })
  static final class Move extends Keeping {

    @Option(
        names = "--to",
        required = true,
        paramLabel = "URL",
        description =
            "Such as jdbc:postgresql://host/name?user=me; the password goes into STORAGE_PASSWORD.")
    private @Nullable String to;

    @Override
    Map<String, String> said() {
      return Map.of("BARRAISER_STORAGE_URL", url());
    }

    private String url() {
      return Optional.ofNullable(to).orElseThrow();
    }

    @Override
    int kept(Settings settings) {
      String url = url();
      Optional<Secret> password = settings.storage().password();
      Path database = DataDirectory.databaseIn(settings.data().dir());
      Optional<String> objection =
          objection(database.toString(), DatabaseFile.inspect(database))
              .or(() -> Main.complaint(DatabaseFile.inspect(url, password)));
      if (objection.isPresent()) return main().failed(objection.get());
      try (DataDirectory directory = DataDirectory.take(settings.data().dir())) {
        return inTurn(
            url,
            password,
            () -> {
              try (Database source = Database.sqlite(directory.database());
                  Database target = Database.postgres(url, password)) {
                long rows = Copying.copy(source, target, progress());
                main()
                    .say(
                        "Everything is in PostgreSQL: "
                            + rows
                            + " rows, each table the same as in the file.");
                main().say("From now on start the bot with storage.url set to " + url + ".");
                return Main.OK;
              }
            });
      }
    }
  }
}
