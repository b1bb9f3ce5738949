package dev.barraiser.platforms.slack.wire;

import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Somebody of the workspace: what they do in Slack's client and what they see there. Thread-safe;
 * what they ask of the app is under way when a method returns (see {@link Asked#outcome()}).
 */
public final class Member {

  private static final Duration A_CLIP = Duration.ofSeconds(61);

  private final Hall hall;
  private final World world;
  private final Account account;
  private final Writing writing;
  private final Asking asking;
  private final Looking looking;

  Member(Hall hall, Account account) {
    this.hall = hall;
    this.world = hall.world();
    this.account = account;
    this.writing = new Writing(hall, account);
    this.asking = new Asking(hall, account);
    this.looking = new Looking(world, account);
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
    return world.inTurn(() -> direct().id);
  }

  private Channel direct() {
    return world.direct(account.id, world.bot.id);
  }

  private Channel mine(String id) {
    Channel channel =
        world.channel(id).orElseThrow(() -> new IllegalArgumentException("no channel " + id));
    if (channel.kind != Channel.Kind.PUBLIC && !channel.members.contains(account.id)) {
      throw new IllegalArgumentException(account.name + " is not in " + id);
    }
    return channel;
  }

  // Messages, each by its timestamp.

  /** Types a message; {@code @Name} mentions somebody. Its timestamp. */
  public String says(String channel, String text) {
    return writes(channel, text, _ -> {});
  }

  public String replies(String channel, String root, String text) {
    return writes(channel, text, message -> message.threadTs = root);
  }

  /** A reply that is also sent to the channel. */
  public String repliesToAll(String channel, String root, String text) {
    return writes(
        channel,
        text,
        message -> {
          message.threadTs = root;
          message.subtype = "thread_broadcast";
        });
  }

  /** With {@code /me}. */
  public String saysOfThemselves(String channel, String text) {
    return writes(channel, text, message -> message.subtype = "me_message");
  }

  /** A voice clip as a reply. */
  public String repliesWithClip(String channel, String root, String text) {
    return writes(
        channel,
        text,
        message -> {
          message.threadTs = root;
          message.subtype = "file_share";
          message.files.add(writing.clip("audio", A_CLIP));
        });
  }

  /** A voice clip. */
  public String speaks(String channel, Duration length) {
    return writes(
        channel,
        "",
        message -> {
          message.subtype = "file_share";
          message.files.add(writing.clip("audio", length));
        });
  }

  /** A video clip. */
  public String sendsVideo(String channel, String text) {
    return writes(
        channel,
        text,
        message -> {
          message.subtype = "file_share";
          message.files.add(writing.clip("video", A_CLIP));
        });
  }

  private String writes(String channel, String text, Consumer<Message> more) {
    return world.inTurn(() -> writing.write(mine(channel), text, more));
  }

  public void edits(String channel, String ts, String text) {
    world.inTurn(() -> writing.edit(mine(channel), ts, text));
  }

  public void deletes(String channel, String ts) {
    world.inTurn(() -> writing.delete(mine(channel), ts));
  }

  /** Puts a reaction on, by Slack's name for it. */
  public void reacts(String channel, String ts, String emoji) {
    world.inTurn(() -> writing.react(mine(channel), ts, emoji, true));
  }

  public void takesBack(String channel, String ts, String emoji) {
    world.inTurn(() -> writing.react(mine(channel), ts, emoji, false));
  }

  // Channels.

  public void joins(String channel) {
    world.inTurn(() -> hall.doors().enter(mine(channel), account, ""));
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
    world.inTurn(() -> hall.doors().archive(mine(channel), account, true));
  }

  public void unarchives(String channel) {
    world.inTurn(() -> hall.doors().archive(mine(channel), account, false));
  }

  public void deletesChannel(String channel) {
    world.inTurn(() -> hall.doors().delete(mine(channel), account));
  }

  public void renames(String channel, String name) {
    world.inTurn(() -> hall.doors().rename(mine(channel), name));
  }

  /** Converts a public channel: from then on only its members see it. */
  public void makesPrivate(String channel) {
    world.inTurn(() -> {
      mine(channel).kind = Channel.Kind.PRIVATE;
    });
  }

  /** Opens the channel to another workspace, or takes it back. */
  public void shares(String channel, boolean shared) {
    world.inTurn(() -> hall.doors().share(mine(channel), shared));
  }

  // Asking the app.

  /** Types a command with its slash into a channel's composer. */
  public Asked commands(String channel, String line) {
    return ask(() -> asking.command(mine(channel), line));
  }

  /** Presses a button of a message, which may be one that only they see. */
  public Asked presses(String channel, String ts, String actionId) {
    return ask(() -> asking.press(mine(channel), ts, actionId, ""));
  }

  /** Chooses an option of a menu of a message. */
  public Asked chooses(String channel, String ts, String actionId, String value) {
    return ask(() -> asking.press(mine(channel), ts, actionId, value));
  }

  public Asked pressesAtHome(String actionId) {
    return ask(() -> asking.pressAtHome(actionId));
  }

  /** Presses a button of the dialog that is open. */
  public Asked pressesInDialog(String actionId) {
    return ask(() -> asking.pressInDialog(actionId));
  }

  /** Chooses an entry of a message's menu. */
  public Asked choosesInMenu(String channel, String ts, String callback) {
    return ask(() -> asking.chooseInMenu(mine(channel), ts, callback));
  }

  /** Chooses a shortcut that is offered everywhere. */
  public Asked choosesShortcut(String callback) {
    return ask(() -> asking.chooseShortcut(callback));
  }

  private Asked ask(Supplier<CompletableFuture<Asked.Outcome>> work) {
    return new Asked(world.inTurn(work));
  }

  // Dialogs.

  /** Fills in a field of the open dialog by its block: text, or the values of options. */
  public void fills(String block, List<String> values) {
    asking.fill(block, values);
  }

  public void fills(String block, String value) {
    fills(block, List.of(value));
  }

  /** The values that are offered while something is typed into a field. */
  public List<String> isOffered(String block, String typed) {
    return asking.type(block, typed).stream().map(option -> Js.text(option, "value")).toList();
  }

  /** Sends the open dialog, as far as Slack's client lets them. */
  public Asked submits() {
    return ask(asking::submit);
  }

  /** Sends the open dialog by two clicks that both come through. */
  public List<Asked> submitsTwice() {
    return world.inTurn(() -> {
      View view = asking.top();
      return List.of(new Asked(asking.send(view)), new Asked(asking.send(view)));
    });
  }

  /** Closes the topmost dialog. */
  public void closesDialog() {
    world.inTurn(asking::closeDialog);
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
    return world.inTurn(() -> looking.at(mine(channel)));
  }

  /** A thread, its root first. */
  public List<Seen> sees(String channel, String root) {
    return world.inTurn(() -> looking.at(mine(channel), root));
  }

  /** Opens the app's home; what it shows is there later (see {@link #seesAtHome()}). */
  public void opensHome() {
    world.inTurn(() -> hall.events().homeOpened(account.id, direct(), "home"));
  }

  /** Opens the app's Messages tab. */
  public void opensMessages() {
    world.inTurn(() -> hall.events().homeOpened(account.id, direct(), "messages"));
  }

  /** What the app's home shows; empty when nothing was published. */
  public Optional<Shown> seesAtHome() {
    return world.inTurn(looking::atHome);
  }

  /** What stands on a home. */
  public record Shown(String text, List<String> actions) {}
}
