package dev.barraiser.platforms.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Incoming;
import dev.barraiser.json.Tree;
import dev.barraiser.platforms.room.RoomClient.Answered;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms, from opened to sent, through the API. */
final class FillingTest {

  private static final Map<String, Object> GOOD =
      Map.of("city", "Berlin", "level", "L6", "days", List.of("mon", "wed"));

  @TempDir Path folder;
  private RoomStage room;

  @BeforeEach
  void open() {
    room = new RoomStage(folder);
    room.heard().answer(new Answer.OpenForm(settings("settings.save")));
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void an_open_form_is_there_after_a_restart_with_what_was_typed() {
    String form = openForm("you");
    draft("you", form, Map.of("city", "Ber", "days", List.of("tue"), "unknown", "x")).ok();

    room.restart();

    Tree open = only(forms("you"));
    assertThat(open.at("id").text()).isEqualTo(form);
    assertThat(field(open, "city").at("value").text()).isEqualTo("Ber");
    assertThat(field(open, "level").at("value").text()).isEqualTo("L6");
    assertThat(field(open, "days").at("values").texts()).containsExactly("tue");
  }

  @Test
  void a_form_that_nobody_sent_goes_a_week_after_it_was_last_touched() {
    String form = openForm("you");
    room.now = RoomStage.NOON.plus(Duration.ofDays(5));
    draft("you", form, Map.of("city", "Berlin")).ok();

    room.now = RoomStage.NOON.plus(Duration.ofDays(12));
    room.room().forgetOld();
    assertThat(forms("you")).hasSize(1);
    room.now = RoomStage.NOON.plus(Duration.ofDays(12)).plusMillis(1);
    room.room().forgetOld();

    assertThat(forms("you")).isEmpty();
    assertThat(submit("you", form, GOOD).status()).isEqualTo(404);
  }

  @Test
  void a_form_is_described_field_by_field() {
    openForm("you");

    Tree open = only(forms("you"));
    assertThat(open.at("title").text()).isEqualTo("Settings");
    assertThat(open.at("submit").text()).isEqualTo("Save");
    assertThat(open.at("pages").at(0).at("title").isNull()).isTrue();
    assertThat(open.at("pages").at(1).at("title").text()).isEqualTo("When");
    Tree city = field(open, "city");
    assertThat(city.at("kind").text()).isEqualTo("text");
    assertThat(city.at("help").text()).isEqualTo("The nearest large one");
    assertThat(city.at("suggest").isTrue()).isTrue();
    assertThat(city.at("max").text()).isEqualTo("20");
    Tree level = field(open, "level");
    assertThat(level.at("kind").text()).isEqualTo("choice");
    assertThat(level.at("help").isNull()).isTrue();
    assertThat(level.at("options").at(1).at("label").text()).isEqualTo("Level 7");
    assertThat(field(open, "days").at("values").texts()).containsExactly("mon");
  }

  @Test
  void a_form_is_sent_once_and_is_closed_then() {
    String form = openForm("you");
    room.heard().answer(new Answer.Accepted());

    submit("you", form, GOOD).ok();

    assertThat(forms("you")).isEmpty();
    Answered again = submit("you", form, GOOD);
    assertThat(again.status()).isEqualTo(404);
    assertThat(again.body().at("error").text()).contains("was sent or closed");
    assertThat(room.heard().asked(Incoming.Submitted.class)).hasSize(1);
  }

  @Test
  void sent_again_after_a_refusal_it_is_still_the_same_interaction() {
    String form = openForm("you");
    room.heard().answer(new Answer.FieldErrors(Map.of("city", "Say which Berlin.")));
    Answered refused = submit("you", form, GOOD);
    room.heard().answer(new Answer.Accepted());
    submit("you", form, GOOD).ok();

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().at("error").text()).isEqualTo("Say which Berlin.");
    assertThat(refused.body().at("field").text()).isEqualTo("city");
    assertThat(room.heard().asked(Incoming.Submitted.class))
        .extracting(Incoming::id)
        .hasSize(2)
        .containsOnly("submit-" + form);
  }

  @Test
  void every_wrong_field_is_told_before_the_bot_is_asked() {
    String form = openForm("you");

    Answered answered =
        submit("you", form, Map.of("city", "x".repeat(21), "level", "L9", "days", List.of()));

    assertThat(answered.status()).isEqualTo(422);
    assertThat(answered.body().at("field").text()).isEqualTo("city");
    assertThat(answered.body().at("errors").at("city").text())
        .isEqualTo("That has 21 characters; 20 fit here.");
    assertThat(answered.body().at("errors").at("level").text())
        .isEqualTo("Choose one of the options.");
    assertThat(answered.body().at("errors").at("days").text())
        .isEqualTo("Please choose at least one.");
    assertThat(room.heard().asked(Incoming.Submitted.class)).isEmpty();
    assertThat(field(only(forms("you")), "city").at("value").text()).isEqualTo("x".repeat(21));
  }

