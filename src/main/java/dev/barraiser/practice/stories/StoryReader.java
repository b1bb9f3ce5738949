package dev.barraiser.practice.stories;

import dev.barraiser.practice.questions.Principle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads stories out of a pasted text: Markdown with headings, a table (CSV), or plain text in which
 * each part stands under its name. Pure. Tells every problem at once, each by its line.
 */
final class StoryReader {

  private static final Pattern TITLE = Pattern.compile("(?s)^\\s{0,3}#{1,6}\\s+(.*\\S)\\s*$");
  private static final Pattern NO_HEADING = Pattern.compile("^(\\s*)\\\\(\\\\*#)");
  private static final Pattern RULE = Pattern.compile("^\\s*([-=_*])\\1{2,}\\s*$");
  private static final Pattern KEY =
      Pattern.compile(
          "(?s)^\\s*(?:[-*]\\s+)?(?:[*_]{1,2})?([\\p{L} ]{2,24}?)(?:[*_]{1,2})?\\s*:\\s*(.*?)\\s*$");

  private static final List<String> PARTS = List.of("Situation", "Task", "Action", "Result");

  /** These have headings of their own. */
  private static final Set<String> NOT_SAID =
      Set.of("title", "situation", "task", "action", "result");

  private static final Map<String, String> KEYS = keys();

  private final Optional<StoryCategory> fallback;
  private final List<Filed> stories = new ArrayList<>();
  private final List<Imported.Problem> problems = new ArrayList<>();

  private StoryReader(Optional<StoryCategory> fallback) {
    this.fallback = fallback;
  }

  /**
   * Reads a text.
   *
   * @param fallback the category of stories that name none
   */
  static Imported read(String pasted, Optional<StoryCategory> fallback) {
    String text = pasted.replace("\r\n", "\n").replace('\r', '\n').replace("\uFEFF", "");
    List<String> lines = text.lines().toList();
    var reader = new StoryReader(fallback);
    Optional<Table> table = Table.of(text);
    if (table.isPresent()) {
      reader.table(table.get());
    } else if (lines.stream().anyMatch(line -> PartHeading.marked(line).isPresent())) {
      reader.markdown(lines);
    } else if (lines.stream().anyMatch(line -> PartHeading.plain(line).isPresent())) {
      reader.plain(lines);
    } else {
      reader.problem(
          1,
          "I find none of the four parts. Write their names above them, each on a line of its own:"
              + " Situation, Task, Action, Result.");
    }
    reader.problems.sort(Comparator.comparingInt(Imported.Problem::line));
    return new Imported(reader.stories, reader.problems);
  }

  private void problem(int line, String words) {
    problems.add(new Imported.Problem(line, words));
  }

  /** A story as far as it is read. */
  private static final class Draft {
    private final int line;
    private @Nullable String title;
    private final Map<String, String> said = new HashMap<>();
    private final Map<String, Integer> saidAt = new HashMap<>();
    private final Map<Integer, StringBuilder> parts = new LinkedHashMap<>();
    private final Map<Integer, Integer> partAt = new HashMap<>();
    private int part = -1;

    Draft(int line) {
      this.line = line;
    }

    void append(String words) {
      StringBuilder text = parts.get(part);
      if (text != null) text.append(words).append('\n');
    }

    String part(int index) {
      StringBuilder text = parts.get(index);
      return text == null ? "" : text.toString().strip();
    }
  }

  // Markdown: "# Title", what is known of it as a list, then "## Situation" and so on.

