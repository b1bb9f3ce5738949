package dev.barraiser.practice.progress;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;

/**
 * What holds for streaks, boards and digests.
 *
 * @param answersAWeek how many answers make a week count for a streak
 * @param membersForTotals how many members a group needs before its totals are shown
 * @param digestAt wall-clock time of the digest in the group's zone
 * @param digestLateness how late a digest is still worth posting
 */
public record ProgressRules(
    int answersAWeek,
    int membersForTotals,
    DayOfWeek digestDay,
    LocalTime digestAt,
    Duration digestLateness) {

  public ProgressRules {
    if (answersAWeek < 1) throw new IllegalArgumentException("answersAWeek: " + answersAWeek);
    if (membersForTotals < 1) {
      throw new IllegalArgumentException("membersForTotals: " + membersForTotals);
    }
  }

  /** Two answers a week, five members, Monday at half past nine and at most a day late. */
  public static ProgressRules standard() {
    return new ProgressRules(2, 5, DayOfWeek.MONDAY, LocalTime.of(9, 30), Duration.ofHours(24));
  }
}
