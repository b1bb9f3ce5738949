package dev.barraiser;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that goes at a quarter of the usual pace, so that three seconds of patience are twelve on
 * a crowded machine, and that can be put forward. Thread-safe.
 */
final class SlowClock implements InstantSource {

  private static final int SLOWER = 4;

  private final Instant begin;
  private final long from = System.nanoTime();
  private volatile Duration ahead = Duration.ZERO;

  SlowClock(Instant begin) {
    this.begin = begin;
  }

  @Override
  public Instant instant() {
    return begin.plusNanos((System.nanoTime() - from) / SLOWER).plus(ahead);
  }

  synchronized void advance(Duration by) {
    ahead = ahead.plus(by);
  }

  void advanceTo(Instant then) {
    advance(Duration.between(instant(), then));
  }
}
