package dev.barraiser.bot;

import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Person;
import dev.barraiser.json.Json;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table {@code inbox}. A payload is kept only until its event is worked off. */
final class InboxStore {

  record Row(long seq, String lane, int attempts, Incoming incoming) {}

  record Waiting(long seq, String lane) {}

  record Queue(long waiting, @Nullable Instant oldest) {}

  /** Claims an event; empty when it was claimed before. */
  Optional<Long> claim(Tx tx, Incoming incoming, Instant now) {
    return tx.handle()
        .createQuery(
            """
            INSERT INTO inbox (platform, workspace, event_id, lane, payload, received_at, state)
            VALUES (:platform, :workspace, :event, :lane, :payload, :now, 'waiting')
            ON CONFLICT (platform, workspace, event_id) DO NOTHING
            RETURNING seq
            """)
        .bind("platform", incoming.workspace().platform())
        .bind("workspace", incoming.workspace().id())
        .bind("event", incoming.id())
        .bind("lane", LaneKey.of(incoming.place()))
        .bind("payload", Json.write(new Envelope(incoming)))
        .bind("now", now)
        .mapTo(Long.class)
        .findOne();
  }

  /** The first event of a lane that waits, later than {@code after} and up to {@code last}. */
  Optional<Long> first(Tx tx, String lane, long after, long last) {
    return tx.handle()
        .createQuery(
            """
            SELECT MIN(seq)
            FROM inbox
            WHERE lane = :lane AND seq > :after AND seq <= :last AND state = 'waiting'
            """)
        .bind("lane", lane)
        .bind("after", after)
        .bind("last", last)
        .mapTo(Long.class)
        .findOne();
  }

  Optional<Row> waiting(Tx tx, long seq) {
    return tx.handle()
        .createQuery(
            """
            SELECT seq, lane, attempts, payload
            FROM inbox
            WHERE seq = :seq AND state = 'waiting'
            """)
        .bind("seq", seq)
        .map((rs, ctx) ->
            new Row(
                rs.getLong("seq"),
                rs.getString("lane"),
                rs.getInt("attempts"),
                Json.read(rs.getString("payload"), Envelope.class).incoming()))
        .findOne();
  }

  List<Waiting> waiting(Tx tx, int most) {
    return tx.handle()
        .createQuery("SELECT seq, lane FROM inbox WHERE state = 'waiting' ORDER BY seq LIMIT :most")
        .bind("most", most)
        .map((rs, ctx) -> new Waiting(rs.getLong("seq"), rs.getString("lane")))
        .list();
  }

  /** How many events wait, and since when the first of them does. */
  Queue queue(Tx tx) {
    return tx.handle()
        .createQuery(
            "SELECT COUNT(*) AS waiting, MIN(received_at) AS oldest FROM inbox WHERE state ="
                + " 'waiting'")
        .map((rs, ctx) -> {
          long waiting = rs.getLong("waiting");
          long oldest = rs.getLong("oldest");
          return new Queue(waiting, rs.wasNull() ? null : Instant.ofEpochMilli(oldest));
        })
        .one();
  }

  void done(Tx tx, long seq) {
    tx.handle()
        .createUpdate("UPDATE inbox SET state = 'done', payload = '' WHERE seq = :seq")
        .bind("seq", seq)
        .execute();
  }

  /** What another process has done meanwhile stays done. */
  void failed(Tx tx, long seq, boolean forGood) {
    tx.handle()
        .createUpdate(
            """
            UPDATE inbox
            SET attempts = attempts + 1, state = :state
            WHERE seq = :seq AND state = 'waiting'
            """)
        .bind("seq", seq)
        .bind("state", forGood ? "parked" : "waiting")
        .execute();
  }

  /** What was set aside after failing gets another chance: a new version may handle it. */
  int retryParked(Tx tx) {
    return tx.handle()
        .createUpdate("UPDATE inbox SET state = 'waiting', attempts = 0 WHERE state = 'parked'")
        .execute();
  }

  long parked(Tx tx) {
    return tx.handle()
        .createQuery("SELECT COUNT(*) FROM inbox WHERE state = 'parked'")
        .mapTo(Long.class)
        .one();
  }

  /** Forgets claims of events so old that no platform delivers them again. */
  int forget(Tx tx, Instant before) {
    return tx.handle()
        .createUpdate("DELETE FROM inbox WHERE state = 'done' AND received_at < :before")
        .bind("before", before)
        .execute();
  }

  /**
   * Empties what waits of a person, in whatever part they have in it; and lets go of claims that
   * name them, so that they can be told of anew. An event has its parts between colons.
   */
  void forget(Tx tx, Person person) {
    tx.handle()
        .createUpdate(
            """
            UPDATE inbox
            SET state = 'done', payload = ''
            WHERE platform = :platform
              AND workspace = :workspace
              AND REPLACE(payload, :mention, '') != payload
            """)
        .bind("platform", person.workspace().platform())
        .bind("workspace", person.workspace().id())
        .bind("mention", Json.write(person))
        .execute();
    tx.handle()
        .createUpdate(
            """
            DELETE FROM inbox
            WHERE platform = :platform
              AND workspace = :workspace
              AND state = 'done'
              AND REPLACE(':' || event_id || ':', :part, '') != ':' || event_id || ':'
            """)
        .bind("platform", person.workspace().platform())
        .bind("workspace", person.workspace().id())
        .bind("part", ":" + person.id() + ":")
        .execute();
  }

  /** What was worked off stands in no lane any more. */
  void wipe(Tx tx, List<String> lanes) {
    tx.handle()
        .createUpdate("UPDATE inbox SET lane = '' WHERE state = 'done' AND lane IN (<lanes>)")
        .bindList("lanes", lanes)
        .execute();
  }

  /** Gives the stored event its sealed type's tag. */
  record Envelope(Incoming incoming) {}
}
