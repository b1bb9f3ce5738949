package dev.barraiser.bot;

import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Receipt;
import dev.barraiser.json.Json;
import dev.barraiser.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table {@code outbox}. A payload is kept only until its effect is settled. */
final class OutboxStore {

  /** No effect is put off for longer. */
  static final Duration LONGEST = Duration.ofHours(1);

  /**
   * So much the clocks of several machines may differ. What was put off later than that from now
   * has met a clock that was put back, and is due: it would wait for as long as that was.
   */
  private static final Duration SKEW = Duration.ofMinutes(1);

  /**
   * An effect that is not settled.
   *
   * @param payload what {@code outgoing} was read from
   */
  record Row(
      long seq,
      String effectId,
      String platform,
      String payload,
      Outgoing outgoing,
      int attempts,
      Instant createdAt,
      Instant nextAttemptAt,
      @Nullable Instant putOffAt,
      boolean doubtful,
      @Nullable Amended amended) {

    /** How long it waits yet; not at all where the clock was put back meanwhile. */
    Duration dueIn(Instant now) {
      boolean putBack = putOffAt != null && putOffAt.isAfter(now.plus(SKEW));
      return putBack ? Duration.ZERO : Duration.between(now, nextAttemptAt);
    }
  }

  /** What became of an effect after it may have been delivered. */
  enum Amended {
    /** It says something else. */
    CHANGED,
    /** It shall not go out; where it did, its card stands instead. */
    TAKEN_BACK
  }

  record Queue(long waiting, @Nullable Instant oldest) {}

  /** Adds an effect and returns its lane. */
  String add(Tx tx, Outgoing outgoing, Instant now) {
    String lane = LaneKey.of(outgoing);
    tx.handle()
        .createUpdate(
            """
            INSERT INTO outbox (effect_id, platform, workspace, lane, kind, payload, tag_kind, tag_subject, created_at,
              next_attempt_at, state)
            VALUES (:effect, :platform, :workspace, :lane, :kind, :payload, :tagKind, :tagSubject, :now, 0, 'waiting')
            """)
        .bind("effect", UUID.randomUUID().toString())
        .bind("platform", outgoing.place().workspace().platform())
        .bind("workspace", outgoing.place().workspace().id())
        .bind("lane", lane)
        .bind("kind", outgoing.getClass().getSimpleName())
        .bind("payload", Json.write(new Envelope(outgoing)))
        .bind("tagKind", outgoing.tag().kind())
        .bind("tagSubject", outgoing.tag().subject())
        .bind("now", now)
        .execute();
    return lane;
  }

  /** The first effect of a lane that is not settled. */
  Optional<Row> head(Tx tx, String lane) {
    return tx.handle()
        .createQuery(
            """
            SELECT seq, effect_id, platform, payload, attempts, created_at, next_attempt_at, put_off_at, state, amended
            FROM outbox
            WHERE lane = :lane AND state IN ('waiting', 'sending')
            ORDER BY seq
            LIMIT 1
            """)
        .bind("lane", lane)
        .map((rs, ctx) -> row(rs, null))
        .findOne();
  }

  /** To read a payload takes longer than all the rest, so it is not done twice of the same. */
  private static Row row(ResultSet rs, @Nullable Row seen) throws SQLException {
    String payload = rs.getString("payload");
    long putOff = rs.getLong("put_off_at");
    @Nullable Instant putOffAt = rs.wasNull() ? null : Instant.ofEpochMilli(putOff);
    return new Row(
        rs.getLong("seq"),
        rs.getString("effect_id"),
        rs.getString("platform"),
        payload,
        seen != null && seen.payload().equals(payload) ? seen.outgoing() : outgoing(payload),
        rs.getInt("attempts"),
        Instant.ofEpochMilli(rs.getLong("created_at")),
        Instant.ofEpochMilli(rs.getLong("next_attempt_at")),
        putOffAt,
        rs.getString("state").equals("sending"),
        Optional.ofNullable(rs.getString("amended")).map(Amended::valueOf).orElse(null));
  }

  /** What a payload says. */
  static Outgoing outgoing(String payload) {
    return Json.read(payload, Envelope.class).outgoing();
  }

  List<String> openLanes(Tx tx) {
    return tx.handle()
        .createQuery("SELECT DISTINCT lane FROM outbox WHERE state IN ('waiting', 'sending')")
        .mapTo(String.class)
        .list();
  }

