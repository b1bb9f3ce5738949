package dev.barraiser.practice.nudges;

import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;

/** Where nudges stand: the table {@code nudge_slot} once more. Thread-safe: it keeps nothing. */
final class NudgeMessageStore {

  /** The nudge of a slot became this message. */
  void stands(Tx tx, long slot, String message) {
    tx.handle()
        .createUpdate("UPDATE nudge_slot SET message_id = :message WHERE id = :slot")
        .bind("slot", slot)
        .bind("message", message)
        .execute();
  }

  /** Whether a message in a person's direct messages is a nudge to them. */
  boolean isNudge(Tx tx, Person person, String message) {
    return tx.handle()
        .createQuery(
            """
            SELECT n.id
            FROM nudge_slot n
            JOIN nudge_subscription s ON s.id = n.subscription_id
            WHERE s.platform = :person.workspace.platform
              AND s.workspace = :person.workspace.id
              AND s.person = :person.id
              AND n.message_id = :message
            LIMIT 1
            """)
        .bindMethods("person", person)
        .bind("message", message)
        .mapTo(Long.class)
        .findOne()
        .isPresent();
  }
}
