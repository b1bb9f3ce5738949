package dev.barraiser.practice.privacy;

import java.time.Duration;

/**
 * What holds for what is kept.
 *
 * @param keepAnswers how long answers are kept
 */
public record PrivacyRules(Duration keepAnswers) {

  /** Answers are kept for 180 days. */
  public static PrivacyRules standard() {
    return new PrivacyRules(Duration.ofDays(180));
  }
}
