package dev.barraiser.platforms.discord;

import java.time.Duration;

/**
 * How patient the bot is.
 *
 * @param firstAnswer how long a start waits for Discord's first answer
 * @param watch how often the connection is looked at
 * @param firstPause after a failure; it doubles with each further one
 * @param longestPause the most it becomes
 * @param shutOut how often it is tried whether somebody has let the bot in again
 * @param answer how long the bot has to check a form or to complete what is typed
 * @param noted how long a person sees that the bot is thinking before they are told that it is
 *     noted
 * @param ending how long is waited for what is under way at the end
 */
record Timing(
    Duration firstAnswer,
    Duration watch,
    Duration firstPause,
    Duration longestPause,
    Duration shutOut,
    Duration answer,
    Duration noted,
    Duration ending) {

  static final Timing USUAL =
      new Timing(
          Duration.ofSeconds(10),
          Duration.ofSeconds(5),
          Duration.ofSeconds(1),
          Duration.ofSeconds(60),
          Duration.ofMinutes(5),
          Duration.ofMillis(500),
          Duration.ofSeconds(20),
          Duration.ofSeconds(5));

  /** The pause after so many failures in a row, of which there was at least one. */
  Duration pauseAfter(int failures) {
    Duration pause = firstPause.multipliedBy(1L << Math.min(failures - 1, 20));
    return pause.compareTo(longestPause) > 0 ? longestPause : pause;
  }
}
