package dev.barraiser.platforms.room;

import dev.barraiser.chat.Card;
import dev.barraiser.json.Json;
import dev.barraiser.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables {@code room_message} and {@code room_ping}. Thread-safe: it keeps nothing itself. */
final class MessageStore {

  /** Stands for everybody among those whom a message pings. */
  static final String EVERYBODY = "*";

  /** A message as it looks to one reader. */
  record Seen(Message message, long replies, @Nullable Instant lastReplyAt, boolean pingsReader) {}

  private static final String MESSAGE =
      "m.seq, m.channel, m.thread, m.author, m.words, m.card, m.whisper_to, m.said_at, m.edited_at,"
          + " m.deleted, m.thread_title";

  private static final String SEEN =
      "SELECT "
          + MESSAGE
          + """
          ,
            (SELECT COUNT(*) FROM room_message r
              WHERE r.thread = m.seq AND r.deleted = 0 AND r.whisper_to IS NULL) AS replies,
            (SELECT MAX(r.said_at) FROM room_message r
              WHERE r.thread = m.seq AND r.deleted = 0 AND r.whisper_to IS NULL) AS last_reply_at,
            (SELECT COUNT(*) FROM room_ping g
              WHERE g.message = m.seq AND g.person IN (:reader, '*')) AS pings
          FROM room_message m
          WHERE (m.whisper_to IS NULL OR m.whisper_to = :reader)
          """;

  boolean isEmpty(Tx tx) {
    return tx.handle()
        .createQuery("SELECT seq FROM room_message LIMIT 1")
        .mapTo(Long.class)
        .findOne()
        .isEmpty();
  }

  /** Adds what a person said. */
  long said(
      Tx tx,
      Channel channel,
      @Nullable Long thread,
      String author,
      String words,
      Collection<String> pings,
      Instant at) {
    long seq =
        tx.handle()
            .createQuery(
                """
                INSERT INTO room_message (channel, thread, author, words, said_at)
                VALUES (:channel, :thread, :author, :words, :at)
                RETURNING seq
                """)
            .bind("channel", channel.id())
            .bind("thread", thread)
            .bind("author", author)
            .bind("words", words)
            .bind("at", at)
            .mapTo(Long.class)
            .one();
    ping(tx, seq, pings);
    return seq;
  }

  /**
   * Adds a card of the bot.
   *
   * @param whisperTo the only person who sees it; null for everybody
   */
  long posted(
      Tx tx,
      Channel channel,
      @Nullable Long thread,
      Card card,
      @Nullable String whisperTo,
      Collection<String> pings,
      Instant at) {
    long seq =
        tx.handle()
            .createQuery(
                """
                INSERT INTO room_message (channel, thread, card, whisper_to, said_at)
                VALUES (:channel, :thread, :card, :whisperTo, :at)
                RETURNING seq
                """)
            .bind("channel", channel.id())
            .bind("thread", thread)
            .bind("card", Json.write(card))
            .bind("whisperTo", whisperTo)
            .bind("at", at)
            .mapTo(Long.class)
            .one();
    ping(tx, seq, pings);
    return seq;
  }

  private static void ping(Tx tx, long seq, Collection<String> people) {
    for (String person : people) {
      tx.handle()
          .createUpdate("INSERT INTO room_ping (message, person) VALUES (:message, :person)")
          .bind("message", seq)
          .bind("person", person)
          .execute();
    }
  }

  Optional<Message> find(Tx tx, long seq) {
    return tx.handle()
        .createQuery("SELECT " + MESSAGE + " FROM room_message m WHERE m.seq = :seq")
        .bind("seq", seq)
        .map((rs, ctx) -> message(rs))
        .findOne();
  }

  /** Whether anything stands under a message that everybody sees. */
  boolean hasReplies(Tx tx, long root) {
    return tx.handle()
        .createQuery(
            """
            SELECT seq FROM room_message
            WHERE thread = :root AND deleted = 0 AND whisper_to IS NULL
            LIMIT 1
            """)
        .bind("root", root)
        .mapTo(Long.class)
        .findOne()
        .isPresent();
  }

