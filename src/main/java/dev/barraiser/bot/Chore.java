package dev.barraiser.bot;

import dev.barraiser.chat.Outgoing;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Work that the clock starts. Something wakes it at least every {@code every}; it finds its due
 * rows by index, claims them and returns what should happen, a batch a transaction.
 *
 * @param name stable, lower case, such as {@code daily}
 * @param title for people: a few words that name what it does, such as "Daily question"
 * @param every how often it is woken, on the machine's clock
 * @param step whether the practice room's fast-forward stops at its due rows
 */
public record Chore(
    String name, String title, Duration every, boolean step, DueRows due, Work work) {

  /** Looks at the chore's due rows, by index. Pure reading. */
  public interface DueRows {
    Backlog at(Tx tx, Instant now);
  }

  /**
   * What is waiting.
   *
   * @param due how many rows are due now
   * @param next when the earliest row is (or was) due; null when there is none at all
   */
  public record Backlog(long due, @Nullable Instant next) {}

  /**
   * Works off one batch of due rows. Called again, in a new transaction, while {@link Done#more()}.
   */
  public interface Work {
    Done batch(Tx tx, Instant now, Ledger ledger);
  }

  /**
   * What a batch did.
   *
   * @param handled rows worked off
   * @param more whether due rows may be left
   */
  public record Done(int handled, boolean more, List<Outgoing> effects) {
    public Done {
      effects = List.copyOf(effects);
    }

    public static Done nothing() {
      return new Done(0, false, List.of());
    }
  }

  /** Keeps each slot to one run, whatever wakes the chore and however often. */
  public interface Ledger {
    /**
     * Claims a slot of a subject for this chore, in the batch's transaction; false when it was
     * claimed before.
     */
    boolean claim(String subject, String slot);
  }
}