  /**
   * Takes the first effect of a lane for one process, to be delivered now. Empty when there is
   * none, when it is not due, or while another process that is alive has it. Nothing but this
   * stands between two processes that want the same effect.
   *
   * @param seen the first effect as it was a moment ago
   */
  Optional<Row> claim(Tx tx, String lane, Row seen, String node, Instant now) {
    Optional<Row> row =
        tx.handle()
            .createQuery(
                """
                SELECT seq, effect_id, platform, payload, attempts, created_at, next_attempt_at, put_off_at, state, amended
                FROM outbox
                WHERE seq = (SELECT MIN(seq) FROM outbox WHERE lane = :lane AND state IN ('waiting', 'sending'))
                  AND state IN ('waiting', 'sending')
                  AND (next_attempt_at <= :now OR put_off_at > :beyond)
                  AND (
                    claimed_by IS NULL
                    OR claimed_by = :node
                    OR claimed_by NOT IN (SELECT id FROM node WHERE heard_until > <now>)
                  )
                <unless_taken>
                """)
            .bind("lane", lane)
            .bind("node", node)
            .bind("now", now)
            .bind("beyond", now.plus(SKEW))
            .map((rs, ctx) -> row(rs, seen))
            .findOne();
    row.ifPresent(taken ->
        tx.handle()
            .createUpdate(
                "UPDATE outbox SET state = 'sending', claimed_by = :node WHERE seq = :seq")
            .bind("seq", taken.seq())
            .bind("node", node)
            .execute());
    return row;
  }

  /** Lanes whose first effect a process could claim. */
  List<String> claimable(Tx tx, String platform, String node, Instant now, int most) {
    return tx.handle()
        .createQuery(
            """
            SELECT lane
            FROM outbox
            WHERE state IN ('waiting', 'sending')
              AND platform = :platform
              AND (next_attempt_at <= :now OR put_off_at > :beyond)
              AND (
                claimed_by IS NULL
                OR claimed_by = :node
                OR claimed_by NOT IN (SELECT id FROM node WHERE heard_until > <now>)
              )
              AND NOT EXISTS (
                SELECT 1
                FROM outbox earlier
                WHERE earlier.lane = outbox.lane
                  AND earlier.seq < outbox.seq
                  AND earlier.state IN ('waiting', 'sending')
              )
            ORDER BY lane
            LIMIT :most
            """)
        .bind("platform", platform)
        .bind("node", node)
        .bind("now", now)
        .bind("beyond", now.plus(SKEW))
        .bind("most", most)
        .mapTo(String.class)
        .list();
  }

