package dev.barraiser.practice.progress;

import dev.barraiser.practice.calendar.WallClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * A group's digest of one date. Pure.
 *
 * @param date the group's local date, by which the slot is claimed
 */
record DigestSlot(LocalDate date, Instant at) {

  /** The latest slot at or before an instant. */
  static DigestSlot latest(Instant now, DayOfWeek day, LocalTime time, ZoneId zone) {
    DigestSlot slot = following(now, day, time, zone);
    return on(slot.date().minusWeeks(1), time, zone);
  }

  /** The first slot after an instant. */
  static DigestSlot following(Instant now, DayOfWeek day, LocalTime time, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    // A zone that skips the day's time can put a slot on the next date: look a week back as well.
    DigestSlot slot =
        on(today.minusWeeks(1).with(TemporalAdjusters.previousOrSame(day)), time, zone);
    while (!slot.at().isAfter(now)) slot = on(slot.date().plusWeeks(1), time, zone);
    return slot;
  }

  private static DigestSlot on(LocalDate date, LocalTime time, ZoneId zone) {
    return new DigestSlot(date, WallClock.instantOf(date, time, zone));
  }
}