  private void markdown(List<String> lines) {
    Draft draft = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int number = i + 1;
      Optional<PartHeading> heading = PartHeading.marked(line);
      if (heading.isPresent()) {
        if (draft == null) draft = new Draft(number);
        begin(draft, heading.get(), number);
        continue;
      }
      Matcher title = TITLE.matcher(line);
      if (title.matches()) {
        finish(draft);
        draft = new Draft(number);
        String words = title.group(1);
        draft.title = words.startsWith("\\") ? words.substring(1) : words;
        continue;
      }
      if (line.isBlank() && (draft == null || draft.part < 0)) continue;
      if (draft == null) {
        problem(
            number, "This stands above the first title. Begin a story with “# ” and its title.");
        draft = new Draft(number);
        draft.title = "-";
        continue;
      }
      if (draft.part >= 0) draft.append(NO_HEADING.matcher(line).replaceFirst("$1$2"));
      else if (!known(draft, line, number)) above(number);
    }
    finish(draft);
  }

  private void above(int number) {
    problem(
        number,
        "This stands above the first of the four parts. Put it under Situation, Task, Action or"
            + " Result.");
  }

  private void begin(Draft draft, PartHeading heading, int number) {
    String name = PARTS.get(heading.part());
    if (draft.parts.containsKey(heading.part())) {
      problem(
          number,
          "This is a second " + name + " in one story. Begin the next story with its title.");
      draft.part = heading.part();
      return;
    }
    draft.parts.put(heading.part(), new StringBuilder());
    draft.partAt.put(heading.part(), number);
    draft.part = heading.part();
    draft.append(heading.rest());
  }

  private boolean known(Draft draft, String line, int number) {
    Matcher matcher = KEY.matcher(line);
    if (!matcher.matches()) return false;
    String key = KEYS.get(matcher.group(1).toLowerCase(Locale.ROOT).strip());
    if (key == null || NOT_SAID.contains(key)) return false;
    say(draft, key, matcher.group(2), number);
    return true;
  }

  private static void say(Draft draft, String key, String value, int number) {
    draft.said.put(key, value.replaceAll("[\\s\\p{Cc}]+", " ").strip());
    draft.saidAt.put(key, number);
  }

  // Plain text: "Title: …" or a first line, then "Situation:" and so on; a line of dashes between.

  private void plain(List<String> lines) {
    Draft draft = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int number = i + 1;
      if (RULE.matcher(line).matches()) {
        finish(draft);
        draft = null;
        continue;
      }
      Optional<String> titled = titled(line);
      if (titled.isPresent()) {
        if (draft == null || draft.title != null || !draft.parts.isEmpty()) {
          finish(draft);
          draft = new Draft(number);
        }
        draft.title = titled.get();
        continue;
      }
      Optional<PartHeading> heading = PartHeading.plain(line);
      if (heading.isPresent()) {
        if (draft == null) draft = new Draft(number);
        begin(draft, heading.get(), number);
        continue;
      }
      if (draft != null && draft.part >= 0) {
        draft.append(line);
        continue;
      }
      if (line.isBlank()) continue;
      if (draft == null) draft = new Draft(number);
      if (known(draft, line, number)) continue;
      if (draft.title == null) draft.title = line.replaceAll("^[#*_\\s]+|[*_\\s]+$", "");
      else above(number);
    }
    finish(draft);
  }

  private static Optional<String> titled(String line) {
    Matcher matcher = KEY.matcher(line);
    return matcher.matches() && "title".equals(KEYS.get(matcher.group(1).toLowerCase(Locale.ROOT)))
        ? Optional.of(matcher.group(2))
        : Optional.empty();
  }

  // A table.

  private void table(Table table) {
    List<String> keys =
        table.header().cells().stream()
            .map(cell -> KEYS.getOrDefault(cell.strip().toLowerCase(Locale.ROOT), ""))
            .toList();
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i).isEmpty()) {
        problem(
            table.header().line(),
            "I do not know the column “%s”. I know: %s."
                .formatted(table.header().cells().get(i), String.join(", ", StoryWriter.COLUMNS)));
      }
    }
    for (Table.Row row : table.rows()) {
      if (!row.closed()) {
        problem(row.line(), "A quotation mark is opened in this row and never closed.");
        continue;
      }
      if (row.cells().size() > keys.size()) {
        problem(
            row.line(),
            "This row has %d cells; the first one has %d."
                .formatted(row.cells().size(), keys.size()));
        continue;
      }
      finish(row(row, keys));
    }
  }

  private Draft row(Table.Row row, List<String> keys) {
    var draft = new Draft(row.line());
    for (int i = 0; i < row.cells().size(); i++) {
      String key = keys.get(i);
      String cell = row.cells().get(i).replaceFirst("^'('*[=+@-])", "$1");
      int part = StoryWriter.COLUMNS.indexOf(key) - (StoryWriter.COLUMNS.size() - PARTS.size());
      if (key.equals("title")) {
        draft.title = cell;
      } else if (part >= 0) {
        draft.part = part;
        draft.parts.put(part, new StringBuilder());
        draft.partAt.put(part, row.line());
        draft.append(cell);
      } else if (!key.isEmpty()) {
        say(draft, key, cell, row.line());
      }
    }
    return draft;
  }

  // What all of them become.

  private void finish(@Nullable Draft draft) {
    if (draft == null) return;
    int before = problems.size();
    String title = draft.title == null ? "" : draft.title.replaceAll("[\\s\\p{Cc}]+", " ").strip();
    if (title.isEmpty()) {
      problem(draft.line, "This story has no title. Begin it with a line “Title: …” or “# …”.");
    } else if (title.length() > StoryForm.LONGEST_TITLE) {
      problem(
          draft.line,
          "This title has %d characters; %d fit."
              .formatted(title.length(), StoryForm.LONGEST_TITLE));
    }
    List<String> parts = Stream.of(0, 1, 2, 3).map(draft::part).toList();
    if (parts.stream().allMatch(String::isEmpty)) {
      problem(draft.line, "None of this story's four parts is written.");
    }
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).length() > StoryForm.LONGEST_PART) {
        problem(
            draft.partAt.getOrDefault(i, draft.line),
            "%s has %d characters; %d fit."
                .formatted(PARTS.get(i), parts.get(i).length(), StoryForm.LONGEST_PART));
      }
    }
    Optional<StoryCategory> category = category(draft);
    List<Principle> principles =
        named(draft, "principles", "Leadership Principle", Principle.values(), Principle::title);
    List<StoryTopic> topics =
        named(draft, "topics", "topic", StoryTopic.values(), StoryTopic::title);
    Story.Shows shows =
        one(
            draft,
            "level",
            Story.Shows.UNKNOWN,
            Map.of("l6", Story.Shows.L6, "l7", Story.Shows.L7, "unknown", Story.Shows.UNKNOWN));
    boolean ready = one(draft, "state", false, Map.of("ready", true, "draft", false));
    Story.Scale scale =
        new Story.Scale(line(draft, "people"), line(draft, "money"), line(draft, "duration"));
    String happened = line(draft, "when");
    if (problems.size() > before || category.isEmpty()) return;
    stories.add(
        new Filed(
            new Story.Content(
                title,
                category.get(),
                principles,
                parts.get(0),
                parts.get(1),
                parts.get(2),
                parts.get(3),
                topics,
                happened,
                scale,
                shows),
            ready));
  }

  private Optional<StoryCategory> category(Draft draft) {
    String said = draft.said.getOrDefault("category", "");
    if (said.isEmpty()) {
      if (fallback.isEmpty()) {
        problem(
            draft.line,
            "This story names no category. Add a line “Category: Leadership Impact”, or choose one"
                + " for all of them in the form.");
      }
      return fallback;
    }
    Optional<StoryCategory> category =
        Arrays.stream(StoryCategory.values())
            .filter(one ->
                plain(one.title()).equals(plain(said)) || plain(one.name()).equals(plain(said)))
            .findFirst();
    if (category.isEmpty()) {
      problem(
          draft.saidAt.getOrDefault("category", draft.line),
          "I do not know the category “%s”. There are Leadership Impact, Character/Values and"
                  .formatted(said)
              + " Vision/Strategy.");
    }
    return category;
  }

  private <T> T one(Draft draft, String key, T none, Map<String, T> all) {
    String said = draft.said.getOrDefault(key, "");
    if (said.isEmpty()) return none;
    T found = all.get(said.toLowerCase(Locale.ROOT));
    if (found != null) return found;
    problem(
        draft.saidAt.getOrDefault(key, draft.line), "“%s” is no %s I know.".formatted(said, key));
    return none;
  }

  private String line(Draft draft, String key) {
    String said = draft.said.getOrDefault(key, "");
    if (said.length() > StoryForm.LONGEST_LINE) {
      problem(
          draft.saidAt.getOrDefault(key, draft.line),
          "“%s” has %d characters; %d fit.".formatted(key, said.length(), StoryForm.LONGEST_LINE));
    }
    return said;
  }

  /** Names one after the other, whatever stands between: some hold commas themselves. */
  private <T extends Enum<T>> List<T> named(
      Draft draft, String key, String what, T[] all, Function<T, String> title) {
    List<T> found = new ArrayList<>();
    String rest = plain(draft.said.getOrDefault(key, ""));
    while (!rest.isEmpty()) {
      String words = rest + " ";
      Optional<T> next =
          Arrays.stream(all)
              .filter(one ->
                  words.startsWith(plain(title.apply(one)) + " ")
                      || words.startsWith(plain(one.name()) + " "))
              .max(Comparator.comparingInt(one -> plain(title.apply(one)).length()));
      if (next.isEmpty()) {
        problem(
            draft.saidAt.getOrDefault(key, draft.line),
            "I do not know the %s “%s”.".formatted(what, rest));
        return found;
      }
      if (!found.contains(next.get())) found.add(next.get());
      String taken =
          words.startsWith(plain(title.apply(next.get())) + " ")
              ? plain(title.apply(next.get()))
              : plain(next.get().name());
      rest = words.substring(taken.length()).strip();
    }
    return found;
  }

  /** Letters and digits in lower case. */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("['’]", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  private static Map<String, String> keys() {
    Map<String, String> keys = new HashMap<>();
    StoryWriter.COLUMNS.forEach(column -> keys.put(column, column));
    keys.put("story", "title");
    keys.put("principle", "principles");
    keys.put("leadership principle", "principles");
    keys.put("leadership principles", "principles");
    keys.put("topic", "topics");
    keys.put("date", "when");
    return Map.copyOf(keys);
  }
}
