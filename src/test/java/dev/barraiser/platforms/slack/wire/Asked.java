package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Something a person asked of the app, and what came of it. */
public final class Asked {

  /** Longer than any test waits for anything; on the machine's clock. */
  private static final long AT_MOST_SECONDS = 20;

  /** What the person got at once. */
  public sealed interface Outcome {

    /** The app has taken it; it may have answered {@code with} something. */
    record Taken(JsonObject with) implements Outcome {}

    /** The dialog stays, with a sentence at each of these blocks. */
    record Errors(Map<String, String> byBlock) implements Outcome {}

    /** The app said nothing in time: the person reads that it is not responding. */
    record TimedOut() implements Outcome {}

    /** The app was not connected. */
    record Unreachable() implements Outcome {}
  }

  private final CompletableFuture<Outcome> outcome;

  Asked(CompletableFuture<Outcome> outcome) {
    this.outcome = outcome;
  }

  /** Waits for the app. */
  public Outcome outcome() {
    try {
      return outcome.get(AT_MOST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("the app neither answered nor did the fake's clock run out", e);
    }
  }

  /** Whether the app has taken it; waits for the app. */
  public boolean isTaken() {
    return outcome() instanceof Outcome.Taken;
  }
}
