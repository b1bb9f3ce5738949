package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What somebody asks of the app. Called in the world's turn but for what waits. */
final class Asking {

  private final Hall hall;
  private final World world;
  private final Account account;

  Asking(Hall hall, Account account) {
    this.hall = hall;
    this.world = hall.world();
    this.account = account;
  }

  CompletableFuture<Asked.Outcome> command(Channel in, String line) {
    String text = line.strip();
    int blank = text.indexOf(' ');
    String command = blank < 0 ? text : text.substring(0, blank);
    String rest = blank < 0 ? "" : text.substring(blank + 1).strip();
    if (!world.app.commands().contains(command)) {
      throw new IllegalArgumentException("the app has no command " + command);
    }
    return hall.interactions()
        .command(account, in, command, Typing.escaped(rest))
        .end
        .thenApply(end -> {
          if (end instanceof Parcel.End.Acknowledged(JsonObject with) && !with.isEmpty()) {
            world.inTurn(() -> hall.responseUrls().answer(in, account.id, with));
          }
          return outcome(end);
        });
  }

  /** {@code value} is the option chosen; empty for buttons. */
  CompletableFuture<Asked.Outcome> press(Channel in, String ts, String actionId, String value) {
    Message message =
        in.message(ts)
            .or(() -> in.ephemeral(ts, account.id))
            .orElseThrow(() -> new NoSuchElementException("no message " + ts));
    JsonObject action = Elements.pressed(element(message.blocks, actionId), value, world.newTs());
    return hall.interactions().press(account, in, message, action).end.thenApply(Asking::outcome);
  }

  CompletableFuture<Asked.Outcome> pressAtHome(String actionId) {
    View home =
        Optional.ofNullable(world.homes.get(account.id))
            .orElseThrow(() -> new NoSuchElementException("the home is empty"));
    return press(home, new JsonObject(), actionId);
  }

  CompletableFuture<Asked.Outcome> pressInDialog(String actionId) {
    return press(top(), form(top()).state(), actionId);
  }

  private CompletableFuture<Asked.Outcome> press(View view, JsonObject state, String actionId) {
    Elements.Element element = element(Js.items(view.content, "blocks").toList(), actionId);
    JsonObject action = Elements.pressed(element, "", world.newTs());
    return hall.interactions()
        .pressInView(account, view, state, action)
        .end
        .thenApply(Asking::outcome);
  }

  private static Elements.Element element(Iterable<JsonElement> blocks, String actionId) {
    return Elements.pressable(blocks).stream()
        .filter(one -> one.actionId().equals(actionId))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("nothing to press: " + actionId));
  }

  CompletableFuture<Asked.Outcome> chooseInMenu(Channel in, String ts, String callback) {
    offered(callback);
    return hall.interactions()
        .messageShortcut(account, in, in.message(ts).orElseThrow(), callback)
        .end
        .thenApply(Asking::outcome);
  }

  CompletableFuture<Asked.Outcome> chooseShortcut(String callback) {
    offered(callback);
    return hall.interactions().globalShortcut(account, callback).end.thenApply(Asking::outcome);
  }

  private void offered(String callback) {
    if (!world.app.shortcuts().contains(callback)) {
      throw new IllegalArgumentException("the app has no shortcut " + callback);
    }
  }

  /** Fills in a field; waits for the app where it has to suggest what is chosen. */
  void fill(String block, List<String> values) {
    Form form = world.inTurn(() -> form(top()));
    switch (world.inTurn(() -> form.input(block).type())) {
      case "plain_text_input" ->
          world.inTurn(() -> form.write(block, values.isEmpty() ? "" : values.getFirst()));
      case "external_select" ->
          form.pick(block, values.stream().map(value -> find(block, value)).toList());
      default -> world.inTurn(() -> form.choose(block, values));
    }
  }

  private JsonObject find(String block, String value) {
    return type(block, value).stream()
        .filter(option -> Js.text(option, "value").equals(value))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("not offered at " + block + ": " + value));
  }

  /** The options that the app offers for what is typed; waits for it. */
  List<JsonObject> type(String block, String typed) {
    Parcel parcel =
        world.inTurn(() -> {
          View view = top();
          Form form = form(view);
          String action = form.input(block).actionId();
          return hall.interactions().suggest(account, view, form.state(), block, action, typed);
        });
    new Asked(parcel.end.thenApply(Asking::outcome)).outcome();
    return parcel.end.join() instanceof Parcel.End.Acknowledged(JsonObject with)
        ? hall.rules().options(Js.children(with, "options").toList())
        : List.of();
  }

  CompletableFuture<Asked.Outcome> submit() {
    View view = top();
    Form form = form(view);
    Map<String, String> missing = form.missing();
    if (!missing.isEmpty()) {
      return CompletableFuture.completedFuture(new Asked.Outcome.Errors(missing));
    }
    return send(view);
  }

  /** Sends a dialog that may have been sent before: a second click that came through. */
  CompletableFuture<Asked.Outcome> send(View view) {
    return hall.interactions()
        .submit(account, view, form(view).state())
        .end
        .thenApply(end -> world.inTurn(() -> hall.dialogs().answered(account.id, view, end)));
  }

  void closeDialog() {
    View view = top();
    JsonObject state = form(view).state();
    world.modals(account.id).removeLast();
    if (Js.flag(view.content, "notify_on_close")) {
      hall.interactions().close(account, view, state, false);
    }
  }

  View top() {
    return Optional.ofNullable(world.modals(account.id).peekLast())
        .orElseThrow(() -> new NoSuchElementException("no dialog is open before " + account.name));
  }

  private Form form(View view) {
    return hall.dialogs().form(view);
  }

  static Asked.Outcome outcome(Parcel.End end) {
    return switch (end) {
      case Parcel.End.Acknowledged(var with) -> new Asked.Outcome.Taken(with);
      case Parcel.End.TimedOut _ -> new Asked.Outcome.TimedOut();
      case Parcel.End.Undelivered _ -> new Asked.Outcome.Unreachable();
    };
  }
}
