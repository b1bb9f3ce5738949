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

  /** So much of a line is quoted when something is wrong with it. */
  private static final int QUOTED = 60;

  private final Optional<StoryCategory> fallback;
  private final boolean inTable;
  private final List<Filed> stories = new ArrayList<>();
  private final List<Imported.Problem> problems = new ArrayList<>();
  private int begun;

  /**
   * Nothing yet.
   *
   * @param fallback the category of stories that name none
   * @param inTable whether each story is a row of a table
   */
  StoryDrafts(Optional<StoryCategory> fallback, boolean inTable) {
    this.fallback = fallback;
    this.inTable = inTable;
  }

  /** All of it. */
  Imported read() {
    problems.sort(Comparator.comparingInt(Imported.Problem::line));
    return new Imported(stories, problems);
  }

  void problem(int line, String words) {
    problems.add(new Imported.Problem(line, words));
  }

  /** As much of a line as tells which one it is. */
  static String quoted(String line) {
    return Cut.to(line.strip(), QUOTED);
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
    boolean byHeading;
    int part = -1;

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

  /** A story ends here. */
  void finish(@Nullable Draft draft) {
    if (draft == null) return;
    begun++;
    if (isNoStory(draft)) {
      problem(
          draft.line,
          "“%s” was taken for the title of another story, since it is none of Situation, Task, Action"
                  .formatted(quoted(String.valueOf(draft.title)))
              + " and Result. If it belongs to the story above, take the “#” before it away.");
      return;
    }
    int before = problems.size();
    problems.addAll(draft.above);
    String title = draft.title == null ? "" : draft.title.replaceAll("[\\s\\p{Cc}]+", " ").strip();
    if (title.isEmpty()) {
      problem(
          draft.line,
          inTable
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

  /** A heading within a story looks like the next one, in which nothing of a story follows. */
  private boolean isNoStory(Draft draft) {
    return begun > 1 && draft.byHeading && draft.parts.isEmpty() && draft.said.isEmpty();
  }

  private Optional<StoryCategory> category(Draft draft) {
    String said = draft.said.getOrDefault("category", "");
    if (said.isEmpty()) {
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
    Optional<StoryCategory> category =
        Arrays.stream(StoryCategory.values())
            .filter(one ->
                NamesRead.plain(one.title()).equals(NamesRead.plain(said))
                    || NamesRead.plain(one.name()).equals(NamesRead.plain(said)))
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
