package dev.barraiser.practice.daily;

import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import java.time.Instant;
import java.util.Optional;

/** When a group's next question comes, in words. Pure. */
public final class UpcomingWords {

  private UpcomingWords() {}

  /** A sentence or two. */
  public static Words of(Upcoming upcoming) {
    if (!upcoming.paused()) {
      return Words.of(
          "The next question comes on ", new Span.When(upcoming.question().orElseThrow()), ".");
    }
    return Words.of("The group is paused. ").and(comesAgain(upcoming.question()));
  }

  static Words comesAgain(Optional<Instant> question) {
    return question
        .map(at ->
            Words.of(
                "Questions come again on ",
                new Span.When(at),
                ", or once somebody types ",
                Words.code("/barraiser admin resume"),
                "."))
        .orElseGet(() ->
            Words.of(
                "Questions come again once somebody types ",
                Words.code("/barraiser admin resume"),
                "."));
  }
}
