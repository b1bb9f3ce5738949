package dev.barraiser.platforms.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account: what they do in Discord's client and what they see there. Thread-safe;
 * what they ask of the app is under way when a method returns (see {@link Asked#outcome()}).
 */
public final class Member {

  private final World world;
  private final Writing writing;
  private final Drafting drafting;
  private final Asking asking;
  private final User user;
  private Asking.@Nullable Opened open;

  Member(World world, Gateway gateway, Writing writing, Drafting drafting, User user) {
    this.world = world;
    this.writing = writing;
    this.drafting = drafting;
    this.asking = new Asking(world, gateway, user);
    this.user = user;
  }

  public String id() {
    return user.id;
  }

  public String name() {
    return world.inTurn(() -> user.name);
  }

  /** As it is typed into a message to mention them. */
  public String mention() {
    return user.mention();
  }

  /** The conversation with the bot. */
  public String bot() {
    return world.inTurn(() -> world.direct(user, world.bot).id);
  }

  /** The conversation with somebody else, where the bot is not. */
  public String direct(Member other) {
    return world.inTurn(() -> world.direct(user, other.user).id);
  }

  private Channel mine(String id) {
    Channel channel = world.place(id);
    if (!Right.VIEW_CHANNEL.in(channel.permissions(user.id))) {
      throw new IllegalArgumentException(user.name + " does not see " + id);
    }
    return channel;
  }

  // Messages, each by its id.

  /** Types a message; {@code @Name} mentions somebody. Its id. */
  public String says(String channel, String text) {
    return writes(channel, text, _ -> {});
  }

  /** A reply to a message, which pings its author. */
  public String replies(String channel, String to, String text) {
    return writes(
        channel,
        text,
        message -> {
          Message first = world.message(channel, to);
          message.type = Message.REPLY;
          message.answers = first;
          if (first.author != user) message.mentions.add(first.author);
        });
  }

  /** A voice message. */
  public String speaks(String channel) {
    return speaks(channel, Duration.ofSeconds(4));
  }

  /** A voice message of this length. */
  public String speaks(String channel, Duration length) {
    return writes(
        channel,
        "",
        message -> {
          message.flags |= Message.VOICE_MESSAGE;
          ObjectNode file = file("voice-message.ogg", "audio/ogg");
          file.put("duration_secs", length.toMillis() / 1000.0);
          file.put("waveform", "AAECAwQ=");
          message.attachments = Js.array(file);
        });
  }

  /** A message with a file. */
  public String sends(String channel, String text, String file, String contentType) {
    return writes(
        channel, text, message -> message.attachments = Js.array(file(file, contentType)));
  }

  private ObjectNode file(String name, String contentType) {
    String id = world.nextId();
    String url = "https://cdn.discordapp.com/attachments/1/" + id + "/" + name;
    return Js.object(
        "id",
        id,
        "filename",
        name,
        "size",
        1000,
        "url",
        url,
        "proxy_url",
        url,
        "content_type",
        contentType);
  }

  private String writes(String id, String text, Consumer<Message> also) {
    return world.inTurn(() -> {
      Channel channel = mine(id);
      if (channel.isThread() && channel.locked) {
        throw new IllegalArgumentException("the thread is locked");
      }
      Message message = writing.begin(channel, user);
      message.content = typed(text);
      message.mentions.addAll(drafting.mentioned(message.content));
      message.mentionsEveryone =
          text.contains("@everyone") && Right.MENTION_EVERYONE.in(channel.permissions(user.id));
      also.accept(message);
      writing.post(message);
      return message.id;
    });
  }

  /** A client makes mentions of names that are picked. */
  private String typed(String text) {
    String typed = text;
    for (User each : world.users.values()) typed = typed.replace("@" + each.name, each.mention());
    return typed;
  }

  public void edits(String channel, String message, String text) {
    world.inTurn(() -> {
      Message own = own(channel, message);
      own.content = typed(text);
      own.mentions.clear();
      own.mentions.addAll(drafting.mentioned(own.content));
      own.edited = world.now();
      writing.changed(own);
    });
  }

  private Message own(String channel, String id) {
    Message message = world.message(channel, id);
    if (message.author != user) throw new IllegalArgumentException("somebody else's message");
    return message;
  }

  /** One's own message, or anybody's with the right to. */
  public void deletes(String channel, String id) {
    world.inTurn(() -> {
      Message message = world.message(channel, id);
      boolean may =
          message.author == user || Right.MANAGE_MESSAGES.in(message.channel.permissions(user.id));
      if (!may) throw new IllegalArgumentException("not theirs to delete");
      writing.delete(message);
    });
  }

  public void reacts(String channel, String message, String emoji) {
    world.inTurn(() -> writing.react(world.message(channel, message), user, emoji, true));
  }

  public void takesBack(String channel, String message, String emoji) {
    world.inTurn(() -> writing.react(world.message(channel, message), user, emoji, false));
  }

  /** Opens a thread under a message; its id. */
  public String opensThread(String channel, String message, String name) {
    return world.inTurn(
        () -> writing.openThread(world.message(channel, message), name, 1440, user).id);
  }

  // What they ask of the app.

  /** A slash command by its words, such as {@code barraiser story add}, with its options. */
  public Asked commands(String channel, String path, Map<String, String> options) {
    return asks(() -> asking.command(mine(channel), path, options));
  }

  /** The same as a whole line, {@code /barraiser story add}, whose options are picked from it. */
  public Asked commands(String channel, String line) {
    TypedLine typed = world.inTurn(() -> TypedLine.of(line, world.commands));
    return commands(channel, typed.path(), typed.options());
  }

  /** Types into an option that the app completes. */
  public Asked types(String channel, String path, String option, String typed) {
    return types(channel, path, Map.of(), option, typed);
  }

  /** The same with other options filled in already. */
  public Asked types(
      String channel, String path, Map<String, String> filled, String option, String typed) {
    return asks(() -> asking.types(mine(channel), path, filled, option, typed));
  }

  public Asked presses(String channel, String message, String customId) {
    return asks(() -> {
      Message on = world.message(channel, message);
      if (!on.isSeenBy(user.id)) throw new IllegalArgumentException("not seen by " + user.name);
      return asking.presses(on, customId);
    });
  }

  /** An entry of a message's menu, by its label. */
  public Asked chooses(String channel, String message, String entry) {
    return asks(() -> asking.chooses(mine(channel), world.message(channel, message), entry));
  }

  /**
   * Fills in the open form and sends it; what is not named stays as it is.
   *
   * @throws IllegalArgumentException when a client would not send it
   */
  public Asked submits(Map<String, List<String>> values) {
    Asking.Opened opened = world.inTurn(() -> open);
    if (opened == null) throw new IllegalStateException("no form is open");
    Map<String, List<String>> filled = new LinkedHashMap<>(opened.dialog().values());
    values.forEach((field, each) -> {
      if (!filled.containsKey(field)) throw new IllegalArgumentException("no field " + field);
      filled.put(field, each);
    });
    opened.dialog().fields().forEach(field -> check(field, filled.get(field.customId())));
    return asks(() -> {
      open = null;
      return asking.submits(opened, filled);
    });
  }

  private static void check(Dialog.Input field, @Nullable List<String> filled) {
    List<String> values = filled == null ? List.of() : filled;
    int size = field.isText() ? (values.isEmpty() ? 0 : values.getFirst().length()) : values.size();
    boolean empty = size == 0;
    if (empty && field.required()) {
      throw new IllegalArgumentException("a client wants " + field.label());
    }
    if (!empty && (size < field.min() || size > field.max())) {
      throw new IllegalArgumentException(
          "%s takes %d to %d, not %d".formatted(field.label(), field.min(), field.max(), size));
    }
    if (!field.options().isEmpty() && !field.options().containsAll(values)) {
      throw new IllegalArgumentException("not offered in " + field.label() + ": " + values);
    }
  }

  private Asked asks(Supplier<Interaction> ask) {
    return world.inTurn(() -> {
      Interaction asked = ask.get();
      asked.answered = body -> opens(asked, body);
      return new Asked(asked.callback);
    });
  }

  private void opens(Interaction asked, JsonNode body) {
    if (body.path("type").asInt() != 9) return;
    open = new Asking.Opened(Dialog.of(body.path("data")), asked);
  }

  /** The form that is open. */
  public Optional<Dialog> dialog() {
    return world.inTurn(() -> Optional.ofNullable(open).map(Asking.Opened::dialog));
  }

  /** Closes the open form without sending it. */
  public void dismisses() {
    world.inTurn(() -> open = null);
  }

  // What no client lets them do.

  /** Presses a button that does not stand on the message. */
  public Asked forges(String channel, String message, String customId) {
    return asks(() -> asking.forges(world.message(channel, message), customId));
  }

  /** Sends a form that was not opened for them. */
  public Asked forgesForm(String channel, String customId, Map<String, String> values) {
    return asks(() -> asking.forgesForm(mine(channel), customId, values));
  }

  // What they see.

  /** What stands in a channel, oldest first. */
  public List<Seen> sees(String id) {
    return world.inTurn(() -> {
      Channel channel = world.place(id);
      if (!Right.VIEW_CHANNEL.in(channel.permissions(user.id))) return List.of();
      return channel.messages.values().stream()
          .filter(message -> message.type != Message.THREAD_STARTER)
          .filter(message -> message.type != Message.RECIPIENT_ADD)
          .filter(message -> message.isSeenBy(user.id))
          .map(this::seen)
          .toList();
    });
  }

  /** The private threads of a channel that they can open, oldest first. */
  public List<String> privateThreads(String channel) {
    return world.inTurn(() ->
        world.place(channel).server().threads.values().stream()
            .filter(thread -> thread.type == Channel.PRIVATE_THREAD)
            .filter(thread -> thread.parent == world.place(channel))
            .filter(thread -> Right.VIEW_CHANNEL.in(thread.permissions(user.id)))
            .map(thread -> thread.id)
            .toList());
  }

  /** Leaves a private thread. */
  public void leaves(String thread) {
    world.inTurn(() -> mine(thread).people.remove(user));
  }

  /** The bot's files that they can get at, by name. */
  public Map<String, String> files() {
    return world.inTurn(() -> {
      Map<String, String> all = new TreeMap<>();
      world.channels.values().stream()
          .filter(channel -> Right.VIEW_CHANNEL.in(channel.permissions(user.id)))
          .flatMap(channel -> channel.messages.values().stream())
          .filter(message -> message.isSeenBy(user.id))
          .forEach(message -> all.putAll(message.files));
      return all;
    });
  }

  private Seen seen(Message message) {
    var markdown = new Markdown(world);
    List<String> parts = new ArrayList<>();
    if (!message.content.isEmpty()) parts.add(markdown.words(message.content));
    List<String> actions = new ArrayList<>();
    for (JsonNode each : MessageRules.components(message.components)) {
      switch (each.path("type").asInt()) {
        case 10 -> parts.add(markdown.words(each.path("content").asText()));
        case 2 -> {
          parts.add("[" + each.path("label").asText() + "]");
          if (each.has("custom_id")) actions.add(each.path("custom_id").asText());
        }
        default -> {}
      }
    }
    Map<String, Set<String>> reactions = new LinkedHashMap<>();
    message.reactions.forEach((emoji, who) -> reactions.put(emoji, new LinkedHashSet<>(who)));
    return new Seen(
        message.id,
        message.author.id,
        String.join("\n", parts),
        actions,
        reactions,
        message.onlyFor != null,
        message.is(Message.LOADING));
  }

  // Their account.

  /** Whether direct messages of the app are refused. */
  public void closesDirectMessages(boolean closed) {
    world.inTurn(() -> user.closed = closed);
  }

  public void isCalled(String name) {
    world.inTurn(() -> user.name = name);
  }

  /** Installs the app to their account, so that it can be asked everywhere. */
  public void installs() {
    world.inTurn(() -> user.installed = true);
  }

  User user() {
    return user;
  }
}
