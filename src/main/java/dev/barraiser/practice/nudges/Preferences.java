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
 * @param often how often at most, in any seven days, or so many weeks, in a row
 * @param zone the zone they named; empty means what their profile says, else their group's
 * @param snoozedUntil the first date on which a nudge may come again
 */
record Preferences(
    LocalTime at,
    Set<DayOfWeek> days,
    Often often,
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
        Often.aWeek(rules.weekly()),
        new QuietHours(rules.quietFrom(), rules.quietUntil()),
        Optional.empty(),
        Optional.empty());
  }

  Preferences snoozedUntil(LocalDate date) {
    return new Preferences(at, days, often, quiet, zone, Optional.of(date));
  }

  Preferences often(Often other) {
    return new Preferences(at, days, other, quiet, zone, snoozedUntil);
  }

  boolean snoozedOn(LocalDate date) {
    return snoozedUntil.map(date::isBefore).orElse(false);
  }
}
