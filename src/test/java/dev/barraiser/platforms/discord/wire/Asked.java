package dev.barraiser.platforms.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Something a person asked of the app, and what came of it at once. */
public final class Asked {

  /** Longer than any test waits for anything; on the machine's clock. */
  private static final long AT_MOST_SECONDS = 20;

  /** What the person got at once. */
  public sealed interface Outcome {

    /** An answer, or that the app is thinking. */
    record Answered(boolean thinking) implements Outcome {}

    /** Taken; the card stands as it did, or was replaced. */
    record Taken() implements Outcome {}

    record FormOpened(Dialog dialog) implements Outcome {}

    /** Completions, by their values. */
    record Offered(List<String> values, List<String> names) implements Outcome {}

    /** "The application did not respond." */
    record Unanswered() implements Outcome {}
  }

  private final CompletableFuture<JsonNode> callback;

  Asked(CompletableFuture<JsonNode> callback) {
    this.callback = callback;
  }

  public boolean isAnswered() {
    return callback.isDone() && !callback.isCancelled();
  }

  /** Waits for the app. */
  public Outcome outcome() {
    try {
      return outcome(callback.get(AT_MOST_SECONDS, TimeUnit.SECONDS));
    } catch (CancellationException e) {
      return new Outcome.Unanswered();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("the app did not respond", e);
    }
  }

  private static Outcome outcome(JsonNode body) {
    JsonNode data = body.path("data");
    return switch (body.path("type").asInt()) {
      case 4 -> new Outcome.Answered(false);
      case 5 -> new Outcome.Answered(true);
      case 8 ->
          new Outcome.Offered(
              Js.items(data, "choices").map(one -> one.path("value").asText()).toList(),
              Js.items(data, "choices").map(one -> one.path("name").asText()).toList());
      case 9 -> new Outcome.FormOpened(Dialog.of(data));
      default -> new Outcome.Taken();
    };
  }
}
