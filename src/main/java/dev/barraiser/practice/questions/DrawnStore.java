package dev.barraiser.practice.questions;

import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The table {@code drawn}: it holds sixty days of a person, so that nobody is asked as a surprise
 * what they have read. Thread-safe: it keeps nothing itself.
 */
public final class DrawnStore {

  private static final int DAYS_KEPT = 60;

  /** What a person drew for themselves within the last sixty days. */
  public Set<String> lately(Tx tx, Person person) {
    return Set.copyOf(
        tx.handle()
            .createQuery(
                """
                SELECT DISTINCT question_id
                FROM drawn
                WHERE platform = :person.workspace.platform
                  AND workspace = :person.workspace.id
                  AND person = :person.id
                """)
            .bindMethods("person", person)
            .mapTo(String.class)
            .list());
  }

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
   * A person drew a question, their {@code nth} on a date; what they drew long before is forgotten.
   */
  void add(Tx tx, Person person, LocalDate date, int nth, String questionId) {
    tx.handle()
        .createUpdate(
            """
            DELETE FROM drawn
            WHERE platform = :person.workspace.platform
              AND workspace = :person.workspace.id
              AND person = :person.id
              AND drawn_on < :oldest
            """)
        .bindMethods("person", person)
        .bind("oldest", date.minusDays(DAYS_KEPT))
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
