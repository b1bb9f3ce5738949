package dev.barraiser.practice.answers;

import dev.barraiser.practice.questions.Asked;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Decides whether an answer is late. Pure. */
final class Lateness {

  private Lateness() {}

  /**
   * Whether an answer given at {@code given} came after the local day on which its question was
   * asked. An extra question's day is the one on which it was posted.
   */
  static boolean isLate(Asked asked, ZoneId zone, Instant given) {
    LocalDate day = asked.slot().orElseGet(() -> LocalDate.ofInstant(asked.at(), zone));
    return !given.isBefore(day.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
