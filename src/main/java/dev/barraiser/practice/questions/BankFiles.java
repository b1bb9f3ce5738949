package dev.barraiser.practice.questions;

import dev.barraiser.practice.questions.Framework.Step;
import dev.barraiser.practice.questions.Question.Layer;
import dev.barraiser.practice.questions.Question.Probe;
import dev.barraiser.practice.questions.QuestionBank.Alike;
import dev.barraiser.yaml.CsvFile;
import dev.barraiser.yaml.Problems;
import dev.barraiser.yaml.YamlFields;
import dev.barraiser.yaml.YamlFile;
import dev.barraiser.yaml.YamlValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the question bank from its YAML files, whose keys are explained at the head of each. Every
 * mistake is noted with its file and line; the bank returned is for use only when none was.
 */
public final class BankFiles {

  private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private static final String FRAMEWORKS = "frameworks.yaml";

  private static final String[] LAYERS =
      Arrays.stream(Layer.values()).map(Layer::key).toArray(String[]::new);

  /** An id travels in a button's action ({@link dev.barraiser.chat.Action}). */
  private static final int ID = 50;

  private static final int QUESTION = 220;
  private static final int HINT = 140;
  private static final int LINE = 200;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Problems problems;
  private final Map<String, Framework> frameworks = new LinkedHashMap<>();
  private final Map<String, Question> questions = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<String, String> seeds = new LinkedHashMap<>();
  private final Map<String, String> standsAt = new LinkedHashMap<>();
  private final List<Likened> likened = new ArrayList<>();

  private record Likened(String id, YamlValue to) {}

  private BankFiles(Problems problems) {
    this.problems = problems;
  }

  /** The bank that travels with the bot. */
  public static QuestionBank own(Problems problems) {
    var files = new BankFiles(problems);
    files.ownFrameworks();
    for (Principle principle : Principle.values()) {
      String name = "config/questions/" + principle.key() + ".yaml";
      files.questions(name, resource(name));
    }
    return files.linked();
  }

  /**
   * The bank of a folder with question files, whatever they are called. Its outlines are those of
   * the bot, unless the folder brings its own in {@code frameworks.yaml}.
   */
  public static QuestionBank in(Path folder, Problems problems) {
    var files = new BankFiles(problems);
    files.folder(folder, one -> true);
    return files.linked();
  }

  /**
   * What a file adds to a folder's bank.
   *
   * @param bank all of them together
   * @param added those of the file, in its order
   * @param lines where each of them stands in the file, by id
   */
  public record Addition(QuestionBank bank, List<Question> added, Map<String, Integer> lines) {}

  /**
   * Reads a file of questions (YAML, JSON or CSV, as its name ends) by the same rules, beside those
   * that a folder has. For use only when no problem was noted.
   *
   * @param folder may be one that is still to be made
   * @param replaced the file of the folder that the new one takes the place of, which is not read
   */
  public static Addition adding(Path file, Path folder, Path replaced, Problems problems) {
    var files = new BankFiles(problems);
    if (Files.exists(folder)) files.folder(folder, one -> !one.equals(replaced));
    else files.ownFrameworks();
    Set<String> before = Set.copyOf(files.questions.keySet());
    files.read(file, files::questions);
    QuestionBank bank = files.linked();
    return new Addition(
        bank,
        bank.all().stream().filter(one -> !before.contains(one.id())).toList(),
        Map.copyOf(files.lines));
  }

  /**
   * Reads a folder's bank as it would be with a file that is not written yet.
   *
   * @param target the file, in the folder; one that is there is taken to be replaced
   * @param text what it would hold
   */
  public static QuestionBank with(Path folder, Path target, String text, Problems problems) {
    var files = new BankFiles(problems);
    if (Files.exists(folder)) files.folder(folder, one -> !one.equals(target));
    else files.ownFrameworks();
    files.questions(target.toString(), text.getBytes(StandardCharsets.UTF_8));
    return files.linked();
  }

  /** Whether a file of this name holds outlines of answers and no questions. */
  public static boolean isForOutlines(Path file) {
    return String.valueOf(file.getFileName()).equalsIgnoreCase(FRAMEWORKS);
  }

  private void folder(Path folder, Predicate<Path> read) {
    Path outlines = folder.resolve(FRAMEWORKS);
    if (Files.exists(outlines)) read(outlines, this::frameworks);
    else ownFrameworks();
    for (Path file : yamlsIn(folder)) {
      if (!file.equals(outlines) && read.test(file)) read(file, this::questions);
    }
  }

  private void ownFrameworks() {
    frameworks("config/" + FRAMEWORKS, resource("config/" + FRAMEWORKS));
  }

  private static byte[] resource(String name) {
    try (InputStream in = BankFiles.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) throw new IllegalStateException("the jar lacks " + name);
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Reader {
    void read(String name, byte[] utf8);
  }

  private void read(Path file, Reader reader) {
    try {
      reader.read(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      problems.add(file.toString(), 0, "This file cannot be read.");
    }
  }

  private List<Path> yamlsIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      problems.add(folder.toString(), 0, "This folder cannot be read.");
      return List.of();
    }
  }

