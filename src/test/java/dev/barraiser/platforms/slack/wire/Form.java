package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody has filled into an open dialog, as Slack's client keeps it. */
final class Form {

  private final View view;

  /** What was filled in, by block; other blocks hold what they began with. */
  private final Map<String, JsonObject> filled = new HashMap<>();

  Form(View view) {
    this.view = view;
  }

  List<Elements.Element> inputs() {
    return Elements.inputs(Js.items(view.content, "blocks").toList());
  }

  Elements.Element input(String block) {
    return inputs().stream()
        .filter(input -> input.blockId().equals(block))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the dialog has no " + block));
  }

  void write(String block, String text) {
    JsonObject value = Js.object("type", input(block).type());
    value.add("value", Js.of(text.isEmpty() ? null : text));
    filled.put(block, value);
  }

  /** Chooses among the element's own options. */
  void choose(String block, List<String> values) {
    Elements.Element input = input(block);
    List<JsonObject> options =
        values.stream()
            .map(value ->
                Elements.option(input.json(), value)
                    .orElseThrow(() -> new IllegalArgumentException(block + " has no " + value)))
            .toList();
    pick(block, options);
  }

  /** Takes options as they are. */
  void pick(String block, List<JsonObject> options) {
    filled.put(block, chosen(input(block).type(), options));
  }

  private static JsonObject chosen(String type, List<JsonObject> options) {
    JsonObject value = Js.object("type", type);
    if (type.equals("checkboxes") || type.startsWith("multi_")) {
      value.add("selected_options", Js.array(options));
    } else {
      value.add("selected_option", Js.of(options.isEmpty() ? null : options.getFirst()));
    }
    return value;
  }

  /** As the payload's {@code state.values}. */
  JsonObject state() {
    var state = new JsonObject();
    for (Elements.Element input : inputs()) {
      JsonObject value =
          Optional.ofNullable(filled.get(input.blockId())).orElseGet(() -> initial(input));
      var ofBlock = new JsonObject();
      ofBlock.add(input.actionId(), value);
      state.add(input.blockId(), ofBlock);
    }
    return state;
  }

  private static JsonObject initial(Elements.Element input) {
    return switch (input.type()) {
      case "plain_text_input" -> {
        JsonObject value = Js.object("type", input.type());
        value.add("value", Js.of(Js.find(input.json(), "initial_value").orElse(null)));
        yield value;
      }
      case "checkboxes", "multi_static_select", "multi_external_select" ->
          chosen(input.type(), Js.children(input.json(), "initial_options").toList());
      case "static_select", "external_select", "radio_buttons" ->
          chosen(input.type(), Js.child(input.json(), "initial_option").stream().toList());
      default -> throw new IllegalArgumentException("nobody can fill in a " + input.type());
    };
  }

  /** What Slack's client refuses to send, by block. */
  Map<String, String> missing() {
    Map<String, String> missing = new LinkedHashMap<>();
    JsonObject state = state();
    for (Elements.Element input : inputs()) {
      JsonObject value = state.getAsJsonObject(input.blockId()).getAsJsonObject(input.actionId());
      if (!Js.flag(input.block(), "optional") && isEmpty(value)) {
        missing.put(input.blockId(), "Please complete this required field.");
      }
      int most = Js.find(input.json(), "max_length").map(max -> max.getAsInt()).orElse(3_000);
      if (Js.text(value, "value").length() > most) {
        missing.put(input.blockId(), "Maximum of " + most + " characters.");
      }
    }
    return missing;
  }

  private static boolean isEmpty(JsonObject value) {
    return Js.text(value, "value").isEmpty()
        && Js.child(value, "selected_option").isEmpty()
        && Js.find(value, "selected_options")
            .map(JsonArray.class::cast)
            .map(JsonArray::isEmpty)
            .orElse(true);
  }
}
