package dev.barraiser.practice.privacy;

import dev.barraiser.chat.Outgoing;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers that have been kept long enough, with what was said and coached of them. */
public interface OldAnswers {

  /**
   * What was removed.
   *
   * @param effects what should happen to what the bot itself had posted of them
   */
  record Removed(int count, List<Outgoing> effects) {
    public Removed {
      effects = List.copyOf(effects);
    }
  }

  /** Removes at most {@code most} of those from before then. */
  Removed remove(Tx tx, Instant before, int most);

  /** How many answers are from before then. */
  long count(Tx tx, Instant before);

  /** When the oldest answer that is kept was given. */
  Optional<Instant> oldest(Tx tx);
}
