package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonObject;

/** {@code reactions.*}. Called in the world's turn. */
final class ReactionMethods {

  private final World world;
  private final Events events;
  private final Scopes scopes;

  ReactionMethods(World world, Events events) {
    this.world = world;
    this.events = events;
    this.scopes = new Scopes(world);
  }

  JsonObject add(Args args) {
    scopes.need("reactions:write");
    Channel channel = channel(args);
    Message message = message(args, channel);
    String name = name(args);
    if (channel.archived) throw Refusal.of("is_archived");
    if (!message.mark(name, world.bot.id)) throw Refusal.of("already_reacted");
    events.reacted(channel, message, name, world.bot.id, true);
    return new JsonObject();
  }

  JsonObject remove(Args args) {
    scopes.need("reactions:write");
    Channel channel = channel(args);
    Message message = message(args, channel);
    String name = name(args);
    if (!message.unmark(name, world.bot.id)) throw Refusal.of("no_reaction");
    events.reacted(channel, message, name, world.bot.id, false);
    return new JsonObject();
  }

  JsonObject get(Args args) {
    scopes.need("reactions:read");
    Channel channel = channel(args);
    Message message = message(args, channel);
    return Js.object(
        "type", "message", "channel", channel.id, "message", message.json(world, channel, false));
  }

  private static String name(Args args) {
    String name = args.required("name");
    if (!name.matches("[a-z0-9_+'-]+(::skin-tone-[2-6])?")) throw Refusal.of("invalid_name");
    return name;
  }

  private Channel channel(Args args) {
    Channel channel =
        world.channel(args.required("channel")).orElseThrow(() -> Refusal.of("channel_not_found"));
    if (channel.members.contains(world.bot.id)) return channel;
    // Slack adds reactions only where the app is; of private channels it tells nothing.
    throw Refusal.of(channel.kind == Channel.Kind.PUBLIC ? "not_in_channel" : "channel_not_found");
  }

  private static Message message(Args args, Channel channel) {
    return channel
        .message(args.required("timestamp"))
        .filter(message -> !message.isTombstone())
        .orElseThrow(() -> Refusal.of("message_not_found"));
  }
}
