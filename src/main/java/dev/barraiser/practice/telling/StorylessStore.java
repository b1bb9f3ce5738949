package dev.barraiser.practice.telling;

import dev.barraiser.chat.Person;
import dev.barraiser.practice.nudges.Storyless;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.Optional;

/**
 * The table {@code storyless}: for which questions somebody found no story of theirs worth telling.
 * Thread-safe: it keeps nothing itself.
 */
public final class StorylessStore implements Storyless {

  /** They looked and found none. */
  void none(Tx tx, Person person, String questionId, Instant now) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO storyless (platform, workspace, person, question_id, found_at)
            VALUES (:person.workspace.platform, :person.workspace.id, :person.id, :question, :now)
            ON CONFLICT (platform, workspace, person, question_id) DO UPDATE
            SET found_at = excluded.found_at
            """)
        .bindMethods("person", person)
        .bind("question", questionId)
        .bind("now", now)
        .execute();
  }

  /** They have one by now. */
  void some(Tx tx, Person person, String questionId) {
    tx.handle()
        .createUpdate(
            """
            DELETE FROM storyless
            WHERE platform = :person.workspace.platform
              AND workspace = :person.workspace.id
              AND person = :person.id
              AND question_id = :question
            """)
        .bindMethods("person", person)
        .bind("question", questionId)
        .execute();
  }

  @Override
  public Optional<Found> latest(Tx tx, Person person) {
    return tx.handle()
        .createQuery(
            """
            SELECT question_id, found_at
            FROM storyless
            WHERE platform = :person.workspace.platform
              AND workspace = :person.workspace.id
              AND person = :person.id
            ORDER BY found_at DESC, question_id
            LIMIT 1
            """)
        .bindMethods("person", person)
        .map((rs, ctx) ->
            new Found(rs.getString("question_id"), Instant.ofEpochMilli(rs.getLong("found_at"))))
        .findOne();
  }
}
