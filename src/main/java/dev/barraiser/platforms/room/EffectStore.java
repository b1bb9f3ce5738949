package dev.barraiser.platforms.room;

import dev.barraiser.chat.Receipt;
import dev.barraiser.json.Json;
import dev.barraiser.storage.Tx;
import java.util.Optional;

/** The table {@code room_effect}. Thread-safe: it keeps nothing itself. */
final class EffectStore {

  /** How an effect was delivered; empty when it was not. */
  Optional<Receipt.Settled> find(Tx tx, String effectId) {
    return tx.handle()
        .createQuery("SELECT receipt FROM room_effect WHERE effect_id = :effect")
        .bind("effect", effectId)
        .map((rs, ctx) -> Json.read(rs.getString("receipt"), Envelope.class).receipt())
        .findOne();
  }

  void delivered(Tx tx, String effectId, Receipt.Settled receipt) {
    tx.handle()
        .createUpdate("INSERT INTO room_effect (effect_id, receipt) VALUES (:effect, :receipt)")
        .bind("effect", effectId)
        .bind("receipt", Json.write(new Envelope(receipt)))
        .execute();
  }

  /** Gives the stored receipt its sealed type's tag. */
  record Envelope(Receipt.Settled receipt) {}
}
