package dev.barraiser.practice.progress;

import dev.barraiser.practice.calendar.WallClock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** A calendar week, Monday to Sunday. When it begins and ends depends on the zone. */
record Week(LocalDate monday) implements Comparable<Week> {

  Week {
    if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      throw new IllegalArgumentException("not a Monday: " + monday);
    }
  }

  /** The week that a zone's calendars show at an instant. */
  static Week of(Instant instant, ZoneId zone) {
    return of(instant.atZone(zone).toLocalDate());
  }

  static Week of(LocalDate date) {
    return new Week(date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }

  /** Its first instant. */
  Instant start(ZoneId zone) {
    return WallClock.instantOf(monday, LocalTime.MIDNIGHT, zone);
  }

  /** The first instant after it. */
  Instant end(ZoneId zone) {
    return following().start(zone);
  }

  LocalDate sunday() {
    return monday.plusDays(6);
  }

  Week before() {
    return back(1);
  }

  Week back(int weeks) {
    return new Week(monday.minusWeeks(weeks));
  }

  Week following() {
    return back(-1);
  }

  @Override
  public int compareTo(Week other) {
    return monday.compareTo(other.monday);
  }
}
