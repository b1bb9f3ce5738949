package dev.barraiser.bot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Turns any number of rings into beats that are at least some time apart. Every ring is followed by
 * a beat that begins after it. Thread-safe.
 */
final class Pulse {

  /** Runs a task after a while, on a thread of its own. */
  interface Later {
    void run(Duration wait, Runnable task);
  }

  private final InstantSource machine;
  private final Duration apart;
  private final Later later;
  private final Runnable beat;
  private Instant last = Instant.MIN;
  private boolean waiting;

  Pulse(InstantSource machine, Duration apart, Later later, Runnable beat) {
    this.machine = machine;
    this.apart = apart;
    this.later = later;
    this.beat = beat;
  }

  /** Something happened. */
  void ring() {
    Duration wait;
    synchronized (this) {
      if (waiting) return;
      waiting = true;
      wait = untilNext(machine.instant());
    }
    later.run(wait, this::beat);
  }

  /** A clock that was set back makes nobody wait longer. */
  private Duration untilNext(Instant now) {
    if (last.equals(Instant.MIN)) return Duration.ZERO;
    Duration since = Duration.between(last, now);
    if (since.isNegative()) return apart;
    return since.compareTo(apart) < 0 ? apart.minus(since) : Duration.ZERO;
  }

  private void beat() {
    synchronized (this) {
      waiting = false;
      last = machine.instant();
    }
    beat.run();
  }
}
