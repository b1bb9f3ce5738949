package dev.barraiser.timetable;

import dev.barraiser.bot.ChoreStatus;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The table {@code chore_run}: how each chore fared last. */
final class ChoreRunStore {

  void started(Tx tx, String chore, Instant now) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO chore_run (chore, started_at, finished_at, result)
            VALUES (:chore, :now, NULL, 'running')
            ON CONFLICT (chore) DO UPDATE
            SET started_at = excluded.started_at, finished_at = NULL, result = excluded.result
            """)
        .bind("chore", chore)
        .bind("now", now)
        .execute();
  }

  void finished(Tx tx, String chore, ChoreStatus.Result result, Instant now) {
    tx.handle()
        .createUpdate(
            """
            UPDATE chore_run
            SET finished_at = :now, result = :result
            WHERE chore = :chore
            """)
        .bind("chore", chore)
        .bind("now", now)
        .bind("result", result.name().toLowerCase(Locale.ROOT))
        .execute();
  }

  Map<String, ChoreStatus.LastRun> last(Tx tx) {
    record Row(String chore, ChoreStatus.LastRun run) {}
    return tx
        .handle()
        .createQuery("SELECT chore, started_at, finished_at, result FROM chore_run")
        .map((rs, ctx) -> {
          long finished = rs.getLong("finished_at");
          return new Row(
              rs.getString("chore"),
              new ChoreStatus.LastRun(
                  Instant.ofEpochMilli(rs.getLong("started_at")),
                  rs.wasNull() ? null : Instant.ofEpochMilli(finished),
                  ChoreStatus.Result.valueOf(rs.getString("result").toUpperCase(Locale.ROOT))));
        })
        .stream()
        .collect(Collectors.toMap(Row::chore, Row::run));
  }
}
