package dev.barraiser.practice.daily;

import dev.barraiser.bot.Chore;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Each group's cursor, the columns {@code next_slot} and {@code next_due_at} of {@code
 * study_group}: its first date that is not decided, and when that is due. Thread-safe: it keeps
 * nothing itself.
 */
final class CursorStore {

  /** A group and its first date that is not decided. */
  record Due(long group, LocalDate undecided) {}

  /** The groups that have a slot due, the longest overdue first. */
  List<Due> due(Tx tx, Instant now, int most) {
    return tx.handle()
        .createQuery(
            """
            SELECT id, next_slot
            FROM study_group
            WHERE next_due_at <= :now
            ORDER BY next_due_at, id
            LIMIT :most
            """)
        .bind("now", now)
        .bind("most", most)
        .map((rs, ctx) -> new Due(rs.getLong("id"), LocalDate.parse(rs.getString("next_slot"))))
        .list();
  }

  Chore.Backlog backlog(Tx tx, Instant now) {
    long due =
        tx.handle()
            .createQuery("SELECT COUNT(*) FROM study_group WHERE next_due_at <= :now")
            .bind("now", now)
            .mapTo(Long.class)
            .one();
    Optional<Instant> next =
        tx.handle()
            .createQuery(
                """
                SELECT next_due_at
                FROM study_group
                WHERE next_due_at IS NOT NULL
                ORDER BY next_due_at
                LIMIT 1
                """)
            .mapTo(Instant.class)
            .findOne();
    return new Chore.Backlog(due, next.orElse(null));
  }

  void set(Tx tx, long group, DueSlot next) {
    tx.handle()
        .createUpdate(
            "UPDATE study_group SET next_slot = :date, next_due_at = :due WHERE id = :group")
        .bind("group", group)
        .bind("date", next.date())
        .bind("due", next.due())
        .execute();
  }

  /** A group's cursor; empty while its channel is gone. */
  Optional<DueSlot> of(Tx tx, long group) {
    return tx.handle()
        .createQuery(
            """
            SELECT next_slot, next_due_at
            FROM study_group
            WHERE id = :group AND next_due_at IS NOT NULL
            """)
        .bind("group", group)
        .map((rs, ctx) ->
            new DueSlot(
                LocalDate.parse(rs.getString("next_slot")),
                Instant.ofEpochMilli(rs.getLong("next_due_at"))))
        .findOne();
  }
}
