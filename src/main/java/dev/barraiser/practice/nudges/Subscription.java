package dev.barraiser.practice.nudges;

import dev.barraiser.chat.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a person said about nudges, and the slot that is to be decided next; nobody without their
 * own yes has one.
 */
record Subscription(
    long id,
    Person person,
    Consent consent,
    Preferences preferences,
    List<Leave> leaves,
    Optional<Slot> next) {

  Subscription {
    leaves = List.copyOf(leaves);
  }

  /** Where the question whether they want nudges stands. */
  enum Consent {
    ASKED,
    YES,
    NO
  }

  /**
   * A local date on which a nudge may come.
   *
   * @param dueAt when to look at it: at its local time, or later where that fell in quiet hours
   */
  record Slot(LocalDate date, Instant dueAt) {}

  boolean wanted() {
    return consent == Consent.YES;
  }

  boolean awayOn(LocalDate date) {
    return leaves.stream().anyMatch(leave -> leave.holds(date));
  }

  /** The leave that is under way or to come, the earliest first. */
  Optional<Leave> leaveFrom(LocalDate today) {
    return leaves.stream()
        .filter(leave -> !leave.until().isBefore(today))
        .min(java.util.Comparator.comparing(Leave::from));
  }
}
