package dev.barraiser.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlFileTest {

  private final Problems problems = new Problems();

  @Test
  void fields_lists_and_texts_are_read_as_written() {
    YamlFields question =
        read("""
        - id: first
          time: 09:00
          answer: yes
          minutes: 5
          principles: [Ownership, "Are Right, A Lot"]
        """)
            .items()
            .getFirst()
            .fields("id", "time", "answer", "minutes", "principles");

    assertThat(question.text("id")).isEqualTo("first");
    assertThat(question.text("time")).isEqualTo("09:00");
    assertThat(question.text("answer")).isEqualTo("yes");
    assertThat(question.need("minutes").map(YamlValue::number)).contains(5);
    assertThat(question.texts("principles")).containsExactly("Ownership", "Are Right, A Lot");
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void every_mistake_is_told_with_its_line() {
    YamlFields question =
        read("""
        id: [a]
        qestion: "Why?"
        id: second
        minutes: five
        level: L7x
        """)
            .fields("id", "question", "minutes", "level");
    question.text("id");
    question.text("question");
    question.need("minutes").ifPresent(YamlValue::number);
    question.oneOf("level", levels());

    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactly(
            "bank.yaml:3: “id” stands here twice, first in line 1.",
            "bank.yaml:2: “qestion” is no key here; did you mean “question”?",
            "bank.yaml:1: A text is needed here, not a list.",
            "bank.yaml:1: “question” is missing.",
            "bank.yaml:4: “five” is not a whole number.",
            "bank.yaml:5: “L7x” is not known here; did you mean “L7”? It takes: L6, L7, both.");
  }

  @Test
  void a_wrong_shape_is_told_and_read_as_empty() {
    YamlFields fields = read("list: {a: 1}\nmap: 7\nnothing:\n").fields();

    assertThat(fields.items("list")).isEmpty();
    assertThat(fields.need("map").orElseThrow().fields("a").keys()).isEmpty();
    assertThat(fields.text("nothing")).isEmpty();
    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactly(
            "bank.yaml:1: A list is needed here, not keys with values.",
            "bank.yaml:2: Keys with values (key: value) are needed here, not a text.",
            "bank.yaml:3: A text is needed here, not nothing.");
  }

  @Test
  void an_empty_file_has_no_fields_and_no_problems() {
    assertThat(read("# only a comment\n").fields("id").keys()).isEmpty();
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void a_file_that_is_no_yaml_is_refused_with_the_line() {
    assertThat(tryToRead("a: 1\nb: c: d\n")).isEmpty();
    assertThat(problems.list()).hasSize(1);
    assertThat(problems.list().getFirst().line()).isEqualTo(2);
    assertThat(problems.list().getFirst().message()).startsWith("This is not YAML: ");
  }

  @Test
  void a_character_that_yaml_cannot_hold_is_refused() {
    assertThat(tryToRead("a: \"\0\"\n")).isEmpty();
    assertThat(problems.list()).hasSize(1);
  }

  @Test
  void anchors_and_tags_are_refused_with_the_line() {
    assertThat(tryToRead("a: 1\nb: &x [1, 2]\nc: [*x, *x]\n")).isEmpty();
    assertThat(tryToRead("a: !!javax.script.ScriptEngineManager []\n")).isEmpty();
    assertThat(problems.list()).extracting(Problem::line).containsExactly(2, 1);
  }

  @Test
  void a_second_document_is_refused() {
    assertThat(tryToRead("a: 1\n---\nb: 2\n")).isEmpty();
    assertThat(problems.list()).extracting(Problem::line).containsExactly(3);
  }

  @Test
  void a_file_in_another_encoding_is_refused_with_the_line() {
    byte[] latin1 = "a: plain\nb: sch\u00f6n\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(YamlFile.read("bank.yaml", latin1, problems)).isEmpty();
    assertThat(problems.list())
        .containsExactly(
            new Problem("bank.yaml", 2, "This is not UTF-8. Please save the file as UTF-8 text."));
  }

  private YamlValue read(String text) {
    return tryToRead(text).orElseThrow();
  }

  private Optional<YamlValue> tryToRead(String text) {
    return YamlFile.read("bank.yaml", text.getBytes(StandardCharsets.UTF_8), problems);
  }

  private static Map<String, Integer> levels() {
    Map<String, Integer> levels = new LinkedHashMap<>();
    List.of("L6", "L7", "both").forEach(name -> levels.put(name, levels.size()));
    return levels;
  }
}
