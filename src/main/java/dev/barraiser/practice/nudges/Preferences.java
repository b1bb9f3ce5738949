package dev.barraiser.practice.nudges;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * When a person wants to be nudged.
 *
 * @param days never empty
 * @param weekly how many an ISO week at most
 * @param zone the zone they named; empty means what their profile says, else their group's
 * @param snoozedUntil the first date on which a nudge may come again
 */
record Preferences(
    LocalTime at,
    Set<DayOfWeek> days,
    int weekly,
    QuietHours quiet,
    Optional<ZoneId> zone,
    Optional<LocalDate> snoozedUntil) {

  Preferences {
    days = Set.copyOf(days);
  }

  static Preferences of(NudgeRules rules) {
    return new Preferences(
        rules.at(),
        rules.days(),
        rules.weekly(),
        new QuietHours(rules.quietFrom(), rules.quietUntil()),
        Optional.empty(),
        Optional.empty());
  }

  Preferences snoozedUntil(LocalDate date) {
    return new Preferences(at, days, weekly, quiet, zone, Optional.of(date));
  }

  boolean snoozedOn(LocalDate date) {
    return snoozedUntil.map(date::isBefore).orElse(false);
  }
}
