package dev.barraiser.platforms.room;

import dev.barraiser.chat.Incoming;
import dev.barraiser.json.Json;
import dev.barraiser.storage.Tx;
import java.util.List;

/** The table {@code room_event}. Thread-safe: it keeps nothing itself. */
final class EventStore {

  record Row(long seq, Incoming.Event event) {}

  void add(Tx tx, Incoming.Event event) {
    tx.handle()
        .createUpdate("INSERT INTO room_event (payload) VALUES (:payload)")
        .bind("payload", Json.write(new Envelope(event)))
        .execute();
  }

  /** The first {@code most} that have not been passed on, in order. */
  List<Row> waiting(Tx tx, int most) {
    return tx.handle()
        .createQuery("SELECT seq, payload FROM room_event ORDER BY seq LIMIT :most")
        .bind("most", most)
        .map((rs, ctx) ->
            new Row(rs.getLong("seq"), Json.read(rs.getString("payload"), Envelope.class).event()))
        .list();
  }

  void passedOn(Tx tx, List<Long> seqs) {
    tx.handle()
        .createUpdate("DELETE FROM room_event WHERE seq IN (<seqs>)")
        .bindList("seqs", seqs)
        .execute();
  }

  /** Gives the stored event its sealed type's tag. */
  record Envelope(Incoming.Event event) {}
}
