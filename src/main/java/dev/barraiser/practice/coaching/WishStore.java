package dev.barraiser.practice.coaching;

import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;

/** The table {@code coaching_wish}. Thread-safe: it keeps nothing itself. */
final class WishStore {

  /** What a person wants; on request until they say. */
  Wish of(Tx tx, Person person) {
    return tx.handle()
        .createQuery(
            """
            SELECT wish
            FROM coaching_wish
            WHERE platform = :person.workspace.platform
              AND workspace = :person.workspace.id
              AND person = :person.id
            """)
        .bindMethods("person", person)
        .mapTo(String.class)
        .findOne()
        .map(Wish::valueOf)
        .orElse(Wish.ON_REQUEST);
  }

  void keep(Tx tx, Person person, Wish wish) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO coaching_wish (platform, workspace, person, wish)
            VALUES (:person.workspace.platform, :person.workspace.id, :person.id, :wish)
            ON CONFLICT (platform, workspace, person) DO UPDATE
            SET wish = excluded.wish
            """)
        .bindMethods("person", person)
        .bind("wish", wish.name())
        .execute();
  }
}
