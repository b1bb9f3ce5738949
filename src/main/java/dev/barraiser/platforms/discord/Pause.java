package dev.barraiser.platforms.discord;

import java.time.Duration;

/** Waits; a test's does not take that long. */
@FunctionalInterface
interface Pause {
  void of(Duration pause) throws InterruptedException;
}
