package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Values;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.TestDatabase;
import dev.barraiser.wire.HandClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftTest {

  private static final Person ANA = Ids.person("7");
  private static final Person JONAS = Ids.person("8");
  private static final Place PLACE = Ids.channel("30");
  private static final Form FORM =
      new Form(
          Action.of("stories.save", 4),
          "A story",
          "Save",
          List.of(
              new Form.Page(
                  "",
                  List.of(
                      Field.Text.line("title", "Title"),
                      Field.Text.paragraph("result", "Result").optional())),
              new Form.Page(
                  "Where it belongs",
                  List.of(
                      new Field.Choice(
                          "category",
                          "Category",
                          "",
                          true,
                          "",
                          List.of(new Field.Option("vision", "Vision"))),
                      new Field.Choices(
                          "principles",
                          "Principles",
                          "",
                          false,
                          List.of("ownership"),
                          List.of(new Field.Option("ownership", "Ownership")))))));
  private static final Draft EMPTY = Draft.of("5", ANA, PLACE, FORM);

  private final HandClock clock = HandClock.at("2026-03-02T12:00:00Z");
  private Database database;
  private Drafts drafts;

  @BeforeEach
  void opens(@TempDir Path folder) {
    database = TestDatabase.at(folder.resolve("drafts.db"));
    drafts = new Drafts(database, clock);
  }

  @AfterEach
  void closes() {
    database.close();
  }

  private static Values values(Map<String, List<String>> byName) {
    return new Values(byName);
  }

  // By itself.

  @Test
  void page_follows_page_until_all_are_sent() {
    Draft first = EMPTY.with(0, values(Map.of("title", List.of("The migration"))));
    Draft second = first.with(1, values(Map.of("category", List.of("vision"))));

    assertThat(EMPTY.next()).isZero();
    assertThat(first.next()).isEqualTo(1);
    assertThat(first.isComplete()).isFalse();
    assertThat(second.isComplete()).isTrue();
    assertThat(second.values().text("title")).isEqualTo("The migration");
    assertThat(second.values().text("category")).isEqualTo("vision");
  }

  @Test
  void what_was_emptied_stays_empty() {
    Draft filled = EMPTY.with(0, values(Map.of("title", List.of("One"), "result", List.of("Two"))));

    Draft again = filled.with(0, values(Map.of("title", List.of("One"))));

    assertThat(again.values().byName()).containsEntry("result", List.of());
  }

  @Test
  void a_page_holds_its_own_fields_only() {
    Draft draft =
        EMPTY.with(
            0,
            values(
                Map.of(
                    "title", List.of("One"),
                    "category", List.of("vision"),
                    "owner", List.of("somebody"))));

    assertThat(draft.values().byName()).containsOnlyKeys("title", "result");
  }

  @Test
  void the_first_page_with_something_to_mend_opens_and_mending_it_completes_the_form() {
    Draft complete = EMPTY.with(0, values(Map.of())).with(1, values(Map.of()));

    Draft refused = complete.refusedFor(Map.of("category", "Choose another one."));

    assertThat(refused.next()).isEqualTo(1);
    assertThat(refused.isComplete()).isFalse();
    assertThat(refused.with(1, values(Map.of())).isComplete()).isTrue();
  }

  @Test
  void what_is_wrong_on_two_pages_is_mended_page_by_page() {
    Draft refused =
        EMPTY
            .with(0, values(Map.of()))
            .with(1, values(Map.of()))
            .refusedFor(Map.of("category", "Another one.", "title", "You have that one."));

    Draft half = refused.with(0, values(Map.of("title", List.of("New"))));

    assertThat(refused.next()).isZero();
    assertThat(half.isComplete()).isFalse();
    assertThat(half.next()).isEqualTo(1);
  }

  @Test
  void an_error_of_no_field_opens_the_first_page_and_holds_nothing_up() {
    Draft refused =
        EMPTY
            .with(0, values(Map.of()))
            .with(1, values(Map.of()))
            .refusedFor(Map.of("", "Not today."));

    assertThat(refused.next()).isZero();
    assertThat(refused.with(0, values(Map.of())).isComplete()).isTrue();
    assertThat(words(FormSteps.refused(refused))).contains("Not today.");
  }

  @Test
  void a_refusal_names_fields_by_their_labels_in_the_forms_order() {
    Draft refused =
        EMPTY.refusedFor(Map.of("category", "Another one.", "title", "You have that one."));

    assertThat(words(FormSteps.refused(refused)))
        .containsSubsequence("Title", ": You have that one.", "Category", ": Another one.");
  }

  private static String words(Card card) {
    return card.blocks().toString();
  }

  // Kept.

  @Test
  void a_draft_is_kept_whole() {
    drafts.begin(EMPTY);
    Draft filled =
        EMPTY
            .with(0, values(Map.of("title", List.of("'; DROP TABLE discord_draft; -- 🙂"))))
            .refusedFor(Map.of("title", "You have that one."));
    drafts.change(filled);

    assertThat(new Drafts(database, clock).of(ANA, "5")).contains(filled);
  }

  @Test
  void a_draft_is_its_persons_only() {
    drafts.begin(EMPTY);

    assertThat(drafts.of(JONAS, "5")).isEmpty();
    drafts.forget(Draft.of("5", JONAS, PLACE, FORM));
    drafts.change(
        Draft.of("5", JONAS, PLACE, FORM).with(0, values(Map.of("title", List.of("Mine now")))));
    assertThat(drafts.of(ANA, "5")).contains(EMPTY);
  }

  @Test
  void beginning_again_loses_nothing() {
    drafts.begin(EMPTY);
    Draft filled = EMPTY.with(0, values(Map.of("title", List.of("The migration"))));
    drafts.change(filled);

    drafts.begin(EMPTY);

    assertThat(drafts.of(ANA, "5")).contains(filled);
  }

  @Test
  void a_draft_is_forgotten_after_a_week() {
    drafts.begin(EMPTY);

    clock.advance(Duration.ofDays(7));
    assertThat(drafts.of(ANA, "5")).isPresent();
    clock.advance(Duration.ofMillis(1));
    assertThat(drafts.of(ANA, "5")).isEmpty();
  }

  @Test
  void what_was_typed_into_a_form_that_nobody_sent_is_not_kept_for_more_than_a_week() {
    drafts.begin(EMPTY);
    drafts.change(EMPTY.with(0, values(Map.of("title", List.of("The migration")))));

    clock.advance(Duration.ofDays(7));
    drafts.forgetOld();
    assertThat(kept()).isEqualTo(1);
    clock.advance(Duration.ofMillis(1));
    drafts.forgetOld();
    assertThat(kept()).isZero();
  }

  private long kept() {
    return database.read(tx ->
        tx.handle().createQuery("SELECT COUNT(*) FROM discord_draft").mapTo(Long.class).one());
  }

  @Test
  void a_form_that_opened_while_nothing_could_be_kept_is_kept_with_its_first_page() {
    cannotBeWritten(true);
    drafts.begin(EMPTY);
    cannotBeWritten(false);

    assertThat(drafts.of(ANA, "5")).contains(EMPTY);
    assertThat(drafts.of(JONAS, "5")).isEmpty();
    Draft filled = EMPTY.with(0, values(Map.of("title", List.of("The migration"))));
    drafts.change(filled);

    assertThat(new Drafts(database, clock).of(ANA, "5")).contains(filled);
  }

  private void cannotBeWritten(boolean so) {
    database.run(tx ->
        tx.handle()
            .execute(
                so
                    ? "ALTER TABLE discord_draft RENAME TO elsewhere"
                    : "ALTER TABLE elsewhere RENAME TO discord_draft"));
  }

  @Test
  void a_draft_of_an_older_version_is_none() {
    drafts.begin(EMPTY);
    database.run(
        tx -> tx.handle().execute("UPDATE discord_draft SET body = '{\"form\":{\"old\":1}}'"));

    assertThat(drafts.of(ANA, "5")).isEmpty();
  }
}
