package dev.barraiser.practice.questions;

import java.time.Duration;

/**
 * What can be set about questions on demand.
 *
 * @param rest how long a question that somebody has answered is kept from them while others remain
 */
public record QuestionRules(Duration rest) {

  /** Sixty days. */
  public static QuestionRules standard() {
    return new QuestionRules(Duration.ofDays(60));
  }
}
