package dev.barraiser.platforms.discord;

import dev.barraiser.lanes.Lanes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.exceptions.ParsingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what is to be done in the order of its lane, again and again until it succeeds; what comes
 * later in that lane waits. Thread-safe.
 */
final class Passing {

  private static final Logger log = LoggerFactory.getLogger(Passing.class);

  /** Work that may be done more than once. */
  @FunctionalInterface
  interface Work {
    void go() throws InterruptedException;
  }

  private final Timing timing;
  private final Pause pause;
  private final Lanes lanes = new Lanes();
  private final Set<Thread> atWork = ConcurrentHashMap.newKeySet();
  private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  Passing(Timing timing, Pause pause) {
    this.timing = timing;
    this.pause = pause;
  }

  /** Returns at once. */
  void run(String lane, Work work) {
    run(lane, work, () -> {});
  }

  /**
   * Returns at once.
   *
   * @param whenFailed done after the first failure, once
   */
  void run(String lane, Work work, Runnable whenFailed) {
    lanes.run(lane, () -> untilDone(lane, work, whenFailed));
  }

  private void untilDone(String lane, Work work, Runnable whenFailed) {
    atWork.add(Thread.currentThread());
    try {
      for (int failures = 1; !closed && !isDone(lane, work, failures); failures++) {
        if (failures == 1) whenFailed.run();
        waitFor(timing.pauseAfter(failures));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      atWork.remove(Thread.currentThread());
    }
  }

  private void waitFor(Duration span) throws InterruptedException {
    waiting.add(Thread.currentThread());
    try {
      if (!closed) pause.of(span);
    } finally {
      waiting.remove(Thread.currentThread());
    }
  }

  private boolean isDone(String lane, Work work, int failures) throws InterruptedException {
    try {
      work.go();
      return true;
    } catch (RuntimeException e) {
      if (closed) return true;
      String cause = e.getClass().getName();
      if (e instanceof ParsingException) {
        // What is thrown for it may quote it, and no other try would read it.
        log.error("unreadable, and left out lane={} cause={}", lane, cause);
        return true;
      }
      log.warn("not passed on, again soon lane={} failures={} cause={}", lane, failures, cause);
      return false;
    }
  }

  /**
   * Begins nothing more, and waits for what is under way; what takes longer is interrupted. What is
   * not done is found in the history after the next start.
   *
   * @param patience before and after the interruption
   * @return whether all of it ended in time
   */
  boolean close(Duration patience) {
    closed = true;
    waiting.forEach(Thread::interrupt);
    if (lanes.close(patience)) return true;
    atWork.forEach(Thread::interrupt);
    return lanes.close(patience);
  }
}
