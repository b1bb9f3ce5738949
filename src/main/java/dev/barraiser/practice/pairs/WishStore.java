package dev.barraiser.practice.pairs;

import dev.barraiser.chat.Person;
import dev.barraiser.chat.Workspace;
import dev.barraiser.practice.questions.Level;
import dev.barraiser.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The tables {@code pair_week} and {@code pair_wish}. Thread-safe: it keeps nothing itself. */
final class WishStore {

  private static final String OF_PERSON =
      """

      platform = :person.workspace.platform
        AND workspace = :person.workspace.id
        AND person = :person.id
      """;

  /** A week of a group that is to be matched. */
  record Week(long group, LocalDate monday) {}

  /** A week is to be matched then, as its group's zone has it. */
  void plan(Tx tx, Week week, ZoneId zone, Instant due) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO pair_week (group_id, week, zone, due_at)
            VALUES (:group, :week, :zone, :due)
            ON CONFLICT (group_id, week) DO UPDATE
            SET zone = excluded.zone, due_at = excluded.due_at
            """)
        .bind("group", week.group())
        .bind("week", week.monday().toString())
        .bind("zone", zone.getId())
        .bind("due", due)
        .execute();
  }

  /** Weeks that were planned in another zone than their group has now. */
  List<Week> moved(Tx tx, int most) {
    return tx.handle()
        .createQuery(
            """
            SELECT w.group_id, w.week
            FROM pair_week w
            JOIN study_group g ON g.id = w.group_id AND g.zone != w.zone
            WHERE w.matched_at IS NULL
            LIMIT :most
            """)
        .bind("most", most)
        .map((rs, ctx) -> week(rs))
        .list();
  }

  List<Week> due(Tx tx, Instant now, int most) {
    return tx.handle()
        .createQuery(
            """
            SELECT group_id, week
            FROM pair_week
            WHERE matched_at IS NULL AND due_at <= :now
            ORDER BY due_at, group_id
            LIMIT :most
            """)
        .bind("now", now)
        .bind("most", most)
        .map((rs, ctx) -> week(rs))
        .list();
  }

  long countDue(Tx tx, Instant now) {
    return tx.handle()
        .createQuery("SELECT COUNT(*) FROM pair_week WHERE matched_at IS NULL AND due_at <= :now")
        .bind("now", now)
        .mapTo(Long.class)
        .one();
  }

  Optional<Instant> nextDue(Tx tx) {
    return tx.handle()
        .createQuery(
            "SELECT due_at FROM pair_week WHERE matched_at IS NULL ORDER BY due_at LIMIT 1")
        .mapTo(Instant.class)
        .findOne();
  }

  /** Whether it is now for the caller, and nobody after them, to match it. */
  boolean claim(Tx tx, Week week, Instant now) {
    return tx.handle()
            .createUpdate(
                """
                UPDATE pair_week
                SET matched_at = :now
                WHERE group_id = :group AND week = :week AND matched_at IS NULL
                """)
            .bind("group", week.group())
            .bind("week", week.monday().toString())
            .bind("now", now)
            .execute()
        == 1;
  }

  boolean isMatched(Tx tx, Week week) {
    return tx.handle()
            .createQuery(
                """
                SELECT COUNT(*)
                FROM pair_week
                WHERE group_id = :group AND week = :week AND matched_at IS NOT NULL
                """)
            .bind("group", week.group())
            .bind("week", week.monday().toString())
            .mapTo(Long.class)
            .one()
        > 0;
  }

  void forgetWeeks(Tx tx, Instant before) {
    tx.handle()
        .createUpdate("DELETE FROM pair_week WHERE matched_at < :before")
        .bind("before", before)
        .execute();
  }

  /** Somebody wishes for this, whatever they did before. */
  void wish(Tx tx, Week week, Wish wish, Instant now) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO pair_wish (group_id, week, platform, workspace, person, slots, level, wished_at)
            VALUES (:group, :week, :person.workspace.platform, :person.workspace.id, :person.id, :slots, :level, :now)
            ON CONFLICT (group_id, week, platform, workspace, person) DO UPDATE
            SET slots = excluded.slots, level = excluded.level, wished_at = excluded.wished_at
            """)
        .bind("group", week.group())
        .bind("week", week.monday().toString())
        .bindMethods("person", wish.by())
        .bind("slots", Slot.written(wish.slots()))
        .bind("level", wish.level().key())
        .bind("now", now)
        .execute();
  }

  /** Whether there was anything to withdraw. */
  boolean withdraw(Tx tx, Week week, Person person) {
    return tx.handle()
            .createUpdate(
                "DELETE FROM pair_wish WHERE group_id = :group AND week = :week AND" + OF_PERSON)
            .bind("group", week.group())
            .bind("week", week.monday().toString())
            .bindMethods("person", person)
            .execute()
        > 0;
  }

  Optional<Wish> of(Tx tx, Week week, Person person) {
    return all(tx, week).stream().filter(wish -> wish.by().equals(person)).findFirst();
  }

  List<Wish> all(Tx tx, Week week) {
    return tx.handle()
        .createQuery(
            """
            SELECT platform, workspace, person, slots, level
            FROM pair_wish
            WHERE group_id = :group AND week = :week
            ORDER BY platform, workspace, person
            """)
        .bind("group", week.group())
        .bind("week", week.monday().toString())
        .map((rs, ctx) -> wish(rs))
        .list();
  }

  /** A week's wishes have been granted, or not. */
  void clear(Tx tx, Week week) {
    tx.handle()
        .createUpdate("DELETE FROM pair_wish WHERE group_id = :group AND week = :week")
        .bind("group", week.group())
        .bind("week", week.monday().toString())
        .execute();
  }

  private static Week week(ResultSet rs) throws SQLException {
    return new Week(rs.getLong("group_id"), LocalDate.parse(rs.getString("week")));
  }

  private static Wish wish(ResultSet rs) throws SQLException {
    return new Wish(
        new Person(
            new Workspace(rs.getString("platform"), rs.getString("workspace")),
            rs.getString("person")),
        Slot.read(rs.getString("slots")),
        level(rs.getString("level")));
  }

  static Level level(String key) {
    return Arrays.stream(Level.values())
        .filter(level -> level.key().equals(key))
        .findFirst()
        .orElse(Level.BOTH);
  }
}
