package dev.barraiser.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import com.slack.api.util.json.GsonFactory;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Values;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormViewsTest {

  // Drawing.

  @Test
  void a_dialog_carries_what_it_is_about() {
    View view = FormViews.modal(form("Save", Field.Text.line("title", "Title")), "{\"a\":1}");

    assertThat(view.getType()).isEqualTo("modal");
    assertThat(view.getCallbackId()).isEqualTo("stories.save");
    assertThat(view.getPrivateMetadata()).isEqualTo("{\"a\":1}");
    assertThat(view.getTitle().getText()).isEqualTo("A form");
    assertThat(view.getSubmit().getText()).isEqualTo("Save");
    assertThat(view.getClose().getText()).isEqualTo("Cancel");
  }

  @Test
  void an_error_by_field_name_finds_its_input() {
    JsonObject input = input(Field.Text.line("title", "Title"));

    assertThat(input.get("block_id").getAsString()).isEqualTo("title");
    assertThat(element(input).get("action_id").getAsString()).isEqualTo("title");
    assertThat(input.get("dispatch_action").getAsBoolean()).isFalse();
  }

  @Test
  void private_metadata_of_three_thousand_characters_is_carried_and_more_is_refused() {
    Form form = form("Save", Field.Text.line("title", "Title"));

    assertThat(FormViews.modal(form, "m".repeat(3000)).getPrivateMetadata()).hasSize(3000);
    assertThatIllegalArgumentException().isThrownBy(() -> FormViews.modal(form, "m".repeat(3001)));
  }

  @Test
  void a_form_of_a_hundred_blocks_is_drawn_and_a_larger_one_is_refused() {
    assertThat(FormViews.modal(pages(50, 2), "{}").getBlocks()).hasSize(100);
    assertThatIllegalArgumentException().isThrownBy(() -> FormViews.modal(pages(51, 2), "{}"));
  }

  @Test
  void a_submit_label_of_24_characters_is_whole_and_a_longer_one_is_cut() {
    Field field = Field.Text.line("title", "Title");

    assertThat(FormViews.modal(form("s".repeat(24), field), "{}").getSubmit().getText())
        .hasSize(24);
    assertThat(FormViews.modal(form("s".repeat(25), field), "{}").getSubmit().getText())
        .isEqualTo("s".repeat(23) + "…");
  }

  @Test
  void a_short_page_title_is_a_heading_and_a_question_is_quoted() {
    assertThat(firstBlock("When I may nudge you")).isEqualTo("header");
    assertThat(firstBlock("What did you do?")).isEqualTo("rich_text");
    assertThat(firstBlock("A long title ".repeat(10))).isEqualTo("rich_text");
    assertThat(firstBlock("")).isEqualTo("input");
  }

  @Test
  void one_line_is_one_line_and_a_value_is_cut_to_what_fits() {
    JsonObject line = element(input(Field.Text.line("a", "A").value("one\ntwo").max(5)));

    assertThat(line.get("multiline").getAsBoolean()).isFalse();
    assertThat(line.get("initial_value").getAsString()).isEqualTo("one t");
    assertThat(line.get("max_length").getAsInt()).isEqualTo(5);
    JsonObject lines = element(input(Field.Text.paragraph("a", "A").value("one\ntwo")));
    assertThat(lines.get("multiline").getAsBoolean()).isTrue();
    assertThat(lines.get("initial_value").getAsString()).isEqualTo("one\ntwo");
  }

  @Test
  void no_input_takes_more_than_slack_does() {
    JsonObject most =
        element(input(Field.Text.paragraph("a", "A").max(9999).value("v".repeat(4000))));

    assertThat(most.get("max_length").getAsInt()).isEqualTo(3000);
    assertThat(most.get("initial_value").getAsString()).hasSize(3000);
    assertThat(element(input(Field.Text.line("a", "A"))).has("initial_value")).isFalse();
  }

  @Test
  void a_value_is_never_cut_within_a_character() {
    JsonObject text = element(input(Field.Text.line("a", "A").max(4).value("abc👩‍👧")));

    assertThat(text.get("initial_value").getAsString()).isEqualTo("abc");
  }

  @Test
  void what_the_bot_completes_is_a_menu_that_asks_it() {
    JsonObject zone =
        element(input(Field.Text.line("zone", "Zone").suggesting().value("Europe/Berlin")));

    assertThat(zone.get("type").getAsString()).isEqualTo("external_select");
    assertThat(zone.get("min_query_length").getAsInt()).isOne();
    assertThat(zone.getAsJsonObject("initial_option").get("value").getAsString())
        .isEqualTo("Europe/Berlin");
    assertThat(element(input(Field.Text.line("zone", "Zone").suggesting())).has("initial_option"))
        .isFalse();
  }

  @Test
  void a_few_options_are_radio_buttons_and_more_are_a_menu() {
    assertThat(kind(choice(true, 5, 40))).isEqualTo("radio_buttons");
    assertThat(kind(choice(true, 6, 40))).isEqualTo("static_select");
    assertThat(kind(choice(true, 5, 41))).isEqualTo("static_select");
  }

  @Test
  void what_may_stay_empty_is_no_radio_button_since_that_cannot_be_emptied() {
    assertThat(kind(choice(false, 2, 10))).isEqualTo("static_select");
    assertThat(input(choice(false, 2, 10)).get("optional").getAsBoolean()).isTrue();
  }

  @Test
  void ten_choices_are_boxes_to_tick_and_more_are_a_menu() {
    assertThat(kind(choices(10, List.of()))).isEqualTo("checkboxes");
    assertThat(kind(choices(11, List.of()))).isEqualTo("multi_static_select");
  }

  @Test
  void only_options_that_there_are_can_be_chosen_from_the_start() {
    JsonObject some = element(input(choices(3, List.of("v2", "gone", "v1"))));
    JsonObject none = element(input(choices(3, List.of("gone"))));

    assertThat(some.getAsJsonArray("initial_options")).hasSize(2);
    assertThat(none.has("initial_options")).isFalse();
  }

  @Test
  void a_menu_holds_a_hundred_options_at_most() {
    assertThat(element(input(choices(100, List.of()))).getAsJsonArray("options")).hasSize(100);
    assertThat(element(input(choices(101, List.of()))).getAsJsonArray("options")).hasSize(100);
  }

  @Test
  void an_options_text_is_cut_at_75_characters_and_never_read_as_markup() {
    JsonObject options = element(input(choice(true, 1, 76)));
    JsonObject text =
        options.getAsJsonArray("options").get(0).getAsJsonObject().getAsJsonObject("text");

    assertThat(text.get("type").getAsString()).isEqualTo("plain_text");
    assertThat(text.get("text").getAsString()).hasSize(75).endsWith("…");
  }

  @Test
  void labels_and_hints_are_cut_where_slack_would_refuse_them() {
    JsonObject input = input(Field.Text.line("a", "L".repeat(2001)).help("h".repeat(2001)));

    assertThat(text(input, "label")).hasSize(2000);
    assertThat(text(input, "hint")).hasSize(2000);
    assertThat(input(Field.Text.line("a", "A")).has("hint")).isFalse();
  }

  // Completing.

  @Test
  void a_suggestion_shows_its_hint_as_far_as_it_fits() {
    List<Option> options =
        FormViews.options(
            List.of(
                new Answer.Suggestion("Europe/Berlin", "Europe/Berlin", "now 10:30"),
                new Answer.Suggestion("b", "B", ""),
                new Answer.Suggestion("c", "C".repeat(60), "h".repeat(60))));

    assertThat(options.get(0).getText().getText()).isEqualTo("Europe/Berlin · now 10:30");
    assertThat(options.get(1).getText().getText()).isEqualTo("B");
    assertThat(options.get(2).getText().getText()).hasSizeLessThanOrEqualTo(75).endsWith("…");
  }

  @Test
  void what_slack_cannot_carry_is_not_suggested() {
    List<Answer.Suggestion> many =
        IntStream.range(0, 200).mapToObj(i -> new Answer.Suggestion("v" + i, "l" + i, "")).toList();

    assertThat(FormViews.options(many)).hasSize(100);
    assertThat(FormViews.options(List.of(suggestion(150)))).hasSize(1);
    assertThat(FormViews.options(List.of(suggestion(151), suggestion(0)))).isEmpty();
  }

  private static Answer.Suggestion suggestion(int length) {
    return new Answer.Suggestion("v".repeat(length), "label", "");
  }

  // Reading.

  @Test
  void what_was_filled_in_is_read_by_field() {
    Values values =
        FormViews.values(
            state(
                """
                {"values": {
                  "title": {"title": {"type": "plain_text_input", "value": " I did &lt;it&gt; <it>\\r\\n & more "}},
                  "zone": {"zone": {"type": "external_select", "selected_option":
                    {"text": {"type": "plain_text", "text": "Berlin"}, "value": "Europe/Berlin"}}},
                  "level": {"level": {"type": "radio_buttons", "selected_option": {"value": "L7"}}},
                  "kind": {"kind": {"type": "static_select", "selected_option": {"value": "values"}}},
                  "days": {"days": {"type": "checkboxes", "selected_options": [{"value": "MONDAY"}, {"value": "FRIDAY"}]}},
                  "more": {"more": {"type": "multi_static_select", "selected_options": [{"value": "A"}]}}
                }}
                """));

    assertThat(values.text("title")).isEqualTo("I did &lt;it&gt; <it>\n & more");
    assertThat(values.text("zone")).isEqualTo("Europe/Berlin");
    assertThat(values.text("level")).isEqualTo("L7");
    assertThat(values.text("kind")).isEqualTo("values");
    assertThat(values.all("days")).containsExactly("MONDAY", "FRIDAY");
    assertThat(values.all("more")).containsExactly("A");
  }

  @Test
  void what_was_left_empty_is_there_without_values() {
    Values values =
        FormViews.values(
            state(
                """
                {"values": {
                  "title": {"title": {"type": "plain_text_input"}},
                  "blank": {"blank": {"type": "plain_text_input", "value": "  "}},
                  "zone": {"zone": {"type": "external_select", "selected_option": null}},
                  "days": {"days": {"type": "checkboxes", "selected_options": []}},
                  "more": {"more": {"type": "multi_static_select"}}
                }}
                """));

    assertThat(values.byName()).containsOnlyKeys("title", "blank", "zone", "days", "more");
    assertThat(values.byName().values()).containsOnly(List.of());
  }

  @Test
  void inputs_that_we_never_draw_and_states_without_any_are_ignored() {
    String unknown =
        "{\"values\": {\"a\": {\"a\": {\"type\": \"datepicker\", \"selected_date\": \"x\"}}}}";

    assertThat(FormViews.values(state(unknown)).byName()).isEmpty();
    assertThat(FormViews.values(state("{\"values\": {\"a\": {}}}")).byName()).isEmpty();
    assertThat(FormViews.values(state("{}")).byName()).isEmpty();
    assertThat(FormViews.values(null).byName()).isEmpty();
  }

  private static ViewState state(String json) {
    return GsonFactory.createSnakeCase().fromJson(json, ViewState.class);
  }

  // What the tests say.

  private static Form form(String submit, Field... fields) {
    return new Form(
        Action.of("stories.save", 7),
        "A form",
        submit,
        List.of(new Form.Page("", List.of(fields))));
  }

  private static Form pages(int pages, int blocksEach) {
    return new Form(
        Action.of("stories.save"),
        "A form",
        "Save",
        IntStream.range(0, pages)
            .mapToObj(page ->
                new Form.Page(
                    "Page",
                    IntStream.range(1, blocksEach)
                        .<Field>mapToObj(i -> Field.Text.line("f" + page + "-" + i, "Field"))
                        .toList()))
            .toList());
  }

  private static String firstBlock(String title) {
    Form form =
        new Form(
            Action.of("a.b"),
            "A form",
            "Save",
            List.of(new Form.Page(title, List.of(Field.Text.line("a", "A")))));
    return FormViews.modal(form, "{}").getBlocks().getFirst().getType();
  }

  private static Field choice(boolean required, int options, int labelLength) {
    return new Field.Choice("level", "Level", "", required, "v1", options(options, labelLength));
  }

  private static Field choices(int options, List<String> chosen) {
    return new Field.Choices("days", "Days", "", false, chosen, options(options, 10));
  }

  private static List<Field.Option> options(int many, int labelLength) {
    return IntStream.rangeClosed(1, many)
        .mapToObj(i -> new Field.Option("v" + i, "*".repeat(labelLength)))
        .toList();
  }

  private static JsonObject input(Field field) {
    JsonElement view =
        JsonParser.parseString(Drawn.json(FormViews.modal(form("Save", field), "{}")));
    return Drawn.ofType(view, "input").getFirst();
  }

  private static JsonObject element(JsonObject input) {
    return input.getAsJsonObject("element");
  }

  private static String kind(Field field) {
    return element(input(field)).get("type").getAsString();
  }

  private static String text(JsonObject of, String name) {
    return of.getAsJsonObject(name).get("text").getAsString();
  }
}
