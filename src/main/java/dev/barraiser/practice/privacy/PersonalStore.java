package dev.barraiser.practice.privacy;

import dev.barraiser.chat.Person;
import dev.barraiser.json.Json;
import dev.barraiser.practice.privacy.PersonalTable.Erasure;
import dev.barraiser.practice.privacy.PersonalTable.Theirs;
import dev.barraiser.practice.privacy.PersonalTable.Told;
import dev.barraiser.storage.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Reads and deletes what is somebody's in every table of {@link PersonalTables}; owns the table
 * {@code privacy_told}. Thread-safe: it keeps nothing itself.
 */
final class PersonalStore {

  /**
   * A row of somebody's.
   *
   * @param heading what it is
   * @param values what it says, by name; only what is there
   */
  record Kept(String heading, Map<String, Object> values) {
    Kept {
      values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /** Everything that is kept of a person, table by table, what they look for first. */
  List<Kept> of(Tx tx, Person person) {
    List<Kept> all = new ArrayList<>();
    for (Theirs table : PersonalTables.listed()) {
      String columns =
          table.told().stream()
              .map(told -> column(table, told))
              .distinct()
              .collect(Collectors.joining(", "));
      var query =
          tx.handle()
              .createQuery(
                  "SELECT "
                      + columns
                      + " FROM "
                      + table.table()
                      + " WHERE ("
                      + table.whose()
                      + ")"
                      + without(table.unlisted()));
      all.addAll(whose(query, person).map((rs, ctx) -> kept(table, rs)).list());
    }
    return all;
  }

  private static String column(Theirs table, Told told) {
    return told.kind() == Told.Kind.STORY
        ? "(SELECT s.title FROM story s WHERE s.id = %s.%s) AS %s"
            .formatted(table.table(), told.column(), told.column())
        : told.column();
  }

  private static String without(String unlisted) {
    return unlisted.isEmpty()
        ? ""
        : " AND NOT (CASE WHEN " + unlisted + " THEN 1 = 1 ELSE 1 = 0 END)";
  }

  private static Kept kept(Theirs table, ResultSet rs) throws SQLException {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Told told : table.told()) {
      switch (told.kind()) {
        case TEXT, STORY -> {
          String text = rs.getString(told.column());
          if (text != null && !text.isBlank()) values.put(told.name(), text);
        }
        case NUMBER -> {
          long number = rs.getLong(told.column());
          if (!rs.wasNull()) values.put(told.name(), number);
        }
        case TIME -> {
          long millis = rs.getLong(told.column());
          if (!rs.wasNull()) values.put(told.name(), Instant.ofEpochMilli(millis).toString());
        }
      }
    }
    return new Kept(table.heading(), values);
  }

  /** Deletes everything of a person. Returns how many rows that changed. */
  int forget(Tx tx, Person person) {
    int changed = 0;
    for (Theirs table : PersonalTables.theirs()) {
      String statement =
          switch (table.erasure()) {
            case Erasure.Gone() -> "DELETE FROM " + table.table();
            case Erasure.Emptied(String set) -> "UPDATE " + table.table() + " SET " + set;
          };
      changed +=
          whose(tx.handle().createUpdate(statement + " WHERE " + table.whose()), person).execute();
    }
    return changed;
  }

  private static <S extends SqlStatement<S>> S whose(S statement, Person person) {
    // Not every condition asks for all of them.
    statement.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
    return statement
        .bind("platform", person.workspace().platform())
        .bind("workspace", person.workspace().id())
        .bind("person", person.id())
        .bind("mention", Json.write(person));
  }

  /** A person is told who can read what. Returns false when they had been. */
  boolean tell(Tx tx, Person person, Instant now) {
    return tx.handle()
            .createUpdate(
                """
                INSERT INTO privacy_told (platform, workspace, person, told_at)
                VALUES (:person.workspace.platform, :person.workspace.id, :person.id, :now)
                ON CONFLICT (platform, workspace, person) DO NOTHING
                """)
            .bindMethods("person", person)
            .bind("now", now)
            .execute()
        == 1;
  }
}
