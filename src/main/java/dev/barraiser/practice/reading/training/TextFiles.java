package dev.barraiser.practice.reading.training;

import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.reading.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the texts of {@code src/training}. The format is described in its model card; whatever does
 * not keep to it fails with its file and line.
 */
public final class TextFiles {

  private static final Map<String, Part> PARTS =
      Arrays.stream(Part.values()).collect(Collectors.toMap(Part::letter, part -> part));

  private static final Map<String, Principle> PRINCIPLES = principles();

  private static final Pattern SENTENCES = Pattern.compile("(?<=[.?!])\\s+");

  private static final List<String> NEEDED = List.of("question", "kind", "voice", "form");

  private TextFiles() {}

  private static Map<String, Principle> principles() {
    List<String> shortNames =
        List.of(
            "Customer",
            "Ownership",
            "Invent",
            "Right",
            "Learn",
            "Hire",
            "Standards",
            "ThinkBig",
            "Bias",
            "Frugality",
            "Trust",
            "DiveDeep",
            "Backbone",
            "Deliver",
            "Employer",
            "Responsibility");
    Map<String, Principle> names = new HashMap<>();
    List<Principle> principles = List.of(Principle.values());
    for (int i = 0; i < principles.size(); i++) {
      names.put(principles.get(i).title(), principles.get(i));
      names.put(shortNames.get(i), principles.get(i));
    }
    return names;
  }

  /**
   * Reads all there is to train on; what is held out is not read.
   *
   * @throws Malformed where a file does not keep to the format
   */
  public static TrainingTexts in(Path folder) {
    return new TrainingTexts(
        stories(folder.resolve("stories")),
        stories(folder.resolve("counted")),
        lines(folder, "questions")
            .map(line -> new TrainingTexts.Question(line.principles(), line.text()))
            .toList(),
        lines(folder, "principles")
            .map(line -> new TrainingTexts.Shows(line.principles(), line.text()))
            .toList(),
        lines(folder, "answers").map(Tabbed::answer).toList(),
        themes(folder),
        lines(folder, "non-answers").map(Tabbed::tagged).toList(),
        lines(folder, "numbers").map(Tabbed::tagged).toList(),
        rewrites(folder));
  }

  /**
   * Reads the stories that nothing is trained on.
   *
   * @throws Malformed where a file does not keep to the format
   */
  public static List<TrainingTexts.Story> heldOut(Path folder) {
    return stories(folder.resolve("held-out"));
  }

  /**
   * Reads the stories on whose numbers nothing is trained. They have parts and numbers only.
   *
   * @throws Malformed where a file does not keep to the format
   */
  public static List<TrainingTexts.Story> countedHeldOut(Path folder) {
    return stories(folder.resolve("counted-held-out"));
  }

  private static List<TrainingTexts.Story> stories(Path folder) {
    List<TrainingTexts.Story> stories = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (Path file : files(folder, "")) {
      for (List<Numbered> block : blocks(file)) {
        TrainingTexts.Story story = story(block);
        if (!ids.add(story.id()))
          throw block.getFirst().malformed("there is another " + story.id());
        stories.add(story);
      }
    }
    return stories;
  }

  private static TrainingTexts.Story story(List<Numbered> block) {
    Map<String, String> head = new HashMap<>();
    List<String> questions = new ArrayList<>();
    int at = 0;
    for (; at < block.size() && block.get(at).isHead(); at++) {
      Numbered line = block.get(at);
      String key = line.before(" ");
      String value = line.after(" ");
      if (key.equals("question") || key.equals("also")) questions.add(value);
      head.put(key, value);
    }
    Numbered first = block.getFirst();
    String id = head.get("story");
    if (id == null) throw first.malformed("a story begins with its name");
    for (String key : NEEDED) {
      if (!head.containsKey(key)) throw first.malformed("there is no " + key);
    }
    if (at == block.size()) throw first.malformed("there is no sentence");
    return new TrainingTexts.Story(
        id,
        questions,
        head.getOrDefault("kind", ""),
        head.getOrDefault("voice", ""),
        head.getOrDefault("form", ""),
        principles(head.get("principles"), first),
        missing(head.get("missing"), first),
        block.subList(at, block.size()).stream().map(TextFiles::line).toList());
  }

  private static TrainingTexts.Line line(Numbered line) {
    int colon = line.text().indexOf(": ");
    if (colon < 0) throw line.malformed("a sentence stands behind a colon");
    String label = line.text().substring(0, colon);
    Part part = PARTS.get(label.substring(0, Math.min(1, label.length())));
    if (part == null || (label.length() > 1 && " ,".indexOf(label.charAt(1)) < 0)) {
      throw line.malformed("a sentence begins with S, T, A, R or -");
    }
    Set<String> tags = new LinkedHashSet<>();
    Optional<Principle> principle = Optional.empty();
    for (String tag : label.substring(1).trim().split("[, ]+", -1)) {
      if (tag.startsWith("lp=")) principle = Optional.of(principle(tag.substring(3), line));
      else if (!tag.isEmpty()) tags.add(tag);
    }
    return new TrainingTexts.Line(part, tags, principle, line.text().substring(colon + 2).strip());
  }

