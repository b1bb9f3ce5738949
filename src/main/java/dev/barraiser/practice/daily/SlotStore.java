package dev.barraiser.practice.daily;

import dev.barraiser.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table {@code slot}. Thread-safe: it keeps nothing itself. */
final class SlotStore {

  private static final String COLUMNS = "slot_date, zone, decided_at, skipped, asked_id";

  /**
   * Claims a slot for a question; false when its date was decided before, whatever became of it.
   */
  boolean claim(Tx tx, long group, LocalDate date, ZoneId zone, Instant now) {
    return insert(tx, group, date, zone, now, null);
  }

  /** Claims a slot to be left without a question. */
  boolean skip(Tx tx, long group, LocalDate date, ZoneId zone, Instant now, Skipped why) {
    return insert(tx, group, date, zone, now, why);
  }

  private static boolean insert(
      Tx tx, long group, LocalDate date, ZoneId zone, Instant now, @Nullable Skipped why) {
    return tx.handle()
            .createUpdate(
                """
                INSERT INTO slot (group_id, slot_date, zone, decided_at, skipped)
                VALUES (:group, :date, :zone, :now, :why)
                ON CONFLICT (group_id, slot_date) DO NOTHING
                """)
            .bind("group", group)
            .bind("date", date)
            .bind("zone", zone.getId())
            .bind("now", now)
            .bind("why", why == null ? null : why.name())
            .execute()
        == 1;
  }

  /**
   * Claims a slot for a question all the same that was left without one; false when there is none.
   */
  boolean reclaim(Tx tx, long group, LocalDate date, ZoneId zone, Instant now) {
    return tx.handle()
            .createUpdate(
                """
                UPDATE slot
                SET skipped = NULL, zone = :zone, decided_at = :now
                WHERE group_id = :group AND slot_date = :date AND skipped IS NOT NULL
                """)
            .bind("group", group)
            .bind("date", date)
            .bind("zone", zone.getId())
            .bind("now", now)
            .execute()
        == 1;
  }

  /** The claimed slot's question. */
  void posted(Tx tx, long group, LocalDate date, long asked) {
    tx.handle()
        .createUpdate(
            "UPDATE slot SET asked_id = :asked WHERE group_id = :group AND slot_date = :date")
        .bind("group", group)
        .bind("date", date)
        .bind("asked", asked)
        .execute();
  }

  /** The slot's question could not be posted: it lets go of it. */
  void refused(Tx tx, long asked, Skipped why) {
    tx.handle()
        .createUpdate("UPDATE slot SET asked_id = NULL, skipped = :why WHERE asked_id = :asked")
        .bind("asked", asked)
        .bind("why", why.name())
        .execute();
  }

  /** A group's latest slots, the latest date first. */
  List<Slot> latest(Tx tx, long group, int most) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + " FROM slot WHERE group_id = :group ORDER BY slot_date DESC LIMIT :most")
        .bind("group", group)
        .bind("most", most)
        .map((rs, ctx) -> slot(rs))
        .list();
  }

  /** A group's latest slot that had a question. */
  Optional<Slot> lastPosted(Tx tx, long group) {
    return tx.handle()
        .createQuery(
            "SELECT "
                + COLUMNS
                + """

                FROM slot
                WHERE group_id = :group AND skipped IS NULL
                ORDER BY slot_date DESC
                LIMIT 1
                """)
        .bind("group", group)
        .map((rs, ctx) -> slot(rs))
        .findOne();
  }

  private static Slot slot(ResultSet rs) throws SQLException {
    @Nullable String skipped = rs.getString("skipped");
    return new Slot(
        LocalDate.parse(rs.getString("slot_date")),
        ZoneId.of(rs.getString("zone")),
        Instant.ofEpochMilli(rs.getLong("decided_at")),
        skipped == null
            ? new Slot.Posted(rs.getLong("asked_id"))
            : new Slot.NotPosted(Skipped.valueOf(skipped)));
  }
}
