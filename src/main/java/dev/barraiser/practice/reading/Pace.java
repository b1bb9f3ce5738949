package dev.barraiser.practice.reading;

import dev.barraiser.text.WordCount;
import java.time.Duration;

/** How fast an answer is spoken. */
record Pace(int wordsAMinute) {

  /** A calm speaker's. */
  static final Pace USUAL = new Pace(150);

  Pace {
    if (wordsAMinute < 1) throw new IllegalArgumentException("a pace of " + wordsAMinute);
  }

  /** How long {@code text} is, and how long it takes to say, to the second. */
  Reading.Length of(String text) {
    int words = WordCount.of(text);
    return new Reading.Length(words, Duration.ofSeconds(Math.round(words * 60.0 / wordsAMinute)));
  }
}
