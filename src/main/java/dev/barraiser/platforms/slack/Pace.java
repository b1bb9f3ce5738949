package dev.barraiser.platforms.slack;

import java.time.Duration;
import java.time.Instant;

/**
 * When a call of the Web API may be made, so that no limit of Slack's is reached. Asks no clock and
 * waits for nobody: time is passed in. Thread-safe.
 */
final class Pace {

  /**
   * Asks to call now: zero to go ahead, otherwise how long to wait before asking again.
   *
   * @param channel the conversation that a message goes to; empty where none does
   */
  Duration admit(Method method, String channel, Urgency urgency, String effectId, Instant now) {
    return Duration.ZERO;
  }
}
