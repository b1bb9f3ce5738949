package dev.barraiser.practice.assessment;

import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables {@code assessment} and {@code assessment_mark}. Thread-safe: it keeps nothing itself.
 *
 * <p>Every query names the person, so that an identifier alone opens nothing.
 */
final class AssessmentStore {

  private record Row(long id, Instant at, String statement, int mark) {}

  /** A person's own, oldest first. */
  List<Assessment> of(Tx tx, Person person) {
    Map<Long, Map<String, Integer>> marks = new LinkedHashMap<>();
    Map<Long, Instant> at = new LinkedHashMap<>();
    tx.handle()
        .createQuery(
            """
            SELECT a.id, a.made_at, m.statement, m.mark
            FROM assessment a
            JOIN assessment_mark m ON m.assessment_id = a.id
            WHERE a.platform = :person.workspace.platform
              AND a.workspace = :person.workspace.id
              AND a.person = :person.id
            ORDER BY a.made_at, a.id
            """)
        .bindMethods("person", person)
        .map((rs, ctx) ->
            new Row(
                rs.getLong("id"),
                Instant.ofEpochMilli(rs.getLong("made_at")),
                rs.getString("statement"),
                rs.getInt("mark")))
        .forEach(row -> {
          at.put(row.id(), row.at());
          marks
              .computeIfAbsent(row.id(), ignored -> new LinkedHashMap<>())
              .put(row.statement(), row.mark());
        });
    List<Assessment> all = new ArrayList<>();
    at.forEach((id, made) -> all.add(new Assessment(id, made, marks.getOrDefault(id, Map.of()))));
    return all;
  }

  /** When a person assessed themselves last. */
  Optional<Instant> last(Tx tx, Person person) {
    return tx.handle()
        .createQuery(
            """
            SELECT MAX(made_at)
            FROM assessment
            WHERE platform = :person.workspace.platform
              AND workspace = :person.workspace.id
              AND person = :person.id
            """)
        .bindMethods("person", person)
        .mapTo(Instant.class)
        .findOne();
  }

  /** Keeps a new one. */
  void add(Tx tx, Person person, Map<String, Integer> marks, Instant now) {
    long id =
        tx.handle()
            .createQuery(
                """
                INSERT INTO assessment (platform, workspace, person, made_at, changed_at)
                VALUES (:person.workspace.platform, :person.workspace.id, :person.id, :now, :now)
                RETURNING id
                """)
            .bindMethods("person", person)
            .bind("now", now)
            .mapTo(Long.class)
            .one();
    marks.forEach((statement, mark) -> put(tx, id, statement, mark));
  }

  /** Gives a person's own one other marks; its date stays. */
  void change(Tx tx, Person person, long id, Map<String, Integer> marks, Instant now) {
    int found =
        tx.handle()
            .createUpdate(
                """
                UPDATE assessment
                SET changed_at = :now
                WHERE id = :id
                  AND platform = :person.workspace.platform
                  AND workspace = :person.workspace.id
                  AND person = :person.id
                """)
            .bindMethods("person", person)
            .bind("id", id)
            .bind("now", now)
            .execute();
    if (found == 1) marks.forEach((statement, mark) -> put(tx, id, statement, mark));
  }

  private static void put(Tx tx, long id, String statement, int mark) {
    tx.handle()
        .createUpdate(
            """
            INSERT INTO assessment_mark (assessment_id, statement, mark)
            VALUES (:id, :statement, :mark)
            ON CONFLICT (assessment_id, statement) DO UPDATE SET mark = excluded.mark
            """)
        .bind("id", id)
        .bind("statement", statement)
        .bind("mark", mark)
        .execute();
  }
}
