package dev.barraiser.practice.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.yaml.Problem;
import dev.barraiser.yaml.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankFilesTest {

  private static final String OUTLINES =
      """
      - id: plain
        title: Plain
        intro: For everything.
        steps:
          - name: Say it
            prompts: [Say it plainly]
        closing: That is all.
      """;

  private static final String QUESTION =
      """
      - id: a-promise
        question: "When did you keep a promise at a cost?"
        category: leadership-character
        kind: behavioural
        principles: [Earn Trust]
        level: both
        framework: plain
        hint: What it cost you.
        probes:
          - {layer: context, ask: "To whom had you promised it?"}
          - {layer: decision, ask: "What would have been easier?"}
          - {layer: learning, ask: "Would you promise it again?"}
        strong: [Names the cost, Did not hide it, Kept it]
      """;

  private static final String REST =
      QUESTION.replace("a-promise", "b").replace("leadership-character", "organizational-impact")
          + QUESTION
              .replace("a-promise", "c")
              .replace("leadership-character", "technical-leadership-philosophy");

  @TempDir Path folder;

  private final Problems problems = new Problems();

  @BeforeEach
  void makeFolder() throws IOException {
    outlines(OUTLINES);
  }

  @Test
  void the_bot_brings_at_least_sixty_questions_without_a_mistake() {
    QuestionBank bank = BankFiles.own(problems);

    assertThat(problems.list()).isEmpty();
    assertThat(bank.all()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(bank.all()).allSatisfy(one -> assertThat(bank.framework(one).steps()).isNotEmpty());
  }

  @Test
  void the_guides_ten_questions_are_in_it_word_for_word() {
    assertThat(BankFiles.own(problems).all())
        .extracting(Question::text)
        .contains(
            "Tell me about a time you influenced technical decisions beyond your direct team",
            "Describe how you've raised the technical bar in your organization",
            "Describe a time you had to make a decision that was unpopular with your team",
            "Tell me about a time you had to deliver difficult feedback to a peer",
            "How do you balance technical innovation with operational stability?",
            "Tell me about a time you had to raise the technical bar in your organization",
            "Describe a situation where you disagreed with a decision made by senior leadership",
            "How do you ensure your technical decisions truly serve customer needs?",
            "Tell me about the most difficult piece of feedback you've had to give",
            "Describe a time you made a decision that wasn't popular but was right for customers");
  }

  @Test
  void the_guides_near_twins_are_known_as_such() {
    QuestionBank bank = BankFiles.own(problems);

    assertThat(alike(bank, "how-you-raised-the-technical-bar", "raise-the-technical-bar")).isTrue();
    assertThat(alike(bank, "most-difficult-feedback", "difficult-feedback-to-a-peer")).isTrue();
    assertThat(
            alike(bank, "decision-unpopular-with-your-team", "unpopular-but-right-for-customers"))
        .isTrue();
    assertThat(alike(bank, "most-difficult-feedback", "raise-the-technical-bar")).isFalse();
  }

  private static boolean alike(QuestionBank bank, String one, String other) {
    return bank.alike(bank.find(one).orElseThrow(), bank.find(other).orElseThrow());
  }

  @Test
  void the_sixteen_principles_have_their_official_names() {
    assertThat(Arrays.stream(Principle.values()).map(Principle::title).collect(Collectors.toList()))
        .containsExactly(
            "Customer Obsession",
            "Ownership",
            "Invent and Simplify",
            "Are Right, A Lot",
            "Learn and Be Curious",
            "Hire and Develop the Best",
            "Insist on the Highest Standards",
            "Think Big",
            "Bias for Action",
            "Frugality",
            "Earn Trust",
            "Dive Deep",
            "Have Backbone; Disagree and Commit",
            "Deliver Results",
            "Strive to be Earth's Best Employer",
            "Success and Scale Bring Broad Responsibility");
  }

  @Test
  void every_principle_is_probed_by_some_question() {
    assertThat(BankFiles.own(problems).all().stream().flatMap(one -> one.principles().stream()))
        .contains(Principle.values());
  }

  @Test
  void a_folder_of_ones_own_is_read() {
    QuestionBank bank = load(QUESTION + REST);

    assertThat(problems.list()).isEmpty();
    assertThat(bank.find("a-promise"))
        .contains(
            new Question(
                "a-promise",
                "When did you keep a promise at a cost?",
                Category.LEADERSHIP_CHARACTER,
                Kind.BEHAVIOURAL,
                List.of(Principle.EARN_TRUST),
                Level.BOTH,
                "plain",
                "What it cost you.",
                List.of(
                    new Question.Probe(Question.Layer.CONTEXT, "To whom had you promised it?"),
                    new Question.Probe(Question.Layer.DECISION, "What would have been easier?"),
                    new Question.Probe(Question.Layer.LEARNING, "Would you promise it again?")),
                List.of("Names the cost", "Did not hide it", "Kept it")));
  }

  @Test
  void every_mistake_is_told_at_once_with_its_line_and_the_nearest_valid_name() {
    load(
        """
        - id: A Promise
          qestion: "Why?"
          question: ""
          category: leadership-charakter
          kind: behavioral
          principles: [Earn Trust, Frugallity, Earn Trust, Ownership]
          level: L8
          framework: plan
          hint: %s
          probes:
            - {layer: context, ask: "To whom?"}
            - {layer: context, ask: ""}
          strong: [One, Two]
          seed: yes
          alike: [nobody]
        """
            .formatted("x".repeat(141)));

    assertThat(told())
        .containsExactlyInAnyOrder(
            "1: “A Promise” is not kebab-case, such as “saying-no-to-a-customer”.",
            "2: “qestion” is no key here; did you mean “question”?",
            "3: A text is needed here, and this one is empty.",
            "4: “leadership-charakter” is not known here; did you mean “leadership-character”?"
                + " It takes: organizational-impact, leadership-character,"
                + " technical-leadership-philosophy.",
            "5: “behavioral” is not known here; did you mean “behavioural”?"
                + " It takes: behavioural, hypothetical, values, long-term, cross-functional,"
                + " failure, ethics.",
            "6: “principles” takes 1 to 3 entries, and here are 4.",
            "6: “Frugallity” is not known here; did you mean “Frugality”? It takes: "
                + Arrays.stream(Principle.values())
                    .map(Principle::title)
                    .collect(Collectors.joining(", "))
                + ".",
            "6: “Earn Trust” is named twice.",
            "7: “L8” is not known here; did you mean “L6”? It takes: L6, L7, both.",
            "8: “plan” is not known here; did you mean “plain”? It takes: plain.",
            "9: This has 141 characters; 140 is the most.",
            "10: “probes” takes 3 to 4 entries, and here are 2.",
            "12: There is a probe of the layer “context” already.",
            "12: A text is needed here, and this one is empty.",
            "13: “strong” takes 3 to 5 entries, and here are 2.",
            "14: “yes” is not known here. It takes: framework, practice.",
            "15: “nobody” is the id of no other question.");
  }

  @Test
  void a_missing_key_is_told_in_the_line_where_its_question_begins() {
    load(QUESTION.replace("  level: both\n", "").replace("  hint: What it cost you.\n", "") + REST);

    assertThat(told()).containsExactly("1: “level” is missing.", "1: “hint” is missing.");
  }

  @Test
  void an_id_that_is_taken_is_told_with_the_place_of_the_first() throws IOException {
    write("first.yaml", QUESTION + REST);
    load(QUESTION);

    assertThat(told())
        .containsExactly(
            "1: “a-promise” is taken: " + folder.resolve("first.yaml") + ":1 has the same id.");
  }

  @Test
  void a_question_in_the_file_of_another_category_is_told() throws IOException {
    write("leadership-character.yaml", QUESTION + REST);
    BankFiles.in(folder, problems);

    assertThat(problems.list())
        .extracting(Problem::message)
        .containsExactly(
            "“organizational-impact” belongs in organizational-impact.yaml.",
            "“technical-leadership-philosophy” belongs in technical-leadership-philosophy.yaml.");
  }

  @Test
  void shares_of_an_outline_add_up_to_a_hundred() throws IOException {
    outlines(OUTLINES.replace("- name: Say it\n", "- name: Say it\n      share: 90\n"));
    load(QUESTION + REST);

    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactly(
            folder.resolve("frameworks.yaml")
                + ":4: The shares add up to 90: give every step one and make it 100, or give"
                + " none.");
  }

  @Test
  void a_folder_without_outlines_uses_those_of_the_bot() throws IOException {
    Files.delete(folder.resolve("frameworks.yaml"));
    QuestionBank bank = load((QUESTION + REST).replace("plain", "enhanced-star"));

    assertThat(problems.list()).isEmpty();
    assertThat(bank.framework(bank.all().getFirst()).title()).isEqualTo("STAR for a Bar Raiser");
  }

  @Test
  void outlines_that_cannot_be_read_are_told_and_not_each_question_that_names_one()
      throws IOException {
    outlines("- id: [");
    load(QUESTION + REST);

    assertThat(problems.list()).hasSize(1);
    assertThat(problems.list().getFirst().message()).startsWith("This is not YAML");
  }

  @Test
  void a_folder_that_is_not_there_is_told() {
    BankFiles.in(folder.resolve("nowhere"), problems);

    assertThat(problems.list())
        .containsExactly(
            new Problem(folder.resolve("nowhere").toString(), 0, "This folder cannot be read."));
  }

  @Test
  void a_category_without_a_question_for_a_level_is_told_since_a_group_may_ask_for_just_that() {
    load(QUESTION + REST.replace("level: both", "level: L6"));

    assertThat(problems.list())
        .extracting(Problem::message)
        .containsExactly(
            "There is no question on “organizational-impact” for L7.",
            "There is no question on “technical-leadership-philosophy” for L7.");
  }

  private QuestionBank load(String questions) {
    try {
      write("mine.yaml", questions);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return BankFiles.in(folder, problems);
  }

  private void outlines(String text) throws IOException {
    write("frameworks.yaml", text);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** Line and message of each problem in the file under test. */
  private List<String> told() {
    String file = folder.resolve("mine.yaml").toString();
    return problems.list().stream()
        .map(problem -> {
          assertThat(problem.file()).isEqualTo(file);
          return problem.line() + ": " + problem.message();
        })
        .toList();
  }
}
