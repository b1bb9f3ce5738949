package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be pressed, chosen or filled in among blocks. Pure. */
final class Elements {

  private Elements() {}

  /** An element and the block it stands in. */
  record Element(JsonObject block, JsonObject json) {

    String type() {
      return Js.text(json, "type");
    }

    String actionId() {
      return Js.text(json, "action_id");
    }

    String blockId() {
      return Js.text(block, "block_id");
    }
  }

  /** In reading order, without the inputs of dialogs. */
  static List<Element> pressable(Iterable<JsonElement> blocks) {
    List<Element> all = new ArrayList<>();
    for (JsonElement one : blocks) {
      JsonObject block = one.getAsJsonObject();
      switch (Js.text(block, "type")) {
        case "actions" ->
            Js.children(block, "elements").forEach(json -> all.add(new Element(block, json)));
        case "section" ->
            Js.child(block, "accessory")
                .filter(json -> json.has("action_id"))
                .ifPresent(json -> all.add(new Element(block, json)));
        default -> {}
      }
    }
    return all;
  }

  /** The ids of all that can be pressed, in reading order. */
  static List<String> actionIds(Iterable<JsonElement> blocks) {
    return pressable(blocks).stream().map(Element::actionId).toList();
  }

  /** The inputs of a dialog. */
  static List<Element> inputs(Iterable<JsonElement> blocks) {
    List<Element> all = new ArrayList<>();
    for (JsonElement one : blocks) {
      JsonObject block = one.getAsJsonObject();
      if (!Js.text(block, "type").equals("input")) continue;
      Js.child(block, "element").ifPresent(json -> all.add(new Element(block, json)));
    }
    return all;
  }

  /** As the payload tells that it was pressed; {@code value} is the option chosen, or empty. */
  static JsonObject pressed(Element element, String value, String ts) {
    JsonObject action =
        Js.object(
            "type", element.type(),
            "action_id", element.actionId(),
            "block_id", element.blockId(),
            "action_ts", ts);
    if (element.type().equals("button")) {
      for (String name : List.of("text", "value", "style")) {
        Js.find(element.json(), name).ifPresent(part -> action.add(name, part));
      }
      return action;
    }
    JsonObject option =
        option(element.json(), value)
            .orElseThrow(() -> new IllegalArgumentException("no option " + value));
    if (element.type().equals("checkboxes")) action.add("selected_options", Js.array(option));
    else action.add("selected_option", option);
    return action;
  }

  /** One of the options of a choice, by its value. */
  static Optional<JsonObject> option(JsonObject element, String value) {
    return java.util.stream.Stream.concat(
            Js.children(element, "options"),
            Js.children(element, "option_groups").flatMap(group -> Js.children(group, "options")))
        .filter(option -> Js.text(option, "value").equals(value))
        .findFirst();
  }
}
