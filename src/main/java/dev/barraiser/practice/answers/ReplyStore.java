package dev.barraiser.practice.answers;

import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Workspace;
import dev.barraiser.practice.questions.Asked;
import dev.barraiser.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The tables {@code reply}, {@code reply_version} and {@code reply_deleted}. Thread-safe: it keeps
 * nothing itself.
 *
 * <p>A message is known by its channel and its id alone: not every platform tells the thread of one
 * that was deleted.
 */
final class ReplyStore {

  private static final String COLUMNS =
      """
      id, asked_id, platform, workspace, channel, thread_root, message_id, person, text, written, clip, said_at,
      revised_at, stands, answer_id, offer
      """;

  private static final String IS_MESSAGE =
      """
      platform = :channel.workspace.platform
        AND workspace = :channel.workspace.id
        AND channel = :channel.id
        AND message_id = :message
      """;

  Optional<Reply> find(Tx tx, MessageRef message) {
    if (!(message.place().lane() instanceof Place.Channel channel)) return Optional.empty();
    return tx.handle()
        .createQuery("SELECT " + COLUMNS + "FROM reply WHERE " + IS_MESSAGE)
        .bindMethods("channel", channel)
        .bind("message", message.id())
        .map((rs, ctx) -> reply(rs))
        .findOne();
  }

  Optional<Reply> find(Tx tx, long id) {
    return tx.handle()
        .createQuery("SELECT " + COLUMNS + "FROM reply WHERE id = :id")
        .bind("id", id)
        .map((rs, ctx) -> reply(rs))
        .findOne();
  }

