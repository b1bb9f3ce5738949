package dev.barraiser.platforms.slack.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until it is put forward. Thread-safe. */
public final class HandClock implements InstantSource {

  private volatile Instant now;

  private HandClock(Instant now) {
    this.now = now;
  }

  public static HandClock at(String instant) {
    return new HandClock(Instant.parse(instant));
  }

  @Override
  public Instant instant() {
    return now;
  }

  public synchronized void advance(Duration by) {
    now = now.plus(by);
  }
}
