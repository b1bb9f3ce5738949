package dev.barraiser.practice.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.yaml.Problem;
import dev.barraiser.yaml.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        scope: {L6: Within a team, L7: Beyond it}
        framework: plain
        hint: What it cost you.
        probes:
          context: "To whom had you promised it?"
          decision: "What would have been easier?"
          execution: "What did you say on the day?"
          learning: "What would you promise again?"
        strong: [Names the cost, Did not hide it, Kept it]
        red-flags: [It cost others, It was no promise]
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
  void the_bot_brings_its_questions_without_a_mistake() {
    QuestionBank bank = BankFiles.own(problems);

    assertThat(problems.list()).isEmpty();
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
                    new Question.Probe(Question.Layer.EXECUTION, "What did you say on the day?"),
                    new Question.Probe(Question.Layer.LEARNING, "What would you promise again?")),
                List.of("Names the cost", "Did not hide it", "Kept it"),
                List.of("It cost others", "It was no promise"),
                Map.of(Level.L6, "Within a team", Level.L7, "Beyond it")));
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
            context: "To whom?"
            contxt: "Why?"
            role: ""
          strong: [One, Two]
          red-flags: [One]
          scope: {L5: "A team"}
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
            "10: “probes” takes 4 to 6 entries, and here are 3.",
            "12: “contxt” is no key here; did you mean “context”?",
            "13: A text is needed here, and this one is empty.",
            "14: “strong” takes 3 to 5 entries, and here are 2.",
            "15: “red-flags” takes 2 to 3 entries, and here is 1.",
            "16: “L5” is no key here; did you mean “L6”?",
            "17: “yes” is not known here. It takes: framework, practice.",
            "18: “nobody” is the id of no other question.");
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
  void a_question_in_the_file_of_another_principle_is_told() throws IOException {
    write("frugality.yaml", QUESTION + REST.replace("[Earn Trust]", "[Frugality, Earn Trust]"));
    BankFiles.in(folder, problems);

    assertThat(problems.list())
        .extracting(Problem::message)
        .containsExactly("“Earn Trust” as the main one belongs in earn-trust.yaml.");
  }

  @Test
  void a_scope_is_told_for_each_level_that_the_question_fits_and_for_no_other() {
    load(
        QUESTION.replace("{L6: Within a team, L7: Beyond it}", "{L6: Within a team}")
            + REST
            + QUESTION.replace("a-promise", "d").replace("level: both", "level: L7"));

    assertThat(problems.list())
        .extracting(Problem::message)
        .containsExactly(
            "“L7” is missing.", "The question is not for L6, so it has no scope there.");
  }

  @Test
  void a_table_is_held_to_the_same_rules_and_each_problem_is_told_with_its_row()
      throws IOException {
    Path table = folder.resolve("mine.csv");
    Files.writeString(
        table,
        """
        id,question,category,kind,principles,level,scope.L6,framework,hint,probes.context,probes.role,\
        probes.decision,probes.learning,strong,red-flags
        e,"When, and why?",leadership-character,behavioural,"Have Backbone; Disagree and Commit | Earn Trust",L6,\
        A team,plain,Hint,One,Two,Three,"Four,
        in two lines",a | b | c,d | e
        f,Whom?,leadership-charakter,behavioural,Earn Trust,L6,A team,plain,Hint,One,Two,Three,,a | b | c,d | e
        """);
    BankFiles.Addition addition =
        BankFiles.adding(table, folder, folder.resolve("mine.yaml"), problems);

    assertThat(problems.list())
        .extracting(Problem::line, Problem::message)
        .satisfiesExactly(
            one -> {
              assertThat(one.toList().getFirst()).isEqualTo(4);
              assertThat(one.toList().getLast().toString())
                  .startsWith("“leadership-charakter” is not");
            },
            one ->
                assertThat(one.toList())
                    .containsExactly(4, "“probes” takes 4 to 6 entries, and here are 3."));
    assertThat(addition.added().getFirst().text()).isEqualTo("When, and why?");
    assertThat(addition.added().getFirst().principles())
        .containsExactly(Principle.HAVE_BACKBONE, Principle.EARN_TRUST);
  }

  @Test
  void what_is_exported_in_any_form_is_read_again_as_it_was() throws IOException {
    QuestionBank own = BankFiles.own(new Problems());
    for (QuestionText.Form form : QuestionText.Form.values()) {
      Path file = folder.resolve("export-" + form + "." + form.name().toLowerCase(Locale.ROOT));
      Files.writeString(file, QuestionText.write(own, own.all(), form));
      Path nowhere = folder.resolve("nowhere-" + form);

      var addition = BankFiles.adding(file, nowhere, nowhere.resolve("x.yaml"), problems);

      assertThat(problems.list()).isEmpty();
      assertThat(addition.added()).isEqualTo(own.all());
    }
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
    QuestionBank bank =
        load(QUESTION + REST.replace("level: both", "level: L6").replace(", L7: Beyond it", ""));

    assertThat(problems.list()).isEmpty();
    assertThat(BankFiles.wanting(bank))
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
