package dev.barraiser.practice.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/** When a clock on the wall of a zone shows a date and a time. Pure. */
public final class WallClock {

  private WallClock() {}

  /**
   * The first instant at which the zone's clocks show {@code date} and {@code time}. When they skip
   * it, the first instant after the gap, which on a skipped day is the start of the next one.
   */
  public static Instant instantOf(LocalDate date, LocalTime time, ZoneId zone) {
    LocalDateTime local = date.atTime(time);
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (!offsets.isEmpty()) return local.toInstant(offsets.getFirst());
    ZoneOffsetTransition gap = zone.getRules().getTransition(local);
    return gap.getInstant();
  }
}
