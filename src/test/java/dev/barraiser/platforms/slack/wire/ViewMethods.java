package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonObject;
import java.util.Deque;
import java.util.Optional;

/** {@code views.*}. Called in the world's turn. */
final class ViewMethods {

  /** How many modals may stand one above the other. */
  private static final int MOST_MODALS = 3;

  private final World world;
  private final Triggers triggers;
  private final BlockRules rules;

  ViewMethods(World world, Triggers triggers, BlockRules rules) {
    this.world = world;
    this.triggers = triggers;
    this.rules = rules;
  }

  JsonObject open(Args args) {
    JsonObject content = content(args);
    Triggers.Trigger trigger = triggers.use(args.required("trigger_id"));
    Deque<View> modals = world.modals(trigger.person());
    modals.clear();
    return opened(modals, content);
  }

  JsonObject push(Args args) {
    JsonObject content = content(args);
    Triggers.Trigger trigger = triggers.use(args.required("trigger_id"));
    Deque<View> modals = world.modals(trigger.person());
    return pushed(modals, content);
  }

  JsonObject pushed(Deque<View> modals, JsonObject content) {
    if (modals.size() >= MOST_MODALS) throw Refusal.of("push_limit_reached");
    return opened(modals, content);
  }

  private JsonObject opened(Deque<View> modals, JsonObject content) {
    View view = place(modals, content);
    return answer(view);
  }

  /** Puts a modal above the others. */
  View place(Deque<View> modals, JsonObject content) {
    String id = world.newId("V");
    View below = modals.peekLast();
    var view =
        new View(
            id,
            below == null ? id : below.rootId,
            below == null ? null : below.id,
            named(content),
            hash());
    modals.addLast(view);
    return view;
  }

  JsonObject update(Args args) {
    JsonObject content = content(args);
    View view = find(args);
    conflict(args, view);
    replace(view, content);
    return answer(view);
  }

  void replace(View view, JsonObject content) {
    view.content = named(content);
    view.hash = hash();
  }

  JsonObject publish(Args args) {
    String person = args.required("user_id");
    JsonObject content = content(args);
    Account account = world.accounts.get(person);
    if (account == null || account.deleted) throw Refusal.of("user_not_found");
    if (!Js.text(content, "type").equals("home")) throw Refusal.of("invalid_arguments");
    View home = world.homes.get(person);
    if (home != null) conflict(args, home);
    if (home == null) {
      String id = world.newId("V");
      home = new View(id, id, null, named(content), hash());
      world.homes.put(person, home);
    } else {
      replace(home, content);
    }
    return answer(home);
  }

  private View find(Args args) {
    String id = args.text("view_id");
    String external = args.text("external_id");
    Optional<View> modal =
        world.modals.values().stream()
            .flatMap(Deque::stream)
            .filter(view ->
                id.isEmpty()
                    ? Js.text(view.content, "external_id").equals(external)
                    : view.id.equals(id))
            .findFirst();
    return modal
        .or(() -> world.homes.values().stream().filter(view -> view.id.equals(id)).findFirst())
        .orElseThrow(() -> Refusal.of("not_found"));
  }

  private static void conflict(Args args, View view) {
    String hash = args.text("hash");
    if (!hash.isEmpty() && !hash.equals(view.hash)) throw Refusal.of("hash_conflict");
  }

  private JsonObject content(Args args) {
    JsonObject content =
        args.object("view", "invalid_arguments").orElseThrow(() -> Refusal.of("invalid_arguments"));
    rules.view(content);
    return content;
  }

  private JsonObject named(JsonObject content) {
    JsonObject named = Js.copy(content);
    named.add("blocks", rules.named(Js.array(Js.items(content, "blocks").toList())));
    return named;
  }

  private JsonObject answer(View view) {
    return Js.object("view", view.json(world, new JsonObject()));
  }

  private String hash() {
    return world.now().getEpochSecond() + "." + world.newId("h");
  }
}