  private void frameworks(String name, byte[] utf8) {
    YamlFile.read(name, utf8, problems)
        .ifPresent(document -> document.items().forEach(this::framework));
  }

  private void framework(YamlValue entry) {
    YamlFields fields = entry.fields("id", "title", "intro", "steps", "closing");
    String id = id("outline", entry, fields);
    String title = text(fields, "title", LINE);
    String intro = text(fields, "intro", LINE);
    List<Step> steps = fields.items("steps").stream().map(this::step).toList();
    String closing = text(fields, "closing", LINE);
    if (steps.isEmpty() && fields.get("steps").isPresent()) {
      fields.problem("steps", "An outline has at least one step.");
    }
    int shares = steps.stream().mapToInt(Step::share).sum();
    if (shares != 0 && (shares != 100 || steps.stream().anyMatch(step -> step.share() == 0))) {
      fields.problem(
          "steps",
          "The shares add up to "
              + shares
              + ": give every step one and make it 100, or give none.");
    }
    frameworks.put(id, new Framework(id, title, intro, steps, closing));
  }

  private Step step(YamlValue entry) {
    YamlFields fields = entry.fields("name", "share", "prompts");
    return new Step(
        text(fields, "name", LINE),
        fields.get("share").map(YamlValue::number).orElse(0),
        texts(fields, "prompts", 1, 10));
  }

  private void questions(String name, byte[] utf8) {
    Optional<YamlValue> document =
        name.toLowerCase(Locale.ROOT).endsWith(".csv")
            ? CsvFile.read(name, utf8, QuestionText.LISTS, problems)
            : YamlFile.read(name, utf8, problems);
    document.ifPresent(found -> found.items().forEach(this::question));
  }

  private void question(YamlValue entry) {
    YamlFields fields =
        entry.fields(
            "id",
            "question",
            "category",
            "kind",
            "principles",
            "level",
            "scope",
            "framework",
            "hint",
            "probes",
            "strong",
            "red-flags",
            "seed",
            "alike");
    String id = id("question", entry, fields);
    String text = text(fields, "question", QUESTION);
    Optional<Category> category = fields.oneOf("category", named(Category.values(), Category::key));
    Optional<Kind> kind = fields.oneOf("kind", named(Kind.values(), Kind::key));
    List<Principle> principles = principles(fields);
    principles.stream().findFirst().ifPresent(main -> ofItsFile(fields, main, entry.file()));
    Optional<Level> level = fields.oneOf("level", named(Level.values(), Level::key));
    Map<Level, String> scope = scope(fields, level);
    // With no outlines at all, that is the mistake to tell, not each question that names one.
    Optional<Framework> framework =
        frameworks.isEmpty() ? Optional.empty() : fields.oneOf("framework", frameworks);
    String hint = text(fields, "hint", HINT);
    List<Probe> probes = probes(fields);
    List<String> strong = texts(fields, "strong", 3, 5);
    List<String> redFlags = texts(fields, "red-flags", 2, 3);
    fields
        .get("seed")
        .flatMap(seed -> seed.oneOf(named(new String[] {"framework", "practice"}, name -> name)))
        .ifPresent(seed -> seeds.put(id, seed));
    fields
        .get("alike")
        .ifPresent(alike -> alike.items().forEach(to -> likened.add(new Likened(id, to))));
    if (category.isEmpty() || kind.isEmpty() || level.isEmpty() || framework.isEmpty()) return;
    lines.put(id, entry.line());
    questions.put(
        id,
        new Question(
            id,
            text,
            category.get(),
            kind.get(),
            principles,
            level.get(),
            framework.get().id(),
            hint,
            probes,
            strong,
            redFlags,
            scope));
  }

  /** A file that is named after a principle holds what is mainly about that principle. */
  private static void ofItsFile(YamlFields fields, Principle main, String file) {
    boolean elsewhere =
        Arrays.stream(Principle.values())
            .anyMatch(other -> other != main && isNamed(file, other.key() + ".yaml"));
    if (elsewhere) {
      fields.problem(
          "principles",
          "“" + main.title() + "” as the main one belongs in " + main.key() + ".yaml.");
    }
  }

  private static boolean isNamed(String file, String name) {
    return file.equals(name) || file.endsWith("/" + name);
  }

  /** The reach expected, for each level that the question fits and for no other. */
  private Map<Level, String> scope(YamlFields fields, Optional<Level> level) {
    Map<Level, String> scope = new EnumMap<>(Level.class);
    Optional<YamlFields> told =
        fields.need("scope").map(value -> value.fields(Level.L6.key(), Level.L7.key()));
    if (told.isEmpty() || level.isEmpty()) return scope;
    for (Level one : List.of(Level.L6, Level.L7)) {
      if (one.suits(level.get())) {
        scope.put(one, text(told.get(), one.key(), LINE));
      } else if (told.get().get(one.key()).isPresent()) {
        told.get()
            .problem(
                one.key(), "The question is not for " + one.key() + ", so it has no scope there.");
      }
    }
    return scope;
  }