  /** Everything remembered of what a person replied anywhere. */
  List<Reply> of(Tx tx, Person person) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + """
                FROM reply
                WHERE platform = :person.workspace.platform
                  AND workspace = :person.workspace.id
                  AND person = :person.id
                ORDER BY id
                """)
        .bindMethods("person", person)
        .map((rs, ctx) -> reply(rs))
        .list();
  }

  /** Removes at most {@code most} replies from before then that belong to no answer. */
  int removeOlder(Tx tx, Instant before, int most) {
    return tx.handle()
        .createUpdate(
            """
            DELETE FROM reply
            WHERE id IN (
              SELECT id
              FROM reply
              WHERE said_at < :before AND answer_id IS NULL
              ORDER BY said_at
              LIMIT :most
            )
            """)
        .bind("before", before)
        .bind("most", most)
        .execute();
  }

  /** Everything remembered of what a person replied to an asked question, in order. */
  List<Reply> of(Tx tx, long asked, Person person) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + """
                FROM reply
                WHERE asked_id = :asked
                  AND platform = :person.workspace.platform
                  AND workspace = :person.workspace.id
                  AND person = :person.id
                ORDER BY said_at, id
                """)
        .bind("asked", asked)
        .bindMethods("person", person)
        .map((rs, ctx) -> reply(rs))
        .list();
  }

  /** The replies of an answer that stand so, in order. */
  List<Reply> ofAnswer(Tx tx, long answer, Reply.Stands stands) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + """
                FROM reply
                WHERE answer_id = :answer AND stands = :stands
                ORDER BY said_at, id
                """)
        .bind("answer", answer)
        .bind("stands", stands.name())
        .map((rs, ctx) -> reply(rs))
        .list();
  }

  /** When the first of an answer's parts was given, also of those that were replaced. */
  Optional<Instant> firstGiven(Tx tx, long answer) {
    return tx.handle()
        .createQuery(
            """
            SELECT said_at
            FROM reply
            WHERE answer_id = :answer
            ORDER BY said_at
            LIMIT 1
            """)
        .bind("answer", answer)
        .mapTo(Instant.class)
        .findOne();
  }

  /** What a person was asked about under this number, in order. */
  List<Reply> offered(Tx tx, long offer, Person person) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + """
                FROM reply
                WHERE offer = :offer
                  AND stands = 'OFFERED'
                  AND platform = :person.workspace.platform
                  AND workspace = :person.workspace.id
                  AND person = :person.id
                ORDER BY said_at, id
                """)
        .bind("offer", offer)
        .bindMethods("person", person)
        .map((rs, ctx) -> reply(rs))
        .list();
  }

  /**
   * Remembers what was said until {@code forget}. Returns it.
   *
   * @param message in the thread of {@code asked}
   */
  Reply said(
      Tx tx,
      Asked asked,
      Person by,
      MessageRef message,
      String text,
      boolean clip,
      Instant at,
      Instant forget) {
    return add(tx, asked, by, root(message.place()), message.id(), text, false, clip, at, forget);
  }

  /** Keeps what was written, for the thread or for its author alone. Returns it. */
  Reply written(Tx tx, Asked asked, Person by, boolean publish, String text, Instant at) {
    String root = publish ? asked.thread().map(Place.InThread::root).orElse(null) : null;
    return add(tx, asked, by, root, null, text, true, false, at, null);
  }

  private Reply add(
      Tx tx,
      Asked asked,
      Person by,
      @Nullable String root,
      @Nullable String message,
      String text,
      boolean written,
      boolean clip,
      Instant at,
      @Nullable Instant forget) {
    long id =
        tx.handle()
            .createQuery(
                """
                INSERT INTO reply (asked_id, platform, workspace, channel, thread_root, message_id, person, text,
                  written, clip, said_at, revised_at, stands, forget_at)
                VALUES (:asked, :person.workspace.platform, :person.workspace.id, :channel, :root, :message,
                  :person.id, :text, :written, :clip, :at, :at, 'CONVERSATION', :forget)
                RETURNING id
                """)
            .bind("asked", asked.id())
            .bindMethods("person", by)
            .bind("channel", asked.channel().id())
            .bind("root", root)
            .bind("message", message)
            .bind("text", text)
            .bind("written", written ? 1 : 0)
            .bind("clip", clip ? 1 : 0)
            .bind("at", at)
            .bind("forget", forget == null ? null : (Long) forget.toEpochMilli())
            .mapTo(Long.class)
            .one();
    return find(tx, id).orElseThrow();
  }

  private static @Nullable String root(Place place) {
    return place instanceof Place.InThread thread ? thread.root() : null;
  }

  /** It had been said at {@code at}, which was not known. */
  void saidAt(Tx tx, long id, Instant at) {
    tx.handle()
        .createUpdate("UPDATE reply SET said_at = :at WHERE id = :id")
        .bind("id", id)
        .bind("at", at)
        .execute();
  }

  /** Another text; the former one is kept for its author. */
  void revise(Tx tx, Reply reply, String text, Instant at) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO reply_version (reply_id, text, written_at)
            VALUES (:id, :text, :at)
            """)
        .bind("id", reply.id())
        .bind("text", reply.text())
        .bind("at", reply.revisedAt())
        .execute();
    overwrite(tx, reply.id(), text, at);
  }

  /** Another text; nobody asks for the former one. */
  void overwrite(Tx tx, long id, String text, Instant at) {
    tx.handle()
        .createUpdate("UPDATE reply SET text = :text, revised_at = :at WHERE id = :id")
        .bind("id", id)
        .bind("text", text)
        .bind("at", at)
        .execute();
  }

  /** Remembers it until {@code forget}. */
  void rememberUntil(Tx tx, long id, Instant forget) {
    tx.handle()
        .createUpdate("UPDATE reply SET forget_at = :forget WHERE id = :id")
        .bind("id", id)
        .bind("forget", forget)
        .execute();
  }

  /** It is part of an answer now. */
  void join(Tx tx, long id, long answer) {
    tx.handle()
        .createUpdate(
            """
            UPDATE reply
            SET stands = 'PART', answer_id = :answer, offer = NULL, forget_at = NULL
            WHERE id = :id
            """)
        .bind("id", id)
        .bind("answer", answer)
        .execute();
  }

  /** Its author is asked about it. */
  void offer(Tx tx, long id, long offer, Instant forget) {
    tx.handle()
        .createUpdate(
            """
            UPDATE reply
            SET stands = 'OFFERED', offer = :offer, forget_at = :forget
            WHERE id = :id
            """)
        .bind("id", id)
        .bind("offer", offer)
        .bind("forget", forget)
        .execute();
  }

  /** All of an answer's replies that stand {@code from} now stand {@code to}. */
  void turn(Tx tx, long answer, Reply.Stands from, Reply.Stands to) {
    tx.handle()
        .createUpdate(
            """
            UPDATE reply
            SET stands = :to
            WHERE answer_id = :answer AND stands = :from
            """)
        .bind("answer", answer)
        .bind("from", from.name())
        .bind("to", to.name())
        .execute();
  }

  /** Never to be gathered; what it said is forgotten. */
  void keepOut(Tx tx, long id) {
    tx.handle()
        .createUpdate("DELETE FROM reply_version WHERE reply_id = :id")
        .bind("id", id)
        .execute();
    tx.handle()
        .createUpdate(
            """
            UPDATE reply
            SET stands = 'KEPT_OUT', text = '', answer_id = NULL, offer = NULL, forget_at = NULL
            WHERE id = :id
            """)
        .bind("id", id)
        .execute();
  }

  /**
   * Lets go of all replies of an answer: what was said is kept out, what was written is removed.
   */
  void letGo(Tx tx, long answer) {
    tx.handle()
        .createUpdate("DELETE FROM reply WHERE answer_id = :answer AND written = 1")
        .bind("answer", answer)
        .execute();
    tx.handle()
        .createQuery("SELECT id FROM reply WHERE answer_id = :answer")
        .bind("answer", answer)
        .mapTo(Long.class)
        .list()
        .forEach(id -> keepOut(tx, id));
  }

  /** What was written was published as this message. */
  void posted(Tx tx, long id, MessageRef message) {
    tx.handle()
        .createUpdate("UPDATE reply SET message_id = :message WHERE id = :id")
        .bind("id", id)
        .bind("message", message.id())
        .execute();
  }

  /** What was written can be read in a thread from now on, once it is posted. */
  void publish(Tx tx, long id, Place.InThread thread) {
    tx.handle()
        .createUpdate("UPDATE reply SET thread_root = :root, message_id = NULL WHERE id = :id")
        .bind("id", id)
        .bind("root", thread.root())
        .execute();
  }

  /** What was written is for its author alone. */
  void withdraw(Tx tx, long id) {
    tx.handle()
        .createUpdate("UPDATE reply SET thread_root = NULL, message_id = NULL WHERE id = :id")
        .bind("id", id)
        .execute();
  }

  /** What was said stands nowhere any more: it is kept as if it had been written for its author. */
  void keepForItsAuthor(Tx tx, long id) {
    tx.handle()
        .createUpdate(
            "UPDATE reply SET written = 1, thread_root = NULL, message_id = NULL WHERE id = :id")
        .bind("id", id)
        .execute();
  }

  /** Removes a reply and its versions. */
  void remove(Tx tx, long id) {
    tx.handle().createUpdate("DELETE FROM reply WHERE id = :id").bind("id", id).execute();
  }

  /** The message is gone: what still arrives about it, until {@code forget}, comes too late. */
  void deleted(Tx tx, MessageRef message, Instant forget) {
    if (!(message.place().lane() instanceof Place.Channel channel)) return;
    tx.handle()
        .createUpdate(
            """
            INSERT INTO reply_deleted (platform, workspace, channel, message_id, forget_at)
            VALUES (:channel.workspace.platform, :channel.workspace.id, :channel.id, :message, :forget)
            ON CONFLICT (platform, workspace, channel, message_id) DO NOTHING
            """)
        .bindMethods("channel", channel)
        .bind("message", message.id())
        .bind("forget", forget)
        .execute();
  }

  boolean isDeleted(Tx tx, MessageRef message) {
    if (!(message.place().lane() instanceof Place.Channel channel)) return false;
    return tx.handle()
        .createQuery("SELECT 1 FROM reply_deleted WHERE " + IS_MESSAGE)
        .bindMethods("channel", channel)
        .bind("message", message.id())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** Forgets at most {@code most} replies and deletions that are due. Returns how many. */
  int forget(Tx tx, Instant now, int most) {
    int replies =
        tx.handle()
            .createUpdate(
                """
                DELETE FROM reply
                WHERE id IN (SELECT id FROM reply WHERE forget_at <= :now ORDER BY forget_at, id LIMIT :most)
                """)
            .bind("now", now)
            .bind("most", most)
            .execute();
    return replies
        + tx.handle()
            .createUpdate("DELETE FROM reply_deleted WHERE forget_at <= :now")
            .bind("now", now)
            .execute();
  }

  AnswerStore.Waiting waitingToForget(Tx tx, Instant now) {
    return tx.handle()
        .createQuery(
            """
            SELECT (SELECT COUNT(*) FROM reply WHERE forget_at <= :now) AS due,
              (SELECT MIN(forget_at) FROM reply WHERE forget_at IS NOT NULL) AS next
            """)
        .bind("now", now)
        .map((rs, ctx) -> AnswerStore.waiting(rs))
        .one();
  }

  private static Reply reply(ResultSet rs) throws SQLException {
    var workspace = new Workspace(rs.getString("platform"), rs.getString("workspace"));
    var channel = new Place.Channel(workspace, rs.getString("channel"));
    return new Reply(
        rs.getLong("id"),
        rs.getLong("asked_id"),
        new Person(workspace, rs.getString("person")),
        Optional.ofNullable(rs.getString("thread_root"))
            .map(root -> new Place.InThread(channel, root)),
        Optional.ofNullable(rs.getString("message_id")),
        rs.getString("text"),
        rs.getInt("written") == 1,
        rs.getInt("clip") == 1,
        Instant.ofEpochMilli(rs.getLong("said_at")),
        Instant.ofEpochMilli(rs.getLong("revised_at")),
        Reply.Stands.valueOf(rs.getString("stands")),
        optional(rs, "answer_id"),
        optional(rs, "offer"));
  }

  private static OptionalLong optional(ResultSet rs, String column) throws SQLException {
    long value = rs.getLong(column);
    return rs.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
