package dev.barraiser.practice.pairs;

import dev.barraiser.practice.calendar.WallClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * What holds for mock interviews in pairs.
 *
 * @param day of the week before, on which a group is matched
 * @param at wall-clock time of it in the group's zone
 * @param notice how long before it begins somebody has to know at least
 * @param length how long a meeting takes
 * @param askedAfter how long after its end people are asked whether it took place
 * @param askedAgain how much later those are who found another time
 * @param timesAsked how often at most
 * @param sealed how long what they saw of each other stays sealed at most
 * @param remembered how long it is kept who met whom
 */
public record PairRules(
    DayOfWeek day,
    LocalTime at,
    Duration notice,
    Duration length,
    Duration askedAfter,
    Duration askedAgain,
    int timesAsked,
    Duration sealed,
    Duration remembered) {

  /** Sunday at six in the evening; an hour each; kept for a year. */
  public static PairRules standard() {
    return new PairRules(
        DayOfWeek.SUNDAY,
        LocalTime.of(18, 0),
        Duration.ofHours(1),
        Duration.ofHours(1),
        Duration.ofHours(1),
        Duration.ofDays(3),
        3,
        Duration.ofHours(48),
        Duration.ofDays(364));
  }

  /** When a week, named by its Monday, is matched. */
  Instant matchedAt(LocalDate week, ZoneId zone) {
    return WallClock.instantOf(week.with(TemporalAdjusters.previous(day)), at, zone);
  }

  /** The Monday of the first week that is still to be matched. */
  LocalDate open(Instant now, ZoneId zone) {
    LocalDate next = now.atZone(zone).toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    return now.isBefore(matchedAt(next, zone)) ? next : next.plusWeeks(1);
  }

  /** How long one of so many has a role. */
  Duration turn(int people) {
    return length.dividedBy(people);
  }
}