  private List<Principle> principles(YamlFields fields) {
    List<YamlValue> items = fields.items("principles");
    between(fields, "principles", items.size(), 1, 3);
    Map<String, Principle> byTitle = named(Principle.values(), Principle::title);
    List<Principle> found = new ArrayList<>();
    for (YamlValue item : items) {
      Optional<Principle> principle = item.oneOf(byTitle);
      if (principle.isEmpty()) continue;
      if (found.contains(principle.get())) {
        item.problem("“" + principle.get().title() + "” is named twice.");
      }
      found.add(principle.get());
    }
    return found;
  }

  private List<Probe> probes(YamlFields fields) {
    Optional<YamlFields> asked = fields.need("probes").map(value -> value.fields(LAYERS));
    if (asked.isEmpty()) return List.of();
    between(fields, "probes", asked.get().keys().size(), 4, 6);
    List<Probe> found = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      asked.get().get(layer.key()).ifPresent(ask -> found.add(new Probe(layer, line(ask, LINE))));
    }
    return found;
  }

  private QuestionBank linked() {
    Set<Alike> alike = new HashSet<>();
    Map<String, String> ids =
        questions.keySet().stream()
            .collect(Collectors.toMap(id -> id, id -> id, (a, b) -> a, LinkedHashMap::new));
    for (Likened likened : this.likened) {
      Map<String, String> others = new LinkedHashMap<>(ids);
      others.remove(likened.id());
      near(likened.to(), others).ifPresent(other -> alike.add(new Alike(likened.id(), other)));
    }
    return new QuestionBank(
        List.copyOf(questions.values()), List.copyOf(frameworks.values()), alike, seeds);
  }

  /** The id among many: a list of all would fill the screen. */
  private static Optional<String> near(YamlValue value, Map<String, String> ids) {
    String id = value.text();
    if (ids.containsKey(id)) return Optional.of(id);
    if (!id.isEmpty()) {
      value.problem(
          "“" + id + "” is the id of no other question" + YamlValue.meant(id, ids.keySet()));
    }
    return Optional.empty();
  }

  /**
   * What a bank lacks, as sentences: a group may ask for one category at one level, and that must
   * leave something to ask.
   */
  public static List<String> wanting(QuestionBank bank) {
    List<String> wanting = new ArrayList<>();
    for (Category category : Category.values()) {
      for (Level level : List.of(Level.L6, Level.L7)) {
        if (bank.all().stream()
            .noneMatch(one -> one.category() == category && one.level().suits(level))) {
          wanting.add("There is no question on “" + category.key() + "” for " + level.key() + ".");
        }
      }
    }
    return wanting;
  }

  private String id(String what, YamlValue entry, YamlFields fields) {
    Optional<YamlValue> value = fields.need("id");
    String id = value.map(one -> one.text(ID)).orElse("");
    if (id.isBlank()) return id;
    if (!KEBAB.matcher(id).matches()) {
      fields.problem("id", "“" + id + "” is not kebab-case, such as “saying-no-to-a-customer”.");
    }
    if (OwnIds.row(id).isPresent()) {
      fields.problem("id", "“" + id + "” is how a study group's own questions are called.");
    }
    String here = entry.file() + ":" + entry.line();
    String first = standsAt.putIfAbsent(what + " " + id, here);
    if (first != null) {
      fields.problem("id", "“" + id + "” is taken: " + first + " has the same id.");
    }
    return id;
  }

  private static String text(YamlFields fields, String key, int most) {
    return fields.need(key).map(value -> line(value, most)).orElse("");
  }

  /** In one line, since that is how it is listed and shown. */
  private static String line(YamlValue value, int most) {
    return BLANKS.matcher(value.text(most)).replaceAll(" ").strip();
  }

  private static List<String> texts(YamlFields fields, String key, int fewest, int most) {
    List<YamlValue> items = fields.items(key);
    between(fields, key, items.size(), fewest, most);
    return items.stream().map(item -> line(item, LINE)).toList();
  }

  private static void between(YamlFields fields, String key, int size, int fewest, int most) {
    if (fields.get(key).isEmpty() || (size >= fewest && size <= most)) return;
    fields.problem(
        key,
        "“"
            + key
            + "” takes "
            + fewest
            + " to "
            + most
            + " entries, and here "
            + (size == 1 ? "is 1." : "are " + size + "."));
  }

  private static <T> Map<String, T> named(T[] values, Function<T, String> name) {
    Map<String, T> byName = new LinkedHashMap<>();
    Arrays.stream(values).forEach(value -> byName.put(name.apply(value), value));
    return byName;
  }
}
