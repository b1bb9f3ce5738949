package dev.barraiser.practice.goals;

import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The table {@code goal}. Thread-safe: it keeps nothing itself. */
public final class GoalStore {

  private static final String OF_PERSON =
      """

      WHERE platform = :person.workspace.platform
        AND workspace = :person.workspace.id
        AND person = :person.id
      """;

  Optional<Goal> of(Tx tx, Person person) {
    return tx.handle()
        .createQuery("SELECT on_date, set_at FROM goal" + OF_PERSON)
        .bindMethods("person", person)
        .map((rs, ctx) ->
            new Goal(
                LocalDate.parse(rs.getString("on_date")),
                Instant.ofEpochMilli(rs.getLong("set_at"))))
        .findOne();
  }

  /** Sets a person's goal. The same date again keeps when it was set first. */
  void set(Tx tx, Person person, LocalDate on, Instant now) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO goal (platform, workspace, person, on_date, set_at)
            VALUES (:person.workspace.platform, :person.workspace.id, :person.id, :on, :now)
            ON CONFLICT (platform, workspace, person) DO UPDATE
            SET set_at = CASE WHEN goal.on_date = excluded.on_date THEN goal.set_at ELSE excluded.set_at END,
              on_date = excluded.on_date
            """)
        .bindMethods("person", person)
        .bind("on", on)
        .bind("now", now)
        .execute();
  }

  /** Clears it. Returns whether there was one. */
  boolean clear(Tx tx, Person person) {
    return tx.handle()
            .createUpdate("DELETE FROM goal" + OF_PERSON)
            .bindMethods("person", person)
            .execute()
        == 1;
  }
}
