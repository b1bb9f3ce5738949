package dev.barraiser.practice.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A table of comma-separated values (RFC 4180), or of values between semicolons or tabs, with names
 * in its first row. Pure.
 */
record Table(Row header, List<Row> rows) {

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
    for (char between : new char[] {',', ';', '\t'}) {
      List<Row> rows = rows(text, between).stream().filter(row -> !row.isBlank()).toList();
      if (rows.isEmpty()) return Optional.empty();
      List<String> names =
          rows.getFirst().cells().stream()
              .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
              .toList();
      boolean isTable =
          names.contains("title")
              && names.stream()
                  .anyMatch(List.of("situation", "task", "action", "result")::contains);
      if (isTable) return Optional.of(new Table(rows.getFirst(), rows.subList(1, rows.size())));
    }
    return Optional.empty();
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
