package dev.barraiser.platforms.slack;

import dev.barraiser.chat.Place;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.List;

/**
 * The table {@code slack_heard}: what was passed on of the threads that the bot opened, so that a
 * gap can be found. Thread-safe: it keeps nothing itself.
 */
final class HeardStore {

  /**
   * A message heard.
   *
   * @param edited when it was last edited; the epoch when it never was
   */
  record Heard(String ts, Instant edited) {}

  /** Messages of threads that the bot did not open are left out. */
  void heard(Tx tx, Place.InThread thread, Heard message) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO slack_heard (workspace, channel, root, ts, edited_at)
            SELECT workspace, channel, root, :ts, CAST(:edited AS BIGINT)
            FROM slack_thread
            WHERE workspace = :workspace
              AND channel = :channel
              AND root = :root
            ON CONFLICT (workspace, channel, root, ts) DO UPDATE
            SET edited_at = CASE
              WHEN excluded.edited_at > slack_heard.edited_at THEN excluded.edited_at
              ELSE slack_heard.edited_at
            END
            """)
        .bind("workspace", thread.workspace().id())
        .bind("channel", thread.channel().id())
        .bind("root", thread.root())
        .bind("ts", message.ts())
        .bind("edited", message.edited())
        .execute();
  }

  /** A message is gone; harmless when it was not heard. */
  void gone(Tx tx, Place.InThread thread, String ts) {
    tx.handle()
        .createUpdate(
            """
            DELETE FROM slack_heard
            WHERE workspace = :workspace
              AND channel = :channel
              AND root = :root
              AND ts = :ts
            """)
        .bind("workspace", thread.workspace().id())
        .bind("channel", thread.channel().id())
        .bind("root", thread.root())
        .bind("ts", ts)
        .execute();
  }

  List<Heard> in(Tx tx, Place.InThread thread) {
    return tx.handle()
        .createQuery(
            """
            SELECT ts, edited_at
            FROM slack_heard
            WHERE workspace = :workspace
              AND channel = :channel
              AND root = :root
            ORDER BY ts
            """)
        .bind("workspace", thread.workspace().id())
        .bind("channel", thread.channel().id())
        .bind("root", thread.root())
        .map((rs, ctx) ->
            new Heard(rs.getString("ts"), Instant.ofEpochMilli(rs.getLong("edited_at"))))
        .list();
  }

  /** Forgets what was heard in threads opened before. */
  int forget(Tx tx, Instant before) {
    return tx.handle()
        .createUpdate(
            """
            DELETE FROM slack_heard
            WHERE EXISTS (
              SELECT 1
              FROM slack_thread AS thread
              WHERE thread.workspace = slack_heard.workspace
                AND thread.channel = slack_heard.channel
                AND thread.root = slack_heard.root
                AND thread.opened_at < :before
            )
            """)
        .bind("before", before)
        .execute();
  }
}
