package dev.barraiser.platforms.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Messages, reactions and threads of a channel, as the bot asks for them. */
final class MessageRoutes {

  /** For so long Discord knows a nonce; it says "a few minutes". */
  private static final Duration NONCE = Duration.ofMinutes(5);

  private final World world;
  private final Writing writing;
  private final Drafting drafting;
  private final GuildRoutes guilds;

  MessageRoutes(World world, Writing writing, Drafting drafting, GuildRoutes guilds) {
    this.world = world;
    this.writing = writing;
    this.drafting = drafting;
    this.guilds = guilds;
  }

  void register(Api api) {
    String messages = "channels/{channel_id}/messages";
    String message = messages + "/{message_id}";
    String reaction = message + "/reactions/{emoji_name}";
    api.on("POST", messages, this::post);
    api.on("GET", messages, this::list);
    api.on("GET", message, call -> Done.of(json(found(call))));
    api.on("PATCH", message, this::patch);
    api.on("DELETE", message, this::delete);
    api.on("PUT", reaction + "/@me", call -> react(call, true));
    api.on("DELETE", reaction + "/@me", call -> react(call, false));
    api.on("GET", reaction, this::reactions);
    api.on("POST", message + "/threads", this::openThread);
    api.on("POST", "channels/{channel_id}/threads", this::openPrivateThread);
    api.on("PUT", "channels/{channel_id}/thread-members/{user_id}", this::bringIn);
    api.on("PATCH", "channels/{channel_id}", this::changeChannel);
    api.on("DELETE", "channels/{channel_id}", this::deleteThread);
    api.on(
        "PUT",
        "channels/{channel_id}/thread-members/@me",
        call -> {
          Channel thread = guilds.seen(call.arg(0));
          if (thread.archived) throw archivedThread();
          thread.botJoined = true;
          return Done.nothing();
        });
    api.on(
        "POST",
        "channels/{channel_id}/typing",
        call -> {
          guilds.seen(call.arg(0));
          return Done.nothing();
        });
  }

  private JsonNode json(Message message) {
    return message.json(world.bot.id);
  }

  private Message found(Call call) {
    Channel channel = guilds.seen(call.arg(0));
    needs(channel, Right.READ_MESSAGE_HISTORY);
    Message message = writing.find(channel, call.arg(1));
    if (message == null || message.onlyFor != null) throw ApiError.unknownMessage();
    return message;
  }

  private void needs(Channel channel, Right right) {
    if (!may(channel, right)) throw ApiError.missingPermissions();
  }

  private boolean may(Channel channel, Right right) {
    return right.in(channel.permissions(world.bot.id));
  }

  private static ApiError archivedThread() {
    return new ApiError(400, 50083, "Thread is archived");
  }

  private Done post(Call call) {
    Channel channel = guilds.seen(call.arg(0));
    if (!channel.holdsMessages()) {
      throw new ApiError(400, 50008, "Cannot send messages in a non-text channel");
    }
    if (channel.type == Channel.DIRECT) mayReach(channel);
    else needs(channel, channel.isThread() ? Right.SEND_MESSAGES_IN_THREADS : Right.SEND_MESSAGES);
    if (channel.isThread() && channel.locked && !may(channel, Right.MANAGE_THREADS)) {
      throw new ApiError(403, 160005, "Thread is locked");
    }
    JsonNode body = call.body();
    String nonce = body.path("nonce").asText("");
    if (nonce.length() > 25) throw ApiError.invalidForm("a nonce of " + nonce.length());
    if (body.path("enforce_nonce").asBoolean() && !nonce.isEmpty()) {
      Optional<Message> same = same(channel, nonce);
      if (same.isPresent()) return Done.of(json(same.get()));
    }
    Message message = writing.begin(channel, world.bot);
    drafting.fill(message, body);
    message.flags &= ~Message.EPHEMERAL;
    if (!nonce.isEmpty()) message.nonce = nonce;
    reference(message, body.path("message_reference"));
    writing.post(message);
    return Done.of(json(message));
  }

