package dev.barraiser.practice.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Person;
import dev.barraiser.chat.Workspace;
import dev.barraiser.json.Json;
import dev.barraiser.practice.privacy.PersonalTable.Erasure;
import dev.barraiser.practice.privacy.PersonalTable.Theirs;
import dev.barraiser.practice.privacy.PersonalTable.Told;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.TestDatabase;
import dev.barraiser.storage.Tx;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of tables is compared with the schema, and every one of them is filled and emptied. */
class PersonalTablesTest {

  private static final String WHAT_TO_DO =
      "A table that PersonalTables does not know. If its rows are somebody's, add it to practice() or"
          + " PlatformTables, before whatever it refers to: gone(…) or emptied(…), with told(…) for what"
          + " goes into the export and untold(…) for its other columns. If not, add it to nobodys()"
          + " with the reason.";

  @TempDir Path folder;

  private Database database;
  private Schema schema;

  /** Says everything as it is kept, so that what is kept is found again. */
  private static final PeoplesWords AS_KEPT =
      new PeoplesWords() {
        @Override
        public String question(Tx tx, String id) {
          return id;
        }

        @Override
        public String named(Kind kind, String key) {
          return key;
        }

        @Override
        public Laid debrief(String kept) {
          return new Laid(kept, kept);
        }

        @Override
        public ZoneId zone(Tx tx, Person person) {
          return ZoneOffset.UTC;
        }
      };

  private final PersonalStore store = new PersonalStore(AS_KEPT);

