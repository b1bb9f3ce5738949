package dev.barraiser.practice.nudges;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;

/**
 * What holds until a person sets something else, and what holds for all.
 *
 * @param at the local time of a nudge
 * @param days the days of the week on which one may come; never empty
 * @param weekly how many at most in any seven days, 1 to 5
 * @param quietFrom where quiet hours begin
 * @param quietUntil where they end; equal to {@code quietFrom} when there are none
 * @param lateness how late a nudge may still be sent, within its local date
 * @param spacing the least time between two nudges to one person, and after they did by themselves
 *     what one would ask for
 * @param explained how long it is kept why something was sent or not
 */
public record NudgeRules(
    LocalTime at,
    Set<DayOfWeek> days,
    int weekly,
    LocalTime quietFrom,
    LocalTime quietUntil,
    Duration lateness,
    Duration spacing,
    Duration explained) {

  /** The most nudges a week that anybody can ask for. */
  static final int MOST_WEEKLY = 5;

  public NudgeRules {
    days = Set.copyOf(days);
    if (days.isEmpty()) throw new IllegalArgumentException("no day for nudges");
    if (weekly < 1 || weekly > MOST_WEEKLY)
      throw new IllegalArgumentException("not a weekly limit: " + weekly);
    if (new QuietHours(quietFrom, quietUntil).contains(at))
      throw new IllegalArgumentException("nudges in quiet hours: " + at);
  }

  /** Tuesday and Thursday at 18:00, twice a week, quiet from 20:00 to 08:00. */
  public static NudgeRules standard() {
    return new NudgeRules(
        LocalTime.of(18, 0),
        Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY),
        2,
        LocalTime.of(20, 0),
        LocalTime.of(8, 0),
        Duration.ofHours(4),
        Duration.ofHours(20),
        Duration.ofDays(30));
  }
}
