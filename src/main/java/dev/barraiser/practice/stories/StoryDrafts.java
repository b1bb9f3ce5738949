package dev.barraiser.practice.stories;

import dev.barraiser.practice.questions.Principle;
import dev.barraiser.text.Cut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stories read out of a paste become: stories, or problems each by its line. For one paste and
 * one thread.
 */
final class StoryDrafts {

  static final List<String> PARTS = List.of("Situation", "Task", "Action", "Result");

  /** The same as columns of a table. */
  static final List<String> NAMES = List.of("situation", "task", "action", "result");

  /** So much of a line is quoted when something is wrong with it. */
  private static final int QUOTED = 60;

  /** So many characters under a line without a heading are a story rather than a remark. */
  private static final int PROSE = 60;

  private final Optional<StoryCategory> fallback;
  private final boolean inTable;
  private final boolean titled;
  private final List<Imported.Piece> stories = new ArrayList<>();
  private final List<Imported.Problem> problems = new ArrayList<>();
  private final List<Imported.Problem> notes = new ArrayList<>();

  /**
   * Nothing yet.
   *
   * @param fallback the category of stories that name none
   * @param table the one whose rows the stories are, if any
   */
  StoryDrafts(Optional<StoryCategory> fallback, Optional<Table> table) {
    this.fallback = fallback;
    this.inTable = table.isPresent();
    this.titled = table.filter(one -> one.keys().contains("title")).isPresent();
  }

  /** All of it. */
  Imported read() {
    if (stories.isEmpty() && problems.isEmpty()) {
      problem(1, "I find no story in this. Give each a title and write at least one of its parts.");
    }
    problems.sort(Comparator.comparingInt(Imported.Problem::line));
    notes.sort(Comparator.comparingInt(Imported.Problem::line));
    return new Imported(stories, problems, notes);
  }

  void problem(int line, String words) {
    problems.add(new Imported.Problem(line, words));
  }

  /** Something was understood in a way that its author should know of. */
  void note(int line, String words) {
    notes.add(new Imported.Problem(line, words));
  }

  /** As much of a line as tells which one it is. */
  static String quoted(String line) {
    return Cut.to(line.strip(), QUOTED);
  }

  /** How the parts of a story are headed: not known yet, by Markdown, or by their names alone. */
  enum Style {
    NONE,
    MARKED,
    PLAIN
  }

  /** A part of a story begins. */
  void begin(Draft draft, PartHeading heading, int number) {
    int part = heading.part();
    String name = PARTS.get(part);
    boolean again = draft.parts.containsKey(part);
    if (again) {
      problem(
          number,
          "This is a second " + name + " in one story. Begin the next story with its title.");
      draft.unclear = true;
    } else {
      draft.parts.put(part, new StringBuilder());
      draft.partAt.put(part, number);
    }
    draft.part = part;
    draft.append(heading.rest());
    if (!heading.more().isEmpty() && !again) {
      note(
          number,
          "This names %s, too; all of it stands under %s."
              .formatted(
                  String.join(" and ", heading.more().stream().map(PARTS::get).toList()), name));
    }
  }

  /** A story as far as it is read. */
  static final class Draft {
    final int line;
    @Nullable String title;
    final Map<String, String> said = new HashMap<>();
    final Map<String, Integer> saidAt = new HashMap<>();
    final Map<Integer, StringBuilder> parts = new LinkedHashMap<>();
    final Map<Integer, Integer> partAt = new HashMap<>();
    final List<Imported.Problem> above = new ArrayList<>();
    Optional<StoryCategory> section = Optional.empty();
    Style style = Style.NONE;
    boolean unclear;
    int level;
    int partLevel;
    int part = -1;

    Draft(int line) {
      this.line = line;
    }

    void append(String words) {
      StringBuilder text = parts.get(part);
      if (text != null) text.append(words).append('\n');
    }

    void say(String key, String value, int number) {
      said.put(key, value.replaceAll("[\\s\\p{Cc}]+", " ").strip());
      saidAt.put(key, number);
    }

    /** Whether a heading of that level is one of what stands below this one. */
    boolean isAbove(int other) {
      return other > level;
    }

    String part(int index) {
      StringBuilder text = parts.get(index);
      return text == null ? "" : text.toString().strip();
    }
  }

