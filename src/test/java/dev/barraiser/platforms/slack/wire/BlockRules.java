package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.barraiser.wire.Complaints;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Slack accepts as blocks, views and answers. What it would refuse is a complaint as well.
 *
 * <p>Source: docs.slack.dev/reference/block-kit/blocks, one page a block, and
 * docs.slack.dev/reference/views
 */
final class BlockRules {

  private static final int MESSAGE_BLOCKS = 50;
  private static final int VIEW_BLOCKS = 100;
  private static final int VIEW_BYTES = 250_000;

  /** Undocumented: 9,597 were taken and 11,341 refused (slackapi/bolt-js#2867). */
  private static final int MESSAGE_TEXT = 9_597;

  private static final int BLOCK_ID = 255;
  private static final int TEXT = 3_000;
  private static final int FIELD = 2_000;
  private static final int FIELDS = 10;
  private static final int HEADER = 150;
  private static final int CONTEXT = 10;
  private static final int ACTIONS = 25;
  private static final int LABEL = 2_000;
  private static final int OPTIONS = 100;
  private static final int TITLE = 24;
  private static final int CALLBACK_ID = 255;
  private static final int PRIVATE_METADATA = 3_000;

  private final Complaints complaints;

  BlockRules(Complaints complaints) {
    this.complaints = complaints;
  }

  /**
   * The text and blocks of a message.
   *
   * @throws Refusal when Slack would
   */
  void message(String text, JsonArray blocks) {
    if (text.isEmpty() && !blocks.isEmpty()) {
      complaints.add("a message without text, which notifications and screen readers need");
    }
    var problems = new Problems();
    if (blocks.size() > MESSAGE_BLOCKS) {
      problems.add("no more than " + MESSAGE_BLOCKS + " items allowed", "/blocks");
    }
    blocks(blocks, "/blocks", problems);
    refuse("invalid_blocks", problems);
    if (characters(blocks) <= MESSAGE_TEXT) return;
    complaints.add("msg_blocks_too_long");
    throw Refusal.of("msg_blocks_too_long");
  }

  private static int characters(JsonElement element) {
    if (element.isJsonArray()) {
      return Js.items(element.getAsJsonArray()).mapToInt(BlockRules::characters).sum();
    }
    if (!element.isJsonObject()) return 0;
    return element.getAsJsonObject().entrySet().stream()
        .mapToInt(one ->
            one.getKey().equals("text") && one.getValue().isJsonPrimitive()
                ? one.getValue().getAsString().length()
                : characters(one.getValue()))
        .sum();
  }

  /**
   * A modal or a home.
   *
   * @throws Refusal when Slack would
   */
  void view(JsonObject view) {
    var problems = new Problems();
    boolean modal = Js.text(view, "type").equals("modal");
    if (!modal && !Js.text(view, "type").equals("home")) {
      problems.add("unsupported type: " + Js.text(view, "type"), "/view/type");
    }
    problems.only(
        view,
        "/view",
        modal
            ? Set.of(
                "title",
                "blocks",
                "close",
                "submit",
                "private_metadata",
                "callback_id",
                "clear_on_close",
                "notify_on_close",
                "external_id",
                "submit_disabled")
            : Set.of("blocks", "private_metadata", "callback_id", "external_id"));
    if (modal) problems.required(view, "title", "/view");
    for (String name : new String[] {"title", "submit", "close"}) {
      problems.text(view, name, "/view", TITLE, "plain_text");
    }
    mayBeEmpty(view, "private_metadata", PRIVATE_METADATA, problems);
    mayBeEmpty(view, "callback_id", CALLBACK_ID, problems);
    mayBeEmpty(view, "external_id", CALLBACK_ID, problems);
    problems.required(view, "blocks", "/view");
    List<JsonObject> blocks = problems.list(view, "blocks", "/view", 0, VIEW_BLOCKS);
    blocks(Js.array(blocks), "/view/blocks", problems);
    boolean asks = blocks.stream().anyMatch(block -> Js.text(block, "type").equals("input"));
    if (modal && asks && !view.has("submit")) {
      problems.add("missing required field: submit", "/view");
    }
    refuse("invalid_arguments", problems);
    if (view.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= VIEW_BYTES) {
      return;
    }
    complaints.add("view_too_large");
    throw Refusal.of("view_too_large");
  }

  private static void mayBeEmpty(JsonObject view, String name, int most, Problems problems) {
    if (!Js.text(view, name).isEmpty()) problems.most(view, name, "/view", most);
  }

  /** A modal in an answer, of which nobody would be told what is wrong with it. */
  JsonObject modal(JsonObject view) {
    view(view);
    return view;
  }

  /** The errors of an answer, which must be about inputs of the dialog. */
  Map<String, String> errors(View view, Map<String, String> errors) {
    Set<String> inputs = new HashSet<>();
    new Form(view).inputs().forEach(input -> inputs.add(input.blockId()));
    errors.forEach((block, words) -> {
      if (!inputs.contains(block)) complaints.add("an error at what is no input: " + block);
      if (words.isEmpty()) complaints.add("an error without words at " + block);
    });
    if (errors.isEmpty()) complaints.add("a dialog refused without an error");
    return errors;
  }

