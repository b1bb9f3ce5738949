package dev.barraiser.practice.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.text.CountedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"Which one do you mean?", "what??", "Do you mean now? Or then?", "a?\n b ?"})
  void a_text_that_is_questions_from_end_to_end_asks_back(String said) {
    assertThat(Reply.in(said)).isEqualTo(Reply.ASKS_BACK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"?", "We moved. Or did we?", "Why not? We moved.", "a?b?", "Why?.", "Did we? Yes"})
  void a_text_that_says_something_besides_does_not(String said) {
    assertThat(Reply.in(said)).isEqualTo(Reply.ANSWER);
  }

  @Test
  void a_hundred_thousand_hostile_characters_are_gone_through_once() {
    for (String piece : new String[] {" ", "a? ", "?", "? ", " ?", "a", "a?"}) {
      var hostile = new CountedText("a?" + piece.repeat(100_000 / piece.length()) + ".");

      Reply.isQuestions(hostile);

      assertThat(hostile.looks()).as(piece).isLessThanOrEqualTo(4L * hostile.length());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I told you already.",
        "I said it before",
        "As I said.",
        "See above",
        "I already said that."
      })
  void who_points_to_what_was_said_adds_nothing(String said) {
    assertThat(Reply.in(said)).isEqualTo(Reply.SAID_ALREADY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I told them already in March.",
        "As I said, the rule held for two years.",
        "I said no."
      })
  void who_tells_of_what_they_said_then_answers(String said) {
    assertThat(Reply.in(said)).isEqualTo(Reply.ANSWER);
  }

  @Test
  void who_would_change_nothing_says_not_what_they_would_do_differently() {
    assertThat(LeftOpen.isNothing("None. I would do everything the same.")).isTrue();
    assertThat(LeftOpen.isNothing("Do it all the same.")).isTrue();
    assertThat(LeftOpen.isNothing("None of the reviews early enough; I would start in week one."))
        .isFalse();
  }
}