  /**
   * A story ends here.
   *
   * @param end the line after its last, counted from 1
   */
  void finish(@Nullable Draft draft, int end) {
    if (draft == null) return;
    withoutParts(draft);
    if (draft.parts.isEmpty() && draft.said.isEmpty()) {
      note(
          draft.line,
          "“%s” has nothing of a story under it and is left out."
              .formatted(quoted(String.valueOf(draft.title))));
      draft.above.forEach(
          one -> note(one.line(), "“%s” is left out with it.".formatted(quoted(one.words()))));
      return;
    }
    above(draft);
    int before = problems.size();
    if (draft.title == null && !titled && !draft.parts.isEmpty()) byFirstWords(draft);
    String title = draft.title == null ? "" : draft.title.replaceAll("[\\s\\p{Cc}]+", " ").strip();
    if (title.isEmpty()) {
      problem(
          draft.line,
          titled
              ? "This row names no title."
              : "This story has no title. Begin it with a line “Title: …” or “# …”.");
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
            Map.of("l6", Story.Shows.L6, "l7", Story.Shows.L7, "unknown", Story.Shows.UNKNOWN),
            "L6 and L7");
    boolean ready =
        one(draft, "state", false, Map.of("ready", true, "draft", false), "draft and ready");
    Story.Scale scale =
        new Story.Scale(line(draft, "people"), line(draft, "money"), line(draft, "duration"));
    String happened = line(draft, "when");
    if (problems.size() > before || category.isEmpty() || draft.unclear) return;
    Filed filed =
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
            ready);
    stories.add(new Imported.Piece(filed, draft.line, end));
  }

  private void byFirstWords(Draft draft) {
    PARTS.stream()
        .map(PARTS::indexOf)
        .map(draft::part)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .ifPresent(text -> {
          draft.title = Cut.to(text.lines().findFirst().orElse(""), QUOTED);
          note(draft.line, "This story has no title; it is named by its first words for now.");
        });
  }

  /** A title with words under it is a story that names none of its parts. */
  private void withoutParts(Draft draft) {
    int words = draft.above.stream().mapToInt(one -> one.words().length()).sum();
    if (!draft.parts.isEmpty() || words < (draft.level > 0 ? 1 : PROSE)) return;
    note(
        draft.line,
        "“%s” names none of the four parts; all of it stands under Situation. Edit it to part it."
            .formatted(quoted(String.valueOf(draft.title))));
    draft.part = 0;
    draft.parts.put(0, new StringBuilder());
    draft.partAt.put(0, draft.line);
    draft.above.forEach(one -> draft.append(one.words()));
    draft.above.clear();
  }

  /** What stands above the first part and says nothing that is known stays as its first words. */
  private void above(Draft draft) {
    if (draft.above.isEmpty() || draft.parts.isEmpty()) return;
    Map.Entry<Integer, StringBuilder> first = draft.parts.entrySet().iterator().next();
    var text = new StringBuilder();
    for (Imported.Problem one : draft.above) {
      text.append(one.words()).append('\n');
      note(
          one.line(),
          "“%s” stays as text at the top of %s. What I know above the parts: %s."
              .formatted(quoted(one.words()), PARTS.get(first.getKey()), StoryLabels.KNOWN));
    }
    first.setValue(text.append(first.getValue().toString().strip()));
  }

  private Optional<StoryCategory> category(Draft draft) {
    String said = draft.said.getOrDefault("category", "");
    if (said.isEmpty()) {
      if (draft.section.isPresent()) return draft.section;
      if (fallback.isEmpty()) {
        problem(
            draft.line,
            "This story names no category. %s “%s”, or choose one for all of them in the form."
                .formatted(
                    inTable ? "Write one into the column" : "Add a line",
                    inTable ? "category" : "Category: Leadership Impact"));
      }
      return fallback;
    }
    Optional<StoryCategory> category = CategoryNames.said(said);
    if (category.isEmpty()) {
      problem(
          draft.saidAt.getOrDefault("category", draft.line),
          "I do not know the category “%s”. There are Leadership Impact, Character/Values and"
                  .formatted(said)
              + " Vision/Strategy.");
    }
    return category;
  }

  private <T> T one(Draft draft, String key, T none, Map<String, T> all, String known) {
    String said = draft.said.getOrDefault(key, "");
    if (said.isEmpty()) return none;
    T found = all.get(said.toLowerCase(Locale.ROOT));
    if (found != null) return found;
    problem(
        draft.saidAt.getOrDefault(key, draft.line),
        "I do not know the %s “%s”. There are %s.".formatted(key, said, known));
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

  private <T extends Enum<T>> List<T> named(
      Draft draft, String key, String what, T[] all, Function<T, String> title) {
    NamesRead<T> read = NamesRead.of(draft.said.getOrDefault(key, ""), all, title);
    String known = Arrays.stream(all).map(title).collect(Collectors.joining(" · "));
    for (String unknown : read.unknown()) {
      problem(
          draft.saidAt.getOrDefault(key, draft.line),
          "I do not know the %s “%s”. There are: %s.".formatted(what, quoted(unknown), known));
    }
    return read.found();
  }
}