  /** Whether another process that is alive is at a delivery of this lane. */
  boolean isBusyElsewhere(Tx tx, String lane, String node) {
    return tx.handle()
            .createQuery(
                """
                SELECT COUNT(*)
                FROM outbox
                WHERE lane = :lane
                  AND state = 'sending'
                  AND claimed_by != :node
                  AND claimed_by IN (SELECT id FROM node WHERE heard_until > <now>)
                """)
            .bind("lane", lane)
            .bind("node", node)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /**
   * The payload of an effect that is not settled: it may have been changed while it was delivered.
   */
  Optional<String> standing(Tx tx, long seq) {
    return tx.handle()
        .createQuery(
            "SELECT payload FROM outbox WHERE seq = :seq AND state IN ('waiting', 'sending')")
        .bind("seq", seq)
        .mapTo(String.class)
        .findOne();
  }

  /** Returns false when another process has taken it over: then it is not ours to say. */
  boolean settled(Tx tx, long seq, String node, Receipt.Settled receipt) {
    @Nullable String outcome =
        receipt instanceof Receipt.Refused refused ? refused.reason().name() : null;
    return tx.handle()
            .createUpdate(
                """
                UPDATE outbox
                SET state = :state, outcome = :outcome, payload = '', claimed_by = NULL
                WHERE seq = :seq AND claimed_by = :node
                """)
            .bind("seq", seq)
            .bind("node", node)
            .bind("state", receipt instanceof Receipt.Refused ? "refused" : "sent")
            .bind("outcome", outcome)
            .execute()
        == 1;
  }

  /** It was not delivered, and is tried again then. Returns false as {@link #settled} does. */
  boolean retryAt(Tx tx, long seq, String node, Instant now, Instant when) {
    return tx.handle()
            .createUpdate(
                """
                UPDATE outbox
                SET state = 'waiting', next_attempt_at = :when, put_off_at = :now, claimed_by = NULL
                WHERE seq = :seq AND claimed_by = :node AND state = 'sending'
                """)
            .bind("seq", seq)
            .bind("node", node)
            .bind("now", now)
            .bind("when", when)
            .execute()
        == 1;
  }

  /**
   * It may have been delivered; it is looked for, and then tried again, at that time. Returns false
   * as {@link #settled} does.
   */
  boolean doubtful(Tx tx, long seq, String node, Instant now, Instant when) {
    return tx.handle()
            .createUpdate(
                """
                UPDATE outbox
                SET attempts = attempts + 1, next_attempt_at = :when, put_off_at = :now, claimed_by = NULL
                WHERE seq = :seq AND claimed_by = :node AND state = 'sending'
                """)
            .bind("seq", seq)
            .bind("node", node)
            .bind("now", now)
            .bind("when", when)
            .execute()
        == 1;
  }

  /** How many effects wait for each platform, and since when the first of them does. */
  Map<String, Queue> queues(Tx tx) {
    return tx
        .handle()
        .createQuery(
            """
            SELECT platform, COUNT(*) AS waiting, MIN(created_at) AS oldest
            FROM outbox
            WHERE state IN ('waiting', 'sending')
            GROUP BY platform
            """)
        .map((rs, ctx) ->
            Map.entry(
                rs.getString("platform"),
                new Queue(rs.getLong("waiting"), Instant.ofEpochMilli(rs.getLong("oldest")))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  int forget(Tx tx, Instant before) {
    return tx.handle()
        .createUpdate(
            "DELETE FROM outbox WHERE state IN ('sent', 'refused') AND created_at < :before")
        .bind("before", before)
        .execute();
  }

  /**
   * An effect that is not settled.
   *
   * @param begun whether it may have been delivered
   */
  record Unsent(long seq, Outgoing outgoing, boolean begun) {}

  /** What is not settled and has to do with a person. */
  List<Unsent> mentioning(Tx tx, Person person) {
    return tx.handle()
        .createQuery(
            """
            SELECT seq, payload, state
            FROM outbox
            WHERE platform = :platform
              AND workspace = :workspace
              AND state IN ('waiting', 'sending')
              AND REPLACE(payload, :mention, '') != payload
            ORDER BY seq
            """)
        .bind("platform", person.workspace().platform())
        .bind("workspace", person.workspace().id())
        .bind("mention", Json.write(person))
        .map((rs, ctx) ->
            new Unsent(
                rs.getLong("seq"),
                Json.read(rs.getString("payload"), Envelope.class).outgoing(),
                rs.getString("state").equals("sending")))
        .list();
  }

  /** It goes out like this instead; what may have gone out is amended. */
  void change(Tx tx, Unsent unsent, Outgoing outgoing) {
    amend(tx, unsent.seq(), outgoing, unsent.begun() ? Amended.CHANGED : null);
  }

  /** It does not go out; where it has, this stands instead. */
  void takeBack(Tx tx, Unsent unsent, Outgoing.Post instead) {
    amend(tx, unsent.seq(), instead, Amended.TAKEN_BACK);
  }

  private static void amend(Tx tx, long seq, Outgoing outgoing, @Nullable Amended amended) {
    tx.handle()
        .createUpdate(
            """
            UPDATE outbox
            SET payload = :payload, amended = COALESCE(CAST(:amended AS TEXT), amended)
            WHERE seq = :seq
            """)
        .bind("seq", seq)
        .bind("amended", amended == null ? null : amended.name())
        .bind("payload", Json.write(new Envelope(outgoing)))
        .execute();
  }

  /** It does not go out, and nobody is told. */
  void drop(Tx tx, long seq) {
    tx.handle()
        .createUpdate(
            "UPDATE outbox SET state = 'refused', outcome = 'FORGOTTEN', payload = '' WHERE seq ="
                + " :seq")
        .bind("seq", seq)
        .execute();
  }

  /** What is settled stands in no lane any more, and is about nobody. */
  void wipe(Tx tx, List<String> lanes) {
    tx.handle()
        .createUpdate(
            """
            UPDATE outbox
            SET lane = '', tag_subject = ''
            WHERE state IN ('sent', 'refused') AND lane IN (<lanes>)
            """)
        .bindList("lanes", lanes)
        .execute();
  }

  /** Gives the stored effect its sealed type's tag. */
  record Envelope(Outgoing outgoing) {}
}
