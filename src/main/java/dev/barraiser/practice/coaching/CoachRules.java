package dev.barraiser.practice.coaching;

import java.time.Duration;

/**
 * What holds for the coach.
 *
 * @param quiet how long somebody is silent before they are coached unasked
 * @param kept how long a coaching is kept after it was last used
 * @param pastedKept the same for a text that is nowhere else
 */
public record CoachRules(Weights weights, Duration quiet, Duration kept, Duration pastedKept) {

  /** The rules an operator can set; the others follow. */
  public static CoachRules of(Weights weights, Duration quiet) {
    // A self-assessment looks back over three months.
    return new CoachRules(weights, quiet, Duration.ofDays(90), Duration.ofDays(7));
  }

  /** The guide's shares, and two quiet minutes. */
  public static CoachRules standard() {
    return of(Weights.standard(), Duration.ofMinutes(2));
  }
}
