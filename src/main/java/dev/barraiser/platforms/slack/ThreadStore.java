package dev.barraiser.platforms.slack;

import dev.barraiser.chat.Place;
import dev.barraiser.chat.Workspace;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The table {@code slack_thread}: the threads that the bot opened. Thread-safe: it keeps nothing
 * itself.
 */
final class ThreadStore {

  /** A thread was opened by this effect; harmless when it was. */
  void opened(Tx tx, Place.InThread thread, String effectId, Instant now) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO slack_thread (workspace, channel, root, effect_id, opened_at)
            VALUES (:workspace, :channel, :root, :effect, :now)
            ON CONFLICT (workspace, channel, root) DO NOTHING
            """)
        .bind("workspace", thread.workspace().id())
        .bind("channel", thread.channel().id())
        .bind("root", thread.root())
        .bind("effect", effectId)
        .bind("now", now)
        .execute();
  }

  /** The thread that an effect opened. */
  Optional<Place.InThread> of(Tx tx, Workspace workspace, String effectId) {
    return tx.handle()
        .createQuery(
            """
            SELECT channel, root
            FROM slack_thread
            WHERE workspace = :workspace
              AND effect_id = :effect
            """)
        .bind("workspace", workspace.id())
        .bind("effect", effectId)
        .map((rs, ctx) ->
            new Place.InThread(
                new Place.Channel(workspace, rs.getString("channel")), rs.getString("root")))
        .findOne();
  }

  boolean isOpen(Tx tx, Place.InThread thread) {
    return tx.handle()
            .createQuery(
                """
                SELECT COUNT(*)
                FROM slack_thread
                WHERE workspace = :workspace
                  AND channel = :channel
                  AND root = :root
                """)
            .bind("workspace", thread.workspace().id())
            .bind("channel", thread.channel().id())
            .bind("root", thread.root())
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /** Threads opened since, newest first. */
  List<Place.InThread> since(Tx tx, Workspace workspace, Instant since) {
    return tx.handle()
        .createQuery(
            """
            SELECT channel, root
            FROM slack_thread
            WHERE workspace = :workspace
              AND opened_at >= :since
            ORDER BY opened_at DESC
            """)
        .bind("workspace", workspace.id())
        .bind("since", since)
        .map((rs, ctx) ->
            new Place.InThread(
                new Place.Channel(workspace, rs.getString("channel")), rs.getString("root")))
        .list();
  }

  /** Forgets threads opened before. */
  int forget(Tx tx, Instant before) {
    return tx.handle()
        .createUpdate("DELETE FROM slack_thread WHERE opened_at < :before")
        .bind("before", before)
        .execute();
  }
}