  private void reference(Message message, JsonNode reference) {
    if (!reference.has("message_id")) return;
    Message first = writing.find(message.channel, reference.path("message_id").asText());
    if (first == null) {
      if (reference.path("fail_if_not_exists").asBoolean(true)) throw ApiError.unknownMessage();
      return;
    }
    message.answers = first;
    message.type = Message.REPLY;
  }

  private void mayReach(Channel direct) {
    User other = direct.people.stream().filter(one -> one != world.bot).findFirst().orElseThrow();
    if (other.gone || other.closed || !(world.share(other) || other.installed)) {
      throw new ApiError(403, 50007, "Cannot send messages to this user");
    }
  }

  private Optional<Message> same(Channel channel, String nonce) {
    return channel.messages.descendingMap().values().stream()
        .takeWhile(message -> message.at.plus(NONCE).isAfter(world.now()))
        .filter(message -> message.author == world.bot && nonce.equals(message.nonce))
        .findFirst();
  }

  private Done list(Call call) {
    Channel channel = guilds.seen(call.arg(0));
    // Source: docs of messages, "no messages will be returned".
    if (!may(channel, Right.READ_MESSAGE_HISTORY)) return Done.of(Js.array());
    int limit = call.param("limit").map(Integer::parseInt).orElse(50);
    if (limit < 1 || limit > 100) throw ApiError.invalidForm("limit " + limit);
    List<Message> all =
        channel.messages.values().stream().filter(message -> message.onlyFor == null).toList();
    List<Message> page =
        call.param("after")
            .map(Long::parseLong)
            .map(after -> all.stream().filter(one -> id(one) > after).limit(limit).toList())
            .or(() ->
                call.param("around")
                    .map(Long::parseLong)
                    .map(around ->
                        all.stream()
                            .sorted(Comparator.comparingLong(one -> Math.abs(id(one) - around)))
                            .limit(limit)
                            .toList()))
            .orElseGet(() -> {
              long before = call.param("before").map(Long::parseLong).orElse(Long.MAX_VALUE);
              return all.reversed().stream().filter(one -> id(one) < before).limit(limit).toList();
            });
    ArrayNode newestFirst = Js.array();
    page.stream()
        .sorted(Comparator.comparingLong(MessageRoutes::id).reversed())
        .forEach(message -> newestFirst.add(json(message)));
    return Done.of(newestFirst);
  }

  private static long id(Message message) {
    return Long.parseLong(message.id);
  }

  private Done patch(Call call) {
    Message message = found(call);
    if (message.author != world.bot) {
      throw new ApiError(403, 50005, "Cannot edit a message authored by another user");
    }
    if (message.channel.archived) throw archivedThread();
    drafting.change(message, call.body());
    message.edited = world.now();
    writing.changed(message);
    return Done.of(json(message));
  }

  private Done delete(Call call) {
    Message message = found(call);
    if (message.author != world.bot) needs(message.channel, Right.MANAGE_MESSAGES);
    if (message.channel.archived) throw archivedThread();
    writing.delete(message);
    return Done.nothing();
  }

  private Done react(Call call, boolean on) {
    Message message = found(call);
    String emoji = call.arg(2);
    if (emoji.codePoints().allMatch(c -> c < 128)) {
      throw new ApiError(400, 10014, "Unknown Emoji");
    }
    if (message.channel.archived) throw archivedThread();
    if (on && !message.reactions.containsKey(emoji)) needs(message.channel, Right.ADD_REACTIONS);
    writing.react(message, world.bot, emoji, on);
    return Done.nothing();
  }

  private Done reactions(Call call) {
    Message message = found(call);
    return Done.of(
        Js.array(
            message.reactions.getOrDefault(call.arg(2), java.util.Set.of()).stream()
                .map(id -> world.user(id).json())
                .toList()));
  }

  private Done openThread(Call call) {
    Message message = found(call);
    Channel channel = message.channel;
    if (channel.type != Channel.TEXT && channel.type != Channel.ANNOUNCEMENT) {
      throw new ApiError(400, 50024, "Cannot execute action on this channel type");
    }
    needs(channel, Right.CREATE_PUBLIC_THREADS);
    if (message.thread != null) {
      throw new ApiError(400, 160004, "A thread has already been created for this message");
    }
    mayBeMore(channel);
    Channel thread = writing.openThread(message, name(call), archives(call), world.bot);
    return opened(thread);
  }

