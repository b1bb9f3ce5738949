package dev.barraiser.practice.mine;

import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.List;

/** The table {@code practised_again}. Thread-safe: it keeps nothing itself. */
final class AgainStore {

  /** A question answered again, and when. */
  record Once(String question, Instant at) {}

  /** A person's own, oldest first. */
  List<Once> of(Tx tx, Person person) {
    return tx.handle()
        .createQuery(
            """
            SELECT question_id, at
            FROM practised_again
            WHERE platform = :person.workspace.platform
              AND workspace = :person.workspace.id
              AND person = :person.id
            ORDER BY at, id
            """)
        .bindMethods("person", person)
        .map((rs, ctx) ->
            new Once(rs.getString("question_id"), Instant.ofEpochMilli(rs.getLong("at"))))
        .list();
  }

  void add(Tx tx, Person person, String question, Instant now) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO practised_again (platform, workspace, person, question_id, at)
            VALUES (:person.workspace.platform, :person.workspace.id, :person.id, :question, :now)
            """)
        .bindMethods("person", person)
        .bind("question", question)
        .bind("now", now)
        .execute();
  }
}
