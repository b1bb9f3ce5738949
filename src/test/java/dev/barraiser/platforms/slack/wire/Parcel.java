package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Something on its way to the app. Guarded by its {@link Courier}. */
final class Parcel {

  enum Kind {
    EVENT("events_api"),
    INTERACTION("interactive"),
    COMMAND("slash_commands");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    /** As in the envelope. */
    String type() {
      return type;
    }
  }

  /** How it ended. */
  sealed interface End {

    /** What the app acknowledged it with; empty for a bare acknowledgement. */
    record Acknowledged(JsonObject with) implements End {}

    /** The app said nothing in time. */
    record TimedOut() implements End {}

    /** It never reached the app. */
    record Undelivered(String why) implements End {}
  }

  final Kind kind;
  final JsonObject payload;
  final CompletableFuture<End> end = new CompletableFuture<>();

  /** 0 for the first time. */
  int attempt;

  /** Why the last attempt failed, in Slack's words. */
  String reason = "";

  /** When to try (again). */
  Instant due;

  /** When it was handed in, in {@link System#nanoTime()}'s time: for benchmarks. */
  final long handedIn = System.nanoTime();

  /** Which attempt is under way; late news of an earlier one mean nothing. */
  long carrying;

  Parcel(Kind kind, JsonObject payload, Instant due) {
    this.kind = kind;
    this.payload = payload;
    this.due = due;
  }
}
