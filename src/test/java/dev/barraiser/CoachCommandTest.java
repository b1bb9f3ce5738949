package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.json.Json;
import dev.barraiser.practice.questions.Principle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line that others measure with. */
class CoachCommandTest {

  private static final String ANSWER =
      "When I joined the bakery the oven logs were a mess and nobody trusted them. My manager asked"
          + " me to fix it before Christmas. I rewrote the logger over two weekends and taught the"
          + " night shift to read it. In the end burnt trays fell from forty a week to three.";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  record Line(
      @Nullable Object id,
      @Nullable String error,
      List<Said> sentences,
      Map<String, Double> shares,
      List<String> missing,
      List<Ranked> principles,
      @Nullable String abstained,
      @Nullable Integer words) {}

  record Said(String text, @Nullable String part) {}

  record Ranked(String principle, double score, @Nullable Integer sentence) {}

  @Test
  void an_answer_gets_parts_shares_and_principles() {
    Line line = coach(Json.write(Map.of("id", "a", "text", ANSWER)), "--jsonl").getFirst();

    assertThat(line.id()).isEqualTo("a");
    assertThat(line.sentences()).extracting(Said::part).containsExactly("S", "T", "A", "R");
    assertThat(line.shares()).containsOnlyKeys("S", "T", "A", "R");
    assertThat(line.shares().values().stream().mapToDouble(one -> one).sum())
        .isBetween(0.999, 1.001);
    assertThat(line.missing()).isEmpty();
    assertThat(line.abstained()).isNull();
    assertThat(line.words()).isEqualTo(51);
    assertThat(line.principles())
        .extracting(Ranked::principle)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Principle.values()).map(Principle::title).toList());
  }

  @Test
  void sentences_that_are_given_get_a_label_each_also_where_people_would_hear_nothing() {
    Line line =
        coach("{\"id\":7,\"sentences\":[\"It broke. Badly.\",\"\",\"I mended it.\"]}", "--jsonl")
            .getFirst();

    assertThat(line.id()).isEqualTo(7);
    assertThat(line.sentences())
        .extracting(Said::text)
        .containsExactly("It broke. Badly.", "", "I mended it.");
    assertThat(line.abstained()).isEqualTo("too short");
    assertThat(line.missing()).isEmpty();
  }

  @Test
  void a_question_gets_its_principles_only() {
    String question = "{\"id\":1,\"text\":\"When did you go further for a customer?\"}";

    assertThat(coach(question, "--jsonl", "--kind", "question").getFirst().principles())
        .hasSize(16)
        .allMatch(one -> one.sentence() == null);
    assertThat(out.toString()).doesNotContain("sentences");
  }

  @Test
  void what_cannot_be_read_is_told_and_passed_over() {
    List<Line> lines =
        coach(
            "no json\n{\"id\":2}\n{\"id\":3,\"text\":\"a\",\"sentences\":[]}\n"
                + "{\"id\":4,\"text\":\"a\",\"lens\":\"rosy\"}\n{\"id\":5,\"text\":\"\"}",
            "--jsonl");

    assertThat(lines).extracting(Line::id).containsExactly(null, 2, 3, 4, 5);
    assertThat(lines.subList(0, 4)).allMatch(line -> line.error() != null);
    assertThat(lines.get(4).error()).isNull();
  }

  @Test
  void the_answers_are_the_same_by_the_table_in_form() {
    Line line =
        coach(Json.write(Map.of("id", "a", "text", ANSWER)), "--jsonl", "--embedder", "table")
            .getFirst();

    assertThat(line.sentences()).hasSize(4);
  }

  @Test
  void without_lines_all_of_the_input_is_one_answer() {
    assertThat(coach(ANSWER).getFirst().sentences()).hasSize(4);
  }

  @Test
  void an_embedder_that_there_is_not_is_refused() {
    assertThat(execute("", "coach", "--embedder", "abacus")).isEqualTo(2);
    assertThat(err.toString()).contains("abacus").doesNotContain("\tat ");
  }

  @Test
  void help_shows_the_form_of_the_lines() {
    assertThat(execute("", "coach", "--help")).isZero();

    assertThat(out.toString()).contains("{\"id\",\"text\"}", "fractions", "--kind", "--jsonl");
  }

  @Test
  void train_names_the_line_that_is_wrong(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("stories"));
    Files.writeString(folder.resolve("stories/a.txt"), "once upon a time\n");

    assertThat(execute("", "train", "--check", "--texts", folder.toString())).isEqualTo(2);

    assertThat(err.toString()).contains("a.txt:1: ").doesNotContain("\tat ");
  }

  @Test
  void who_names_what_there_is_not_is_told_what_there_is() {
    for (String command : List.of("coach", "match")) {
      assertThat(execute("", command, "--embedder", "abacus")).as(command).isEqualTo(2);

      assertThat(err.toString()).contains("abacus", "table").doesNotContain("\tat ");
    }
  }

  @Test
  void training_where_there_are_no_texts_says_so(@TempDir Path folder) {
    assertThat(execute("", "train", "--check", "--texts", folder.resolve("none").toString()))
        .isEqualTo(2);

    assertThat(err.toString()).contains("cannot be read").doesNotContain("\tat ");
  }

  private List<Line> coach(String input, String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "coach";
    System.arraycopy(options, 0, arguments, 1, options.length);
    assertThat(execute(input, arguments)).as(err.toString()).isZero();
    return out.toString().lines().map(line -> Json.read(line, Line.class)).toList();
  }

  private int execute(String input, String... arguments) {
    return Main.execute(
        Map.of(),
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        arguments);
  }
}
