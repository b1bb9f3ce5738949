package dev.barraiser.practice.guides;

import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** The table {@code guide_read}. Thread-safe: it keeps nothing itself. */
final class GuideReadStore {

  /** What a person has read, by the id of the guide. */
  Set<String> of(Tx tx, Person person) {
    return tx
        .handle()
        .createQuery(
            """
            SELECT guide
            FROM guide_read
            WHERE platform = :person.workspace.platform
              AND workspace = :person.workspace.id
              AND person = :person.id
            """)
        .bindMethods("person", person)
        .mapTo(String.class)
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /** It is read. One that was keeps its time. */
  void add(Tx tx, Person person, String guide, Instant now) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO guide_read (platform, workspace, person, guide, read_at)
            VALUES (:person.workspace.platform, :person.workspace.id, :person.id, :guide, :now)
            ON CONFLICT (platform, workspace, person, guide) DO NOTHING
            """)
        .bindMethods("person", person)
        .bind("guide", guide)
        .bind("now", now)
        .execute();
  }

  /** It is to be read after all. */
  void remove(Tx tx, Person person, String guide) {
    tx.handle()
        .createUpdate(
            """
            DELETE FROM guide_read
            WHERE platform = :person.workspace.platform
              AND workspace = :person.workspace.id
              AND person = :person.id
              AND guide = :guide
            """)
        .bindMethods("person", person)
        .bind("guide", guide)
        .execute();
  }
}
