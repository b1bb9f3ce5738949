package dev.barraiser.practice.questions;

import static dev.barraiser.practice.questions.SomeQuestions.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.embedding.Choice;
import dev.barraiser.embedding.Depth;
import dev.barraiser.embedding.Embedders;
import dev.barraiser.practice.questions.QuestionBank.Alike;
import dev.barraiser.practice.reading.StoryMatcher;
import dev.barraiser.yaml.Problems;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LintTest {

  private final QuestionBank own = BankFiles.own(new Problems());

  @Test
  void there_is_nothing_to_object_to_in_the_words_of_the_bots_own_questions() {
    assertThat(Lint.of(own.all())).isEmpty();
  }

  @Test
  void the_bots_own_bank_keeps_its_promised_balance() {
    assertThat(Balance.of(own.all())).noneMatch(Balance.Row::isShort);
  }

  @Test
  void no_two_of_the_bots_own_questions_ask_for_nearly_the_same_unless_they_say_so() {
    var matcher = StoryMatcher.load(Embedders.load(Choice.MODEL, Depth.WHOLE));
    List<Lint.Near> near =
        matcher
            .nearTwins(
                own.all().stream()
                    .map(one -> new StoryMatcher.Candidate(one.id(), "", one.text()))
                    .toList())
            .stream()
            .map(twins -> new Lint.Near(twins.one(), twins.other(), twins.score()))
            .toList();

    assertThat(near).hasSizeLessThan(5);
    assertThat(Lint.unexplained(own, near)).isEmpty();
  }

  @Test
  void a_question_that_asks_two_things_is_objected_to() {
    assertThat(objections("When did you fail, and what did you learn?"))
        .containsExactly("It asks two things at once.");
    assertThat(objections("When did you fail? Who noticed?"))
        .containsExactly("It asks two things at once.");
    assertThat(objections("What do you do when speed and care pull apart?")).isEmpty();
  }

  @Test
  void a_question_that_needs_a_job_title_or_touches_what_nobody_may_ask_is_objected_to() {
    assertThat(objections("When did a VP overrule you?"))
        .containsExactly("It needs a job title to be understood.");
    assertThat(objections("How do you reconcile this work with your children?"))
        .containsExactly("It asks about what nobody may ask.");
  }

  @Test
  void a_probe_that_asks_twice_or_that_a_yes_would_answer_is_objected_to() {
    Question plain = question("a");
    Question probed =
        new Question(
            plain.id(),
            plain.text(),
            plain.category(),
            plain.kind(),
            plain.principles(),
            plain.level(),
            plain.framework(),
            plain.hint(),
            List.of(
                new Question.Probe(Question.Layer.ROLE, "Who led it? Why?"),
                new Question.Probe(Question.Layer.LEARNING, "Would you do it again?")),
            plain.strong(),
            plain.redFlags(),
            plain.scope());

    assertThat(Lint.of(List.of(probed)))
        .extracting(Lint.Finding::message)
        .containsExactly(
            "Its probe “role” asks twice.", "Its probe “learning” can be answered with yes or no.");
  }

  @Test
  void near_twins_are_objected_to_until_one_of_them_says_that_it_is_alike() {
    var near = List.of(new Lint.Near("a", "b", 0.91));
    List<Question> questions = List.of(question("a"), question("b"));
    var silent = new QuestionBank(questions, List.of(SomeQuestions.OUTLINE));
    var frank =
        new QuestionBank(questions, List.of(SomeQuestions.OUTLINE), Set.of(new Alike("b", "a")));

    assertThat(Lint.unexplained(silent, near)).hasSize(1);
    assertThat(Lint.unexplained(frank, near)).isEmpty();
  }

  @Test
  void a_bank_with_too_few_of_a_kind_is_short_of_it() {
    assertThat(Balance.of(List.of(question("a"))))
        .filteredOn(row -> row.name().equals("behavioural"))
        .containsExactly(new Balance.Row("kind", "behavioural", 1, 25));
  }

  private static List<String> objections(String text) {
    Question plain = question("a");
    var asked =
        new Question(
            plain.id(),
            text,
            plain.category(),
            plain.kind(),
            plain.principles(),
            plain.level(),
            plain.framework(),
            plain.hint(),
            plain.probes(),
            plain.strong(),
            plain.redFlags(),
            plain.scope());
    return Lint.of(List.of(asked)).stream().map(Lint.Finding::message).toList();
  }
}
