package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;

/**
 * What Slack accepts as interactive elements.
 *
 * <p>Source: docs.slack.dev/reference/block-kit/block-elements, one page an element.
 */
final class ElementRules {

  private static final int ACTION_ID = 255;
  private static final int BUTTON_TEXT = 75;
  private static final int BUTTON_VALUE = 2_000;
  private static final int URL = 3_000;
  private static final int PLACEHOLDER = 150;
  private static final int OPTION_TEXT = 75;
  private static final int OPTION_VALUE = 150;
  private static final int OPTIONS = 100;
  private static final int BOXES = 10;
  private static final int OVERFLOW = 5;
  private static final int INPUT = 3_000;
  private static final Set<String> CHOICES =
      Set.of(
          "static_select",
          "multi_static_select",
          "external_select",
          "multi_external_select",
          "radio_buttons",
          "checkboxes",
          "overflow");

  private final Problems problems;

  ElementRules(Problems problems) {
    this.problems = problems;
  }

  /** An element of actions or beside a section. */
  void pressable(JsonObject element, String at) {
    String type = Js.text(element, "type");
    if (type.equals("button")) button(element, at);
    else if (CHOICES.contains(type)) choice(element, at, type);
    else problems.add("unsupported type: " + type, at + "/type");
  }

  /** The element of an input. */
  void input(JsonObject element, String at) {
    String type = Js.text(element, "type");
    if (type.equals("plain_text_input")) plainTextInput(element, at);
    else if (CHOICES.contains(type) && !type.equals("overflow")) choice(element, at, type);
    else problems.add("unsupported type: " + type, at + "/type");
  }

  private void button(JsonObject button, String at) {
    problems.only(
        button,
        at,
        Set.of("text", "action_id", "url", "value", "style", "confirm", "accessibility_label"));
    problems.required(button, "text", at);
    problems.text(button, "text", at, BUTTON_TEXT, "plain_text");
    problems.most(button, "action_id", at, ACTION_ID);
    problems.most(button, "value", at, BUTTON_VALUE);
    problems.most(button, "url", at, URL);
    problems.most(button, "accessibility_label", at, BUTTON_TEXT);
    String style = Js.text(button, "style");
    if (button.has("style") && !Set.of("primary", "danger").contains(style)) {
      problems.add("must be one of: primary, danger", at + "/style");
    }
    Js.child(button, "confirm").ifPresent(confirm -> confirm(confirm, at + "/confirm"));
  }

  private void confirm(JsonObject confirm, String at) {
    problems.only(confirm, at, Set.of("title", "text", "confirm", "deny", "style"));
    problems.text(confirm, "title", at, 100, "plain_text");
    problems.text(confirm, "text", at, 300, "plain_text", "mrkdwn");
    problems.text(confirm, "confirm", at, 30, "plain_text");
    problems.text(confirm, "deny", at, 30, "plain_text");
  }

  private void plainTextInput(JsonObject input, String at) {
    problems.only(
        input,
        at,
        Set.of(
            "action_id",
            "initial_value",
            "multiline",
            "min_length",
            "max_length",
            "dispatch_action_config",
            "focus_on_load",
            "placeholder"));
    problems.most(input, "action_id", at, ACTION_ID);
    problems.text(input, "placeholder", at, PLACEHOLDER, "plain_text");
    int most = Js.find(input, "max_length").map(max -> max.getAsInt()).orElse(INPUT);
    if (most < 1 || most > INPUT) problems.add("must be 1 to " + INPUT, at + "/max_length");
    if (Js.text(input, "initial_value").length() > most) {
      problems.add("must be less than " + (most + 1) + " characters", at + "/initial_value");
    }
  }

  private void choice(JsonObject choice, String at, String type) {
    problems.only(
        choice,
        at,
        switch (type) {
          case "static_select" ->
              Set.of(
                  "action_id",
                  "options",
                  "option_groups",
                  "initial_option",
                  "confirm",
                  "focus_on_load",
                  "placeholder");
          case "multi_static_select" ->
              Set.of(
                  "action_id",
                  "options",
                  "option_groups",
                  "initial_options",
                  "confirm",
                  "max_selected_items",
                  "focus_on_load",
                  "placeholder");
          case "external_select" ->
              Set.of(
                  "action_id",
                  "initial_option",
                  "min_query_length",
                  "confirm",
                  "focus_on_load",
                  "placeholder");
          case "multi_external_select" ->
              Set.of(
                  "action_id",
                  "initial_options",
                  "min_query_length",
                  "confirm",
                  "max_selected_items",
                  "focus_on_load",
                  "placeholder");
          case "radio_buttons" ->
              Set.of("action_id", "options", "initial_option", "confirm", "focus_on_load");
          case "checkboxes" ->
              Set.of("action_id", "options", "initial_options", "confirm", "focus_on_load");
          default -> Set.of("action_id", "options", "confirm");
        });
    problems.most(choice, "action_id", at, ACTION_ID);
    problems.text(choice, "placeholder", at, PLACEHOLDER, "plain_text");
    if (type.contains("external")) {
      initialOptions(choice).forEach(one -> option(one, at + "/initial_option", false));
      return;
    }
    options(choice, at, type);
    initial(choice, at);
  }

  private void options(JsonObject choice, String at, String type) {
    boolean boxes = type.equals("radio_buttons") || type.equals("checkboxes");
    int most = boxes ? BOXES : type.equals("overflow") ? OVERFLOW : OPTIONS;
    List<JsonObject> groups = problems.list(choice, "option_groups", at, 1, OPTIONS);
    if (groups.isEmpty()) problems.required(choice, "options", at);
    if (!groups.isEmpty() && choice.has("options")) {
      problems.add("either options or option_groups", at);
    }
    int i = 0;
    for (JsonObject option : problems.list(choice, "options", at, 1, most)) {
      option(option, at + "/options/" + i++, boxes);
    }
    int g = 0;
    for (JsonObject group : groups) {
      String here = at + "/option_groups/" + g++;
      problems.required(group, "label", here);
      problems.text(group, "label", here, OPTION_TEXT, "plain_text");
      int o = 0;
      for (JsonObject option : problems.list(group, "options", here, 1, OPTIONS)) {
        option(option, here + "/options/" + o++, false);
      }
    }
  }

  void option(JsonObject option, String at, boolean mayBeMrkdwn) {
    problems.only(option, at, Set.of("text", "value", "description", "url"));
    String[] kinds =
        mayBeMrkdwn ? new String[] {"plain_text", "mrkdwn"} : new String[] {"plain_text"};
    problems.required(option, "text", at);
    problems.text(option, "text", at, OPTION_TEXT, kinds);
    problems.text(option, "description", at, OPTION_TEXT, kinds);
    problems.required(option, "value", at);
    problems.most(option, "value", at, OPTION_VALUE);
  }

  private void initial(JsonObject choice, String at) {
    JsonArray options = new JsonArray();
    Js.items(choice, "options").forEach(options::add);
    Js.children(choice, "option_groups")
        .flatMap(group -> Js.items(group, "options"))
        .forEach(options::add);
    for (JsonObject one : initialOptions(choice)) {
      if (!options.contains(one)) problems.add("must match one of the options", at + "/initial");
    }
  }

  private static List<JsonObject> initialOptions(JsonObject choice) {
    return java.util.stream.Stream.concat(
            Js.child(choice, "initial_option").stream(), Js.children(choice, "initial_options"))
        .toList();
  }
}
