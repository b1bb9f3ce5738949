package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Somebody of the workspace: what they do in Slack's client and what they see there. Thread-safe;
 * what they ask of the app is under way when a method returns (see {@link Asked#outcome()}).
 */
public final class Member {

  private final Hall hall;
  private final World world;
  private final Account account;

  Member(Hall hall, Account account) {
    this.hall = hall;
    this.world = hall.world();
    this.account = account;
  }

  /** As in {@code U…}. */
  public String id() {
    return account.id;
  }

  public String name() {
    return world.inTurn(() -> account.name);
  }

  /** The conversation with the bot. */
  public String bot() {
    return world.inTurn(() -> world.direct(account.id, world.bot.id).id);
  }

  // Messages.

  /** Types a message; {@code @Name} mentions somebody. Its timestamp. */
  public String says(String channel, String text) {
    return says(channel, text, _ -> {});
  }

  public String replies(String channel, String root, String text) {
    return says(channel, text, message -> message.threadTs = root);
  }

  /** A reply that is also sent to the channel. */
  public String repliesToAll(String channel, String root, String text) {
    return says(
        channel,
        text,
        message -> {
          message.threadTs = root;
          message.subtype = "thread_broadcast";
        });
  }

  /** With {@code /me}. */
  public String saysOfThemselves(String channel, String text) {
    return says(channel, text, message -> message.subtype = "me_message");
  }

  /** A voice clip, in a thread unless {@code root} is empty. */
  public String sendsClip(String channel, String root, String text) {
    return says(
        channel,
        text,
        message -> {
          message.subtype = "file_share";
          if (!root.isEmpty()) message.threadTs = root;
          message.files.add(
              Js.object(
                  "id", world.newId("F"),
                  "name", "audio_message.m4a",
                  "mimetype", "audio/mp4",
                  "filetype", "m4a",
                  "subtype", "slack_audio",
                  "user", account.id,
                  "duration_ms", 61_000));
        });
  }

  private String says(String channel, String text, java.util.function.Consumer<Message> more) {
    return world.inTurn(() -> {
      Channel into = mine(channel);
      var message = new Message(world.newTs(), account.id, null);
      Typing.Typed typed = new Typing(world).typed(text);
      message.text = typed.text();
      message.blocks = typed.blocks();
      message.clientMsgId = UUID.randomUUID().toString();
      more.accept(message);
      String root = message.threadTs;
      if (root != null) into.message(root).orElseThrow().threadTs = root;
      into.messages.put(message.ts, message);
      hall.events().posted(into, message);
      return message.ts;
    });
  }

  public void edits(String channel, String ts, String text) {
    world.inTurn(() -> {
      Channel in = mine(channel);
      Message message = own(in, ts);
      JsonObject before = message.json(world, in, false);
      Typing.Typed typed = new Typing(world).typed(text);
      message.text = typed.text();
      message.blocks = typed.blocks();
      message.editedTs = world.newTs();
      hall.events().changed(in, message, before);
    });
  }

  public void deletes(String channel, String ts) {
    world.inTurn(() -> {
      Channel in = mine(channel);
      new Deletion(world, hall.events()).delete(in, own(in, ts));
    });
  }

  private Message own(Channel channel, String ts) {
    Message message = channel.message(ts).orElseThrow();
    if (!message.user.equals(account.id)) throw new IllegalArgumentException("not their own");
    return message;
  }

  /** Puts a reaction on, by Slack's name for it. */
  public void reacts(String channel, String ts, String emoji) {
    world.inTurn(() -> {
      Channel in = mine(channel);
      Message message = in.message(ts).orElseThrow();
      if (message.mark(emoji, account.id)) {
        hall.events().reacted(in, message, emoji, account.id, true);
      }
    });
  }

  public void takesBack(String channel, String ts, String emoji) {
    world.inTurn(() -> {
      Channel in = mine(channel);
      Message message = in.message(ts).orElseThrow();
      if (message.unmark(emoji, account.id)) {
        hall.events().reacted(in, message, emoji, account.id, false);
      }
    });
  }

  // Channels.

  public void joins(String channel) {
    world.inTurn(() -> hall.doors().enter(world.channel(channel).orElseThrow(), account, ""));
  }

  public void leaves(String channel) {
    world.inTurn(() -> hall.doors().leave(mine(channel), account, account));
  }

  /** Invites somebody, or the bot by its own id. */
  public void invites(String channel, String who) {
    world.inTurn(() -> hall.doors().enter(mine(channel), world.account(who), account.id));
  }

  public void kicks(String channel, String who) {
    world.inTurn(() -> hall.doors().leave(mine(channel), world.account(who), account));
  }

  public void archives(String channel) {
    world.inTurn(() -> {
      Channel in = mine(channel);
      in.archived = true;
      hall.events().ofChannel(in, "archive", account.id);
    });
  }

  public void unarchives(String channel) {
    world.inTurn(() -> {
      Channel in = mine(channel);
      in.archived = false;
      hall.events().ofChannel(in, "unarchive", account.id);
    });
  }

  public void deletesChannel(String channel) {
    world.inTurn(() -> {
      Channel in = mine(channel);
      hall.events().ofChannel(in, "deleted", account.id);
      in.deleted = true;
    });
  }

  public void renames(String channel, String name) {
    world.inTurn(() -> {
      Channel in = mine(channel);
      in.name = name;
      hall.events().renamed(in);
    });
  }

  /** Opens the channel to another workspace, or takes it back. */
  public void shares(String channel, boolean shared) {
    world.inTurn(() -> {
      Channel in = mine(channel);
      in.shared = shared;
      hall.events().shared(in, shared);
    });
  }

  private Channel mine(String id) {
    Channel channel =
        world.channel(id).orElseThrow(() -> new IllegalArgumentException("no channel " + id));
    if (channel.kind != Channel.Kind.PUBLIC && !channel.members.contains(account.id)) {
      throw new IllegalArgumentException(account.name + " is not in " + id);
    }
    return channel;
  }

  // Asking the app.

  /** Types a command with its slash into a channel's composer. */
  public Asked commands(String channel, String line) {
    return ask(() -> {
      String text = line.strip();
      int blank = text.indexOf(' ');
      String command = blank < 0 ? text : text.substring(0, blank);
      String rest = blank < 0 ? "" : text.substring(blank + 1).strip();
      if (!world.app.commands().contains(command)) {
        throw new IllegalArgumentException("the app has no command " + command);
      }
      Channel in = mine(channel);
      Parcel parcel = hall.interactions().command(account, in, command, Typing.escaped(rest));
      return parcel.end.thenApply(end -> {
        if (end instanceof Parcel.End.Acknowledged(var with) && !with.isEmpty()) {
          world.inTurn(() -> hall.responseUrls().answer(in, account.id, with));
        }
        return outcome(end);
      });
    });
  }

  /** Presses a button of a message, which may be one that only they see. */
  public Asked presses(String channel, String ts, String actionId) {
    return chooses(channel, ts, actionId, "");
  }

  /** Chooses an option of a menu of a message. */
  public Asked chooses(String channel, String ts, String actionId, String value) {
    return ask(() -> {
      Channel in = mine(channel);
      Message message = seen(in, ts);
      JsonObject action = Elements.pressed(element(message.blocks, actionId), value, world.newTs());
      return hall.interactions().press(account, in, message, action).end.thenApply(Member::outcome);
    });
  }

  private Message seen(Channel channel, String ts) {
    return channel
        .message(ts)
        .or(() -> channel.ephemeral(ts, account.id))
        .orElseThrow(() -> new NoSuchElementException("no message " + ts));
  }

  private static Elements.Element element(Iterable<JsonElement> blocks, String actionId) {
    return Elements.pressable(blocks).stream()
        .filter(one -> one.actionId().equals(actionId))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("nothing to press: " + actionId));
  }

  public Asked pressesAtHome(String actionId) {
    return ask(() -> {
      View home =
          Optional.ofNullable(world.homes.get(account.id))
              .orElseThrow(() -> new NoSuchElementException("the home is empty"));
      return pressesIn(home, new JsonObject(), actionId);
    });
  }

  /** Presses a button of the dialog that is open. */
  public Asked pressesInDialog(String actionId) {
    return ask(() -> pressesIn(top(), form(top()).state(), actionId));
  }

  private CompletableFuture<Asked.Outcome> pressesIn(View view, JsonObject state, String actionId) {
    Elements.Element element = element(Js.items(view.content, "blocks").toList(), actionId);
    JsonObject action = Elements.pressed(element, "", world.newTs());
    return hall.interactions()
        .pressInView(account, view, state, action)
        .end
        .thenApply(Member::outcome);
  }

  /** Chooses an entry of a message's menu. */
  public Asked choosesInMenu(String channel, String ts, String callback) {
    return ask(() -> {
      Channel in = mine(channel);
      return hall.interactions()
          .messageShortcut(account, in, in.message(ts).orElseThrow(), callback)
          .end
          .thenApply(Member::outcome);
    });
  }

  /** Chooses a shortcut that is offered everywhere. */
  public Asked choosesShortcut(String callback) {
    return ask(
        () -> hall.interactions().globalShortcut(account, callback).end.thenApply(Member::outcome));
  }

  // Dialogs.

  /** Fills in fields of the open dialog by block: text, or the values of options. */
  public void fills(String block, List<String> values) {
    Form form = world.inTurn(() -> form(top()));
    String type = world.inTurn(() -> form.input(block).type());
    switch (type) {
      case "plain_text_input" ->
          world.inTurn(() -> form.write(block, values.isEmpty() ? "" : values.getFirst()));
      case "external_select" ->
          form.pick(block, values.stream().map(one -> find(block, one)).toList());
      default -> world.inTurn(() -> form.choose(block, values));
    }
  }

  private JsonObject find(String block, String value) {
    return types(block, value).stream()
        .filter(option -> Js.text(option, "value").equals(value))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("not offered at " + block + ": " + value));
  }

  /** What is offered while something is typed into a field. */
  public List<String> isOffered(String block, String typed) {
    return types(block, typed).stream().map(option -> Js.text(option, "value")).toList();
  }

  private List<JsonObject> types(String block, String typed) {
    Parcel parcel =
        world.inTurn(() -> {
          View view = top();
          Elements.Element input = form(view).input(block);
          return hall.interactions()
              .suggest(account, view, form(view).state(), block, input.actionId(), typed);
        });
    new Asked(parcel.end.thenApply(Member::outcome)).outcome();
    return parcel.end.join() instanceof Parcel.End.Acknowledged(var with)
        ? hall.rules().options(Interactions.options(with))
        : List.of();
  }

  /** Sends the open dialog, as far as Slack's client lets them. */
  public Asked submits() {
    return ask(() -> {
      View view = top();
      Form form = form(view);
      Map<String, String> missing = form.missing();
      if (!missing.isEmpty()) {
        return CompletableFuture.completedFuture(new Asked.Outcome.Errors(missing));
      }
      return hall.interactions()
          .submit(account, view, form.state())
          .end
          .thenApply(end -> world.inTurn(() -> hall.dialogs().answered(account.id, view, end)));
    });
  }

  /** Closes the topmost dialog. */
  public void closesDialog() {
    world.inTurn(() -> {
      View view = top();
      JsonObject state = form(view).state();
      world.modals(account.id).removeLast();
      if (Js.flag(view.content, "notify_on_close")) {
        hall.interactions().close(account, view, state, false);
      }
    });
  }

  private View top() {
    return Optional.ofNullable(world.modals(account.id).peekLast())
        .orElseThrow(() -> new NoSuchElementException("no dialog is open before " + account.name));
  }

  private Form form(View view) {
    return hall.dialogs().form(view);
  }

  /** The dialog that is open, if one is. */
  public Optional<Dialog> dialog() {
    return world.inTurn(() -> {
      Deque<View> modals = world.modals(account.id);
      return Optional.ofNullable(modals.peekLast())
          .map(view -> hall.dialogs().shown(view, modals.size()));
    });
  }

  // Seeing.

  /** A channel's messages, or those of the direct conversation, the oldest first. */
  public List<Seen> sees(String channel) {
    return world.inTurn(() -> {
      Channel in = mine(channel);
      return seen(
          Stream.concat(
              in.messages.values().stream().filter(Message::isInChannel),
              in.ephemerals.stream()
                  .filter(message -> account.id.equals(message.reader) && !message.isReply())));
    });
  }

  /** A thread, its root first. */
  public List<Seen> sees(String channel, String root) {
    return world.inTurn(() -> {
      Channel in = mine(channel);
      // Where nobody has replied, Slack shows no thread that an ephemeral message could stand in.
      boolean alive = !in.replies(root).isEmpty();
      return seen(
          Stream.concat(
              Stream.concat(in.message(root).stream(), in.replies(root).stream()),
              in.ephemerals.stream()
                  .filter(message ->
                      alive
                          && account.id.equals(message.reader)
                          && root.equals(message.threadTs))));
    });
  }

  private List<Seen> seen(Stream<Message> messages) {
    var visible = new VisibleText(world, account.zone);
    return messages
        .sorted(java.util.Comparator.comparing((Message message) -> message.ts))
        .map(message ->
            new Seen(
                message.ts,
                message.user,
                visible.of(message),
                Elements.pressable(message.blocks).stream()
                    .map(Elements.Element::actionId)
                    .toList(),
                Map.copyOf(message.reactions),
                message.reader != null))
        .toList();
  }

  /** Opens the app's home; what it shows is there later (see {@link #seesAtHome()}). */
  public void opensHome() {
    world.inTurn(
        () -> hall.events().homeOpened(account.id, world.direct(account.id, world.bot.id), "home"));
  }

  /** Opens the app's Messages tab. */
  public void opensMessages() {
    world.inTurn(() ->
        hall.events().homeOpened(account.id, world.direct(account.id, world.bot.id), "messages"));
  }

  /** What the app's home shows; empty when nothing was published. */
  public Optional<Shown> seesAtHome() {
    return world.inTurn(() ->
        Optional.ofNullable(world.homes.get(account.id))
            .map(view -> {
              JsonArray blocks = Js.array(Js.items(view.content, "blocks").toList());
              return new Shown(
                  new VisibleText(world, account.zone).of(blocks),
                  Elements.pressable(blocks).stream().map(Elements.Element::actionId).toList());
            }));
  }

  /** What stands on a home. */
  public record Shown(String text, List<String> actions) {}

  private Asked ask(Supplier<CompletableFuture<Asked.Outcome>> work) {
    return new Asked(world.inTurn(work));
  }

  static Asked.Outcome outcome(Parcel.End end) {
    return switch (end) {
      case Parcel.End.Acknowledged(var with) -> new Asked.Outcome.Taken(with);
      case Parcel.End.TimedOut _ -> new Asked.Outcome.TimedOut();
      case Parcel.End.Undelivered _ -> new Asked.Outcome.Unreachable();
    };
  }
}
