package dev.barraiser.practice.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How a person saw themselves.
 *
 * @param at when they first did so; changing it leaves that
 * @param marks by the statement's id; of statements that are gone, too
 */
record Assessment(long id, Instant at, Map<String, Integer> marks) {

  /** As long it is the same assessment, and no other card offers the next. */
  static final Duration WEEK = Duration.ofDays(7);

  Assessment {
    marks = Map.copyOf(marks);
  }

  /** Whether it is changed rather than followed by another. */
  boolean isOpen(Instant now) {
    return now.isBefore(at.plus(WEEK));
  }
}
