package dev.barraiser.timetable;

import dev.barraiser.bot.Chore;
import dev.barraiser.storage.Tx;
import java.time.Instant;

/** The table {@code run_ledger}: each slot of each subject is run once, whoever wakes the chore. */
final class RunLedgerStore {

  /** The ledger for one batch of a chore. */
  Chore.Ledger forBatch(Tx tx, String chore, Instant now) {
    return (subject, slot) -> claim(tx, chore, subject, slot, now);
  }

  private static boolean claim(Tx tx, String chore, String subject, String slot, Instant now) {
    return tx.handle()
            .createUpdate(
                """
                INSERT INTO run_ledger (chore, subject, slot, claimed_at)
                VALUES (:chore, :subject, :slot, :now)
                ON CONFLICT (chore, subject, slot) DO NOTHING
                """)
            .bind("chore", chore)
            .bind("subject", subject)
            .bind("slot", slot)
            .bind("now", now)
            .execute()
        == 1;
  }

  int forget(Tx tx, Instant before) {
    return tx.handle()
        .createUpdate("DELETE FROM run_ledger WHERE claimed_at < :before")
        .bind("before", before)
        .execute();
  }
}
