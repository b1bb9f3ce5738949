package dev.barraiser.practice.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.yaml.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LONG_TERM    | In five years software will decide far more. What would you set up now?
          LONG_TERM    | Which of your goals this year will look unimportant five years from now?
          VALUES       | How do you decide which problems outside your remit are yours to fix?
          ETHICS       | A customer asks to see what you have promised. What do you show them?
          HYPOTHETICAL | Your team asks for every second Friday to learn. What do you answer?
          """)
  void a_question_for_a_view_or_a_plan_asks_for_no_story(Kind kind, String text) {
    assertThat(Question.asksForStory(kind, text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LONG_TERM   | Describe a short-term win you turned down because of what it would cost later
          LONG_TERM   | Think back three years or more. What did you begin to learn then?
          VALUES      | Which belief about leading people have you given up in the last two years?
          ETHICS      | Tell me about a time you were expected to sign off on a safeguard
          BEHAVIOURAL | Who taught you most?
          """)
  void a_question_for_what_happened_asks_for_a_story(Kind kind, String text) {
    assertThat(Question.asksForStory(kind, text)).isTrue();
  }

  @Test
  void every_principle_has_a_question_that_a_story_answers() {
    var bank = BankFiles.own(new Problems());
    for (Principle principle : Principle.values()) {
      assertThat(bank.all())
          .as(principle.title())
          .anyMatch(one -> one.asksForStory() && one.principles().getFirst() == principle);
    }
  }
}
