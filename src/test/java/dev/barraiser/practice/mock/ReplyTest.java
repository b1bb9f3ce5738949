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
}
