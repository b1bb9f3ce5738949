package dev.barraiser.platforms.slack;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work in the background, one round at a time: asked for while a round runs, it runs once more
 * afterwards. A round that failed is tried again, unless Slack refused what it asked for.
 * Thread-safe.
 */
final class Rounds implements AutoCloseable {

  /** One round. */
  interface Round {
    void go() throws InterruptedException;
  }

  private static final Logger log = LoggerFactory.getLogger(Rounds.class);

  private static final Duration BEFORE_ANOTHER_TRY = Duration.ofMinutes(1);
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final String name;
  private final Reading.Pause pause;
  private @Nullable Round next;
  private @Nullable Thread worker;
  private boolean closed;

  /** {@code name} is for an operator's eyes: what the rounds do. */
  Rounds(String name, Reading.Pause pause) {
    this.name = name;
    this.pause = pause;
  }

  synchronized void ask(Round round) {
    if (closed) return;
    next = round;
    if (worker == null) worker = Thread.ofVirtual().name("slack-" + name).start(this::work);
  }

  synchronized boolean isAtRest() {
    return worker == null;
  }

  private void work() {
    try {
      for (var round = take(); round != null; round = take()) {
        if (!went(round)) {
          pause.of(BEFORE_ANOTHER_TRY);
          again(round);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean went(Round round) throws InterruptedException {
    try {
      round.go();
      return true;
    } catch (SlackFailure.Refused e) {
      log.warn("slack round ended name={} error={} again={}", name, e.error(), e.mayPass());
      return !e.mayPass();
    } catch (RuntimeException e) {
      if (Thread.interrupted()) throw new InterruptedException();
      log.warn("slack round failed and is tried again name={}", name, e);
      return false;
    }
  }

  private synchronized @Nullable Round take() {
    Round round = closed ? null : next;
    next = null;
    if (round == null) worker = null;
    return round;
  }

  private synchronized void again(Round round) {
    if (next == null) next = round;
  }

  /** Ends the round under way; it is taken up by the first one after the next start. */
  @Override
  public void close() {
    Thread running;
    synchronized (this) {
      closed = true;
      running = worker;
    }
    if (running == null) return;
    running.interrupt();
    try {
      running.join(GRACE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
