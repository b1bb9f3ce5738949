package dev.barraiser.practice.coaching;

import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Reading;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a text while a form waits to be opened: in time or not at all. Thread-safe.
 *
 * <p>Chat platforms give a form three seconds from the press. What is not read by then is read to
 * its end nevertheless: the first time it is the model that takes so long, and the next form has
 * it.
 */
final class InTime {

  private static final Logger log = LoggerFactory.getLogger(InTime.class);

  private static final Duration PATIENCE = Duration.ofMillis(1200);

  /** Few at once: who presses a button forty times takes nobody else's form. */
  private static final int AT_ONCE = 2;

  private static final ExecutorService THREADS =
      new ThreadPoolExecutor(
          0,
          AT_ONCE,
          1,
          TimeUnit.MINUTES,
          new SynchronousQueue<>(),
          Thread.ofPlatform().daemon().name("read-in-time-", 1).factory());

  private final Reads reads;
  private final Duration patience;

  InTime(Reads reads, Duration patience) {
    this.reads = reads;
    this.patience = patience;
  }

  /** With more than a second left of the three, for what else there is to do. */
  static InTime forAForm(Reads reads) {
    return new InTime(reads, PATIENCE);
  }

  /** What was read; empty when it took too long or could not be read. */
  Optional<Reading> read(String text, Lens lens) {
    var reading = new CompletableFuture<Optional<Reading>>();
    try {
      THREADS.execute(() -> reading.complete(reading(text, lens)));
    } catch (RejectedExecutionException busy) {
      return Optional.empty();
    }
    return reading
        .completeOnTimeout(Optional.empty(), patience.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  private Optional<Reading> reading(String text, Lens lens) {
    try {
      return Optional.of(reads.read(text, lens));
    } catch (RuntimeException e) {
      // Its message may hold what somebody wrote.
      log.error("text not read for a form cause={}", e.getClass().getName());
      return Optional.empty();
    }
  }
}
