package dev.barraiser.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that can be put forward. Thread-safe. */
public final class HandClock implements InstantSource {

  private final InstantSource otherwise;
  private volatile Duration ahead = Duration.ZERO;

  private HandClock(InstantSource otherwise) {
    this.otherwise = otherwise;
  }

  /** It stands until it is put forward. */
  public static HandClock at(String instant) {
    Instant start = Instant.parse(instant);
    return new HandClock(() -> start);
  }

  /** It goes with the machine's. */
  public static HandClock running() {
    return new HandClock(InstantSource.system());
  }

  @Override
  public Instant instant() {
    return otherwise.instant().plus(ahead);
  }

  public synchronized void advance(Duration by) {
    ahead = ahead.plus(by);
  }
}
