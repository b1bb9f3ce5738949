package dev.barraiser.practice.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.yaml.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssessmentFileTest {

  private static final String ONE =
      """
      statements:
        - id: paid-for-it
          about: principled-decisions
          name: Paying
          says: I paid.
          one: Not yet
          three: Once
          five: Often
      """;

  private final Problems problems = new Problems();

  private List<String> told(String yaml) {
    AssessmentFile.read("a.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems);
    return problems.list().stream().map(one -> one.line() + ": " + one.message()).toList();
  }

  // The statements that travel with the bot.

  @Test
  void the_bots_own_statements_are_without_mistakes() {
    assertThat(AssessmentFile.own(problems).count()).isEqualTo(20);
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void twelve_are_about_the_five_factors_and_eight_about_the_six_critical_principles() {
    Statements own = AssessmentFile.own();

    assertThat(own.uneven()).isEmpty();
    assertThat(Facet.factors()).hasSize(5).allMatch(one -> own.about(one).size() >= 2);
    assertThat(Facet.principles()).hasSize(6).allMatch(one -> !own.about(one).isEmpty());
  }

  @Test
  void each_speaks_of_what_one_did_and_none_asks_to_agree() {
    assertThat(AssessmentFile.own().all())
        .allSatisfy(one -> {
          assertThat(Stream.of(one.says(), one.one(), one.three(), one.five()))
              .noneMatch(text ->
                  text.toLowerCase(java.util.Locale.ROOT).contains("agree,")
                      || text.toLowerCase(java.util.Locale.ROOT).contains("strongly"));
          assertThat(one.says()).as(one.id()).containsPattern("\\b(I|me|mine|my|My)\\b");
          assertThat(List.of(one.one(), one.three(), one.five())).doesNotHaveDuplicates();
        });
  }

  @Test
  void no_two_have_the_same_words() {
    List<Statement> all = AssessmentFile.own().all();

    assertThat(all).extracting(Statement::name).doesNotHaveDuplicates();
    assertThat(all).extracting(Statement::says).doesNotHaveDuplicates();
    assertThat(all.stream().flatMap(one -> Stream.of(one.one(), one.three(), one.five())))
        .doesNotHaveDuplicates();
  }

  @Test
  void its_head_says_what_it_takes() throws IOException {
    String head = Files.readString(Path.of(AssessmentFile.NAME));

    assertThat(head)
        .contains(
            "at most " + AssessmentFile.LABEL,
            "at most " + AssessmentFile.SAYS,
            "at most " + AssessmentFile.ANCHOR);
  }

  // Mistakes.

  @Test
  void a_statement_on_its_own_weighs_too_little() {
    assertThat(told(ONE))
        .contains(
            "0: There are 1 statements; 20 are needed.",
            "0: “authentic-leadership” has 0 statements; it takes 2 to 3.",
            "0: “Ownership” has 0 statements; it takes 1 to 2.");
  }

  @Test
  void every_mistake_is_told_with_its_line() {
    assertThat(
            told(
                """
                statements:
                  - id: Paid For It
                    about: principled-decision
                    name: Paying for a conviction, which is a name that is too long
                    says: I paid.
                    two: Twice
                    three: Once
                    five: ""
                """))
        .containsExactlyInAnyOrder(
            "6: “two” is no key here.",
            "2: “Paid For It” is not kebab-case, such as “paid-for-it”.",
            "3: “principled-decision” is not known here; did you mean “principled-decisions”? It"
                + " takes: authentic-leadership, long-term-thinking, principled-decisions,"
                + " cultural-contribution, customer-centric, Customer Obsession, Ownership, Hire and"
                + " Develop the Best, Have Backbone; Disagree and Commit, Deliver Results, Think"
                + " Big.",
            "4: This has 57 characters; 45 is the most.",
            "2: “one” is missing.",
            "8: A text is needed here, and this one is empty.");
  }

  @Test
  void an_id_is_given_once() {
    assertThat(told(ONE + ONE.substring(ONE.indexOf("  - id"))))
        .containsExactly("9: “paid-for-it” is taken: a.yaml:2 has the same id.");
  }

  @Test
  void an_empty_file_lacks_its_statements() {
    assertThat(told("")).containsExactly("1: “statements” is missing.");
  }
}
