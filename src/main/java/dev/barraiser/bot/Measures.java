package dev.barraiser.bot;

import java.time.Duration;

/**
 * Who counts what the engine does. Told kinds, outcomes and times, never a text or a name. Called
 * from any thread; must be quick and must not throw.
 */
public interface Measures {

  /** Counts nothing. */
  Measures NONE = new Measures() {};

  /** An event was stored, or was stored before and is dropped. */
  default void came(String platform, boolean anew) {}

  /** A feature has taken an event, and what it decided is committed, so long after it began. */
  default void worked(Duration took) {}

  /** A feature failed on an event. */
  default void failed() {}

  /** A platform was asked to deliver, and said so after that long. */
  default void delivered(String platform, Outcome outcome, Duration took) {}

  /** What a platform said of a delivery. */
  enum Outcome {
    SENT,
    /** It will never take it. */
    REFUSED,
    /** It asked for a pause. */
    LATER,
    /** It is away, or answered nothing one can read. */
    IN_DOUBT
  }
}
