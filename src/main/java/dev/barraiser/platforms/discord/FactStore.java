package dev.barraiser.platforms.discord;

import dev.barraiser.storage.Tx;
import java.util.Optional;

/**
 * The table {@code discord_fact}: small facts to be remembered. Thread-safe: it keeps nothing
 * itself.
 */
final class FactStore {

  Optional<String> of(Tx tx, String name) {
    return tx.handle()
        .createQuery("SELECT value FROM discord_fact WHERE name = :name")
        .bind("name", name)
        .mapTo(String.class)
        .findOne();
  }

  void keep(Tx tx, String name, String value) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO discord_fact (name, value)
            VALUES (:name, :value)
            ON CONFLICT (name) DO UPDATE
            SET value = excluded.value
            """)
        .bind("name", name)
        .bind("value", value)
        .execute();
  }
}