  private static List<Principle> principles(@Nullable String names, Numbered at) {
    if (names == null || names.equals("None")) return List.of();
    return Arrays.stream(names.split(" \\| ", -1)).map(name -> principle(name, at)).toList();
  }

  private static Principle principle(String name, Numbered at) {
    Principle principle = PRINCIPLES.get(name.strip());
    if (principle == null) throw at.malformed("“" + name + "” is no principle");
    return principle;
  }

  private static Set<Part> missing(@Nullable String letters, Numbered at) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    if (letters == null) return parts;
    for (String letter : letters.split(" ", -1)) {
      Part part = PARTS.get(letter);
      if (part == null) throw at.malformed("“" + letter + "” is no part");
      parts.add(part);
    }
    return parts;
  }

  /** A theme that several files have is one. */
  private static List<TrainingTexts.Theme> themes(Path folder) {
    Map<String, TrainingTexts.Theme> themes = new LinkedHashMap<>();
    for (Path file : files(folder, "themes")) {
      for (List<Numbered> block : blocks(file)) {
        TrainingTexts.Theme theme = theme(block);
        themes.merge(theme.name(), theme, TrainingTexts.Theme::with);
      }
    }
    return List.copyOf(themes.values());
  }

  private static TrainingTexts.Theme theme(List<Numbered> block) {
    Map<String, List<String>> values = new HashMap<>();
    for (Numbered line : block) {
      values.computeIfAbsent(line.before(" "), key -> new ArrayList<>()).add(line.after(" "));
    }
    List<String> name = values.getOrDefault("theme", List.of());
    List<String> questions = values.getOrDefault("asks", List.of());
    List<String> stories = values.getOrDefault("told", List.of());
    if (name.size() != 1 || questions.isEmpty() || stories.isEmpty()) {
      throw block.getFirst().malformed("a theme has a name, questions and stories");
    }
    return new TrainingTexts.Theme(
        name.getFirst(),
        questions,
        stories.stream().map(story -> List.of(SENTENCES.split(story, -1))).toList());
  }

  private static List<TrainingTexts.Rewrite> rewrites(Path folder) {
    List<TrainingTexts.Rewrite> rewrites = new ArrayList<>();
    for (List<Numbered> block : blocks(folder.resolve("rewrites.txt"))) {
      Map<String, String> values = new HashMap<>();
      block.forEach(line -> values.put(line.before("\t"), line.after("\t")));
      String before = values.get("before");
      String after = values.get("after");
      String why = values.get("why");
      if (before == null || after == null || why == null) {
        throw block.getFirst().malformed("a rewrite has a before, an after and a why");
      }
      rewrites.add(new TrainingTexts.Rewrite(before, after, Set.of(why.split(",", -1))));
    }
    return rewrites;
  }

  /** The lines of all files whose name begins so. */
  private static Stream<Tabbed> lines(Path folder, String name) {
    return files(folder, name).stream()
        .flatMap(file -> blocks(file).stream())
        .flatMap(List::stream)
        .map(line -> new Tabbed(line, line.before("\t"), line.after("\t")));
  }

  private record Tabbed(Numbered line, String label, String text) {
    List<Principle> principles() {
      return TextFiles.principles(label, line);
    }

    TrainingTexts.ShortAnswer answer() {
      List<String> told = List.of(text.split("\t", -1));
      if (told.size() < 2) throw line.malformed("an answer stands behind its question");
      return new TrainingTexts.ShortAnswer(
          principles(), told.getFirst(), told.subList(1, told.size()));
    }

    TrainingTexts.Tagged tagged() {
      return new TrainingTexts.Tagged(label, text);
    }
  }

  /** A line that is not blank. */
  private record Numbered(Path file, int number, String text) {

    private static final Set<String> HEAD =
        Set.of("story", "question", "also", "kind", "voice", "form", "principles", "missing");

    boolean isHead() {
      int space = text.indexOf(' ');
      return space > 0 && HEAD.contains(text.substring(0, space));
    }

    String before(String separator) {
      return text.substring(0, separatorAt(separator)).strip();
    }

    String after(String separator) {
      return text.substring(separatorAt(separator) + 1).strip();
    }

    private int separatorAt(String separator) {
      int at = text.indexOf(separator);
      if (at < 0) throw malformed("something is missing");
      return at;
    }

    Malformed malformed(String why) {
      return new Malformed(file.getFileName() + ":" + number + ": " + why);
    }
  }

  /** What stands between blank lines. */
  private static List<List<Numbered>> blocks(Path file) {
    List<List<Numbered>> blocks = new ArrayList<>();
    List<Numbered> block = new ArrayList<>();
    int number = 0;
    for (String text : read(file)) {
      number++;
      if (!text.isBlank()) {
        block.add(new Numbered(file, number, text));
      } else if (!block.isEmpty()) {
        blocks.add(List.copyOf(block));
        block.clear();
      }
    }
    if (!block.isEmpty()) blocks.add(List.copyOf(block));
    return blocks;
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be read: " + file.getFileName(), e);
    }
  }

  private static List<Path> files(Path folder, String begin) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> nameOf(file).startsWith(begin) && nameOf(file).endsWith(".txt"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be read: " + folder.getFileName(), e);
    }
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** A file that does not keep to the format; the message tells where and why. */
  public static final class Malformed extends RuntimeException {
    Malformed(String message) {
      super(message);
    }
  }
}
