package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.ZoneOffset;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The open dialogs and what is filled in. Called in the world's turn. */
final class Dialogs {

  private final World world;
  private final ViewMethods views;
  private final BlockRules rules;
  private final Map<String, Form> forms = new HashMap<>();

  Dialogs(World world, ViewMethods views, BlockRules rules) {
    this.world = world;
    this.views = views;
    this.rules = rules;
  }

  Form form(View view) {
    return forms.computeIfAbsent(view.id, _ -> new Form(view));
  }

  Dialog shown(View view, int depth) {
    JsonArray blocks = Js.array(Js.items(view.content, "blocks").toList());
    return new Dialog(
        view.id,
        Js.text(view.content, "callback_id"),
        Js.child(view.content, "title").map(title -> Js.text(title, "text")).orElse(""),
        new VisibleText(world, ZoneOffset.UTC).of(blocks),
        form(view).inputs().stream().map(Elements.Element::blockId).toList(),
        Elements.actionIds(blocks),
        depth);
  }

  /** Does what the app answered to a dialog that was sent. */
  Asked.Outcome answered(String person, View view, Parcel.End end) {
    if (!(end instanceof Parcel.End.Acknowledged(JsonObject with))) return Asking.outcome(end);
    Deque<View> modals = world.modals(person);
    switch (Js.text(with, "response_action")) {
      case "" -> modals.remove(view);
      case "errors" -> {
        return new Asked.Outcome.Errors(rules.errors(view, Interactions.errors(with)));
      }
      case "clear" -> modals.clear();
      case "update" -> views.replace(view, rules.modal(Js.child(with, "view").orElseThrow()));
      case "push" -> views.pushed(modals, rules.modal(Js.child(with, "view").orElseThrow()));
      default -> throw new IllegalArgumentException("no such answer: " + with);
    }
    return new Asked.Outcome.Taken(with);
  }
}
