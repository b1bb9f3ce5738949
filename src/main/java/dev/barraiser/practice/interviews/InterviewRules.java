package dev.barraiser.practice.interviews;

import java.time.Duration;

/**
 * What holds for shared experiences.
 *
 * @param earliest how long an anonymous one waits at least
 * @param latest and at most, while its group is large enough
 * @param members of how many members a group has to be for anonymous ones
 * @param unnamed how many of them must not have shared by name when one appears
 * @param most how many a person may have in a group
 */
public record InterviewRules(
    Duration earliest, Duration latest, int members, int unnamed, int most) {

  /** One to three weeks; five members, three of them unnamed; ten each. */
  public static InterviewRules standard() {
    return new InterviewRules(Duration.ofDays(7), Duration.ofDays(21), 5, 3, 10);
  }
}
