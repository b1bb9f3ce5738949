package dev.barraiser;

import dev.barraiser.config.Settings;
import dev.barraiser.config.SettingsLoader;
import dev.barraiser.platforms.discord.DiscordSetup;
import dev.barraiser.platforms.discord.Invite;
import dev.barraiser.practice.assessment.AssessmentFile;
import dev.barraiser.practice.assessment.Statements;
import dev.barraiser.practice.guides.GuideFiles;
import dev.barraiser.practice.guides.Guides;
import dev.barraiser.practice.questions.BankFiles;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.storage.DataDirectory;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.DatabaseFile;
import dev.barraiser.storage.Turn;
import dev.barraiser.web.CannotListen;
import dev.barraiser.yaml.Problem;
import dev.barraiser.yaml.Problems;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. */
@Command(
    name = "barraiser",
    description = "Practice for the Bar Raiser interview round, where people already talk.",
    synopsisHeading = "Usage: ",
    optionListHeading = "%nOptions, before or after the command:%n",
    commandListHeading = "%nCommands (run when none is given):%n",
    footer = {
      "",
      "Exit codes: 0 all well, 1 failure, 2 usage, settings or questions, 3 data directory in use.",
      "Not affiliated with Amazon."
    },
    versionProvider = Main.Versions.class,
    mixinStandardHelpOptions = true,
    subcommands = {
      Main.Discord.class,
      QuestionsCommand.class,
      KeepingCommands.Backup.class,
      KeepingCommands.Restore.class,
      KeepingCommands.Move.class
    },
    scope = ScopeType.INHERIT,
    sortOptions = false)
public final class Main implements Callable<Integer> {

  static final int OK = 0;
  private static final int FAILURE = 1;
  private static final int WRONG = 2;
  private static final int IN_USE = 3;

  private static final int CONNECTING_TRIES = 50;
  private static final Duration CONNECTING_STEP = Duration.ofMillis(200);

  private final Map<String, String> environment;
  private final PrintWriter out;
  private final PrintWriter err;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Read the settings from FILE; else ./config/barraiser.yaml, if it is there.")
  private @Nullable Path config;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Keep everything in DIR, whatever the settings say.")
  private @Nullable Path data;

  private Main(Map<String, String> environment, PrintWriter out, PrintWriter err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    System.exit(execute(System.getenv(), System.in, writer(System.out), writer(System.err), args));
  }

  /** Does what the arguments say, with nothing to read, and returns the exit code. */
  static int execute(
      Map<String, String> environment, PrintWriter out, PrintWriter err, String... args) {
    return execute(environment, InputStream.nullInputStream(), out, err, args);
  }

