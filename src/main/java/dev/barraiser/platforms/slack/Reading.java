package dev.barraiser.platforms.slack;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls that only read and that nobody waits for: a pause that Slack asks for is waited out, and
 * what brings no answer is asked again. For background threads; thread-safe.
 */
final class Reading {

  /** Waits; a test's does not take that long. */
  interface Pause {
    void of(Duration pause) throws InterruptedException;
  }

  private static final Logger log = LoggerFactory.getLogger(Reading.class);

  private static final int MOST_ATTEMPTS = 6;

  private final SlackWeb web;
  private final InstantSource machine;
  private final Pause pause;
  private final Map<Method, Instant> notBefore = new EnumMap<>(Method.class);

  Reading(SlackWeb web, InstantSource machine) {
    this(web, machine, Thread::sleep);
  }

  Reading(SlackWeb web, InstantSource machine, Pause pause) {
    this.web = web;
    this.machine = machine;
    this.pause = pause;
  }

  /** Whether Slack has asked for a pause of calls of this kind. */
  boolean pauses(Method method) {
    return left(method).isPositive();
  }

  /**
   * Makes the call, as often as it takes.
   *
   * @throws SlackFailure.Refused when Slack says no
   * @throws SlackFailure.Doubtful when Slack has not answered for about half a minute
   * @throws InterruptedException when we are being closed
   */
  JsonObject read(Method method, Map<String, String> arguments) throws InterruptedException {
    int failed = 0;
    Duration wait = left(method);
    while (true) {
      if (wait.isPositive()) pause.of(wait);
      try {
        return web.read(method, arguments);
      } catch (SlackFailure.TooFast e) {
        log.info("slack asks for a pause method={} pause={}", method.wire(), e.pause());
        wait = e.pause();
        pausesUntil(method, machine.instant().plus(wait));
      } catch (SlackFailure.Doubtful e) {
        failed++;
        if (failed == MOST_ATTEMPTS) throw e;
        wait = Duration.ofSeconds(1L << (failed - 1));
      }
    }
  }

  /** Between two calls of a long row of them, so that others of the kind find room. */
  void breathe(Method method) throws InterruptedException {
    pause.of(Duration.ofMinutes(1).multipliedBy(2).dividedBy(method.tier().aMinute()));
  }

  private synchronized Duration left(Method method) {
    Instant until = notBefore.get(method);
    return until == null ? Duration.ZERO : Duration.between(machine.instant(), until);
  }

  private synchronized void pausesUntil(Method method, Instant until) {
    notBefore.put(method, until);
  }
}
