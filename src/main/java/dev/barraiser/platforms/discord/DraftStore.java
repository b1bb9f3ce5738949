package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Person;
import dev.barraiser.json.Json;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.Optional;

/**
 * The table {@code discord_draft}: forms on their way. Thread-safe: it keeps nothing itself.
 *
 * <p>A draft is found by its person only, since its id stands on a button for all to see.
 */
final class DraftStore {

  /** Whoever opens form after form fills no disk. */
  private static final int MOST_OF_A_PERSON = 20;

  /** It is kept from {@code now} on; one that was begun before stays as it is. */
  void begin(Tx tx, Draft draft, Instant now) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO discord_draft (id, person, body, begun_at)
            VALUES (:id, :person, :body, :now)
            ON CONFLICT (id) DO NOTHING
            """)
        .bind("id", draft.id())
        .bind("person", draft.person().id())
        .bind("body", Json.write(draft))
        .bind("now", now.toEpochMilli())
        .execute();
    tx.handle()
        .createUpdate(
            """
            DELETE FROM discord_draft
            WHERE person = :person
              AND id NOT IN (
                SELECT id
                FROM discord_draft
                WHERE person = :person
                ORDER BY begun_at DESC, id DESC
                LIMIT :most)
            """)
        .bind("person", draft.person().id())
        .bind("most", MOST_OF_A_PERSON)
        .execute();
  }

  void change(Tx tx, Draft draft) {
    tx.handle()
        .createUpdate("UPDATE discord_draft SET body = :body WHERE id = :id AND person = :person")
        .bind("id", draft.id())
        .bind("person", draft.person().id())
        .bind("body", Json.write(draft))
        .execute();
  }

  /**
   * A draft of that person that was begun at {@code oldest} or later.
   *
   * @throws Json.Malformed when it was written by a version that did it differently
   */
  Optional<Draft> of(Tx tx, Person person, String id, Instant oldest) {
    return tx.handle()
        .createQuery(
            """
            SELECT body
            FROM discord_draft
            WHERE id = :id
              AND person = :person
              AND begun_at >= :oldest
            """)
        .bind("id", id)
        .bind("person", person.id())
        .bind("oldest", oldest.toEpochMilli())
        .mapTo(String.class)
        .findOne()
        .map(body -> Json.read(body, Draft.class));
  }

  void forget(Tx tx, Person person, String id) {
    tx.handle()
        .createUpdate("DELETE FROM discord_draft WHERE id = :id AND person = :person")
        .bind("id", id)
        .bind("person", person.id())
        .execute();
  }

  int forgetBegunBefore(Tx tx, Instant then) {
    return tx.handle()
        .createUpdate("DELETE FROM discord_draft WHERE begun_at < :then")
        .bind("then", then.toEpochMilli())
        .execute();
  }
}
