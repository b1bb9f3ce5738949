package dev.barraiser.timetable;

import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Quartz' table {@code qrtz_triggers}, for reading. Quartz itself would take the one writing
 * connection to answer, and whoever asks from within a transaction holds that already.
 */
final class WakeStore {

  /** When each chore is woken next, on the machine's clock. */
  Map<String, Instant> next(Tx tx) {
    record Row(String chore, Instant at) {}
    return tx
        .handle()
        .createQuery(
            """
            SELECT trigger_name, next_fire_time
            FROM qrtz_triggers
            WHERE sched_name = :scheduler AND trigger_group = :group AND next_fire_time > 0
            """)
        .bind("scheduler", Quartz.NAME)
        .bind("group", Quartz.GROUP)
        .map((rs, ctx) ->
            new Row(
                rs.getString("trigger_name"), Instant.ofEpochMilli(rs.getLong("next_fire_time"))))
        .stream()
        .collect(Collectors.toMap(Row::chore, Row::at));
  }
}
