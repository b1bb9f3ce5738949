package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/** What Slack accepts as blocks and views. */
final class BlockRules {

  private final Complaints complaints;

  BlockRules(Complaints complaints) {
    this.complaints = complaints;
  }

  void message(String text, JsonArray blocks) {
    if (text.isEmpty() && !blocks.isEmpty()) {
      complaints.add("a message without text, which notifications and screen readers need");
    }
  }

  void view(JsonObject view) {
    if (Js.text(view, "type").isEmpty()) throw Refusal.of("invalid_arguments");
  }

  /** A modal in an answer, which nobody would tell what is wrong with it. */
  JsonObject modal(JsonObject view) {
    view(view);
    return view;
  }

  /** The errors of an answer, which must be about inputs of the dialog. */
  Map<String, String> errors(View view, Map<String, String> errors) {
    errors.keySet().stream()
        .filter(
            block -> new Form(view).inputs().stream().noneMatch(one -> one.blockId().equals(block)))
        .forEach(block -> complaints.add("an error at a block that is no input: " + block));
    if (errors.isEmpty()) complaints.add("a dialog refused without an error");
    return errors;
  }

  /** The options that a suggestion may offer. */
  List<JsonObject> options(List<JsonObject> options) {
    return options;
  }

  /** With ids for the blocks that have none. */
  JsonArray named(JsonArray blocks) {
    JsonArray named = blocks.deepCopy();
    for (int i = 0; i < named.size(); i++) {
      JsonObject block = named.get(i).getAsJsonObject();
      if (Js.text(block, "block_id").isEmpty()) block.addProperty("block_id", "b" + i);
    }
    return named;
  }
}
