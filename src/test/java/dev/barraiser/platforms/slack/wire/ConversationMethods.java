package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code conversations.*} and {@code users.conversations}. Called in the world's turn. */
final class ConversationMethods {

  private final World world;
  private final Scopes scopes;

  ConversationMethods(World world) {
    this.world = world;
    this.scopes = new Scopes(world);
  }

  JsonObject info(Args args) {
    Channel channel = readable(args.required("channel"), "read");
    JsonObject json = channel.json(world.bot.id);
    if (args.flag("include_num_members")) json.addProperty("num_members", channel.members.size());
    return Js.object("channel", json);
  }

  JsonObject members(Args args) {
    Channel channel = readable(args.required("channel"), "read");
    return page("members", List.copyOf(channel.members), args, 100, Js::of);
  }

  JsonObject open(Args args) {
    scopes.need("im:write");
    if (args.has("channel")) {
      return Js.object("channel", Js.object("id", member(args.text("channel")).id));
    }
    List<String> users = List.of(args.required("users").split(","));
    if (users.size() > 1) scopes.need("mpim:write");
    Account account = world.accounts.get(users.getFirst());
    if (account == null) throw Refusal.of("user_not_found");
    if (account.isBot() || account.id.equals("USLACKBOT")) throw Refusal.of("cannot_dm_bot");
    if (account.deleted) throw Refusal.of("user_disabled");
    boolean known =
        world.channels.values().stream()
            .anyMatch(
                one -> one.isDirect() && one.members.containsAll(Set.of(world.bot.id, account.id)));
    Channel channel = world.direct(world.bot.id, account.id);
    JsonObject json =
        args.flag("return_im") ? channel.json(world.bot.id) : Js.object("id", channel.id);
    JsonObject answer = Js.object("channel", json);
    if (known) {
      answer.addProperty("no_op", true);
      answer.addProperty("already_open", true);
    }
    return answer;
  }

  private Channel member(String id) {
    return world
        .channel(id)
        .filter(channel -> channel.members.contains(world.bot.id))
        .orElseThrow(() -> Refusal.of("channel_not_found"));
  }

  JsonObject list(Args args) {
    return channels(args, world.channels.values().stream().filter(this::isVisible));
  }

  JsonObject ofUser(Args args) {
    String user = args.has("user") ? args.text("user") : world.bot.id;
    if (!world.accounts.containsKey(user)) throw Refusal.of("user_not_found");
    return channels(
        args,
        world.channels.values().stream()
            .filter(this::isVisible)
            .filter(channel -> channel.members.contains(user)));
  }

  private boolean isVisible(Channel channel) {
    return !channel.deleted
        && (channel.kind == Channel.Kind.PUBLIC || channel.members.contains(world.bot.id));
  }

  private JsonObject channels(Args args, Stream<Channel> all) {
    List<String> types =
        Arrays.asList(
            args.has("types") ? args.text("types").split(",") : new String[] {"public_channel"});
    List<Channel.Kind> kinds = new ArrayList<>();
    for (String type : types) {
      kinds.add(
          switch (type.strip()) {
            case "public_channel" -> Channel.Kind.PUBLIC;
            case "private_channel" -> Channel.Kind.PRIVATE;
            case "im" -> Channel.Kind.DIRECT;
            default -> throw Refusal.of("invalid_types");
          });
    }
    kinds.forEach(kind -> scopes.need(kind.scope("read")));
    List<Channel> chosen =
        all.filter(channel -> kinds.contains(channel.kind))
            .filter(channel -> !(args.flag("exclude_archived") && channel.archived))
            .toList();
    return page("channels", chosen, args, 100, channel -> channel.json(world.bot.id));
  }

  JsonObject history(Args args) {
    Channel channel = readable(args.required("channel"), "history");
    List<Message> newestFirst =
        channel.messages.values().stream()
            .filter(Message::isInChannel)
            .filter(message -> isWithin(message, args))
            .sorted(Comparator.comparing((Message message) -> message.ts).reversed())
            .toList();
    return messages(channel, newestFirst, args);
  }

  JsonObject replies(Args args) {
    Channel channel = readable(args.required("channel"), "history");
    String ts = args.required("ts");
    Message asked = channel.message(ts).orElseThrow(() -> Refusal.of("thread_not_found"));
    String root = asked.threadTs == null ? ts : asked.threadTs;
    List<Message> thread = new ArrayList<>();
    channel.message(root).ifPresent(thread::add);
    channel.replies(root).stream().filter(message -> isWithin(message, args)).forEach(thread::add);
    return messages(channel, thread, args);
  }

  private static boolean isWithin(Message message, Args args) {
    boolean inclusive = args.flag("inclusive");
    String oldest = stamp(args.text("oldest"));
    String latest = stamp(args.text("latest"));
    boolean late =
        oldest.isEmpty()
            || message.ts.compareTo(oldest) > 0
            || (inclusive && message.ts.equals(oldest));
    boolean early =
        latest.isEmpty()
            || message.ts.compareTo(latest) < 0
            || (inclusive && message.ts.equals(latest));
    return late && early;
  }

  /** {@code 1767225600} or {@code 1767225600.0001} as a full timestamp. */
  private static String stamp(String given) {
    if (given.isEmpty() || given.equals("0")) return "";
    if (!given.matches("\\d{1,10}(\\.\\d{0,6})?")) throw Refusal.of("invalid_ts_latest");
    int dot = given.indexOf('.');
    String micros = dot < 0 ? "" : given.substring(dot + 1);
    return (dot < 0 ? given : given.substring(0, dot))
        + "."
        + micros
        + "0".repeat(6 - micros.length());
  }

  private JsonObject messages(Channel channel, List<Message> all, Args args) {
    boolean metadata = args.flag("include_all_metadata");
    return page("messages", all, args, 100, message -> message.json(world, channel, metadata));
  }

  private static <T> JsonObject page(
      String name, List<T> all, Args args, int usual, Function<T, JsonElement> json) {
    int limit = args.number("limit", usual);
    if (limit < 1 || limit > 1_000) throw Refusal.of("invalid_limit");
    int from = args.has("cursor") ? position(args.text("cursor")) : 0;
    int to = Math.min(all.size(), from + limit);
    boolean more = to < all.size();
    JsonObject page =
        Js.object(
            name,
            Js.array(all.subList(Math.min(from, to), to).stream().map(json).toList()),
            "response_metadata",
            Js.object("next_cursor", more ? cursor(to) : ""));
    if (name.equals("messages")) page.addProperty("has_more", more);
    return page;
  }

  private static String cursor(int position) {
    return Base64.getEncoder()
        .encodeToString(("next:" + position).getBytes(StandardCharsets.UTF_8));
  }

  private static int position(String cursor) {
    try {
      String text = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
      return Integer.parseInt(text.substring("next:".length()));
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      throw Refusal.of("invalid_cursor");
    }
  }

  /** A channel of which the app may do {@code what}. */
  private Channel readable(String id, String what) {
    Channel channel = world.channel(id).orElseThrow(() -> Refusal.of("channel_not_found"));
    boolean in = channel.members.contains(world.bot.id);
    if (channel.kind != Channel.Kind.PUBLIC && !in) throw Refusal.of("channel_not_found");
    scopes.need(channel.kind.scope(what));
    if (what.equals("history") && !in) throw Refusal.of("not_in_channel");
    return channel;
  }
}