  /**
   * The last {@code most} messages of a channel before one, in order. Of deleted ones only those
   * under which others replied.
   */
  List<Seen> inChannel(Tx tx, String channel, String reader, long before, int most) {
    return tx.handle()
        .createQuery(
            SEEN
                + """
                AND m.channel = :channel AND m.thread IS NULL AND m.seq < :before
                AND (m.deleted = 0 OR EXISTS (SELECT 1 FROM room_message r
                  WHERE r.thread = m.seq AND r.deleted = 0 AND r.whisper_to IS NULL))
                ORDER BY m.seq DESC
                LIMIT :most
                """)
        .bind("reader", reader)
        .bind("channel", channel)
        .bind("before", before)
        .bind("most", most)
        .map((rs, ctx) -> seen(rs))
        .list()
        .reversed();
  }

  /** The last {@code most} replies under a message before one, in order, without deleted ones. */
  List<Seen> inThread(Tx tx, long root, String reader, long before, int most) {
    return tx.handle()
        .createQuery(
            SEEN
                + """
                AND m.thread = :root AND m.deleted = 0 AND m.seq < :before
                ORDER BY m.seq DESC
                LIMIT :most
                """)
        .bind("reader", reader)
        .bind("root", root)
        .bind("before", before)
        .bind("most", most)
        .map((rs, ctx) -> seen(rs))
        .list()
        .reversed();
  }

  Optional<Seen> seen(Tx tx, long seq, String reader) {
    return tx.handle()
        .createQuery(SEEN + "AND m.seq = :seq")
        .bind("reader", reader)
        .bind("seq", seq)
        .map((rs, ctx) -> seen(rs))
        .findOne();
  }

  void edit(Tx tx, long seq, String words, Instant at) {
    tx.handle()
        .createUpdate("UPDATE room_message SET words = :words, edited_at = :at WHERE seq = :seq")
        .bind("seq", seq)
        .bind("words", words)
        .bind("at", at)
        .execute();
  }

  /** Erases what a message said. */
  void delete(Tx tx, long seq) {
    tx.handle()
        .createUpdate("UPDATE room_message SET deleted = 1, words = NULL WHERE seq = :seq")
        .bind("seq", seq)
        .execute();
  }

  void revise(Tx tx, long seq, Card card) {
    tx.handle()
        .createUpdate("UPDATE room_message SET card = :card WHERE seq = :seq")
        .bind("seq", seq)
        .bind("card", Json.write(card))
        .execute();
  }

  /** The bot's cards that only this person can see, oldest first. */
  List<Message> toldAlone(Tx tx, String person) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + MESSAGE
                + """

                FROM room_message m
                WHERE m.author IS NULL
                  AND m.deleted = 0
                  AND (m.whisper_to = :person
                    OR (m.whisper_to IS NULL AND m.channel IN (SELECT id FROM room_channel WHERE person = :person)))
                ORDER BY m.seq
                """)
        .bind("person", person)
        .map((rs, ctx) -> message(rs))
        .list();
  }

  void openThread(Tx tx, long seq, String title) {
    tx.handle()
        .createUpdate("UPDATE room_message SET thread_title = :title WHERE seq = :seq")
        .bind("seq", seq)
        .bind("title", title)
        .execute();
  }

  private static Seen seen(ResultSet rs) throws SQLException {
    return new Seen(
        message(rs), rs.getLong("replies"), instant(rs, "last_reply_at"), rs.getInt("pings") > 0);
  }

  private static Message message(ResultSet rs) throws SQLException {
    String card = rs.getString("card");
    long thread = rs.getLong("thread");
    boolean own = rs.wasNull();
    return new Message(
        rs.getLong("seq"),
        rs.getString("channel"),
        own ? null : thread,
        rs.getString("author"),
        rs.getString("words"),
        card == null ? null : Json.read(card, Card.class),
        rs.getString("whisper_to"),
        Instant.ofEpochMilli(rs.getLong("said_at")),
        instant(rs, "edited_at") != null,
        rs.getInt("deleted") == 1,
        rs.getString("thread_title"));
  }

  private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
    long millis = rs.getLong(column);
    return rs.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
