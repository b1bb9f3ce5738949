package dev.barraiser.platforms.slack.wire;

import java.time.Duration;
import java.util.List;

/**
 * When an event that was not acknowledged comes again.
 *
 * @param patience how long Slack waits for an acknowledgement
 * @param pauses before each further attempt; then the event is lost
 */
public record Retries(Duration patience, List<Duration> pauses) {

  public Retries {
    pauses = List.copyOf(pauses);
  }

  /** As documented: at once, after a minute, after five. */
  public static Retries slacks() {
    return new Retries(
        Duration.ofSeconds(3),
        List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5)));
  }

  /** For tests on the machine's own clock: soon, and often enough to outlast a slow machine. */
  public static Retries soon() {
    return new Retries(
        Duration.ofSeconds(1), java.util.Collections.nCopies(100, Duration.ofMillis(200)));
  }
}