  @Test
  void a_form_the_bot_cannot_take_just_now_stays_open_with_everything_in_it() {
    String form = openForm("you");
    room.heard().answer(new Answer.Told(Card.plain("Something went wrong. Please try again.")));

    Answered answered = submit("you", form, GOOD);

    assertThat(answered.status()).isEqualTo(409);
    assertThat(answered.body().at("error").text())
        .isEqualTo("Something went wrong. Please try again.");
    assertThat(field(only(forms("you")), "city").at("value").text()).isEqualTo("Berlin");
  }

  @Test
  void a_form_may_lead_to_the_next_one() {
    String first = openForm("you");
    room.heard().answer(new Answer.OpenForm(settings("settings.more")));

    String second = submit("you", first, GOOD).ok().at("form").at("id").text();

    assertThat(forms("you")).extracting(form -> form.at("id").text()).containsExactly(second);
  }

  @Test
  void the_same_form_opened_again_takes_the_place_of_an_untouched_one_only() {
    openForm("you");
    String touched = openForm("you");
    draft("you", touched, Map.of("city", "Ber")).ok();
    String third = openForm("you");

    assertThat(forms("you"))
        .extracting(form -> form.at("id").text())
        .containsExactly(touched, third);
  }

  @Test
  void a_form_is_its_owners_only() {
    String form = openForm("you");

    assertThat(forms("ana")).isEmpty();
    assertThat(submit("ana", form, GOOD).status()).isEqualTo(404);
    assertThat(draft("ana", form, GOOD).status()).isEqualTo(404);
    room.client().post("forms/close", Map.of("as", "ana", "form", form)).ok();
    assertThat(suggest("ana", form, "city").status()).isEqualTo(404);
    assertThat(forms("you")).hasSize(1);
  }

  @Test
  void a_closed_form_is_gone_and_closing_it_twice_is_fine() {
    String form = openForm("you");

    room.client().post("forms/close", Map.of("as", "you", "form", form)).ok();
    room.client().post("forms/close", Map.of("as", "you", "form", form)).ok();

    assertThat(forms("you")).isEmpty();
    assertThat(submit("you", "nonsense", GOOD).status()).isEqualTo(404);
  }

  @Test
  void a_suggesting_field_is_completed_by_the_bot_and_no_other_is() {
    String form = openForm("you");
    room.heard()
        .answer(new Answer.Suggestions(List.of(new Answer.Suggestion("Berlin", "Berlin, DE", ""))));

    Tree first = suggest("you", form, "city").ok().at(0);

    assertThat(first.at("value").text()).isEqualTo("Berlin");
    assertThat(first.at("label").text()).isEqualTo("Berlin, DE");
    assertThat(room.heard().asked(Incoming.Suggesting.class).getFirst().target())
        .isEqualTo(new Incoming.Target.FormField(Action.of("settings.save"), "city"));
    assertThat(suggest("you", form, "level").status()).isEqualTo(422);
  }

  @Test
  void values_are_texts_or_lists_of_texts() {
    String form = openForm("you");

    assertThat(submit("you", form, Map.of("city", 7)).status()).isEqualTo(422);
    assertThat(submit("you", form, Map.of("city", Map.of("a", "b"))).status()).isEqualTo(422);
    assertThat(
            room.client().post("submit", Map.of("as", "you", "form", form, "values", "x")).status())
        .isEqualTo(422);
  }

  private String openForm(String as) {
    room.heard().answer(new Answer.OpenForm(settings("settings.save")));
    return room.client()
        .post("command", Map.of("as", as, "channel", "general", "text", "/barraiser help"))
        .ok()
        .at("form")
        .at("id")
        .text();
  }

  private Answered submit(String as, String form, Map<String, ?> values) {
    return room.client().post("submit", Map.of("as", as, "form", form, "values", values));
  }

  private Answered draft(String as, String form, Map<String, ?> values) {
    return room.client().post("forms/draft", Map.of("as", as, "form", form, "values", values));
  }

  private Answered suggest(String as, String form, String field) {
    return room.client()
        .get("suggest", Map.of("as", as, "form", form, "field", field, "text", "ber"));
  }

  private List<Tree> forms(String as) {
    return room.client().get("forms", Map.of("as", as)).ok().items();
  }

  private static Tree only(List<Tree> forms) {
    assertThat(forms).hasSize(1);
    return forms.getFirst();
  }

  private static Tree field(Tree form, String name) {
    return form.at("pages").items().stream()
        .flatMap(page -> page.at("fields").items().stream())
        .filter(field -> field.at("name").text().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Form settings(String action) {
    return new Form(
        Action.of(action),
        "Settings",
        "Save",
        List.of(
            new Form.Page(
                "",
                List.of(
                    Field.Text.line("city", "City")
                        .help("The nearest large one")
                        .max(20)
                        .suggesting(),
                    new Field.Choice(
                        "level",
                        "Level",
                        "",
                        true,
                        "L6",
                        List.of(
                            new Field.Option("L6", "Level 6"),
                            new Field.Option("L7", "Level 7"))))),
            new Form.Page(
                "When",
                List.of(
                    new Field.Choices(
                        "days",
                        "Days",
                        "",
                        true,
                        List.of("mon"),
                        List.of(
                            new Field.Option("mon", "Monday"),
                            new Field.Option("tue", "Tuesday"),
                            new Field.Option("wed", "Wednesday")))))));
  }
}
