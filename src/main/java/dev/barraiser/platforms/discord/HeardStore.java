package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Place;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.List;

/**
 * The table {@code discord_heard}: what was passed on of the threads that the bot opened, so that a
 * gap can be found. Thread-safe: it keeps nothing itself.
 */
final class HeardStore {

  /**
   * A message heard.
   *
   * @param edited when it was last edited; the epoch when it never was
   */
  record Heard(String message, Instant edited) {}

  /** Messages of threads that the bot did not open are left out. */
  void heard(Tx tx, Place.InThread thread, Heard heard) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO discord_heard (thread, message, edited_at)
            SELECT thread, :message, CAST(:edited AS BIGINT)
            FROM discord_thread
            WHERE thread = :thread
            ON CONFLICT (thread, message) DO UPDATE
            SET edited_at = CASE
              WHEN excluded.edited_at > discord_heard.edited_at THEN excluded.edited_at
              ELSE discord_heard.edited_at
            END
            """)
        .bind("thread", thread.root())
        .bind("message", heard.message())
        .bind("edited", heard.edited())
        .execute();
  }

  /** A message is gone; harmless when it was not heard. */
  void gone(Tx tx, Place.InThread thread, String message) {
    tx.handle()
        .createUpdate("DELETE FROM discord_heard WHERE thread = :thread AND message = :message")
        .bind("thread", thread.root())
        .bind("message", message)
        .execute();
  }

  List<Heard> in(Tx tx, Place.InThread thread) {
    return tx.handle()
        .createQuery("SELECT message, edited_at FROM discord_heard WHERE thread = :thread")
        .bind("thread", thread.root())
        .map((rs, ctx) ->
            new Heard(rs.getString("message"), Instant.ofEpochMilli(rs.getLong("edited_at"))))
        .list();
  }

  /** Forgets what was heard in threads opened before. */
  int forget(Tx tx, Instant before) {
    return tx.handle()
        .createUpdate(
            """
            DELETE FROM discord_heard
            WHERE thread IN (SELECT thread FROM discord_thread WHERE opened_at < :before)
            """)
        .bind("before", before)
        .execute();
  }
}
