package dev.barraiser.practice.progress;

import dev.barraiser.practice.groups.Counted;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;

/**
 * What holds for streaks, boards and digests.
 *
 * @param answersAWeek how many answers make a week count for a streak
 * @param membersForTotals how many members have to share before what the channel cannot see is
 *     added up
 * @param digestAt wall-clock time of the digest in the group's zone
 * @param digestLateness how late a digest is still worth posting
 */
public record ProgressRules(
    int answersAWeek,
    int membersForTotals,
    DayOfWeek digestDay,
    LocalTime digestAt,
    Duration digestLateness) {

  /** Of one unnamed member a sum tells everybody; of two it tells each of them the other. */
  private static final int UNNAMED = 3;

  public ProgressRules {
    if (answersAWeek < 1) throw new IllegalArgumentException("answersAWeek: " + answersAWeek);
    if (membersForTotals < 1) {
      throw new IllegalArgumentException("membersForTotals: " + membersForTotals);
    }
  }

  /**
   * Whether a sum over members may be shown though nobody can read its parts. Whoever subtracts the
   * figures of those who are named, and their own, is left with the others together: that must be
   * nobody, or at least two people whichever member subtracts.
   */
  boolean tellOfNobody(int members, int named) {
    int unnamed = members - named;
    return members >= membersForTotals && (unnamed == 0 || unnamed >= UNNAMED);
  }

  /** Two answers a week, five members, Monday at half past nine and at most a day late. */
  public static ProgressRules standard() {
    return new ProgressRules(
        2, Counted.FROM, DayOfWeek.MONDAY, LocalTime.of(9, 30), Duration.ofHours(24));
  }
}
