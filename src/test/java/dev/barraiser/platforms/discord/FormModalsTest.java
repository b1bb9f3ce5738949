package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Values;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;

class FormModalsTest {

  private static final Values NOTHING = new Values(Map.of());
  private static final List<Field.Option> OPTIONS =
      List.of(new Field.Option("a", "One"), new Field.Option("b", "Two"));

  @Test
  void a_field_opens_as_the_form_says_until_something_was_filled_in() {
    Field field = Field.Text.line("title", "Title").value("Before");

    assertThat(input(field, NOTHING).getString("value")).isEqualTo("Before");
    assertThat(input(field, filled("title", "Mine")).getString("value")).isEqualTo("Mine");
    assertThat(input(field, new Values(Map.of("title", List.of()))).hasKey("value")).isFalse();
  }

  @Test
  void what_was_chosen_before_is_chosen_again() {
    var choices = new Field.Choices("days", "Days", "", true, List.of("a"), OPTIONS);

    assertThat(chosen(input(choices, NOTHING))).containsExactly("a");
    assertThat(chosen(input(choices, new Values(Map.of("days", List.of("b", "a"))))))
        .containsExactly("a", "b");
  }

  @Test
  void one_of_several_is_one_and_any_of_them_may_be_all() {
    DataObject one = input(new Field.Choice("c", "C", "", false, "", OPTIONS), NOTHING);
    DataObject any = input(new Field.Choices("c", "C", "", true, List.of(), OPTIONS), NOTHING);

    assertThat(List.of(one.getInt("min_values"), one.getInt("max_values"))).containsExactly(0, 1);
    assertThat(List.of(any.getInt("min_values"), any.getInt("max_values"))).containsExactly(1, 2);
    assertThat(one.getBoolean("required")).isFalse();
    assertThat(any.getBoolean("required")).isTrue();
  }

  @Test
  void what_is_wrong_stands_in_place_of_the_help() {
    Field field = Field.Text.line("time", "Time").help("Such as 09:00");

    assertThat(label(field, Map.of()).getString("description")).isEqualTo("Such as 09:00");
    assertThat(label(field, Map.of("time", "That is no time.")).getString("description"))
        .isEqualTo("⚠ That is no time.");
    assertThat(label(Field.Text.line("time", "Time"), Map.of()).isNull("description")).isTrue();
  }

  @Test
  void long_words_are_cut_where_discord_ends() {
    Field field = Field.Text.line("f", "l".repeat(46)).help("h".repeat(101));
    DataObject label = label(field, Map.of());

    assertThat(label.getString("label")).hasSize(45).endsWith("…");
    assertThat(label.getString("description")).hasSize(100).endsWith("…");
    assertThat(label(Field.Text.line("f", "l".repeat(45)), Map.of()).getString("label"))
        .endsWith("l");
  }

  @Test
  void a_text_holds_as_much_as_its_field_takes_and_a_line_no_breaks() {
    Field text = Field.Text.paragraph("f", "F").max(10);
    Field line = Field.Text.line("f", "F");

    assertThat(input(text, filled("f", "t".repeat(11))).getString("value")).hasSize(10);
    assertThat(input(line, filled("f", "one\n two")).getString("value")).isEqualTo("one two");
  }

  @Test
  void twenty_five_options_are_shown_and_none_that_discord_cannot_carry() {
    List<Field.Option> many =
        IntStream.range(0, 30)
            .mapToObj(i -> new Field.Option(i == 0 ? "v".repeat(101) : "v" + i, "l".repeat(101)))
            .toList();

    DataArray options =
        input(new Field.Choice("c", "C", "", true, "", many), NOTHING).getArray("options");

    assertThat(options.length()).isEqualTo(25);
    assertThat(options.getObject(0).getString("value")).isEqualTo("v1");
    assertThat(options.getObject(0).getString("label")).hasSize(100);
  }

  @Test
  void a_page_says_which_it_is_and_what_it_is_about() {
    var page = new Form.Page("Is *this* it?", List.of(Field.Text.line("f", "F")));
    var form = new Form(Action.of("a.b"), "t".repeat(24), "Send", List.of(page, page));

    DataObject modal = FormModals.page("form.page:1", form, 1, NOTHING, Map.of()).toData();

    assertThat(modal.getString("title")).isEqualTo("t".repeat(24) + " (2 of 2)");
    assertThat(modal.getArray("components").getObject(0).getString("content"))
        .isEqualTo("Is \\*this\\* it?");
  }

  @Test
  void five_fields_leave_no_room_for_a_heading() {
    List<Field> five =
        IntStream.range(0, 5).<Field>mapToObj(i -> Field.Text.line("f" + i, "F")).toList();
    var form = new Form(Action.of("a.b"), "T", "Send", List.of(new Form.Page("Heading", five)));

    assertThat(components(form, NOTHING, Map.of()).length()).isEqualTo(5);
  }

  @Test
  void what_was_filled_in_is_read_and_what_was_left_empty_stays_empty() {
    var text = DataObject.empty().put("id", 1).put("type", 4).put("custom_id", "t");
    var select = DataObject.empty().put("id", 2).put("type", 3).put("custom_id", "s");
    var none = DataObject.empty().put("id", 3).put("type", 4).put("custom_id", "n");

    Values values =
        FormModals.values(
            List.of(
                mapping(text.put("value", " Mine\r\n")),
                mapping(select.put("values", DataArray.empty().add("a").add("b"))),
                mapping(none.put("value", ""))));

    assertThat(values.text("t")).isEqualTo("Mine");
    assertThat(values.all("s")).containsExactly("a", "b");
    assertThat(values.byName()).containsEntry("n", List.of());
  }

  @SuppressWarnings("NullAway") // Only mentions and files ask the interaction for more.
  private static ModalMapping mapping(DataObject filled) {
    return new ModalMapping(null, DataObject.empty(), filled);
  }

  private static Values filled(String name, String value) {
    return new Values(Map.of(name, List.of(value)));
  }

  private static DataArray components(Form form, Values filled, Map<String, String> errors) {
    return FormModals.page("form.page:1", form, 0, filled, errors).toData().getArray("components");
  }

  private static Form of(Field field) {
    return new Form(Action.of("a.b"), "T", "Send", List.of(new Form.Page("", List.of(field))));
  }

  private static DataObject label(Field field, Map<String, String> errors) {
    return components(of(field), NOTHING, errors).getObject(0);
  }

  private static DataObject input(Field field, Values filled) {
    return components(of(field), filled, Map.of()).getObject(0).getObject("component");
  }

  private static List<String> chosen(DataObject select) {
    return select.getArray("options").stream(DataArray::getObject)
        .filter(option -> option.getBoolean("default", false))
        .map(option -> option.getString("value"))
        .toList();
  }
}
