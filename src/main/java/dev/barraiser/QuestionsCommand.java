package dev.barraiser;

import dev.barraiser.embedding.Choice;
import dev.barraiser.embedding.Depth;
import dev.barraiser.embedding.Embedders;
import dev.barraiser.practice.questions.Balance;
import dev.barraiser.practice.questions.BankFiles;
import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.Kind;
import dev.barraiser.practice.questions.Level;
import dev.barraiser.practice.questions.Lint;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.practice.questions.QuestionText;
import dev.barraiser.practice.reading.StoryMatcher;
import dev.barraiser.text.Nearest;
import dev.barraiser.yaml.Problem;
import dev.barraiser.yaml.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Looks after the question bank: checks it, counts it, lists it, takes it out and adds to it. */
@Command(
    name = "questions",
    description = {
      "Check, count, list, export and import questions.",
      "",
      "The bank is the bot's own, or the folder that questions.dir names."
    },
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n")
final class QuestionsCommand {

  private static final int OK = 0;
  private static final int FAILURE = 1;
  private static final int WRONG = 2;

  @ParentCommand private @Nullable Main main;
  @Spec private @Nullable CommandSpec spec;

  private Main main() {
    return Optional.ofNullable(main).orElseThrow();
  }

  private CommandSpec spec() {
    return Optional.ofNullable(spec).orElseThrow();
  }

  private PrintWriter out() {
    return spec().commandLine().getOut();
  }

  private PrintWriter err() {
    return spec().commandLine().getErr();
  }

  /** Which questions are meant; all of them when nothing is said. */
  static final class Wanted {
    @Option(names = "--category", paramLabel = "NAME", description = "Only of this category.")
    private @Nullable String category;

    @Option(names = "--kind", paramLabel = "NAME", description = "Only of this kind.")
    private @Nullable String kind;

    @Option(
        names = "--principle",
        paramLabel = "NAME",
        description = "Only those that probe this Leadership Principle.")
    private @Nullable String principle;

    @Option(
        names = "--level",
        paramLabel = "L6|L7",
        description = "Only those that fit this level.")
    private @Nullable String level;

    List<Question> among(QuestionBank bank, CommandSpec spec) {
      Predicate<Question> wanted = one -> true;
      if (category != null) {
        Category found = named(spec, "--category", category, Category.values(), Category::key);
        wanted = wanted.and(one -> one.category() == found);
      }
      if (kind != null) {
        Kind found = named(spec, "--kind", kind, Kind.values(), Kind::key);
        wanted = wanted.and(one -> one.kind() == found);
      }
      if (principle != null) {
        Principle found = principle(spec, principle);
        wanted = wanted.and(one -> one.principles().contains(found));
      }
      if (level != null) {
        Level found = named(spec, "--level", level, Level.values(), Level::key);
        wanted = wanted.and(one -> one.level().suits(found));
      }
      return bank.all().stream().filter(wanted).toList();
    }

    /** By its official name or, with nothing to quote, in kebab-case. */
    private static Principle principle(CommandSpec spec, String name) {
      for (Principle one : Principle.values()) {
        if (one.title().equalsIgnoreCase(name)) return one;
      }
      return named(spec, "--principle", name, Principle.values(), Principle::key);
    }

    private static <T> T named(
        CommandSpec spec, String option, String name, T[] values, Function<T, String> key) {
      for (T one : values) if (key.apply(one).equalsIgnoreCase(name)) return one;
      List<String> keys = Arrays.stream(values).map(key).toList();
      throw new ParameterException(
          spec.commandLine(),
          option
              + " does not know “"
              + name
              + "”"
              + Nearest.to(name, keys).map(near -> "; did you mean “" + near + "”?").orElse(".")
              + " It takes: "
              + String.join(", ", keys)
              + ".");
    }
  }

  @Command(
      name = "lint",
      description = {
        "Object to whatever is wrong with the bank.",
        "",
        "Reads every file, finds questions that ask two things or nearly the same as another, and"
            + " holds the bot's own bank to its balance. Ends with 2 when there is something to mend."
      })
  int lint() {
    var problems = new Problems();
    Main.Loaded loaded = main().questions(problems);
    if (!problems.isEmpty()) return main().tell(problems.list());
    QuestionBank bank = loaded.bank();
    List<Lint.Finding> words = new ArrayList<>(Lint.of(bank.all()));
    words.addAll(Lint.repeated(bank.all()));
    List<String> lacking = BankFiles.wanting(bank);
    lacking.forEach(err()::println);
    List<Lint.Near> near = near(bank);
    List<Lint.Finding> twins = Lint.unexplained(bank, near);
    words.forEach(this::print);
    twins.forEach(this::print);
    near.forEach(pair ->
        out().printf(Locale.ROOT, "alike %.2f: %s, %s%n", pair.score(), pair.one(), pair.other()));
    List<Balance.Row> wanting =
        loaded.isOwn()
            ? Balance.of(bank.all()).stream().filter(Balance.Row::isShort).toList()
            : List.of();
    wanting.forEach(row ->
        err()
            .println(
                row.aspect()
                    + " "
                    + row.name()
                    + ": "
                    + row.count()
                    + ", and at least "
                    + row.least()
                    + " are promised."));
    int found = words.size() + twins.size() + wanting.size() + lacking.size();
    if (found > 0) {
      err().println(found == 1 ? "One thing to mend." : found + " things to mend.");
      return WRONG;
    }
    out().println("Nothing to object to in " + bank.all().size() + " questions.");
    return OK;
  }

  private void print(Lint.Finding finding) {
    err().println(finding.id() + ": " + finding.message());
  }

  private static List<Lint.Near> near(QuestionBank bank) {
    var matcher = StoryMatcher.load(Embedders.load(Choice.AUTO, Depth.WHOLE));
    return matcher
        .nearTwins(
            bank.all().stream()
                .map(one -> new StoryMatcher.Candidate(one.id(), "", one.text()))
                .toList())
        .stream()
        .map(twins -> new Lint.Near(twins.one(), twins.other(), twins.score()))
        .toList();
  }

  @Command(
      name = "stats",
      description = "Count the questions by principle, kind, category and level.")
  int stats() {
    var problems = new Problems();
    Main.Loaded loaded = main().questions(problems);
    if (!problems.isEmpty()) return main().tell(problems.list());
    String aspect = "";
    for (Balance.Row row : Balance.of(loaded.bank().all())) {
      if (!row.aspect().equals(aspect)) {
        aspect = row.aspect();
        out()
            .printf(
                Locale.ROOT,
                "%n%-46s%9s%s%n",
                aspect,
                "questions",
                loaded.isOwn() ? "  at least" : "");
      }
      out()
          .printf(
              Locale.ROOT,
              "  %-44s%9d%s%n",
              row.name(),
              row.count(),
              loaded.isOwn() ? "%10d".formatted(row.least()) : "");
    }
    return OK;
  }

  @Command(name = "list", description = "List questions: id and question, parted by a tab.")
  int list(@ArgGroup(exclusive = false) @Nullable Wanted wanted) {
    var problems = new Problems();
    QuestionBank bank = main().questions(problems).bank();
    if (!problems.isEmpty()) return main().tell(problems.list());
    chosen(wanted, bank).forEach(one -> out().println(one.id() + "\t" + one.text()));
    return OK;
  }

  private List<Question> chosen(@Nullable Wanted wanted, QuestionBank bank) {
    return (wanted == null ? new Wanted() : wanted).among(bank, spec());
  }

  @Command(
      name = "export",
      description = {
        "Write questions as YAML, CSV or JSON.",
        "",
        "What is written can be imported again. The form is that of the file's name, or --format."
      })
  int export(
      @Parameters(
              arity = "0..1",
              paramLabel = "FILE",
              description =
                  "Where to; without it, to the terminal. Never over a file that is there.")
          @Nullable Path file,
      @Option(names = "--format", paramLabel = "yaml|csv|json", description = "The form.")
          QuestionText.@Nullable Form format,
      @ArgGroup(exclusive = false) @Nullable Wanted wanted)
      throws IOException {
    var problems = new Problems();
    QuestionBank bank = main().questions(problems).bank();
    if (!problems.isEmpty()) return main().tell(problems.list());
    QuestionText.Form form =
        format != null ? format : file == null ? QuestionText.Form.YAML : formOf(file);
    List<Question> chosen = chosen(wanted, bank);
    String text = QuestionText.write(bank, chosen, form);
    if (file == null) {
      out().print(text);
      out().flush();
      return OK;
    }
    if (Files.exists(file)) return failed(file + " is there already, and stays as it is.");
    if (file.toAbsolutePath().getParent() != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
    }
    Files.writeString(file, text);
    out().println(counted(chosen.size()) + " written to " + file + ".");
    return OK;
  }

  @Command(
      name = "import",
      description = {
        "Add the questions of a YAML, CSV or JSON file to a folder of questions.",
        "",
        "All of them or, if there is a problem with any, none; every problem is told with its row.",
        "The columns of a CSV file are those that “questions export --format csv” writes."
      })
  int importFile(
      @Parameters(paramLabel = "FILE", description = "Ends with .yaml, .yml, .csv or .json.")
          Path file,
      @Option(
              names = "--to",
              paramLabel = "DIR",
              description = "The folder, made if need be; else the one that questions.dir names.")
          @Nullable Path to,
      @Option(
              names = "--replace",
              description = "Take the place of what was imported under the same name before.")
          boolean replace)
      throws IOException {
    formOf(file);
    var problems = new Problems();
    Path folder = to == null ? main().questionsFolder(problems).orElse(null) : to;
    if (!problems.isEmpty()) return main().tell(problems.list());
    if (folder == null) {
      return wrong(
          "Say where to with --to DIR, and name that folder in the settings as questions.dir. To keep the"
              + " bot's own questions beside yours, first: barraiser questions export DIR/own.yaml");
    }
    Path target = folder.resolve(nameOf(file) + ".yaml");
    if (BankFiles.isForOutlines(target)) {
      return wrong(
          target
              + " is where outlines of answers stand. Give the file another name: what is imported"
              + " keeps it.");
    }
    if (Files.exists(target) && !replace) {
      return wrong(
          target
              + " is there already. Use --replace to put these questions in the place of those.");
    }
    BankFiles.Addition addition = BankFiles.adding(file, folder, target, problems);
    if (!problems.isEmpty()) return main().tell(problems.list());
    if (addition.added().isEmpty()) return wrong(file + " holds no questions.");
    objections(addition)
        .forEach(one ->
            problems.add(
                file.toString(),
                addition.lines().getOrDefault(one.id(), 0),
                one.id() + ": " + one.message()));
    if (!problems.isEmpty()) return main().tell(problems.list());
    String text = QuestionText.write(addition.bank(), addition.added(), QuestionText.Form.YAML);
    var whole = new Problems();
    QuestionBank bank = BankFiles.with(folder, target, text, whole);
    List<Problem> ofThese =
        whole.list().stream().filter(one -> one.file().equals(target.toString())).toList();
    if (!ofThese.isEmpty()) return main().tell(ofThese);
    write(target, text);
    out().println(counted(addition.added().size()) + " imported into " + target + ".");
    whole.list().forEach(problem -> out().println("Note: " + problem));
    BankFiles.wanting(bank).forEach(sentence -> out().println("Note: " + sentence));
    return OK;
  }

  /** What lint would object to afterwards is told before. */
  private static List<Lint.Finding> objections(BankFiles.Addition addition) {
    List<Lint.Finding> found = new ArrayList<>(Lint.of(addition.added()));
    found.addAll(Lint.repeated(addition.bank().all()));
    return found.stream()
        .filter(one -> addition.added().stream().anyMatch(added -> added.id().equals(one.id())))
        .toList();
  }

  private static void write(Path target, String text) throws IOException {
    Path folder = Optional.ofNullable(target.toAbsolutePath().getParent()).orElseThrow();
    Files.createDirectories(folder);
    Path whole = Files.createTempFile(folder, ".import", ".tmp");
    try {
      Files.writeString(whole, text, StandardCharsets.UTF_8);
      Files.move(
          whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  private QuestionText.Form formOf(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".yaml") || name.endsWith(".yml")) return QuestionText.Form.YAML;
    if (name.endsWith(".csv")) return QuestionText.Form.CSV;
    if (name.endsWith(".json")) return QuestionText.Form.JSON;
    throw new ParameterException(
        spec().commandLine(), file + " ends with none of .yaml, .yml, .csv and .json.");
  }

  private static String nameOf(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static String counted(int questions) {
    return questions == 1 ? "1 question" : questions + " questions";
  }

  private int failed(String sentence) {
    err().println(sentence);
    return FAILURE;
  }

  private int wrong(String sentence) {
    err().println(sentence);
    return WRONG;
  }
}
