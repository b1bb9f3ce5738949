package dev.barraiser.practice.daily;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A slot that has been decided.
 *
 * @param date the group's local date, in {@code zone}
 * @param zone the group's zone at that time
 */
record Slot(LocalDate date, ZoneId zone, Instant decidedAt, Outcome outcome) {

  /** What became of it. */
  sealed interface Outcome {}

  /** A question was put to the channel: this row of {@code asked}. */
  record Posted(long asked) implements Outcome {}

  /** It had no question. */
  record NotPosted(Skipped why) implements Outcome {}
}
