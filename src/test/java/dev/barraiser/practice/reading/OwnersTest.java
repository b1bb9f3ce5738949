package dev.barraiser.practice.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.reading.Reading.Ownership;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnersTest {

  private static Ownership doing(String... sentences) {
    return Owners.in(List.of(sentences), Collections.nCopies(sentences.length, Part.ACTION));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I rang the supplier.",
        "Then I quietly moved the date.",
        "We argued, and I drew the new rota myself.",
        "i've rewritten the importer",
        "- Called nine of them back.",
        "Built a small press for it.",
        "I had to let him go."
      })
  void what_the_author_does_is_theirs(String sentence) {
    assertThat(doing(sentence)).isEqualTo(new Ownership(1, 0, List.of(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I think it was late.",
        "I was on the night shift.",
        "I didn't know her.",
        "He asked who I was.",
        "Called by the mayor, they came.",
        "Hawaii rebuilt it."
      })
  void thinking_and_being_are_no_doing(String sentence) {
    assertThat(doing(sentence).i()).isZero();
  }

  @Test
  void a_we_counts_where_nobody_says_i() {
    assertThat(doing("We moved the racks.", "We had doubts.", "We left it, but I went back."))
        .isEqualTo(new Ownership(1, 1, List.of(), List.of()));
  }

  @Test
  void deeds_are_looked_for_where_something_is_done() {
    assertThat(
            Owners.in(
                List.of("I joined and I built ovens.", "I sold it."),
                List.of(Part.SITUATION, Part.RESULT)))
        .isEqualTo(new Ownership(1, 0, List.of(), List.of()));
  }

  @Test
  void a_deed_that_nobody_does_is_passive() {
    assertThat(
            doing(
                "The valves were replaced overnight.",
                "The valves were replaced by the plumber.",
                "I made sure the valves were replaced.",
                "She was tired."))
        .extracting(Ownership::passive)
        .isEqualTo(List.of(0));
  }

  @Test
  void credit_given_to_others_is_seen() {
    assertThat(
            doing(
                "Thanks to Noor we had a second key.",
                "I could never have done it alone.",
                "The night crew came up with the trolley.",
                "It was their idea, not mine.",
                "I thanked her and left.",
                "They were loud."))
        .extracting(Ownership::credit)
        .isEqualTo(List.of(0, 1, 2, 3));
  }
}
