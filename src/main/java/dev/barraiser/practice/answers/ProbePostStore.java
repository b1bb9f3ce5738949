package dev.barraiser.practice.answers;

import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.List;

/** The table {@code probe_post}. Thread-safe: it keeps nothing itself. */
final class ProbePostStore {

  /** A group was asked for a probe on a person's answer in this message. */
  void add(Tx tx, Person by, Place.InThread thread, MessageRef message, Instant at) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO probe_post (platform, workspace, person, channel, thread_root, message_id, posted_at)
            VALUES (:person.workspace.platform, :person.workspace.id, :person.id, :channel, :root, :message, :at)
            ON CONFLICT (platform, workspace, channel, message_id) DO NOTHING
            """)
        .bindMethods("person", by)
        .bind("channel", thread.channel().id())
        .bind("root", thread.root())
        .bind("message", message.id())
        .bind("at", at)
        .execute();
  }

  /** Every message in which a group was asked for a probe on an answer of a person's. */
  List<MessageRef> of(Tx tx, Person person) {
    return tx.handle()
        .createQuery(
            """
            SELECT channel, thread_root, message_id
            FROM probe_post
            WHERE platform = :person.workspace.platform
              AND workspace = :person.workspace.id
              AND person = :person.id
            ORDER BY posted_at
            """)
        .bindMethods("person", person)
        .map((rs, ctx) -> {
          var channel = new Place.Channel(person.workspace(), rs.getString("channel"));
          return new MessageRef(
              new Place.InThread(channel, rs.getString("thread_root")), rs.getString("message_id"));
        })
        .list();
  }

  /** Those in one thread, where a person's answer is. */
  List<MessageRef> in(Tx tx, Person person, Place.InThread thread) {
    return of(tx, person).stream().filter(message -> message.place().equals(thread)).toList();
  }
}
