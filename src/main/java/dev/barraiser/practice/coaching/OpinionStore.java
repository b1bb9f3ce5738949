package dev.barraiser.practice.coaching;

import dev.barraiser.practice.reading.Lens;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.List;

/**
 * The table {@code coaching_opinion}: for whoever runs the bot to read. It holds nobody's name; as
 * long as the coaching itself is kept, its number leads there. Thread-safe: it keeps nothing
 * itself.
 */
final class OpinionStore {

  enum Opinion {
    NOT_HELPFUL,
    WRONG
  }

  /**
   * Keeps an opinion, once.
   *
   * @param about what the coaching was about, such as the gaps that it named
   */
  void keep(Tx tx, long coaching, Opinion opinion, Lens lens, List<String> about, Instant now) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO coaching_opinion (coaching_id, opinion, lens, about, given_at)
            VALUES (:coaching, :opinion, :lens, :about, :now)
            ON CONFLICT (coaching_id, opinion) DO NOTHING
            """)
        .bind("coaching", coaching)
        .bind("opinion", opinion.name())
        .bind("lens", lens.name())
        .bind("about", String.join(",", about))
        .bind("now", now)
        .execute();
  }

  /** Its author does not agree, or no longer. */
  void disagree(Tx tx, long coaching) {
    tx.handle()
        .createUpdate("UPDATE coaching_opinion SET sentences = NULL WHERE coaching_id = :coaching")
        .bind("coaching", coaching)
        .execute();
  }

  /**
   * Its author agrees that the sentences are kept with it. Returns whether there was an opinion.
   */
  boolean agree(Tx tx, long coaching, String sentences) {
    return tx.handle()
            .createUpdate(
                "UPDATE coaching_opinion SET sentences = :sentences WHERE coaching_id = :coaching")
            .bind("coaching", coaching)
            .bind("sentences", sentences)
            .execute()
        > 0;
  }
}
