package dev.barraiser.practice.stories;

import dev.barraiser.json.Json;
import dev.barraiser.practice.questions.Principle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes stories as text to take along. Pure; {@link StoryReader} reads the first two again. */
final class StoryWriter {

  /** The columns of a table, which are also the names of what is told of a story elsewhere. */
  static final List<String> COLUMNS =
      List.of(
          "title",
          "category",
          "principles",
          "topics",
          "level",
          "when",
          "people",
          "money",
          "duration",
          "state",
          "situation",
          "task",
          "action",
          "result");

  /** A line that would be read as a heading, or as what parts two stories. */
  private static final Pattern HEADING =
      Pattern.compile("(?md)^(\\s*)(\\\\*(?:#|([-=_*])(?:[ \\t]?\\3){2,}[ \\t]*$))");

  /** What a spreadsheet would take for a formula. */
  private static final Pattern FORMULA = Pattern.compile("^'*[=+@-]");

  private StoryWriter() {}

  /** How stories are written. */
  enum Format {
    MARKDOWN("Markdown"),
    CSV("CSV"),
    JSON("JSON");

    private final String title;

    Format(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  static String write(Format format, List<Filed> stories) {
    return switch (format) {
      case MARKDOWN ->
          stories.stream().map(StoryWriter::markdown).collect(Collectors.joining("\n\n"));
      case CSV ->
          Stream.concat(Stream.of(COLUMNS), stories.stream().map(StoryWriter::cells))
              .map(StoryWriter::row)
              .collect(Collectors.joining("\n"));
      case JSON -> Json.write(stories.stream().map(StoryWriter::named).toList());
    };
  }

  /**
   * A page of an export.
   *
   * @param first the first of the pages that its story stands on, from 0; itself where it holds
   *     whole stories
   * @param last likewise the last
   */
  record Page(String text, int first, int last) {
    boolean isWhole() {
      return first == last;
    }
  }

  /**
   * The same on pages of at most {@code most} characters. A page holds whole stories and can be
   * read by itself; only a story that is longer than a page goes on in the next.
   */
  static List<Page> pages(Format format, List<Filed> stories, int most) {
    List<Page> pages = new ArrayList<>();
    List<Filed> together = new ArrayList<>();
    for (Filed story : stories) {
      together.add(story);
      if (together.size() > 1 && write(format, together).length() > most) {
        together.removeLast();
        add(pages, Pieces.of(write(format, together), most));
        together.clear();
        together.add(story);
      }
    }
    if (!together.isEmpty()) add(pages, Pieces.of(write(format, together), most));
    return pages;
  }

  private static void add(List<Page> pages, List<String> pieces) {
    int first = pages.size();
    pieces.forEach(piece -> pages.add(new Page(piece, first, first + pieces.size() - 1)));
  }

  private static Map<String, Object> named(Filed story) {
    Map<String, Object> named = new LinkedHashMap<>();
    List<String> cells = cells(story);
    for (int i = 0; i < COLUMNS.size(); i++) named.put(COLUMNS.get(i), cells.get(i));
    named.put("principles", story.content().principles().stream().map(Principle::title).toList());
    named.put("topics", story.content().topics().stream().map(StoryTopic::title).toList());
    return named;
  }

  private static List<String> cells(Filed story) {
    Story.Content content = story.content();
    Story.Scale scale = content.scale();
    return List.of(
        content.title(),
        content.category().title(),
        titles(content.principles(), Principle::title),
        titles(content.topics(), StoryTopic::title),
        content.shows() == Story.Shows.UNKNOWN ? "" : content.shows().name(),
        content.happened(),
        scale.people(),
        scale.money(),
        scale.duration(),
        story.ready() ? "ready" : "draft",
        content.situation(),
        content.task(),
        content.action(),
        content.result());
  }

  private static <T> String titles(List<T> all, Function<T, String> title) {
    return all.stream().map(title).collect(Collectors.joining(" | "));
  }

  private static String markdown(Filed story) {
    var text = new StringBuilder("# ").append(title(story.content().title())).append("\n\n");
    List<String> cells = cells(story);
    for (int i = 1; i < COLUMNS.size() - 4; i++) {
      if (cells.get(i).isEmpty()) continue;
      String name = COLUMNS.get(i);
      text.append("- ")
          .append(name.substring(0, 1).toUpperCase(Locale.ROOT))
          .append(name.substring(1))
          .append(": ")
          .append(cells.get(i))
          .append('\n');
    }
    story
        .content()
        .written()
        .forEach(part ->
            text.append("\n## ")
                .append(part.name())
                .append("\n\n")
                .append(HEADING.matcher(lines(part.text())).replaceAll("$1\\\\$2"))
                .append('\n'));
    return text.toString().stripTrailing();
  }

  /** A title that would be read as anything else is kept from it by a backslash. */
  private static String title(String title) {
    String line = "# " + title;
    boolean mistaken =
        PartHeading.marked(line).isPresent()
            || PartHeading.letter(line).isPresent()
            || MarkdownHeading.of(line).filter(one -> one.title().equals(title)).isEmpty();
    return mistaken ? "\\" + title : title;
  }

  private static String row(List<String> cells) {
    return cells.stream().map(StoryWriter::cell).collect(Collectors.joining(","));
  }

  private static String cell(String text) {
    String plain = lines(text);
    String harmless = FORMULA.matcher(plain).find() ? "'" + plain : plain;
    boolean quoted =
        harmless.chars().anyMatch(c -> "\",;\t\n".indexOf(c) >= 0)
            || !harmless.equals(harmless.strip());
    return quoted ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