  /** The options that were suggested. */
  List<JsonObject> options(List<JsonObject> options) {
    var problems = new Problems();
    if (options.size() > OPTIONS) {
      problems.add("no more than " + OPTIONS + " items allowed", "/options");
    }
    var rules = new ElementRules(problems);
    for (int i = 0; i < options.size(); i++) rules.option(options.get(i), "/options/" + i, false);
    problems.all().forEach(complaints::add);
    return problems.all().isEmpty() ? options : List.of();
  }

  private void refuse(String error, Problems problems) {
    if (problems.all().isEmpty()) return;
    problems.all().forEach(complaints::add);
    throw Refusal.of(error, problems.all());
  }

  private static void blocks(JsonArray blocks, String at, Problems problems) {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < blocks.size(); i++) {
      String here = at + "/" + i;
      if (!blocks.get(i).isJsonObject()) {
        problems.add("should be an object", here);
        continue;
      }
      JsonObject block = blocks.get(i).getAsJsonObject();
      problems.most(block, "block_id", here, BLOCK_ID);
      String id = Js.text(block, "block_id");
      if (!id.isEmpty() && !ids.add(id)) problems.add("duplicate block_id: " + id, here);
      block(block, here, problems);
    }
  }

  private static void block(JsonObject block, String at, Problems problems) {
    var elements = new ElementRules(problems);
    switch (Js.text(block, "type")) {
      case "section" -> section(block, at, problems, elements);
      case "divider" -> problems.only(block, at, Set.of("block_id"));
      case "header" -> {
        problems.only(block, at, Set.of("block_id", "text", "level"));
        problems.required(block, "text", at);
        problems.text(block, "text", at, HEADER, "plain_text");
      }
      case "context" -> context(block, at, problems);
      case "actions" -> actions(block, at, problems, elements);
      case "input" -> input(block, at, problems, elements);
      case "image" -> {
        problems.only(
            block, at, Set.of("block_id", "image_url", "alt_text", "title", "slack_file"));
        problems.required(block, "alt_text", at);
        problems.most(block, "alt_text", at, 2_000);
      }
      case "rich_text" -> new RichTextRules(problems).block(block, at);
      default -> problems.add("unsupported type: " + Js.text(block, "type"), at + "/type");
    }
  }

  private static void section(
      JsonObject block, String at, Problems problems, ElementRules elements) {
    problems.only(block, at, Set.of("block_id", "text", "fields", "accessory", "expand"));
    if (!block.has("text") && !block.has("fields")) {
      problems.add("must define either `fields` or `text`", at);
    }
    problems.text(block, "text", at, TEXT, "plain_text", "mrkdwn");
    int i = 0;
    for (JsonObject field : problems.list(block, "fields", at, 1, FIELDS)) {
      problems.text(field, at + "/fields/" + i++, FIELD, "plain_text", "mrkdwn");
    }
    Js.child(block, "accessory")
        .filter(one -> !Js.text(one, "type").equals("image"))
        .ifPresent(one -> elements.pressable(one, at + "/accessory"));
  }

  private static void context(JsonObject block, String at, Problems problems) {
    problems.only(block, at, Set.of("block_id", "elements"));
    problems.required(block, "elements", at);
    int i = 0;
    for (JsonObject element : problems.list(block, "elements", at, 1, CONTEXT)) {
      String here = at + "/elements/" + i++;
      if (Js.text(element, "type").equals("image")) problems.required(element, "alt_text", here);
      else problems.text(element, here, TEXT, "plain_text", "mrkdwn");
    }
  }

  private static void actions(
      JsonObject block, String at, Problems problems, ElementRules elements) {
    problems.only(block, at, Set.of("block_id", "elements"));
    problems.required(block, "elements", at);
    Set<String> ids = new HashSet<>();
    int i = 0;
    for (JsonObject element : problems.list(block, "elements", at, 1, ACTIONS)) {
      String here = at + "/elements/" + i++;
      elements.pressable(element, here);
      String id = Js.text(element, "action_id");
      if (!id.isEmpty() && !ids.add(id)) problems.add("duplicate action_id: " + id, here);
    }
  }

  private static void input(JsonObject block, String at, Problems problems, ElementRules elements) {
    problems.only(
        block, at, Set.of("block_id", "label", "element", "dispatch_action", "hint", "optional"));
    problems.required(block, "label", at);
    problems.text(block, "label", at, LABEL, "plain_text");
    problems.text(block, "hint", at, LABEL, "plain_text");
    problems.required(block, "element", at);
    Js.child(block, "element").ifPresent(element -> elements.input(element, at + "/element"));
  }

  /** With ids for the blocks and elements that have none, as Slack makes them up. */
  JsonArray named(JsonArray blocks) {
    JsonArray named = blocks.deepCopy();
    for (int i = 0; i < named.size(); i++) {
      JsonObject block = named.get(i).getAsJsonObject();
      if (Js.text(block, "block_id").isEmpty()) block.addProperty("block_id", "block" + i);
      int e = 0;
      for (JsonObject element : Js.children(block, "elements").toList()) {
        if (!element.has("action_id") && Js.text(block, "type").equals("actions")) {
          element.addProperty("action_id", "action" + e);
        }
        e++;
      }
    }
    return named;
  }
}
