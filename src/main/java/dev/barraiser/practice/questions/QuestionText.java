package dev.barraiser.practice.questions;

import dev.barraiser.json.Json;
import dev.barraiser.yaml.CsvFile;
import dev.barraiser.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Questions as text that {@link BankFiles} reads again. Pure. */
public final class QuestionText {

  /** The forms in which questions can be written and read. */
  public enum Form {
    YAML,
    CSV,
    JSON
  }

  /** The columns of a table that hold lists. */
  static final Set<String> LISTS = Set.of("principles", "strong", "red-flags", "alike");

  private static final List<String> COLUMNS = columns();

  private QuestionText() {}

  private static List<String> columns() {
    List<String> columns =
        new ArrayList<>(
            List.of(
                "id",
                "question",
                "category",
                "kind",
                "principles",
                "level",
                "scope.L6",
                "scope.L7"));
    columns.addAll(List.of("framework", "hint"));
    for (Question.Layer layer : Question.Layer.values()) columns.add("probes." + layer.key());
    columns.addAll(List.of("strong", "red-flags", "seed", "alike"));
    return columns;
  }

  /** Writes these questions of a bank, all that its files say of them. */
  public static String write(QuestionBank bank, List<Question> questions, Form form) {
    List<Map<String, Object>> rows = questions.stream().map(one -> row(bank, one)).toList();
    return switch (form) {
      case YAML -> YamlText.write(rows);
      case CSV -> CsvFile.write(COLUMNS, rows);
      case JSON ->
          rows.stream().map(Json::write).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    };
  }

  private static Map<String, Object> row(QuestionBank bank, Question question) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", question.id());
    row.put("question", question.text());
    row.put("category", question.category().key());
    row.put("kind", question.kind().key());
    row.put("principles", question.principles().stream().map(Principle::title).toList());
    row.put("level", question.level().key());
    Map<String, String> scope = new LinkedHashMap<>();
    for (Level level : List.of(Level.L6, Level.L7)) {
      if (question.scope().containsKey(level)) {
        scope.put(level.key(), question.scope().getOrDefault(level, ""));
      }
    }
    row.put("scope", scope);
    row.put("framework", question.framework());
    row.put("hint", question.hint());
    Map<String, String> probes = new LinkedHashMap<>();
    question.probes().forEach(probe -> probes.put(probe.layer().key(), probe.ask()));
    row.put("probes", probes);
    row.put("strong", question.strong());
    row.put("red-flags", question.redFlags());
    bank.seed(question).ifPresent(seed -> row.put("seed", seed));
    List<String> alike = bank.alikeTo(question);
    if (!alike.isEmpty()) row.put("alike", alike);
    return row;
  }
}
