package dev.barraiser.yaml;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A table with a head, read as a list of mappings, so that a spreadsheet is held to the same checks
 * as YAML. A column {@code scope.L6} is the key {@code L6} inside {@code scope}; a list stands in
 * one cell, its items parted by {@code |}; an empty cell is left out. Pure.
 */
public final class CsvFile {

  private static final String BETWEEN_ITEMS = " | ";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  private final String name;
  private final Set<String> lists;

  private CsvFile(String name, Set<String> lists) {
    this.name = name;
    this.lists = lists;
  }

  /**
   * Reads a table.
   *
   * @param name what the person calls the file; it stands in every problem
   * @param lists the columns whose cells hold lists
   * @return a list with a mapping for each row; empty when the table cannot be read at all, which
   *     has then been noted in {@code problems}
   */
  public static Optional<YamlValue> read(
      String name, byte[] utf8, Set<String> lists, Problems problems) {
    return YamlFile.decode(name, utf8, problems)
        .flatMap(text -> new CsvFile(name, lists).rows(text, problems));
  }

  private Optional<YamlValue> rows(String text, Problems problems) {
    List<Node> rows = new ArrayList<>();
    try (CSVParser parser =
        CSVParser.builder().setReader(new StringReader(text)).setFormat(FORMAT).get()) {
      long line = parser.getCurrentLineNumber() + 1;
      for (CSVRecord row : parser) {
        if (row.getRecordNumber() == 1 && isPartedBySemicolons(parser.getHeaderNames())) {
          problems.add(name, 1, "The columns are parted by semicolons; commas are needed.");
          return Optional.empty();
        }
        if (!row.isConsistent()) {
          problems.add(
              name,
              (int) line,
              "This row has "
                  + row.size()
                  + " cells, and the head has "
                  + parser.getHeaderNames().size()
                  + ".");
        } else {
          rows.add(mapping(row, (int) line));
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (IllegalArgumentException e) {
      problems.add(name, 1, "This is not CSV: " + e.getMessage());
      return Optional.empty();
    } catch (IOException | UncheckedIOException e) {
      problems.add(
          name,
          0,
          "This is not CSV: a quotation mark is not closed, or text follows one that is. A quotation"
              + " mark within a text is written twice.");
      return Optional.empty();
    }
    Mark top = mark(1);
    return Optional.of(
        new YamlValue(
            name, new SequenceNode(Tag.SEQ, true, rows, top, top, FlowStyle.BLOCK), problems));
  }

  /** As spreadsheets of many countries write it. */
  private static boolean isPartedBySemicolons(List<String> head) {
    return head.size() == 1 && head.getFirst().contains(";");
  }

  private Node mapping(CSVRecord row, int line) {
    Map<String, List<NodeTuple>> nested = new LinkedHashMap<>();
    List<NodeTuple> top = new ArrayList<>();
    for (Map.Entry<String, String> cell : row.toMap().entrySet()) {
      if (cell.getValue().isBlank()) continue;
      int dot = cell.getKey().indexOf('.');
      if (dot < 0) {
        top.add(
            new NodeTuple(
                scalar(cell.getKey(), line), value(cell.getKey(), cell.getValue(), line)));
      } else {
        nested
            .computeIfAbsent(cell.getKey().substring(0, dot), _ -> new ArrayList<>())
            .add(
                new NodeTuple(
                    scalar(cell.getKey().substring(dot + 1), line), scalar(cell.getValue(), line)));
      }
    }
    nested.forEach(
        (key, fields) -> top.add(new NodeTuple(scalar(key, line), mapping(fields, line))));
    return mapping(top, line);
  }

  private Node value(String column, String cell, int line) {
    if (!lists.contains(column)) return scalar(cell, line);
    List<Node> items =
        Arrays.stream(cell.split("\\|", -1))
            .map(String::strip)
            .map(item -> scalar(item, line))
            .toList();
    return new SequenceNode(Tag.SEQ, true, items, mark(line), mark(line), FlowStyle.BLOCK);
  }

  private Node mapping(List<NodeTuple> fields, int line) {
    return new MappingNode(Tag.MAP, true, fields, mark(line), mark(line), FlowStyle.BLOCK);
  }

  private Node scalar(String text, int line) {
    return new ScalarNode(Tag.STR, text, mark(line), mark(line), ScalarStyle.PLAIN);
  }

  private Mark mark(int line) {
    return new Mark(name, 0, line - 1, 0, new int[0], 0);
  }

  /**
   * Writes rows that {@link #read} understands; a value is a text, a list of texts or a mapping.
   */
  public static String write(List<String> columns, List<Map<String, Object>> rows) {
    var text = new StringWriter();
    try (var printer =
        new CSVPrinter(
            text, CSVFormat.RFC4180.builder().setHeader(columns.toArray(String[]::new)).get())) {
      for (Map<String, Object> row : rows) {
        Map<String, String> cells = cells(row);
        printer.printRecord(
            columns.stream().map(column -> cells.getOrDefault(column, "")).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static Map<String, String> cells(Map<String, Object> row) {
    Map<String, String> cells = new HashMap<>();
    row.forEach((key, value) -> {
      if (value instanceof Map<?, ?> fields) {
        fields.forEach(
            (inner, text) -> cells.put(key + "." + inner, guarded(String.valueOf(text))));
      } else if (value instanceof List<?> items) {
        cells.put(
            key, guarded(String.join(BETWEEN_ITEMS, items.stream().map(String::valueOf).toList())));
      } else {
        cells.put(key, guarded(value.toString()));
      }
    });
    return cells;
  }

  /** A spreadsheet takes what begins like this for a formula and runs it. */
  private static String guarded(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? " " + text : text;
  }
}
