package dev.barraiser.practice.progress;

import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The tables {@code digest_due} and {@code digest_off}, and the column {@code digest_zone} of
 * {@code study_group}. Thread-safe: it keeps nothing itself.
 *
 * <p>Decided here: a group gets its row when the chore first meets it, so that setting a group up
 * need not know of digests. A row that was reckoned in another zone than the group's counts as
 * missing.
 */
public final class DigestStore {

  /** Groups whose digest is not planned yet, at most {@code most}. */
  List<Long> unplanned(Tx tx, int most) {
    return tx.handle()
        .createQuery(
            """
            SELECT g.id
            FROM study_group g
            WHERE g.digest_zone <> g.zone AND g.gone = 0
            ORDER BY g.id
            LIMIT :most
            """)
        .bind("most", most)
        .mapTo(Long.class)
        .list();
  }

  void plan(Tx tx, long group, ZoneId zone, Instant next) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO digest_due (group_id, zone, next_due_at)
            VALUES (:group, :zone, :next)
            ON CONFLICT (group_id) DO UPDATE
            SET zone = excluded.zone, next_due_at = excluded.next_due_at
            """)
        .bind("group", group)
        .bind("zone", zone.getId())
        .bind("next", next)
        .execute();
    tx.handle()
        .createUpdate("UPDATE study_group SET digest_zone = :zone WHERE id = :group")
        .bind("group", group)
        .bind("zone", zone.getId())
        .execute();
  }

  /** Groups whose digest is due, the one that waits longest first, at most {@code most}. */
  List<Long> due(Tx tx, Instant now, int most) {
    return tx.handle()
        .createQuery(
            """
            SELECT d.group_id
            FROM digest_due d
            JOIN study_group g ON g.id = d.group_id AND g.zone = d.zone AND g.gone = 0
            WHERE d.next_due_at <= :now
            ORDER BY d.next_due_at, d.group_id
            LIMIT :most
            """)
        .bind("now", now)
        .bind("most", most)
        .mapTo(Long.class)
        .list();
  }

  /** How many groups' digests are due. */
  long countDue(Tx tx, Instant now) {
    return tx.handle()
        .createQuery(
            """
            SELECT COUNT(*)
            FROM digest_due d
            JOIN study_group g ON g.id = d.group_id AND g.zone = d.zone AND g.gone = 0
            WHERE d.next_due_at <= :now
            """)
        .bind("now", now)
        .mapTo(Long.class)
        .one();
  }

  /** When the earliest planned digest is or was due. */
  Optional<Instant> earliest(Tx tx) {
    return tx.handle()
        .createQuery(
            """
            SELECT d.next_due_at
            FROM digest_due d
            JOIN study_group g ON g.id = d.group_id AND g.zone = d.zone AND g.gone = 0
            ORDER BY d.next_due_at
            LIMIT 1
            """)
        .mapTo(Instant.class)
        .findOne();
  }

  /** Whether a group wants no digest. */
  boolean isOff(Tx tx, long group) {
    return tx.handle()
            .createQuery("SELECT COUNT(*) FROM digest_off WHERE group_id = :group")
            .bind("group", group)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /** From now on a group has digests, or none. */
  void turn(Tx tx, long group, boolean on) {
    tx.handle()
        .createUpdate(
            on
                ? "DELETE FROM digest_off WHERE group_id = :group"
                : "INSERT INTO digest_off (group_id) VALUES (:group) ON CONFLICT (group_id) DO NOTHING")
        .bind("group", group)
        .execute();
  }
}
