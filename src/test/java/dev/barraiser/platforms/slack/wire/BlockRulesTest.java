package dev.barraiser.platforms.slack.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.barraiser.wire.Complaints;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken at each bound, and refused beyond it. */
final class BlockRulesTest {

  private final Complaints complaints = new Complaints();
  private final BlockRules rules = new BlockRules(complaints);

  private static JsonObject plain(int length) {
    return Js.object("type", "plain_text", "text", "x".repeat(length));
  }

  private static JsonObject button(int text) {
    return Js.object("type", "button", "action_id", "a" + text, "text", plain(text));
  }

  private static JsonObject divider() {
    return Js.object("type", "divider");
  }

  private static JsonArray of(JsonObject... blocks) {
    return Js.array(List.of(blocks));
  }

  private static JsonObject part(String what, int size) {
    return switch (what) {
      case "header" -> Js.object("type", "header", "text", plain(size));
      case "section" -> Js.object("type", "section", "text", plain(size));
      case "field" -> Js.object("type", "section", "fields", Js.array(plain(size)));
      case "fields" -> Js.object("type", "section", "fields", Collections.nCopies(size, plain(1)));
      case "context" ->
          Js.object("type", "context", "elements", Collections.nCopies(size, plain(1)));
      case "actions" ->
          Js.object(
              "type",
              "actions",
              "elements",
              IntStream.rangeClosed(1, size).mapToObj(BlockRulesTest::button).toList());
      case "button" -> Js.object("type", "actions", "elements", Js.array(button(size)));
      case "block_id" -> Js.object("type", "divider", "block_id", "x".repeat(size));
      case "value" -> {
        JsonObject button = button(1);
        button.addProperty("value", "x".repeat(size));
        yield Js.object("type", "actions", "elements", Js.array(button));
      }
      case "action_id" -> {
        JsonObject button = button(1);
        button.addProperty("action_id", "x".repeat(size));
        yield Js.object("type", "actions", "elements", Js.array(button));
      }
      default -> throw new IllegalArgumentException(what);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "header, 150",
    "section, 3000",
    "field, 2000",
    "fields, 10",
    "context, 10",
    "actions, 25",
    "button, 75",
    "block_id, 255",
    "value, 2000",
    "action_id, 255"
  })
  void a_block_is_taken_up_to_its_bound(String what, int most) {
    rules.message("x", of(part(what, most)));
    assertThat(complaints.all()).isEmpty();

    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> rules.message("x", of(part(what, most + 1))));
    assertThat(refusal.error()).isEqualTo("invalid_blocks");
    assertThat(complaints.all())
        .hasSize(1)
        .allMatch(one -> one.contains("[json-pointer:/blocks/0"));
  }

  private static JsonObject input(JsonObject element) {
    return Js.object("type", "input", "block_id", "b", "label", plain(1), "element", element);
  }

  private static JsonObject modal(JsonObject... blocks) {
    return Js.object(
        "type", "modal", "title", plain(24), "submit", plain(24), "blocks", of(blocks));
  }

  private static JsonObject choice(String type, int options) {
    return Js.object(
        "type",
        type,
        "action_id",
        "a",
        "options",
        IntStream.range(0, options)
            .mapToObj(i -> Js.object("text", plain(75), "value", "v" + i))
            .toList());
  }

  private static JsonObject view(String what, int size) {
    return switch (what) {
      case "title" -> {
        JsonObject view = modal();
        view.add("title", plain(size));
        yield view;
      }
      case "private_metadata", "callback_id" -> {
        JsonObject view = modal();
        view.addProperty(what, "x".repeat(size));
        yield view;
      }
      case "blocks" -> Js.object("type", "home", "blocks", Collections.nCopies(size, divider()));
      case "options" -> modal(input(choice("static_select", size)));
      case "boxes" -> modal(input(choice("checkboxes", size)));
      case "option" -> {
        JsonObject choice = choice("static_select", 1);
        choice.add("options", Js.array(Js.object("text", plain(size), "value", "v")));
        yield modal(input(choice));
      }
      case "option_value" -> {
        JsonObject choice = choice("static_select", 1);
        choice.add("options", Js.array(Js.object("text", plain(1), "value", "x".repeat(size))));
        yield modal(input(choice));
      }
      case "label" -> {
        JsonObject input = input(Js.object("type", "plain_text_input", "action_id", "a"));
        input.add("label", plain(size));
        yield modal(input);
      }
      case "max_length" ->
          modal(input(Js.object("type", "plain_text_input", "action_id", "a", "max_length", size)));
      case "placeholder" ->
          modal(
              input(
                  Js.object(
                      "type", "plain_text_input", "action_id", "a", "placeholder", plain(size))));
      default -> throw new IllegalArgumentException(what);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "title, 24", "private_metadata, 3000", "callback_id, 255", "blocks, 100", "options, 100",
    "boxes, 10", "option, 75", "option_value, 150", "label, 2000", "max_length, 3000",
    "placeholder, 150"
  })
  void a_view_is_taken_up_to_its_bound(String what, int most) {
    rules.view(view(what, most));
    assertThat(complaints.all()).isEmpty();

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> rules.view(view(what, most + 1)));
    assertThat(refusal.error()).isEqualTo("invalid_arguments");
    assertThat(complaints.all()).hasSize(1).allMatch(one -> one.contains("[json-pointer:/view"));
  }

  @Test
  void a_message_holds_fifty_blocks_and_so_much_text() {
    rules.message("x", Js.array(Collections.nCopies(50, divider())));
    assertThatThrownBy(() -> rules.message("x", Js.array(Collections.nCopies(51, divider()))))
        .hasMessageContaining("no more than 50 items");

    rules.message("x", Js.array(Collections.nCopies(3, part("section", 3_000))));
    assertThatThrownBy(
            () -> rules.message("x", Js.array(Collections.nCopies(4, part("section", 3_000)))))
        .hasMessageContaining("msg_blocks_too_long");
  }

  private void refuses(JsonObject block, String words) {
    assertThatThrownBy(() -> rules.message("x", of(block))).hasMessageContaining(words);
  }

  @Test
  void nothing_is_taken_that_slack_does_not_know() {
    refuses(Js.object("type", "fireworks"), "unsupported type: fireworks");
    refuses(Js.object("type", "divider", "colour", "red"), "invalid additional property: colour");
    refuses(part("section", 0), "must be more than 0 characters");
    refuses(Js.object("type", "section"), "must define either `fields` or `text`");
    refuses(
        Js.object("type", "header", "text", Js.object("type", "mrkdwn", "text", "x")),
        "unsupported type: mrkdwn");
    refuses(
        Js.object("type", "actions", "elements", Js.array(button(1), button(1))),
        "duplicate action_id");
  }

  @Test
  void ids_of_blocks_are_unique() {
    assertThatThrownBy(() -> rules.message("x", of(part("block_id", 3), part("block_id", 3))))
        .hasMessageContaining("duplicate block_id: xxx");
  }

  @Test
  void an_initial_option_is_one_of_the_options() {
    JsonObject choice = choice("static_select", 2);
    choice.add("initial_option", Js.object("text", plain(75), "value", "v1"));
    rules.view(modal(input(choice)));

    choice.add("initial_option", Js.object("text", plain(74), "value", "v1"));
    assertThatThrownBy(() -> rules.view(modal(input(choice))))
        .hasMessageContaining("must match one of the options");
  }

  @Test
  void what_asks_can_be_sent() {
    JsonObject view = modal(input(Js.object("type", "plain_text_input", "action_id", "a")));
    view.remove("submit");

    assertThatThrownBy(() -> rules.view(view)).hasMessageContaining("required field: submit");
  }

  @Test
  void rich_text_is_made_of_known_parts() {
    refuses(rich(Js.object("type", "text", "text", "")), "must be more than 0 characters");
    refuses(rich(Js.object("type", "text", "text", "x", "bold", true)), "additional property");
    refuses(rich(Js.object("type", "date", "timestamp", 1)), "missing required field: format");
    refuses(rich(Js.object("type", "broadcast", "range", "all")), "must be one of");
    refuses(
        Js.object("type", "rich_text", "elements", Js.array(Js.object("type", "text"))),
        "unsupported type: text");
  }

  private static JsonObject rich(JsonObject word) {
    return Js.object(
        "type",
        "rich_text",
        "elements",
        Js.array(Js.object("type", "rich_text_section", "elements", Js.array(word))));
  }

  @Test
  void a_message_has_words_for_notifications() {
    rules.message("", of(divider()));

    assertThat(complaints.all()).hasSize(1).first().asString().contains("without text");
  }
}