  private Done opened(Channel thread) {
    var json = thread.json();
    json.set("member", writing.membership(thread));
    return new Done(201, json);
  }

  private void mayBeMore(Channel channel) {
    long open = channel.server().threads.values().stream().filter(one -> !one.archived).count();
    if (open >= world.mostThreads) {
      throw new ApiError(400, 160006, "Maximum number of active threads reached");
    }
  }

  private static String name(Call call) {
    String name = call.body().path("name").asText("");
    if (name.isEmpty() || name.length() > 100) throw ApiError.invalidForm("a name");
    return name;
  }

  private static int archives(Call call) {
    int archives = call.body().path("auto_archive_duration").asInt(1440);
    if (!List.of(60, 1440, 4320, 10080).contains(archives)) {
      throw ApiError.invalidForm("auto_archive_duration");
    }
    return archives;
  }

  /** Source: docs of threads, "can only be created in GUILD_TEXT channels". */
  private Done openPrivateThread(Call call) {
    Channel channel = guilds.seen(call.arg(0));
    // Without a type it is a private one, in this version of the API.
    if (call.body().path("type").asInt(Channel.PRIVATE_THREAD) != Channel.PRIVATE_THREAD) {
      throw new IllegalArgumentException("only private threads are made so here");
    }
    if (channel.type != Channel.TEXT) {
      throw new ApiError(400, 50024, "Cannot execute action on this channel type");
    }
    needs(channel, Right.CREATE_PRIVATE_THREADS);
    mayBeMore(channel);
    boolean invitable = call.body().path("invitable").asBoolean(true);
    return opened(
        writing.openPrivateThread(channel, name(call), archives(call), invitable, world.bot));
  }

  private Done bringIn(Call call) {
    Channel thread = guilds.seen(call.arg(0));
    if (!thread.isThread()) throw ApiError.unknownChannel();
    if (thread.archived) throw archivedThread();
    needs(thread, Right.SEND_MESSAGES_IN_THREADS);
    boolean own = thread.invitable || thread.opener.equals(world.bot.id);
    if (!own) needs(thread, Right.MANAGE_THREADS);
    User user = world.users.get(call.arg(1));
    if (user == null || user.gone) throw ApiError.unknownUser();
    if (!thread.server().members.containsKey(user.id)) throw ApiError.unknownMember();
    Channel parent = thread.parent;
    if (parent == null || !Right.VIEW_CHANNEL.in(parent.permissions(user.id))) {
      throw ApiError.missingAccess();
    }
    writing.bringsIn(thread, world.bot, user);
    return Done.nothing();
  }

  private Done deleteThread(Call call) {
    Channel thread = guilds.seen(call.arg(0));
    if (!thread.isThread()) throw new IllegalArgumentException("the bot deletes threads only");
    needs(thread, Right.MANAGE_THREADS);
    writing.deleteThread(thread);
    return Done.of(thread.json());
  }

  private Done changeChannel(Call call) {
    Channel thread = guilds.seen(call.arg(0));
    if (!thread.isThread()) {
      needs(thread, Right.MANAGE_CHANNELS);
      if (call.body().has("name")) thread.name = call.body().path("name").asText();
      writing.channelChanged(thread, "CHANNEL_UPDATE");
      return Done.of(thread.json());
    }
    boolean own = thread.opener.equals(world.bot.id) && !thread.locked;
    if (!own) needs(thread, Right.MANAGE_THREADS);
    JsonNode body = call.body();
    if (thread.archived && body.path("archived").asBoolean(true)) throw archivedThread();
    if (body.has("name")) thread.name = body.path("name").asText();
    if (body.has("archived")) thread.archived = body.path("archived").asBoolean();
    if (body.has("locked")) {
      needs(thread, Right.MANAGE_THREADS);
      thread.locked = body.path("locked").asBoolean();
    }
    writing.threadChanged(thread);
    return Done.of(thread.json());
  }
}
