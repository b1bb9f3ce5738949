package dev.barraiser.bot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a chore fares, for whoever asks after the bot's health. Names nobody.
 *
 * @param name the chore's, stable
 * @param title for people: what it does, in a few words
 * @param last how it went last; null when it never ran
 * @param nextWake when it is woken next, on the machine's clock; null when nothing wakes it
 * @param backlog what is waiting, on the product's clock
 */
public record ChoreStatus(
    String name,
    String title,
    @Nullable LastRun last,
    @Nullable Instant nextWake,
    Chore.Backlog backlog) {

  /**
   * A run, on the machine's clock.
   *
   * @param finished null while it runs, and for good when its process died
   */
  public record LastRun(Instant started, @Nullable Instant finished, Result result) {}

  /** How a run went. */
  public enum Result {
    RUNNING,
    DONE,
    FAILED
  }
}
