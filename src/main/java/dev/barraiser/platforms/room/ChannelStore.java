package dev.barraiser.platforms.room;

import dev.barraiser.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tables {@code room_channel} and {@code room_read}. Thread-safe: it keeps nothing itself. */
final class ChannelStore {

  void add(Tx tx, Channel channel) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO room_channel (id, name, topic, person, bot)
            VALUES (:id, :name, :topic, :person, :bot)
            """)
        .bind("id", channel.id())
        .bind("name", channel.name())
        .bind("topic", channel.topic())
        .bind("person", channel.person())
        .bind("bot", channel.bot() ? 1 : 0)
        .execute();
  }

  void bot(Tx tx, String id, boolean present) {
    tx.handle()
        .createUpdate("UPDATE room_channel SET bot = :bot WHERE id = :id")
        .bind("id", id)
        .bind("bot", present ? 1 : 0)
        .execute();
  }

  Optional<Channel> find(Tx tx, String id) {
    return tx.handle()
        .createQuery("SELECT id, name, topic, person, bot FROM room_channel WHERE id = :id")
        .bind("id", id)
        .map((rs, ctx) -> channel(rs))
        .findOne();
  }

  /** Every channel, and the direct messages of everybody who is in the room. */
  List<Channel> all(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            SELECT c.id, c.name, c.topic, c.person, c.bot
            FROM room_channel c
            LEFT JOIN room_person p ON p.id = c.person
            WHERE c.person IS NULL OR p.present = 1
            ORDER BY c.seq
            """)
        .map((rs, ctx) -> channel(rs))
        .list();
  }

  /**
   * How much a person has not read, by channel: what was said in it, and what was said to them in
   * its threads. Reading a channel settles both.
   */
  Map<String, Long> unread(Tx tx, String person) {
    record Count(String channel, long unread) {}
    return tx
        .handle()
        .createQuery(
            """
            SELECT m.channel, COUNT(*) AS unread
            FROM room_message m
            LEFT JOIN room_read c ON c.person = :person AND c.channel = m.channel AND c.thread = 0
            LEFT JOIN room_read t ON t.person = :person AND t.channel = m.channel AND t.thread = m.thread
            WHERE m.deleted = 0
              AND (m.author IS NULL OR m.author <> :person)
              AND (m.whisper_to IS NULL OR m.whisper_to = :person)
              AND m.seq > COALESCE(c.up_to, 0)
              AND m.seq > COALESCE(t.up_to, 0)
              AND (m.thread IS NULL
                OR m.whisper_to = :person
                OR EXISTS (SELECT 1 FROM room_ping g WHERE g.message = m.seq AND g.person IN (:person, '*')))
            GROUP BY m.channel
            """)
        .bind("person", person)
        .map((rs, ctx) -> new Count(rs.getString("channel"), rs.getLong("unread")))
        .list()
        .stream()
        .collect(Collectors.toMap(Count::channel, Count::unread));
  }

  /** Remembers that a person has read everything there is now in a channel, or in one thread. */
  void read(Tx tx, String person, String channel, @Nullable Long thread) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO room_read (person, channel, thread, up_to)
            VALUES (:person, :channel, :thread,
              (SELECT COALESCE(MAX(seq), 0) FROM room_message WHERE channel = :channel))
            ON CONFLICT (person, channel, thread) DO UPDATE
            SET up_to = excluded.up_to
            """)
        .bind("person", person)
        .bind("channel", channel)
        .bind("thread", thread == null ? 0 : thread)
        .execute();
  }

  private static Channel channel(ResultSet rs) throws SQLException {
    return new Channel(
        rs.getString("id"),
        rs.getString("name"),
        rs.getString("topic"),
        rs.getString("person"),
        rs.getInt("bot") == 1);
  }
}
