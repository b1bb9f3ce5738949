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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code answer}. Thread-safe: it keeps nothing itself.
 *
 * <p>The public reads tell of answers that count; one that its author took back is in none of them.
 * They do not ask who wants to know: an answer's text is for its author, everybody else gets
 * counts.
 */
public final class AnswerStore {

  private static final String COLUMNS =
      """
      a.id, a.asked_id, a.platform, a.workspace, a.person, a.group_id, a.question_id, a.text, a.words, a.given_at,
      a.late, a.published, a.taken_back, a.probed
      """;

  private static final String OF_PERSON =
      """
      a.platform = :person.workspace.platform AND a.workspace = :person.workspace.id AND a.person = :person.id
      """;

  /** An answer that counts. */
  public Optional<Answer> find(Tx tx, long id) {
    return kept(tx, id).filter(kept -> !kept.takenBack()).map(Kept::answer);
  }

  /** A person's answers, newest first. */
  public List<Answer> of(Tx tx, Person person) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + "FROM answer a WHERE "
                + OF_PERSON
                + "AND a.taken_back = 0 ORDER BY a.given_at DESC, a.id DESC")
        .bindMethods("person", person)
        .map((rs, ctx) -> kept(rs).answer())
        .list();
  }

  /** What each of a person's answers is called by; none changes when another one goes. */
  public Map<Long, Integer> numbers(Tx tx, Person person) {
    return tx
        .handle()
        .createQuery("SELECT a.id, a.number FROM answer a WHERE " + OF_PERSON)
        .bindMethods("person", person)
        .map((rs, ctx) -> Map.entry(rs.getLong("id"), rs.getInt("number")))
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** A person's answers given at or after {@code since}, newest first. */
  public List<Answer> since(Tx tx, Person person, Instant since) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + "FROM answer a WHERE "
                + OF_PERSON
                + "AND a.given_at >= :since AND a.taken_back = 0 ORDER BY a.given_at DESC, a.id DESC")
        .bindMethods("person", person)
        .bind("since", since)
        .map((rs, ctx) -> kept(rs).answer())
        .list();
  }

  /**
   * That somebody answered: what is counted, without what is read.
   *
   * @param group the study group whose question it was; empty where a channel is none
   */
  public record Given(Person by, OptionalLong group, Instant at) {}

  /** When a person answered, and where, in any order. */
  public List<Given> given(Tx tx, Person person) {
    return tx.handle()
        .createQuery(
            "SELECT a.group_id, a.given_at FROM answer a WHERE "
                + OF_PERSON
                + "AND a.taken_back = 0")
        .bindMethods("person", person)
        .map((rs, ctx) -> new Given(person, group(rs), at(rs)))
        .list();
  }

  /** Who answered a group's questions in its threads at or after {@code since}, in any order. */
  public List<Given> published(Tx tx, long group, Instant since) {
    return tx.handle()
        .createQuery(
            """
            SELECT a.platform, a.workspace, a.person, a.group_id, a.given_at
            FROM answer a
            WHERE a.group_id = :group AND a.given_at >= :since AND a.taken_back = 0 AND a.published = 1
            """)
        .bind("group", group)
        .bind("since", since)
        .map((rs, ctx) -> new Given(author(rs), group(rs), at(rs)))
        .list();
  }

  private static Person author(ResultSet rs) throws SQLException {
    return new Person(
        new Workspace(rs.getString("platform"), rs.getString("workspace")), rs.getString("person"));
  }

  private static OptionalLong group(ResultSet rs) throws SQLException {
    long group = rs.getLong("group_id");
    return rs.wasNull() ? OptionalLong.empty() : OptionalLong.of(group);
  }

  private static Instant at(ResultSet rs) throws SQLException {
    return Instant.ofEpochMilli(rs.getLong("given_at"));
  }

  /** The answers to a group's questions given at or after {@code since}, oldest first. */
  public List<Answer> ofGroupSince(Tx tx, long group, Instant since) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + """
                FROM answer a
                WHERE a.group_id = :group AND a.given_at >= :since AND a.taken_back = 0
                ORDER BY a.given_at, a.id
                """)
        .bind("group", group)
        .bind("since", since)
        .map((rs, ctx) -> kept(rs).answer())
        .list();
  }

  /**
   * The ids of the bank's questions that a person answered at or after {@code since}, each with
   * when it was last answered.
   */
  public Map<String, Instant> questionsAnsweredSince(Tx tx, Person person, Instant since) {
    return tx
        .handle()
        .createQuery(
            "SELECT a.question_id, MAX(a.given_at) AS last FROM answer a WHERE "
                + OF_PERSON
                + "AND a.given_at >= :since AND a.taken_back = 0 GROUP BY a.question_id")
        .bindMethods("person", person)
        .bind("since", since)
        .map((rs, ctx) ->
            Map.entry(rs.getString("question_id"), Instant.ofEpochMilli(rs.getLong("last"))))
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The answer that a message is part of, whether a person said it or the bot published it. */
  public Optional<Answer> holding(Tx tx, MessageRef message) {
    if (!(message.place().lane() instanceof Place.Channel channel)) return Optional.empty();
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + """
                FROM answer a
                JOIN reply r ON r.answer_id = a.id
                WHERE r.platform = :channel.workspace.platform
                  AND r.workspace = :channel.workspace.id
                  AND r.channel = :channel.id
                  AND r.message_id = :message
                  AND r.stands = 'PART'
                  AND a.taken_back = 0
                """)
        .bindMethods("channel", channel)
        .bind("message", message.id())
        .map((rs, ctx) -> kept(rs).answer())
        .findOne();
  }

  /** What an answer said before, as far as it is kept: for its author only. */
  public record Version(String text, Instant at) {}

  /**
   * What the parts of a person's own answer said before they were edited or replaced, oldest first.
   * Empty for somebody else's answer.
   */
  public List<Version> earlier(Tx tx, Person author, long id) {
    return tx.handle()
        .createQuery(
            """
            SELECT v.text AS text, v.written_at AS written_at
            FROM reply_version v
            JOIN reply r ON r.id = v.reply_id
            JOIN answer a ON a.id = r.answer_id
            WHERE a.id = :id AND a.platform = :person.workspace.platform
              AND a.workspace = :person.workspace.id AND a.person = :person.id
            UNION ALL
            SELECT r.text, r.revised_at
            FROM reply r
            JOIN answer a ON a.id = r.answer_id
            WHERE r.stands = 'REPLACED' AND a.id = :id AND a.platform = :person.workspace.platform
              AND a.workspace = :person.workspace.id AND a.person = :person.id
            ORDER BY written_at
            """)
        .bind("id", id)
        .bindMethods("person", author)
        .map((rs, ctx) ->
            new Version(rs.getString("text"), Instant.ofEpochMilli(rs.getLong("written_at"))))
        .list();
  }

  /**
   * An answer as it is kept.
   *
   * @param takenBack whether its author took it back; it can be put back until it is forgotten
   * @param probed whether the group has been asked for a probe
   */
  record Kept(Answer answer, boolean takenBack, boolean probed) {}

  /** An answer, also one that was taken back. */
  Optional<Kept> kept(Tx tx, long id) {
    return tx.handle()
        .createQuery("SELECT " + COLUMNS + "FROM answer a WHERE a.id = :id")
        .bind("id", id)
        .map((rs, ctx) -> kept(rs))
        .findOne();
  }

  /** The answer of a person to an asked question that counts. */
  Optional<Answer> to(Tx tx, long asked, Person person) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + "FROM answer a WHERE a.asked_id = :asked AND a.taken_back = 0 AND "
                + OF_PERSON)
        .bind("asked", asked)
        .bindMethods("person", person)
        .map((rs, ctx) -> kept(rs).answer())
        .findOne();
  }

  /** Makes an answer that has no parts yet. Returns its id. */
  long begin(Tx tx, Asked asked, Person person, Instant at, boolean late) {
    return tx.handle()
        .createQuery(
            """
            INSERT INTO answer (asked_id, platform, workspace, person, group_id, question_id, text, words, given_at,
              late, published, number)
            VALUES (:asked, :person.workspace.platform, :person.workspace.id, :person.id, :group, :question, '', 0,
              :at, :late, 0,
              (SELECT COALESCE(MAX(a.number), 0) + 1 FROM answer a WHERE <mine>))
            RETURNING id
            """)
        .define("mine", OF_PERSON)
        .bind("asked", asked.id())
        .bindMethods("person", person)
        .bind("group", asked.group().isPresent() ? (Long) asked.group().getAsLong() : null)
        .bind("question", asked.questionId())
        .bind("at", at)
        .bind("late", late ? 1 : 0)
        .mapTo(Long.class)
        .one();
  }

  /** What its parts now make of it. */
  void made(Tx tx, long id, String text, int words, Instant at, boolean published) {
    tx.handle()
        .createUpdate(
            """
            UPDATE answer
            SET text = :text, words = :words, given_at = :at, published = :published
            WHERE id = :id
            """)
        .bind("id", id)
        .bind("text", text)
        .bind("words", words)
        .bind("at", at)
        .bind("published", published ? 1 : 0)
        .execute();
  }

  /** Its author is to be told at {@code at} that it was gathered. */
  void noticeAt(Tx tx, long id, Instant at) {
    tx.handle()
        .createUpdate("UPDATE answer SET notice_at = :at WHERE id = :id")
        .bind("id", id)
        .bind("at", at)
        .execute();
  }

  /** Puts off a notice that has not been given; one that has is never given again. */
  void noticeNotBefore(Tx tx, long id, Instant at) {
    tx.handle()
        .createUpdate("UPDATE answer SET notice_at = :at WHERE id = :id AND notice_at < :at")
        .bind("id", id)
        .bind("at", at)
        .execute();
  }

  /** Its author knows. */
  void noticed(Tx tx, long id) {
    tx.handle()
        .createUpdate("UPDATE answer SET notice_at = NULL WHERE id = :id")
        .bind("id", id)
        .execute();
  }

  /** Claims at most {@code most} answers whose author is to be told by now, earliest first. */
  List<Answer> claimNotices(Tx tx, Instant now, int most) {
    List<Answer> due =
        tx.handle()
            .createQuery(
                "SELECT "
                    + COLUMNS
                    + """
                    FROM answer a
                    WHERE a.notice_at <= :now
                    ORDER BY a.notice_at, a.id
                    LIMIT :most
                    """)
            .bind("now", now)
            .bind("most", most)
            .map((rs, ctx) -> kept(rs).answer())
            .list();
    due.forEach(answer -> noticed(tx, answer.id()));
    return due;
  }

  /** It counts no longer, and is forgotten at {@code forget}. */
  void takeBack(Tx tx, long id, Instant forget) {
    tx.handle()
        .createUpdate(
            """
            UPDATE answer
            SET taken_back = 1, notice_at = NULL, forget_at = :forget
            WHERE id = :id
            """)
        .bind("id", id)
        .bind("forget", forget)
        .execute();
  }

  /** Until when an answer that was taken back can be put back. */
  Instant forgottenAt(Tx tx, long id) {
    return tx.handle()
        .createQuery("SELECT forget_at FROM answer WHERE id = :id AND taken_back = 1")
        .bind("id", id)
        .mapTo(Instant.class)
        .one();
  }

  /** It counts again. */
  void putBack(Tx tx, long id) {
    tx.handle()
        .createUpdate("UPDATE answer SET taken_back = 0, forget_at = NULL WHERE id = :id")
        .bind("id", id)
        .execute();
  }

  /** The group was asked for a probe. Returns false when it had been before. */
  boolean probe(Tx tx, long id) {
    return tx.handle()
            .createUpdate("UPDATE answer SET probed = 1 WHERE id = :id AND probed = 0")
            .bind("id", id)
            .execute()
        == 1;
  }

  /** Removes it; its replies must be gone or let go before. */
  void remove(Tx tx, long id) {
    tx.handle().createUpdate("DELETE FROM answer WHERE id = :id").bind("id", id).execute();
  }

  /** At most {@code most} answers that were taken back and are to be forgotten by now. */
  List<Long> toForget(Tx tx, Instant now, int most) {
    return tx.handle()
        .createQuery(
            "SELECT id FROM answer WHERE forget_at <= :now ORDER BY forget_at, id LIMIT :most")
        .bind("now", now)
        .bind("most", most)
        .mapTo(Long.class)
        .list();
  }

  /** At most {@code most} answers given before then, the oldest first. */
  List<Long> before(Tx tx, Instant before, int most) {
    return tx.handle()
        .createQuery(
            "SELECT id FROM answer WHERE given_at < :before ORDER BY given_at, id LIMIT :most")
        .bind("before", before)
        .bind("most", most)
        .mapTo(Long.class)
        .list();
  }

  long countBefore(Tx tx, Instant before) {
    return tx.handle()
        .createQuery("SELECT COUNT(*) FROM answer WHERE given_at < :before")
        .bind("before", before)
        .mapTo(Long.class)
        .one();
  }

  Optional<Instant> oldest(Tx tx) {
    return tx.handle()
        .createQuery("SELECT given_at FROM answer ORDER BY given_at LIMIT 1")
        .mapTo(Instant.class)
        .findOne();
  }

  /**
   * How many rows wait for the clock.
   *
   * @param next when the earliest is or was due; null when none is
   */
  record Waiting(long due, @Nullable Instant next) {}

  Waiting waitingNotices(Tx tx, Instant now) {
    return waiting(tx, now, "notice_at");
  }

  Waiting waitingToForget(Tx tx, Instant now) {
    return waiting(tx, now, "forget_at");
  }

  private static Waiting waiting(Tx tx, Instant now, String column) {
    return tx.handle()
        .createQuery(
            """
            SELECT (SELECT COUNT(*) FROM answer WHERE <column> <= :now) AS due,
              (SELECT MIN(<column>) FROM answer WHERE <column> IS NOT NULL) AS next
            """)
        .define("column", column)
        .bind("now", now)
        .map((rs, ctx) -> waiting(rs))
        .one();
  }

  static Waiting waiting(ResultSet rs) throws SQLException {
    long next = rs.getLong("next");
    boolean none = rs.wasNull();
    return new Waiting(rs.getLong("due"), none ? null : Instant.ofEpochMilli(next));
  }

  private static Kept kept(ResultSet rs) throws SQLException {
    var answer =
        new Answer(
            rs.getLong("id"),
            author(rs),
            rs.getLong("asked_id"),
            group(rs),
            rs.getString("question_id"),
            rs.getString("text"),
            rs.getInt("words"),
            at(rs),
            rs.getInt("late") == 1,
            rs.getInt("published") == 1);
    return new Kept(answer, rs.getInt("taken_back") == 1, rs.getInt("probed") == 1);
  }
}
