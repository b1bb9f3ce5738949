package dev.barraiser.practice.stories;

import dev.barraiser.practice.stories.StoryDrafts.Draft;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
          "(?s)^\\s*+(?:[-*]\\s++)?(?:[*_]{1,2})?([\\p{L}"
              + " ]{2,24}?)(?:[*_]{1,2})?\\s*:\\s*(.*?)\\s*$");

  private static final Pattern JSON = Pattern.compile("^\\s*[\\[{]\\s*[\\[{\"]");

  /** These have headings of their own. */
  private static final Set<String> NOT_SAID =
      Set.of("title", "situation", "task", "action", "result");

  private static final Map<String, String> KEYS = keys();

  private static final String LABELS =
      StoryWriter.COLUMNS.stream()
          .filter(column -> !NOT_SAID.contains(column))
          .map(QuotaWords::capital)
          .collect(Collectors.joining(", "));

  private final StoryDrafts drafts;

  private StoryReader(StoryDrafts drafts) {
    this.drafts = drafts;
  }

  /**
   * Reads a text.
   *
   * @param fallback the category of stories that name none
   */
  static Imported read(String pasted, Optional<StoryCategory> fallback) {
    String text = pasted.replace("\r\n", "\n").replace('\r', '\n').replace("\uFEFF", "");
    List<String> lines = text.lines().toList();
    Optional<Table> table = Table.of(text);
    var drafts = new StoryDrafts(fallback, table.isPresent());
    var reader = new StoryReader(drafts);
    if (table.isPresent()) {
      reader.table(table.get());
    } else if (lines.stream().anyMatch(line -> PartHeading.marked(line).isPresent())) {
      reader.markdown(lines);
    } else if (lines.stream().anyMatch(line -> PartHeading.plain(line).isPresent())) {
      reader.plain(lines);
    } else if (JSON.matcher(text).find()) {
      drafts.problem(
          1,
          "This is JSON, which I cannot take in. Export your stories as Markdown or CSV instead:"
              + " either comes back as it is.");
    } else {
      drafts.problem(
          1,
          "I find none of the four parts. Write their names above them, each on a line of its own:"
              + " Situation, Task, Action, Result.");
    }
    return drafts.read();
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
        drafts.finish(draft);
        draft = new Draft(number);
        draft.byHeading = true;
        String words = title.group(1);
        draft.title = words.startsWith("\\") ? words.substring(1) : words;
        continue;
      }
      if (line.isBlank() && (draft == null || draft.part < 0)) continue;
      Optional<String> unmarked = unmarked(lines, i, draft, PartHeading::marked);
      if (unmarked.isPresent()) {
        drafts.finish(draft);
        draft = new Draft(number);
        draft.title = unmarked.get();
        continue;
      }
      if (draft == null) {
        drafts.problem(
            number,
            "“%s” stands above the first title. Begin a story with “# ” and its title."
                .formatted(StoryDrafts.quoted(line)));
        draft = new Draft(number);
        draft.title = "-";
        continue;
      }
      if (draft.part >= 0) draft.append(NO_HEADING.matcher(line).replaceFirst("$1$2"));
      else if (!known(draft, line, number)) above(draft, line, number);
    }
    drafts.finish(draft);
  }

  private static Optional<String> unmarked(
      List<String> lines,
      int at,
      @Nullable Draft draft,
      Function<String, Optional<PartHeading>> heading) {
    return draft == null
        ? NextTitle.bold(lines.get(at))
        : NextTitle.at(lines, at, draft.parts.keySet(), StoryReader::isLabel, heading);
  }

  private static void above(Draft draft, String line, int number) {
    draft.above.add(
        new Imported.Problem(
            number,
            "“%s” stands above the first of the four parts. What I know there: %s. Anything else"
                    .formatted(StoryDrafts.quoted(line), LABELS)
                + " belongs under Situation, Task, Action or Result."));
  }

  private static boolean isLabel(String line) {
    Matcher matcher = KEY.matcher(line);
    if (!matcher.matches()) return false;
    String key = KEYS.get(matcher.group(1).toLowerCase(Locale.ROOT).strip());
    return key != null && !NOT_SAID.contains(key);
  }

  private void begin(Draft draft, PartHeading heading, int number) {
    String name = StoryDrafts.PARTS.get(heading.part());
    if (draft.parts.containsKey(heading.part())) {
      drafts.problem(
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
    if (!isLabel(line) || !matcher.matches()) return false;
    String key = KEYS.get(matcher.group(1).toLowerCase(Locale.ROOT).strip());
    if (key != null) say(draft, key, matcher.group(2), number);
    return key != null;
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
        drafts.finish(draft);
        draft = null;
        continue;
      }
      Optional<String> titled = titled(line);
      if (titled.isPresent()) {
        if (draft == null || draft.title != null || !draft.parts.isEmpty()) {
          drafts.finish(draft);
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
      Optional<String> unmarked =
          draft == null || draft.part < 0
              ? Optional.empty()
              : unmarked(lines, i, draft, PartHeading::plain);
      if (unmarked.isPresent()) {
        drafts.finish(draft);
        draft = new Draft(number);
        draft.title = unmarked.get();
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
      else above(draft, line, number);
    }
    drafts.finish(draft);
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
        drafts.problem(
            table.header().line(),
            "I do not know the column “%s”. I know: %s."
                .formatted(table.header().cells().get(i), String.join(", ", StoryWriter.COLUMNS)));
      }
    }
    for (Table.Row row : table.rows()) {
      if (!row.closed()) {
        drafts.problem(row.line(), "A quotation mark is opened in this row and never closed.");
        continue;
      }
      if (row.cells().size() > keys.size()) {
        drafts.problem(
            row.line(),
            "This row has %d cells; the first one has %d."
                .formatted(row.cells().size(), keys.size()));
        continue;
      }
      drafts.finish(row(row, keys));
    }
  }

  private Draft row(Table.Row row, List<String> keys) {
    var draft = new Draft(row.line());
    for (int i = 0; i < row.cells().size(); i++) {
      String key = keys.get(i);
      String cell = row.cells().get(i).replaceFirst("^'('*[=+@-])", "$1");
      int part =
          StoryWriter.COLUMNS.indexOf(key)
              - (StoryWriter.COLUMNS.size() - StoryDrafts.PARTS.size());
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
