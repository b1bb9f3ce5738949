package dev.barraiser.ops;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether the database answers, and since when it does or does not. Thread-safe.
 *
 * <p>A database that is away may not even say so: whoever asks waits no longer than a probe does,
 * and only one question is under way, however often somebody asks.
 */
final class DatabaseWatch {

  /** Less than a probe waits. A pool that is busy answers well within it. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** What was found. */
  record Found(boolean answers, Instant since) {}

  private final BooleanSupplier database;
  private final InstantSource machine;
  private @Nullable CompletableFuture<Boolean> underWay;
  private Found last;

  DatabaseWatch(BooleanSupplier database, InstantSource machine) {
    this.database = database;
    this.machine = machine;
    this.last = new Found(true, machine.instant());
  }

  Found look() {
    boolean answers = answers(ask());
    synchronized (this) {
      if (last.answers() != answers) last = new Found(answers, machine.instant());
      return last;
    }
  }

  private synchronized CompletableFuture<Boolean> ask() {
    CompletableFuture<Boolean> asked = underWay;
    if (asked == null || asked.isDone()) {
      underWay = asked = new CompletableFuture<>();
      CompletableFuture<Boolean> answer = asked;
      Thread.ofVirtual()
          .name("database watch")
          .start(() -> answer.complete(database.getAsBoolean()));
    }
    return asked;
  }

  private static boolean answers(CompletableFuture<Boolean> asked) {
    try {
      return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }
}
