package dev.barraiser.practice.guides;

import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** The table {@code first_step}. Thread-safe: it keeps nothing itself. */
final class StepStore {

  /** What a person ticked off and when, by the id of the step. */
  Map<String, Instant> ticked(Tx tx, Person person) {
    return tx
        .handle()
        .createQuery(
            """
            SELECT step, ticked_at
            FROM first_step
            WHERE platform = :person.workspace.platform
              AND workspace = :person.workspace.id
              AND person = :person.id
            """)
        .bindMethods("person", person)
        .map((rs, ctx) ->
            Map.entry(rs.getString("step"), Instant.ofEpochMilli(rs.getLong("ticked_at"))))
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Ticks a step off. One that is ticked off keeps its time. */
  void tick(Tx tx, Person person, String step, Instant now) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO first_step (platform, workspace, person, step, ticked_at)
            VALUES (:person.workspace.platform, :person.workspace.id, :person.id, :step, :now)
            ON CONFLICT (platform, workspace, person, step) DO NOTHING
            """)
        .bindMethods("person", person)
        .bind("step", step)
        .bind("now", now)
        .execute();
  }

  /** Takes a tick back. */
  void untick(Tx tx, Person person, String step) {
    tx.handle()
        .createUpdate(
            """
            DELETE FROM first_step
            WHERE platform = :person.workspace.platform
              AND workspace = :person.workspace.id
              AND person = :person.id
              AND step = :step
            """)
        .bindMethods("person", person)
        .bind("step", step)
        .execute();
  }
}
