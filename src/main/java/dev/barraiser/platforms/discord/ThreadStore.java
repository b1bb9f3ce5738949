package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Place;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The table {@code discord_thread}: the threads that the bot opened. Thread-safe: it keeps nothing
 * itself.
 */
final class ThreadStore {

  /** A thread was opened by this effect; harmless when it was. */
  void opened(Tx tx, Place.InThread thread, String guild, String effectId, Instant now) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO discord_thread (thread, channel, guild, effect_id, opened_at)
            VALUES (:thread, :channel, :guild, :effect, :now)
            ON CONFLICT (thread) DO NOTHING
            """)
        .bind("thread", thread.root())
        .bind("channel", thread.channel().id())
        .bind("guild", guild)
        .bind("effect", effectId)
        .bind("now", now)
        .execute();
  }

  /** The thread that an effect opened. */
  Optional<Place.InThread> of(Tx tx, String effectId) {
    return tx.handle()
        .createQuery("SELECT channel, thread FROM discord_thread WHERE effect_id = :effect")
        .bind("effect", effectId)
        .map((rs, ctx) -> Ids.thread(rs.getString("channel"), rs.getString("thread")))
        .findOne();
  }

  /** A thread of the bot's by its id. */
  Optional<Place.InThread> find(Tx tx, String thread) {
    return tx.handle()
        .createQuery("SELECT channel, thread FROM discord_thread WHERE thread = :thread")
        .bind("thread", thread)
        .map((rs, ctx) -> Ids.thread(rs.getString("channel"), rs.getString("thread")))
        .findOne();
  }

  /** Threads of a channel that were opened since, newest first. */
  List<Place.InThread> since(Tx tx, Place.Channel channel, Instant since) {
    return tx.handle()
        .createQuery(
            """
            SELECT channel, thread
            FROM discord_thread
            WHERE channel = :channel
              AND opened_at >= :since
            ORDER BY opened_at DESC
            """)
        .bind("channel", channel.id())
        .bind("since", since)
        .map((rs, ctx) -> Ids.thread(rs.getString("channel"), rs.getString("thread")))
        .list();
  }

  /** Forgets threads opened before. */
  int forget(Tx tx, Instant before) {
    return tx.handle()
        .createUpdate("DELETE FROM discord_thread WHERE opened_at < :before")
        .bind("before", before)
        .execute();
  }
}
