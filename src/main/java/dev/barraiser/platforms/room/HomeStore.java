package dev.barraiser.platforms.room;

import dev.barraiser.chat.Card;
import dev.barraiser.json.Json;
import dev.barraiser.storage.Tx;
import java.util.Optional;

/** The table {@code room_home}. Thread-safe: it keeps nothing itself. */
final class HomeStore {

  /** From now on a person's home shows this. */
  void show(Tx tx, String person, Card card) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO room_home (person, card)
            VALUES (:person, :card)
            ON CONFLICT (person) DO UPDATE
            SET card = excluded.card
            """)
        .bind("person", person)
        .bind("card", Json.write(card))
        .execute();
  }

  /** What a person's home shows; empty until the bot has seen that they opened it. */
  Optional<Card> find(Tx tx, String person) {
    return tx.handle()
        .createQuery("SELECT card FROM room_home WHERE person = :person")
        .bind("person", person)
        .mapTo(String.class)
        .findOne()
        .map(card -> Json.read(card, Card.class));
  }

  void forget(Tx tx, String person) {
    tx.handle()
        .createUpdate("DELETE FROM room_home WHERE person = :person")
        .bind("person", person)
        .execute();
  }
}
