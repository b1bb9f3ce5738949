package dev.barraiser.practice.stories;

import dev.barraiser.practice.stories.StoryDrafts.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads stories out of a pasted text: Markdown with headings, a table (CSV or Markdown), or plain
 * text in which each part stands under its name. Pure. Tells every problem at once, each by its
 * line.
 */
final class StoryReader {

  private static final Pattern JSON = Pattern.compile("^\\s*[\\[{]\\s*[\\[{\"]");

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
    List<String> all = lines(pasted);
    String text = String.join("\n", all);
    Optional<Table> table = Table.of(text);
    var drafts = new StoryDrafts(fallback, table);
    if (table.isPresent()) {
      new StoryReader(drafts).table(table.get(), all.size());
      return drafts.read();
    }
    var lines = new StoryLines(all, drafts);
    if (JSON.matcher(text).find() && !lines.hasParts()) {
      drafts.problem(
          1,
          "This is JSON, which I cannot take in. Export your stories as Markdown or CSV instead:"
              + " either comes back as it is.");
    } else if (lines.hasParts() || lines.hasTitles()) {
      lines.read();
    } else {
      drafts.problem(
          1,
          "I find none of the four parts. Write their names above them, each on a line of its own:"
              + " Situation, Task, Action, Result.");
    }
    return drafts.read();
  }

  /** Its lines, however they are ended. */
  static List<String> lines(String pasted) {
    return pasted
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace('\u000b', '\n')
        .replace("\uFEFF", "")
        .lines()
        .toList();
  }

  private void table(Table table, int lines) {
    for (String unknown : table.others()) {
      drafts.note(
          table.header().line(),
          "I do not know the column “%s”; what is in it stays as text below the last part. I know: %s."
              .formatted(StoryDrafts.quoted(unknown), String.join(", ", StoryWriter.COLUMNS)));
    }
    List<Table.Row> rows = table.rows();
    List<String> names = names(table.header());
    for (int at = 0; at < rows.size(); at++) {
      Table.Row row = rows.get(at);
      int end = at + 1 < rows.size() ? rows.get(at + 1).line() : lines + 1;
      // Each page of an export begins with the names again.
      if (names(row).equals(names)) continue;
      if (!row.closed()) {
        drafts.problem(row.line(), "A quotation mark is opened in this row and never closed.");
      } else if (row.cells().size() > table.header().cells().size()) {
        drafts.problem(
            row.line(),
            "This row has %d cells; the first one has %d."
                .formatted(row.cells().size(), table.header().cells().size()));
      } else {
        drafts.finish(row(table, row), end);
      }
    }
  }

  private static List<String> names(Table.Row row) {
    return row.cells().stream().map(String::strip).toList();
  }

  private Draft row(Table table, Table.Row row) {
    var draft = new Draft(row.line());
    List<String> more = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      String key = table.keys().get(i);
      String cell = row.cells().get(i).replaceFirst("^'('*[=+@-])", "$1");
      int part =
          StoryWriter.COLUMNS.indexOf(key)
              - (StoryWriter.COLUMNS.size() - StoryDrafts.PARTS.size());
      if (key.equals("title")) {
        draft.title = cell;
      } else if (part >= 0) {
        draft.part = part;
        draft.partAt.putIfAbsent(part, row.line());
        draft.parts.computeIfAbsent(part, ignored -> new StringBuilder());
        draft.append(cell);
      } else if (!key.isEmpty()) {
        draft.say(key, cell, row.line());
      } else if (!cell.isBlank()) {
        more.add(table.header().cells().get(i).strip() + ": " + cell.strip());
      }
    }
    for (int part = 3; part >= 0 && !more.isEmpty(); part--) {
      if (draft.part(part).isEmpty()) continue;
      draft.part = part;
      more.forEach(draft::append);
      more.clear();
    }
    return draft;
  }
}
