package dev.barraiser.practice.coaching;

import dev.barraiser.storage.Tx;
import java.util.Optional;

/** The table {@code coaching_ready}. Thread-safe: it keeps nothing itself. */
final class ReadyStore {

  Optional<Boolean> of(Tx tx, long story) {
    return tx.handle()
        .createQuery("SELECT ready FROM coaching_ready WHERE story_id = :story")
        .bind("story", story)
        .map((rs, ctx) -> rs.getInt("ready") == 1)
        .findOne();
  }

  /** What the coach found; its owner's word stands above that. */
  void found(Tx tx, long story, boolean ready) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO coaching_ready (story_id, ready, by_owner)
            VALUES (:story, :ready, 0)
            ON CONFLICT (story_id) DO UPDATE
            SET ready = excluded.ready
            WHERE coaching_ready.by_owner = 0
            """)
        .bind("story", story)
        .bind("ready", ready ? 1 : 0)
        .execute();
  }

  /** Its owner says so. */
  void decided(Tx tx, long story, boolean ready) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO coaching_ready (story_id, ready, by_owner)
            VALUES (:story, :ready, 1)
            ON CONFLICT (story_id) DO UPDATE
            SET ready = excluded.ready, by_owner = 1
            """)
        .bind("story", story)
        .bind("ready", ready ? 1 : 0)
        .execute();
  }
}
