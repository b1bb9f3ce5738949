package dev.barraiser.practice.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfessionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This was my mistake and nobody else's.",
        "I was wrong.",
        "I take full responsibility for this.",
        "The failure was mine.",
        "I got this wrong and I own it.",
        "I messed up.",
        "I should have listened to him.",
        "That one is on me.",
        "I made a mistake.",
        "The blame for that is mine alone.",
        "We made a bad error.",
        "I closed it, and it was wrong."
      })
  void who_takes_it_on_themselves_is_heard(String sentence) {
    assertThat(Confession.is(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Marketing messed up the dates, and the vendor was useless.",
        "In the end it was their fault and I was right.",
        "They said it was my fault.",
        "I asked myself if I was wrong.",
        "It was not my mistake.",
        "A mistake was made.",
        "I read the number, and it was wrong.",
        "I found the mistake in the sixth system."
      })
  void who_does_not_is_not(String sentence) {
    assertThat(Confession.is(sentence)).isFalse();
  }
}
