package dev.barraiser.practice.daily;

import dev.barraiser.practice.calendar.WallClock;
import dev.barraiser.practice.groups.StudyGroup.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/** When the slots of a rhythm are. Pure. */
final class SlotTimes {

  private SlotTimes() {}

  /** The slot of a date; empty when it is no practice day, or the zone skips the whole of it. */
  static Optional<DueSlot> on(Rhythm rhythm, LocalDate date) {
    if (!rhythm.days().contains(date.getDayOfWeek()) || !exists(date, rhythm.zone())) {
      return Optional.empty();
    }
    return Optional.of(new DueSlot(date, WallClock.instantOf(date, rhythm.at(), rhythm.zone())));
  }

  /** Samoa had no 30 December 2011: it moved to the other side of the date line. */
  private static boolean exists(LocalDate date, ZoneId zone) {
    return date.atStartOfDay(zone).toLocalDate().equals(date);
  }

  /** The first slot on a date or after it. */
  static DueSlot from(Rhythm rhythm, LocalDate date) {
    return slotsFrom(rhythm, date).findFirst().orElseThrow();
  }

  /** The first slot on a date or after it that is due later than an instant. */
  static DueSlot from(Rhythm rhythm, LocalDate date, Instant later) {
    return slotsFrom(rhythm, date)
        .filter(slot -> slot.due().isAfter(later))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<DueSlot> slotsFrom(Rhythm rhythm, LocalDate date) {
    return Stream.iterate(date, day -> day.plusDays(1)).flatMap(day -> on(rhythm, day).stream());
  }

  /**
   * Whether a slot's question is no longer to be posted: its local date is over, or more than
   * {@code lateness} has passed. The date is the one that the clocks show when the slot is due,
   * which after a gap over midnight is the next.
   */
  static boolean tooLate(Rhythm rhythm, DueSlot slot, Instant now, Duration lateness) {
    LocalDate shown = LocalDate.ofInstant(slot.due(), rhythm.zone());
    Instant over = WallClock.instantOf(shown.plusDays(1), LocalTime.MIDNIGHT, rhythm.zone());
    return !now.isBefore(over) || now.isAfter(slot.due().plus(lateness));
  }
}
