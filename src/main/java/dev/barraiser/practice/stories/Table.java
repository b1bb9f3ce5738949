package dev.barraiser.practice.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A table of comma-separated values (RFC 4180), of values between semicolons or tabs, or one of
 * Markdown, with names in its first row. Pure.
 *
 * @param keys for each column which of {@link StoryWriter#COLUMNS} it holds; empty for none
 */
record Table(Row header, List<String> keys, List<Row> rows) {

  private static final Pattern DASHES = Pattern.compile("^[\\s|:-]+$");
  private static final List<String> LETTERS = List.of("S", "T", "A", "R");
  private static final Pattern BREAK = Pattern.compile("(?i)<br\\s?/?>");

  /**
   * A row.
   *
   * @param line where it begins, counted from 1
   * @param closed whether every quotation mark in it is closed again
   */
  record Row(int line, List<String> cells, boolean closed) {
    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /** Empty for a text whose first row does not name a title and a part of a story. */
  static Optional<Table> of(String text) {
    if (text.stripLeading().startsWith("|")) return of(markdown(text));
    for (char between : new char[] {',', ';', '\t'}) {
      Optional<Table> table = of(rows(text, between));
      if (table.isPresent()) return table;
    }
    return Optional.empty();
  }

  private static Optional<Table> of(List<Row> all) {
    List<Row> rows = all.stream().filter(row -> !row.isBlank()).toList();
    if (rows.isEmpty()) return Optional.empty();
    List<String> names = rows.getFirst().cells();
    boolean letters = names.stream().map(String::strip).toList().containsAll(LETTERS);
    List<String> keys = names.stream().map(name -> key(name, letters)).toList();
    long parts = keys.stream().filter(StoryDrafts.NAMES::contains).distinct().count();
    boolean isTable = keys.contains("title") ? parts > 0 : parts > 2 && rows.size() > 1;
    return isTable
        ? Optional.of(new Table(rows.getFirst(), titled(names, keys), rows.subList(1, rows.size())))
        : Optional.empty();
  }

  private static String key(String name, boolean letters) {
    Optional<PartHeading> part =
        PartHeading.marked("# " + name.strip())
            .filter(heading -> heading.rest().isEmpty())
            .or(() -> letters ? PartHeading.letter(name.strip()) : Optional.empty());
    return part.map(heading -> StoryDrafts.NAMES.get(heading.part()))
        .or(() -> StoryLabels.key(name))
        .orElse("");
  }

  /** Of a table without titles its first column that is none of the others has them. */
  private static List<String> titled(List<String> names, List<String> keys) {
    int first = keys.indexOf("");
    if (keys.contains("title") || first < 0 || names.get(first).isBlank()) return keys;
    List<String> titled = new ArrayList<>(keys);
    titled.set(first, "title");
    return List.copyOf(titled);
  }

  /** The columns that hold nothing that is known. */
  List<String> others() {
    List<String> others = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i).isEmpty()) others.add(header.cells().get(i));
    }
    return others;
  }

  private static List<Row> markdown(String text) {
    List<Row> rows = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at).strip();
      if (line.isEmpty() || DASHES.matcher(line).matches()) continue;
      String inner = line.replaceFirst("^\\|", "").replaceFirst("(?<!\\\\)\\|$", "");
      List<String> cells =
          Arrays.stream(inner.split("(?<!\\\\)\\|", -1))
              .map(cell -> BREAK.matcher(cell.replace("\\|", "|")).replaceAll("\n").strip())
              .toList();
      rows.add(new Row(at + 1, cells, true));
    }
    return rows;
  }

  private static List<Row> rows(String text, char between) {
    List<Row> rows = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    var cell = new StringBuilder();
    boolean quoted = false;
    int line = 1;
    int begins = 1;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '\n') line++;
      if (quoted) {
        if (unit != '"') {
          cell.append(unit);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (unit == '"' && cell.toString().isBlank()) {
        cell.setLength(0);
        quoted = true;
      } else if (unit == between) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (unit == '\n') {
        cells.add(cell.toString());
        rows.add(new Row(begins, List.copyOf(cells), true));
        cells.clear();
        cell.setLength(0);
        begins = line;
      } else {
        cell.append(unit);
      }
    }
    cells.add(cell.toString());
    rows.add(new Row(begins, List.copyOf(cells), !quoted));
    return rows;
  }
}
