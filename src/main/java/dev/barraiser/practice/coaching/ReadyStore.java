package dev.barraiser.practice.coaching;

import dev.barraiser.storage.Tx;
import java.util.Optional;

/** The table {@code coaching_ready}. Thread-safe: it keeps nothing itself. */
final class ReadyStore {

  /**
   * What is known of a story. What the coach found holds for the words that it read; its owner's
   * word stays.
   *
   * @param now a hash of what the story says
   */
  Optional<Boolean> of(Tx tx, long story, String now) {
    return tx.handle()
        .createQuery(
            """
            SELECT ready
            FROM coaching_ready
            WHERE story_id = :story AND (by_owner = 1 OR found_in = :now)
            """)
        .bind("story", story)
        .bind("now", now)
        .map((rs, ctx) -> rs.getInt("ready") == 1)
        .findOne();
  }

  /** What the coach found; its owner's word stands above that. */
  void found(Tx tx, long story, boolean ready, String foundIn) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO coaching_ready (story_id, ready, by_owner, found_in)
            VALUES (:story, :ready, 0, :foundIn)
            ON CONFLICT (story_id) DO UPDATE
            SET ready = excluded.ready, found_in = excluded.found_in
            WHERE coaching_ready.by_owner = 0
            """)
        .bind("story", story)
        .bind("ready", ready ? 1 : 0)
        .bind("foundIn", foundIn)
        .execute();
  }

  /** Its owner says so. */
  void decided(Tx tx, long story, boolean ready) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO coaching_ready (story_id, ready, by_owner, found_in)
            VALUES (:story, :ready, 1, '')
            ON CONFLICT (story_id) DO UPDATE
            SET ready = excluded.ready, by_owner = 1
            """)
        .bind("story", story)
        .bind("ready", ready ? 1 : 0)
        .execute();
  }
}
