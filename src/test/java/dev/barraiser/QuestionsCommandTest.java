package dev.barraiser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionsCommandTest {

  private static final String ONE =
      """
      - id: a-promise
        question: "When did you keep a promise at a cost?"
        category: leadership-character
        kind: behavioural
        principles: [Earn Trust]
        level: L6
        scope: {L6: Within a team}
        framework: enhanced-star
        hint: What it cost you.
        probes:
          context: "To whom had you promised it?"
          decision: "What would have been easier?"
          execution: "What did you say on the day?"
          learning: "What would you promise again?"
        strong: [Names the cost, Did not hide it, Kept it]
        red-flags: [It cost others, It was no promise]
      """;

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void lint_has_nothing_to_object_to_in_the_bots_own_bank() {
    assertThat(run("questions", "lint")).isZero();
    assertThat(out.toString()).contains("Nothing to object to in");
  }

  @Test
  void stats_print_the_balance_as_a_table() {
    assertThat(run("questions", "stats")).isZero();
    assertThat(out.toString())
        .containsPattern("Have Backbone; Disagree and Commit +\\d+ +25")
        .containsPattern("technical-leadership-philosophy +\\d+ +80");
  }

  @Test
  void a_list_is_narrowed_and_a_name_that_is_none_is_told_with_the_nearest() {
    assertThat(run("questions", "list", "--principle", "Frugality", "--level", "l7")).isZero();
    assertThat(out.toString().lines()).isNotEmpty().allMatch(line -> line.contains("\t"));

    assertThat(run("questions", "list", "--kind", "ethic")).isEqualTo(2);
    assertThat(err.toString()).contains("did you mean “ethics”?");
  }

  @Test
  void an_export_never_writes_over_a_file() throws IOException {
    Path file = folder.resolve("deep/own.csv");

    assertThat(run("questions", "export", file.toString())).isZero();
    String first = Files.readString(file);
    assertThat(run("questions", "export", file.toString())).isEqualTo(1);

    assertThat(Files.readString(file)).isEqualTo(first);
    assertThat(err.toString()).contains("is there already");
  }

  @Test
  void an_import_with_one_bad_question_imports_none() throws IOException {
    Path file = write("some.yaml", ONE + ONE.replace("a-promise", "b").replace("L6\n", "L8\n"));

    assertThat(importing(file)).isEqualTo(2);

    assertThat(err.toString()).contains("some.yaml:22: “L8” is not known here");
    assertThat(folder.resolve("bank")).doesNotExist();
  }

  @Test
  void an_import_is_read_beside_what_the_folder_has_and_not_repeated_by_accident()
      throws IOException {
    assertThat(importing(write("some.yaml", ONE))).isZero();
    assertThat(importing(write("some.yaml", ONE))).isEqualTo(2);
    assertThat(err.toString()).contains("is there already");
    assertThat(importing(write("others.yaml", ONE))).isEqualTo(2);
    assertThat(err.toString()).contains("“a-promise” is taken");

    assertThat(importing(write("some.yaml", ONE.replace("a cost", "any cost")), "--replace"))
        .isZero();

    assertThat(folder.resolve("bank")).isDirectoryContaining("glob:**/some.yaml");
    assertThat(Files.readString(folder.resolve("bank/some.yaml"))).contains("any cost");
    assertThat(out.toString()).contains("There is no question on “leadership-character” for L7");
  }

  @Test
  void what_could_not_be_read_back_is_not_written() throws IOException {
    Path bank = folder.resolve("bank");
    assertThat(importing(write("ours.yaml", ONE))).isZero();
    String other = ONE.replace("a-promise", "another-promise");

    assertThat(importing(write("frameworks.yaml", other))).isEqualTo(2);
    assertThat(importing(write("frugality.yaml", other))).isEqualTo(2);
    assertThat(importing(write("bell.yaml", other.replace("a cost?", "a \\u0007cost?"))))
        .isEqualTo(2);

    assertThat(err.toString())
        .contains("frameworks.yaml is where outlines of answers stand")
        .contains("as the main one belongs in")
        .contains("control character");
    assertThat(bank).isDirectoryContaining("glob:**/ours.yaml");
    try (var files = Files.list(bank)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void what_lint_would_object_to_is_told_before_it_is_imported() throws IOException {
    String twice = ONE + ONE.replace("a-promise", "the-same-again");
    assertThat(importing(write("twice.yaml", twice))).isEqualTo(2);
    assertThat(importing(write("age.yaml", ONE.replace("keep a promise", "tell how old you are"))))
        .isEqualTo(2);

    assertThat(err.toString())
        .contains("twice.yaml:17: the-same-again: It asks the same as “a-promise”, word for word.");
    assertThat(folder.resolve("bank")).doesNotExist();
  }

  @Test
  void a_small_bank_is_linted_and_counted_though_it_leaves_something_to_ask() throws IOException {
    assertThat(importing(write("some.yaml", ONE))).isZero();

    assertThat(runOn(folder.resolve("bank"), "questions", "stats")).isZero();
    assertThat(out.toString()).contains("Earn Trust");
    assertThat(runOn(folder.resolve("bank"), "questions", "lint")).isEqualTo(2);
    assertThat(err.toString()).contains("There is no question on “leadership-character” for L7.");
  }

  @Test
  void the_founding_questions_keep_their_mark_from_export_to_import() throws IOException {
    for (String form : List.of("yaml", "csv", "json")) {
      Path file = folder.resolve("all." + form);
      assertThat(run("questions", "export", file.toString())).isZero();
      assertThat(Files.readString(file)).contains("practice").contains("seed");
      assertThat(
              run("questions", "import", file.toString(), "--to", folder.resolve(form).toString()))
          .isZero();
      assertThat(Files.readString(folder.resolve(form).resolve("all.yaml")).lines())
          .filteredOn(line -> line.strip().startsWith("seed: "))
          .hasSize(10);
    }
  }

  @Test
  void a_file_of_another_kind_or_none_is_told() {
    assertThat(importing(folder.resolve("some.txt"))).isEqualTo(2);
    assertThat(importing(folder.resolve("nowhere.csv"))).isEqualTo(2);
    assertThat(err.toString())
        .contains("ends with none of .yaml, .yml, .csv and .json")
        .contains("nowhere.csv: This file cannot be read.");
  }

  @Test
  void an_import_that_does_not_know_where_to_says_how() throws IOException {
    assertThat(run("questions", "import", write("some.yaml", ONE).toString())).isEqualTo(2);
    assertThat(err.toString()).contains("--to DIR").contains("questions.dir");
  }

  private int importing(Path file, String... more) {
    String[] plain = {
      "questions", "import", file.toString(), "--to", folder.resolve("bank").toString()
    };
    String[] all =
        java.util.stream.Stream.of(plain, more)
            .flatMap(java.util.Arrays::stream)
            .toArray(String[]::new);
    return run(all);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private int run(String... arguments) {
    return run(Map.of(), arguments);
  }

  private int runOn(Path bank, String... arguments) {
    return run(Map.of("BARRAISER_QUESTIONS_DIR", bank.toString()), arguments);
  }

  private int run(Map<String, String> environment, String... arguments) {
    return Main.execute(
        environment, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
