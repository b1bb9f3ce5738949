package dev.barraiser.practice.mock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A round's own time, which can stand still.
 *
 * @param begun when the round began
 * @param stood for how long it has stood still since
 * @param standingSince since when it stands still; null while it runs
 */
record RoundTime(Instant begun, Duration stood, @Nullable Instant standingSince) {

  static RoundTime from(Instant begun) {
    return new RoundTime(begun, Duration.ZERO, null);
  }

  boolean stands() {
    return standingSince != null;
  }

  /** How much of the round's time has passed. */
  Duration passed(Instant now) {
    Instant until = standingSince == null ? now : standingSince;
    Duration passed = Duration.between(begun, until).minus(stood);
    return passed.isNegative() ? Duration.ZERO : passed;
  }

  /** When so much of it will have passed, should it not stand still. */
  Instant at(Duration passed) {
    return begun.plus(stood).plus(passed);
  }

  RoundTime stopped(Instant at) {
    return new RoundTime(begun, stood, at);
  }

  RoundTime goesOn(Instant now) {
    if (standingSince == null) return this;
    return new RoundTime(begun, stood.plus(Duration.between(standingSince, now)), null);
  }

  /** So much of what has passed does not count. */
  RoundTime without(Duration some) {
    return new RoundTime(begun, stood.plus(some), standingSince);
  }
}
