package dev.barraiser.practice.stories;

import dev.barraiser.chat.Person;
import dev.barraiser.practice.stories.Quotas.Range;
import dev.barraiser.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The tables {@code quota_of_person} and {@code quota_of_group}: what was set in place of the usual
 * quotas, category by category. Thread-safe: it keeps nothing itself.
 */
public final class QuotaStore {

  private record Row(StoryCategory category, Range range) {}

  /** What a person set for themselves. */
  Map<StoryCategory, Range> of(Tx tx, Person person) {
    return byCategory(
        tx.handle()
            .createQuery(
                """
                SELECT category, at_least, at_most
                FROM quota_of_person
                WHERE platform = :person.workspace.platform
                  AND workspace = :person.workspace.id
                  AND person = :person.id
                """)
            .bindMethods("person", person)
            .map((rs, ctx) -> row(rs))
            .list());
  }

  /** What a group's organisers set for its members. */
  Map<StoryCategory, Range> of(Tx tx, long group) {
    return byCategory(
        tx.handle()
            .createQuery(
                "SELECT category, at_least, at_most FROM quota_of_group WHERE group_id = :group")
            .bind("group", group)
            .map((rs, ctx) -> row(rs))
            .list());
  }

  /**
   * What the groups of a person set for them: category by category what the group says that they
   * have been in longest of those that say anything and are not gone.
   */
  Map<StoryCategory, Range> ofGroupsOf(Tx tx, Person person) {
    return byCategory(
        tx.handle()
            .createQuery(
                """
                SELECT q.category, q.at_least, q.at_most
                FROM quota_of_group q
                JOIN study_group g ON g.id = q.group_id AND g.gone = 0
                JOIN group_person p ON p.group_id = g.id
                WHERE p.platform = :person.workspace.platform
                  AND p.workspace = :person.workspace.id
                  AND p.person = :person.id
                  AND p.member = 1
                ORDER BY p.since, g.id
                """)
            .bindMethods("person", person)
            .map((rs, ctx) -> row(rs))
            .list());
  }

  /** Replaces all that a person set. */
  void set(Tx tx, Person person, Map<StoryCategory, Range> ranges) {
    tx.handle()
        .createUpdate(
            """
            DELETE FROM quota_of_person
            WHERE platform = :person.workspace.platform
              AND workspace = :person.workspace.id
              AND person = :person.id
            """)
        .bindMethods("person", person)
        .execute();
    ranges.forEach((category, range) ->
        tx.handle()
            .createUpdate(
                """
                INSERT INTO quota_of_person (platform, workspace, person, category, at_least, at_most)
                VALUES (:person.workspace.platform, :person.workspace.id, :person.id, :category, :from, :to)
                """)
            .bindMethods("person", person)
            .bind("category", category.name())
            .bind("from", range.from())
            .bind("to", range.to())
            .execute());
  }

  /** Replaces all that was set for a group. */
  void set(Tx tx, long group, Map<StoryCategory, Range> ranges) {
    tx.handle()
        .createUpdate("DELETE FROM quota_of_group WHERE group_id = :group")
        .bind("group", group)
        .execute();
    ranges.forEach((category, range) ->
        tx.handle()
            .createUpdate(
                """
                INSERT INTO quota_of_group (group_id, category, at_least, at_most)
                VALUES (:group, :category, :from, :to)
                """)
            .bind("group", group)
            .bind("category", category.name())
            .bind("from", range.from())
            .bind("to", range.to())
            .execute());
  }

  private static Row row(ResultSet rs) throws SQLException {
    return new Row(
        StoryCategory.valueOf(rs.getString("category")),
        new Range(rs.getInt("at_least"), rs.getInt("at_most")));
  }

  /** The first row of a category is the one that holds. */
  private static Map<StoryCategory, Range> byCategory(List<Row> rows) {
    Map<StoryCategory, Range> ranges = new EnumMap<>(StoryCategory.class);
    rows.forEach(row -> ranges.putIfAbsent(row.category(), row.range()));
    return ranges;
  }
}