  /** Does what the arguments say and returns the exit code. */
  static int execute(
      Map<String, String> environment,
      InputStream in,
      PrintWriter out,
      PrintWriter err,
      String... args) {
    return new CommandLine(new Main(environment, out, err))
        .addSubcommand(new CoachCommand(in, out))
        .addSubcommand(new MatchCommand(in, out))
        .addSubcommand(new TrainCommand(out, err))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(Main::notUnderstood)
        .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, err))
        .execute(args);
  }

  /** A terminal that cannot show what we write (as in a container without a locale) gets UTF-8. */
  private static PrintWriter writer(PrintStream stream) {
    Charset charset = stream.charset();
    boolean able = charset.canEncode() && charset.newEncoder().canEncode("“–”");
    return new PrintWriter(stream, true, able ? charset : StandardCharsets.UTF_8);
  }

  private static int notUnderstood(ParameterException wrong, String[] args) {
    PrintWriter err = wrong.getCommandLine().getErr();
    err.println(wrong.getMessage());
    UnmatchedArgumentException.printSuggestions(wrong, err);
    err.println("“barraiser --help” shows what there is.");
    return WRONG;
  }

  private static int failed(Exception failure, PrintWriter err) {
    LoggerFactory.getLogger(Main.class).error("stopped by a failure", failure);
    err.println("The bot stopped because something went wrong; the log line above says what.");
    return FAILURE;
  }

  @Override
  public Integer call() {
    return run();
  }

  @Command(name = "run", description = "Run the bot until it is stopped.")
  int run() {
    // First of all, so that a stop during the start is an orderly one too.
    var shutdown = Shutdown.listening();
    int code = FAILURE;
    try {
      code = run(shutdown);
    } finally {
      shutdown.finished(code);
    }
    return code;
  }

  private int run(Shutdown shutdown) {
    var problems = new Problems();
    Settings settings = SettingsLoader.load(config, data, environment, problems);
    QuestionBank bank = bank(settings, problems);
    if (!problems.isEmpty()) return tell(problems.list());
    LogForm.set(settings.log());
    return shutdown.isAsked() ? OK : serve(settings, bank, shutdown);
  }

  private int serve(Settings settings, QuestionBank bank, Shutdown shutdown) {
    Path dir = settings.data().dir();
    Settings.Storage storage = settings.storage();
    try (DataDirectory directory = DataDirectory.take(dir)) {
      App started;
      try (Held held = turn(storage, shutdown)) {
        if (!held.isOurs()) return OK;
        DatabaseFile found = inspect(storage, directory.database());
        Optional<String> complaint = complaint(found);
        String where =
            storage.postgres().isPresent() ? "storage.url" : directory.database().toString();
        if (complaint.isPresent()) return failed(where + ": " + complaint.get());
        out.println(
            "Bar Raiser Bot " + Version.current() + " is starting; this takes a few seconds.");
        out.println(
            "  Data in "
                + (storage.postgres().isPresent() ? "PostgreSQL" : dir.toString())
                + ": "
                + describe(found)
                + ".");
        out.println("  Questions: " + bank.all().size() + ".");
        started = Wiring.start(settings, bank, directory.database());
      }
      try (App app = started) {
        letConnect(app, shutdown);
        Greeting.lines(app, settings).forEach(out::println);
        shutdown.await();
        out.println("Stopping: what is under way is finished first.");
      }
      out.println(
          "Stopped. Everything is kept in "
              + (storage.postgres().isPresent() ? "PostgreSQL" : dir.toString())
              + ".");
      return OK;
    } catch (Turn.Unreachable e) {
      return failed("storage.url: the database cannot be reached. " + e.getMessage());
    } catch (Database.Unwritable e) {
      String where =
          storage.postgres().isPresent() ? "storage.url" : DataDirectory.databaseIn(dir).toString();
      return failed(where + ": " + e.getMessage());
    } catch (DataDirectory.InUse e) {
      err.println(e.getMessage());
      return IN_USE;
    } catch (DataDirectory.Unusable e) {
      return failed(e.getMessage());
    } catch (CannotListen e) {
      return failed(e.getMessage() + " " + settingOf(e, settings));
    }
  }

  /** The turn to start on a shared database, or that there is nothing to take turns on. */
  private record Held(Optional<Turn> turn, boolean isOurs) implements AutoCloseable {
    @Override
    public void close() {
      turn.ifPresent(Turn::close);
    }
  }

  private Held turn(Settings.Storage storage, Shutdown shutdown) {
    if (storage.postgres().isEmpty()) return new Held(Optional.empty(), true);
    Optional<Turn> turn =
        Turn.take(
            storage.postgres().get(),
            storage.password(),
            () ->
                out.println(
                    "Another process is just starting on the database, or something is being put"
                        + " into it. This one waits for that."),
            shutdown::isAsked);
    return new Held(turn, turn.isPresent());
  }

  static DatabaseFile inspect(Settings.Storage storage, Path file) {
    return storage
        .postgres()
        .map(url -> DatabaseFile.inspect(url, storage.password()))
        .orElseGet(() -> DatabaseFile.inspect(file));
  }

  int failed(@Nullable String sentence) {
    err.println(sentence);
    return FAILURE;
  }

  int inUse(@Nullable String sentence) {
    err.println(sentence);
    return IN_USE;
  }

  void say(String line) {
    out.println(line);
    out.flush();
  }

  /** The settings, with some said otherwise on the command line, as if by the environment. */
  Settings settings(Problems problems, Map<String, String> said) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(said);
    return SettingsLoader.load(config, data, all, problems);
  }

  private static String settingOf(CannotListen failure, Settings settings) {
    boolean room = settings.roomIsOn() && failure.port() == settings.room().port();
    return room
        ? "(room.port in the settings, or BARRAISER_ROOM_PORT)"
        : "(http.port in the settings, or BARRAISER_HTTP_PORT)";
  }

  /** A connection takes a second or two, and what is printed then is worth waiting for. */
  private static void letConnect(App app, Shutdown shutdown) {
    for (int tries = 0; app.isConnecting() && tries < CONNECTING_TRIES; tries++) {
      if (shutdown.awaitAtMost(CONNECTING_STEP)) return;
    }
  }

  @Command(name = "check", description = "Check settings, database and questions; change nothing.")
  int check(
      @Option(
              names = "--online",
              description =
                  "Ask Slack and Discord too: is each token right, and may the bot do what it"
                      + " needs?")
          boolean online) {
    var problems = new Problems();
    Settings settings = SettingsLoader.load(config, data, environment, problems);
    QuestionBank bank = bank(settings, problems);
    Guides guides = GuideFiles.own(problems);
    Statements statements = AssessmentFile.own(problems);
    Path dir = settings.data().dir();
    Path database = DataDirectory.databaseIn(dir);
    DataDirectory.complaint(dir).ifPresent(why -> problems.add("data.dir", 0, why));
    boolean inFile = settings.storage().postgres().isEmpty();
    DatabaseFile found = inspect(settings.storage(), database);
    String where = inFile ? database.toString() : "storage.url";
    complaint(found).ifPresent(why -> problems.add(where, 0, why));
    if (!problems.isEmpty()) return tell(problems.list());

    out.println("Settings:  every key is understood.");
    out.println("Data:      " + (inFile ? database : "PostgreSQL") + ", " + describe(found) + ".");
    out.println("Questions: " + bank.all().size() + ", each with what it needs.");
    out.println("Guides:    " + guides.count() + ", to be read with /barraiser guide.");
    out.println("Assessed:  " + statements.count() + " statements, with /barraiser assess.");
    int wrong =
        online ? Online.ask(settings, database, found, InstantSource.system(), out, err) : 0;
    if (wrong > 0) return failed(rightAndAgain(wrong));
    out.println("All good.");
    return OK;
  }

  @Command(
      name = "health",
      description = "Ask the bot that runs on this machine how it fares; 0 while it serves.")
  int health() {
    var problems = new Problems();
    Settings settings = SettingsLoader.load(config, data, environment, problems);
    if (!problems.isEmpty()) return tell(problems.list());
    return switch (Asked.how(settings.http())) {
      case Asked.Serves(String status, List<String> toDo) -> {
        out.println("It serves: " + status + ".");
        toDo.forEach(out::println);
        yield OK;
      }
      case Asked.NotReady(List<String> toDo) -> {
        err.println("It does not serve yet, or no more.");
        toDo.forEach(err::println);
        yield FAILURE;
      }
      case Asked.Silent(String address) -> failed("Nobody answers at " + address + ".");
    };
  }

  @Command(name = "discord", description = "What is needed of the bot in Discord.")
  static final class Discord {

    @ParentCommand private @Nullable Main main;

    @Command(
        name = "invite",
        description = "Print the link that brings the bot into a server, and what it may do there.")
    int invite() {
      return Optional.ofNullable(main).orElseThrow().invite();
    }
  }

  private int invite() {
    var problems = new Problems();
    Settings settings = SettingsLoader.load(config, data, environment, problems);
    if (!problems.isEmpty()) return tell(problems.list());
    Optional<DiscordSetup> setup = DiscordSettings.setup(settings.discord());
    if (setup.isEmpty()) {
      err.println(
          "DISCORD_TOKEN is not set. It stands in the developer portal under Bot, Token; Reset"
              + " Token shows a new one.");
      return WRONG;
    }
    return switch (Invite.of(setup.get())) {
      case Invite.Asked.Known(Invite invite) -> {
        out.println("This link brings " + invite.name() + " into a server that you manage:");
        out.println();
        out.println("  " + invite.link());
        out.println();
        out.println("It asks for these permissions and no others:");
        Invite.permissions().forEach(line -> out.println("  " + line));
        yield OK;
      }
      case Invite.Asked.Unknown(String why) -> failed(why);
    };
  }

  /** A bank and whether it is the bot's own. For use only when no problem was noted. */
  record Loaded(QuestionBank bank, boolean isOwn) {}

  /** The bank that the settings name. */
  Loaded questions(Problems problems) {
    Settings settings = SettingsLoader.load(config, data, environment, problems);
    boolean own = settings.questions().bank() instanceof Settings.Bank.BuiltIn;
    return new Loaded(read(settings, problems), own);
  }

  /** The folder of questions that the settings name, if they name one. */
  Optional<Path> questionsFolder(Problems problems) {
    Settings settings = SettingsLoader.load(config, data, environment, problems);
    return switch (settings.questions().bank()) {
      case Settings.Bank.BuiltIn() -> Optional.empty();
      case Settings.Bank.Folder(Path folder) -> Optional.of(folder);
    };
  }

  /** The bank to run on: it must leave nobody without a question. */
  private static QuestionBank bank(Settings settings, Problems problems) {
    var found = new Problems();
    QuestionBank bank = read(settings, found);
    if (found.isEmpty()) {
      String where =
          switch (settings.questions().bank()) {
            case Settings.Bank.BuiltIn() -> "config/questions";
            case Settings.Bank.Folder(Path folder) -> folder.toString();
          };
      BankFiles.wanting(bank).forEach(sentence -> found.add(where, 0, sentence));
    }
    problems.addAll(found);
    return bank;
  }

  private static QuestionBank read(Settings settings, Problems problems) {
    // Its own problems decide how much of the bank can be judged, not those of the settings.
    var found = new Problems();
    QuestionBank bank =
        switch (settings.questions().bank()) {
          case Settings.Bank.BuiltIn() -> BankFiles.own(found);
          case Settings.Bank.Folder(Path folder) -> BankFiles.in(folder, found);
        };
    problems.addAll(found);
    return bank;
  }

  int tell(List<Problem> problems) {
    problems.forEach(err::println);
    err.println(rightAndAgain(problems.size()));
    return WRONG;
  }

  private static String rightAndAgain(int problems) {
    return problems == 1
        ? "Please put this right and try again."
        : "Please put these " + problems + " right and try again.";
  }

  static Optional<String> complaint(DatabaseFile found) {
    return switch (found) {
      case DatabaseFile.Newer(String version, String known) ->
          Optional.of(
              "A later release wrote this database (schema "
                  + version
                  + "; this one knows "
                  + known
                  + "). Please use that release, or another data directory.");
      case DatabaseFile.Unreadable(String why) -> Optional.of("This cannot be used: " + why);
      case DatabaseFile.Absent _, DatabaseFile.Current _, DatabaseFile.Older _ -> Optional.empty();
    };
  }

  private static String describe(DatabaseFile found) {
    return switch (found) {
      case DatabaseFile.Absent(String version) -> "new, with schema " + version;
      case DatabaseFile.Current(String version) -> "schema " + version;
      case DatabaseFile.Older(String version, String target) ->
          "schema " + version + ", to be brought to " + target;
      case DatabaseFile.Newer(String version, String known) -> "schema " + version;
      case DatabaseFile.Unreadable _ -> "unreadable";
    };
  }

  static final class Versions implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Bar Raiser Bot " + Version.current()};
    }
  }
}
