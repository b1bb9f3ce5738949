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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
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
   * @param values what it says, by name; only what is there: text, numbers, instants, and {@link
   *     Laid}
   */
  record Kept(String heading, Map<String, Object> values) {
    Kept {
      values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  private final PeoplesWords words;

  PersonalStore(PeoplesWords words) {
    this.words = words;
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
      all.addAll(whose(query, person).map((rs, ctx) -> kept(tx, table, rs)).list());
    }
    return all;
  }

  private static String column(Theirs table, Told told) {
    return switch (told.kind()) {
      case STORY -> referred("SELECT s.title FROM story s WHERE s.id", table, told);
      case GROUP -> referred("SELECT g.channel FROM study_group g WHERE g.id", table, told);
      case TEXT,
          NUMBER,
          TIME,
          QUESTION,
          WORD,
          FLAG,
          CATEGORY,
          TOPIC,
          PRINCIPLE,
          FACTOR,
          STATEMENT,
          DEBRIEF ->
          told.column();
    };
  }

  private static String referred(String select, Theirs table, Told told) {
    return "(%s = %s.%s) AS %s".formatted(select, table.table(), told.column(), told.column());
  }

  private static String without(String unlisted) {
    return unlisted.isEmpty()
        ? ""
        : " AND NOT (CASE WHEN " + unlisted + " THEN 1 = 1 ELSE 1 = 0 END)";
  }

  private Kept kept(Tx tx, Theirs table, ResultSet rs) throws SQLException {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Told told : table.told()) {
      switch (told.kind()) {
        case NUMBER, FLAG, TIME -> {
          long number = rs.getLong(told.column());
          if (!rs.wasNull()) values.put(told.name(), number(told.kind(), number));
        }
        case TEXT,
            STORY,
            GROUP,
            QUESTION,
            WORD,
            CATEGORY,
            TOPIC,
            PRINCIPLE,
            FACTOR,
            STATEMENT,
            DEBRIEF -> {
          String text = rs.getString(told.column());
          if (text == null || text.isBlank()) continue;
          values.put(told.name(), text(tx, told.kind(), text));
        }
      }
    }
    return new Kept(table.heading(), values);
  }

  private static Object number(Told.Kind kind, long number) {
    return switch (kind) {
      case FLAG -> number == 1 ? "yes" : "no";
      case TIME -> Instant.ofEpochMilli(number);
      default -> number;
    };
  }

  private Object text(Tx tx, Told.Kind kind, String text) {
    return switch (kind) {
      case QUESTION -> words.question(tx, text);
      case WORD -> each(text, PersonalStore::written);
      case CATEGORY -> each(text, key -> words.named(PeoplesWords.Kind.CATEGORY, key));
      case TOPIC -> each(text, key -> words.named(PeoplesWords.Kind.TOPIC, key));
      case PRINCIPLE -> each(text, key -> words.named(PeoplesWords.Kind.PRINCIPLE, key));
      case STATEMENT -> words.named(PeoplesWords.Kind.STATEMENT, text);
      case FACTOR -> each(text, key -> words.named(PeoplesWords.Kind.FACTOR, key));
      case DEBRIEF -> words.debrief(text);
      case TEXT, NUMBER, TIME, STORY, GROUP, FLAG -> text;
    };
  }

  private static String each(String keys, UnaryOperator<String> words) {
    return Arrays.stream(keys.split(","))
        .map(String::strip)
        .map(words)
        .collect(Collectors.joining(", "));
  }

  /** As people write a constant: {@code NOT_HELPFUL} as Not helpful, L6 as it is. */
  private static String written(String key) {
    if (key.length() <= 2) return key;
    String plain = key.replace('_', ' ').replace('-', ' ').toLowerCase(Locale.ROOT);
    return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
  }

  /** Deletes everything of a person. Returns how many rows that changed. */
  int forget(Tx tx, Person person) {
    return forget(tx, person, PersonalTables.theirs());
  }

  /** Deletes where they were told for the last time, whatever they may have begun anew. */
  void forgetLastWords(Tx tx, Person person) {
    var _ =
        forget(
            tx,
            person,
            PersonalTables.theirs().stream()
                .filter(table -> PlatformTables.DIRECTS.contains(table.table()))
                .toList());
  }

  private int forget(Tx tx, Person person, List<Theirs> tables) {
    int changed = 0;
    for (Theirs table : tables) {
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
