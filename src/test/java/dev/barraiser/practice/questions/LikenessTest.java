package dev.barraiser.practice.questions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikenessTest {

  private static final String HIRED = "Tell me about a time you hired someone better than you";

  @Test
  void a_word_in_common_is_named_as_the_text_has_it() {
    assertThat(Likeness.inCommon(HIRED, "Two new hires came, then I was hiring again.", 3))
        .containsExactly("hires");
    assertThat(Likeness.inCommon("Which customers?", "Customers first.", 3))
        .containsExactly("customers");
  }

  @Test
  void what_a_text_only_denies_is_not_in_common() {
    assertThat(Likeness.inCommon(HIRED, "We halved the pages without new hires.", 3)).isEmpty();
    assertThat(Likeness.inCommon(HIRED, "I never hired. Later on I hired Mia.", 3))
        .containsExactly("hired");
  }

  @Test
  void a_day_of_the_week_says_nothing_of_what_a_question_is_about() {
    assertThat(
            Likeness.inCommon(
                "Your team asks for every second Friday to learn", "The numbers each Friday", 3))
        .isEmpty();
  }
}
