package dev.barraiser.practice.questions;

import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;
import java.time.LocalDate;
import java.util.List;

/** The table {@code drawn}: it holds one day of a person. Thread-safe: it keeps nothing itself. */
final class DrawnStore {

  /** What a person drew on a date, in order. */
  List<String> on(Tx tx, Person person, LocalDate date) {
    return tx.handle()
        .createQuery(
            """
            SELECT question_id
            FROM drawn
            WHERE platform = :person.workspace.platform
              AND workspace = :person.workspace.id
              AND person = :person.id
              AND drawn_on = :date
            ORDER BY nth
            """)
        .bindMethods("person", person)
        .bind("date", date)
        .mapTo(String.class)
        .list();
  }

  /**
   * A person drew a question, their {@code nth} on a date; what they drew before it is forgotten.
   */
  void add(Tx tx, Person person, LocalDate date, int nth, String questionId) {
    tx.handle()
        .createUpdate(
            """
            DELETE FROM drawn
            WHERE platform = :person.workspace.platform
              AND workspace = :person.workspace.id
              AND person = :person.id
              AND drawn_on <> :date
            """)
        .bindMethods("person", person)
        .bind("date", date)
        .execute();
    tx.handle()
        .createUpdate(
            """
            INSERT INTO drawn (platform, workspace, person, drawn_on, nth, question_id)
            VALUES (:person.workspace.platform, :person.workspace.id, :person.id, :date, :nth, :question)
            """)
        .bindMethods("person", person)
        .bind("date", date)
        .bind("nth", nth)
        .bind("question", questionId)
        .execute();
  }
}
