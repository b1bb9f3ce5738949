package dev.barraiser.timetable;

import dev.barraiser.storage.Tx;
import java.time.Duration;

/** The table {@code clock}. */
final class ClockStore {

  Duration ahead(Tx tx) {
    return tx.handle()
        .createQuery("SELECT ahead_ms FROM clock")
        .mapTo(Long.class)
        .findOne()
        .map(Duration::ofMillis)
        .orElse(Duration.ZERO);
  }

  /** Keeps the greater of what is stored and {@code ahead}. */
  void putForward(Tx tx, Duration ahead) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO clock (only_row, ahead_ms)
            VALUES (1, :ahead)
            ON CONFLICT (only_row) DO UPDATE SET ahead_ms = excluded.ahead_ms
            WHERE clock.ahead_ms < excluded.ahead_ms
            """)
        .bind("ahead", ahead.toMillis())
        .execute();
  }
}