  @BeforeEach
  void open() {
    database = TestDatabase.at(folder.resolve("bot.db"));
    schema = database.read(Schema::of);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void every_table_of_the_schema_is_decided_about_and_no_other() {
    Set<String> decided =
        PersonalTables.all().stream()
            .map(PersonalTable::table)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(decided).as(WHAT_TO_DO).containsAll(schema.tables());
    assertThat(schema.tables()).as("tables that are there no more").containsAll(decided);
  }

  @Test
  void every_column_of_somebodys_is_told_in_the_export_or_named_as_untold() {
    for (Theirs table : PersonalTables.theirs()) {
      Set<String> decided =
          Stream.concat(table.told().stream().map(Told::column), table.untold().stream())
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(decided)
          .as("columns of " + table.table() + " in PersonalTables: told(…) or untold(…)")
          .containsExactlyInAnyOrderElementsOf(
              schema.columns(table.table()).stream().map(Schema.Column::name).toList());
    }
  }

  @Test
  void a_table_that_says_whose_its_rows_are_is_never_called_nobodys() {
    Set<String> theirs =
        PersonalTables.theirs().stream().map(PersonalTable::table).collect(Collectors.toSet());
    // The room's own lists of who and what is there: Slack and Discord have theirs elsewhere.
    Set<String> lists = Set.of("room_person", "room_channel");

    assertThat(schema.tables())
        .filteredOn(table ->
            schema.columns(table).stream()
                .anyMatch(
                    column -> Set.of("person", "author", "whisper_to").contains(column.name())))
        .filteredOn(table -> !lists.contains(table))
        .allSatisfy(table -> assertThat(theirs).contains(table));
  }

  @ParameterizedTest
  @ValueSource(strings = {"slack", "discord", "room"})
  void who_is_forgotten_is_in_no_table_and_everybody_else_is_where_they_were(String platform) {
    var workspace = new Workspace(platform, platform.equals("slack") ? "T1" : platform);
    var ana = new Person(workspace, "U0ana");
    var ben = new Person(workspace, "U0ben");
    database.run(tx -> new Filling(tx, ana).all());
    database.run(tx -> new Filling(tx, ben).all());
    List<String> before = database.read(schema::dump);
    Set<String> filled = tables(before, "U0ana");
    assertThat(filled)
        .containsAll(
            PersonalTables.theirs().stream()
                .map(PersonalTable::table)
                .filter(table -> isOn(platform, table))
                // It holds numbers only.
                .filter(table -> !table.equals("story_telling"))
                .toList());
    assertThat(count(before, "story_telling")).isEqualTo(2);

    database.run(tx -> store.forget(tx, ana));

    List<String> after = database.read(schema::dump);
    assertThat(after).noneMatch(row -> row.contains("U0ana"));
    assertThat(count(after, "story_telling")).isEqualTo(1);
    assertThat(after.stream().filter(row -> row.contains("U0ben")).toList())
        .containsExactlyInAnyOrderElementsOf(
            before.stream().filter(row -> row.contains("U0ben")).toList());

    int again = database.write(tx -> store.forget(tx, ana));
    assertThat(again).isZero();
    assertThat(database.read(schema::dump)).isEqualTo(after);
  }

  @ParameterizedTest
  @ValueSource(strings = {"slack", "discord", "room"})
  void an_export_holds_every_word_of_its_person_and_none_of_anybody_else(String platform) {
    var workspace = new Workspace(platform, platform.equals("slack") ? "T1" : platform);
    var ana = new Person(workspace, "U0ana");
    database.run(tx -> new Filling(tx, ana).all());
    database.run(tx -> new Filling(tx, new Person(workspace, "U0ben")).all());

    List<PersonalStore.Kept> kept = database.read(tx -> store.of(tx, ana));
    String json = written(Export.Format.JSON, kept);
    String markdown = written(Export.Format.MARKDOWN, kept);

    for (Theirs table : PersonalTables.theirs()) {
      if (!isOn(platform, table.table())) continue;
      for (Told told : table.told()) {
        if (told.kind() != Told.Kind.TEXT && told.kind() != Told.Kind.DEBRIEF) continue;
        String mark = mark(ana, table.table(), told.column());
        boolean stays = table.erasure() instanceof Erasure.Emptied;
        if (stays) continue;
        assertThat(json).contains(mark);
        assertThat(markdown).contains(mark);
      }
    }
    assertThat(json).doesNotContain("U0ben");
    assertThat(markdown).doesNotContain("U0ben");
  }

  private static String written(Export.Format format, List<PersonalStore.Kept> kept) {
    List<PersonalStore.Kept> timed = Export.timed(format, kept, ZoneOffset.UTC);
    return String.join("\n", Export.pages(format, timed, 2_800));
  }

  @Test
  void an_export_begins_with_stories_answers_and_coaching_and_says_which_story_was_told() {
    var ana = new Person(new Workspace("room", "room"), "U0ana");
    database.run(tx -> new Filling(tx, ana).all());

    List<PersonalStore.Kept> kept = database.read(tx -> store.of(tx, ana));

    assertThat(kept.stream().map(PersonalStore.Kept::heading).distinct())
        .startsWith(
            "Story",
            "Earlier words of a story",
            "When a story was told",
            "Answer",
            "Reply",
            "Earlier words of a reply",
            "Coaching");
    assertThat(kept)
        .filteredOn(one -> one.heading().equals("When a story was told"))
        .singleElement()
        .satisfies(
            one -> assertThat(one.values()).containsEntry("story", mark(ana, "story", "title")));
  }

  @Test
  void what_the_bot_told_somebody_is_in_no_export_and_goes_with_everything_else() {
    var ana = new Person(new Workspace("room", "room"), "U0ana");
    for (String card : List.of("{\"name\":\"privacy.export\"}", "{\"name\":\"stories.show\"}")) {
      database.run(tx ->
          tx.handle()
              .execute(
                  "INSERT INTO room_message (channel, author, card, whisper_to, said_at)"
                      + " VALUES ('c', 'bot', ?, 'U0ana', 0)",
                  card));
    }

    List<PersonalStore.Kept> listed = database.read(tx -> store.of(tx, ana));
    int gone = database.write(tx -> store.forget(tx, ana));

    assertThat(listed).isEmpty();
    assertThat(gone).isEqualTo(2);
  }

  private static boolean isOn(String platform, String table) {
    return Stream.of("slack", "discord", "room")
        .filter(other -> !other.equals(platform))
        .noneMatch(other -> table.startsWith(other + "_"));
  }

  private static Set<String> tables(List<String> rows, String of) {
    return rows.stream()
        .filter(row -> row.contains(of))
        .map(row -> row.substring(0, row.indexOf(' ')))
        .collect(Collectors.toSet());
  }

  private static long count(List<String> rows, String table) {
    return rows.stream().filter(row -> row.startsWith(table + " ")).count();
  }

  private static String mark(Person person, String table, String column) {
    return person.id() + "-" + table + "-" + column;
  }

  private static int ids;

  /** A row of somebody's in every table, with a mark in every column that holds text of theirs. */
  private final class Filling {
    private final Tx tx;
    private final Person person;
    private final Map<String, Long> rows = new HashMap<>();

    Filling(Tx tx, Person person) {
      this.tx = tx;
      this.person = person;
    }

    void all() {
      List<Theirs> tables = new ArrayList<>(PersonalTables.theirs());
      for (Theirs table : tables) {
        if (!isOn(person.workspace().platform(), table.table())) continue;
        if (table.erasure() instanceof Erasure.Gone && rows.containsKey(table.table())) continue;
        add(table.table(), table);
      }
    }

    private void add(String name, Theirs table) {
      Map<String, Object> values = new LinkedHashMap<>();
      for (Schema.Column column : schema.columns(name)) {
        @Nullable Object value = value(name, table, column);
        if (value != null) values.put(column.name(), value);
      }
      if (values.get("id") instanceof Long id) rows.put(name, id);
      else rows.putIfAbsent(name, 0L);
      var insert =
          tx.handle()
              .createUpdate(
                  "INSERT INTO %s (%s) VALUES (%s)"
                      .formatted(
                          name,
                          String.join(", ", values.keySet()),
                          values.keySet().stream()
                              .map(column -> ":" + column)
                              .collect(Collectors.joining(", "))));
      values.forEach(insert::bind);
      insert.execute();
    }

    private @Nullable Object value(String name, Theirs table, Schema.Column column) {
      String refers = parent(name, table, column.name());
      if (refers != null) return row(refers);
      boolean theirs = table.erasure() instanceof Erasure.Gone;
      return switch (column.name()) {
        case "platform" -> person.workspace().platform();
        case "workspace" -> person.workspace().id();
        case "person" -> person.id();
        case "wanted_by", "decided_by", "author", "whisper_to" ->
            table.whose().contains(column.name() + " = :person")
                ? person.id()
                : table.whose().contains(column.name() + " IS NOT NULL") ? "U0else" : null;
        case "state" -> state(name, table, column);
        case "deleted" -> 0L;
        case "card" ->
            table.whose().contains("REPLACE(card")
                ? Json.write(Map.of("by", person))
                : mark(person, name, column.name());
        case "payload", "receipt" -> Json.write(Map.of("by", person));
        default -> {
          if (!column.text()) yield (long) ++ids;
          boolean wiped =
              table.erasure() instanceof Erasure.Emptied(String set)
                  && Pattern.compile("\\b" + column.name() + " = ").matcher(set).find();
          yield theirs || wiped ? mark(person, name, column.name()) : "neutral" + ++ids;
        }
      };
    }

    private String state(String name, Theirs table, Schema.Column column) {
      if (name.equals("own_question")) {
        return table.erasure() instanceof Erasure.Gone ? "PENDING" : "APPROVED";
      }
      return mark(person, name, column.name());
    }

    /** Conditions that go through another table say which; others are told by the schema. */
    private @Nullable String parent(String name, Theirs table, String column) {
      var within = Pattern.compile("^(\\w+) IN \\(SELECT id FROM (\\w+)").matcher(table.whose());
      if (within.find() && within.group(1).equals(column)) return within.group(2);
      return schema.references(name).get(column);
    }

    private Object row(String table) {
      Long known = rows.get(table);
      if (known != null) return known != 0 ? known : mark(person, table, "id");
      var theirs =
          PersonalTables.theirs().stream()
              .filter(one -> one.table().equals(table) && one.erasure() instanceof Erasure.Gone)
              .findFirst();
      if (theirs.isPresent()) {
        add(table, theirs.get());
        Long id = rows.get(table);
        return id == null || id == 0 ? mark(person, table, "id") : id;
      }
      return shared(table);
    }

    /** A row that is nobody's. */
    private Object shared(String table) {
      long id = ++ids;
      switch (table) {
        case "study_group" ->
            tx.handle()
                .execute(
                    "INSERT INTO study_group (id, platform, workspace, channel, at_time, zone, days, mix,"
                        + " level, ping, created_at) VALUES (?, ?, ?, ?, '', '', '', '', '', '', 0)",
                    id,
                    person.workspace().platform(),
                    person.workspace().id(),
                    "channel" + id);
        case "asked" ->
            tx.handle()
                .execute(
                    "INSERT INTO asked (id, platform, workspace, channel, question_id, asked_at)"
                        + " VALUES (?, ?, ?, ?, 'q', 0)",
                    id,
                    person.workspace().platform(),
                    person.workspace().id(),
                    "channel" + id);
        case "pair_meeting" ->
            tx.handle()
                .execute(
                    "INSERT INTO pair_meeting (id, group_id, week, begins_at, stage, turn, asked)"
                        + " VALUES (?, ?, '', 0, 'CLOSED', 0, 0)",
                    id,
                    row("study_group"));
        default -> throw new AssertionError("what is a row of " + table + "?");
      }
      rows.put(table, id);
      return id;
    }
  }
}
