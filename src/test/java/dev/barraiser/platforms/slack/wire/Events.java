package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells the app what happened, as far as it subscribed to it and may know. Called in the world's
 * turn, so that events keep its order.
 *
 * <p>Source of the shapes: docs.slack.dev/reference/events
 */
final class Events {

  /** What becomes of events. */
  enum Course {
    TOLD,
    /** Kept until they are let go. */
    HELD,
    /** Lost on the way for good. */
    WITHHELD
  }

  private final World world;
  private final Courier courier;
  private final List<JsonObject> told = new ArrayList<>();
  private final List<JsonObject> held = new ArrayList<>();
  private Course course = Course.TOLD;

  Events(World world, Courier courier) {
    this.world = world;
    this.courier = courier;
  }

  void takes(Course course) {
    this.course = course;
  }

  /** Lets go what was held, the last first. */
  void letGoBackwards() {
    course = Course.TOLD;
    held.reversed().forEach(this::hand);
    held.clear();
  }

  /** Tells the last event once more, as Slack does when it did not hear an acknowledgement. */
  void repeatLast() {
    hand(told.getLast());
  }

  /** Tells the last event once more under another event id. */
  void repeatLastAsAnother() {
    JsonObject again = Js.copy(told.getLast());
    again.addProperty("event_id", world.newId("Ev"));
    hand(again);
  }

  List<String> toldTypes() {
    return told.stream().map(whole -> Js.text(whole.getAsJsonObject("event"), "type")).toList();
  }

  void posted(Channel channel, Message message) {
    JsonObject event = message.json(world, channel, false);
    if ("thread_broadcast".equals(message.subtype) && message.threadTs != null) {
      channel
          .message(message.threadTs)
          .ifPresent(root -> event.add("root", root.json(world, channel, false)));
    }
    message(channel, event, message.ts);
    if (message.botId == null && message.text.contains("<@" + world.bot.id + ">")) {
      mentioned(channel, message);
    }
  }

  private void mentioned(Channel channel, Message message) {
    if (channel.isDirect()) return;
    JsonObject event = message.json(world, channel, false);
    event.addProperty("type", "app_mention");
    event.addProperty("channel", channel.id);
    event.addProperty("event_ts", message.ts);
    tell(channel, "app_mention", "app_mentions:read", event);
  }

  /** {@code before} is the message as it was. */
  void changed(Channel channel, Message message, JsonObject before) {
    String ts = world.newTs();
    message(
        channel,
        Js.object(
            "type",
            "message",
            "subtype",
            "message_changed",
            "message",
            message.json(world, channel, false),
            "previous_message",
            before,
            "hidden",
            true,
            "ts",
            ts),
        ts);
  }

  void deleted(Channel channel, String deletedTs, JsonObject before) {
    String ts = world.newTs();
    message(
        channel,
        Js.object(
            "type",
            "message",
            "subtype",
            "message_deleted",
            "previous_message",
            before,
            "hidden",
            true,
            "deleted_ts",
            deletedTs,
            "ts",
            ts),
        ts);
  }

  /** A message as its event tells it. */
  static JsonObject message(World world, Channel channel, Message message) {
    return placed(channel, message.json(world, channel, false), message.ts);
  }

  private static JsonObject placed(Channel channel, JsonObject event, String eventTs) {
    event.addProperty("channel", channel.id);
    event.addProperty("event_ts", eventTs);
    event.addProperty("channel_type", channel.kind.type());
    return event;
  }

  private void message(Channel channel, JsonObject event, String eventTs) {
    String name =
        switch (channel.kind) {
          case PUBLIC -> "message.channels";
          case PRIVATE -> "message.groups";
          case DIRECT -> "message.im";
        };
    tell(channel, name, channel.kind.scope("history"), placed(channel, event, eventTs));
  }

  void reacted(Channel channel, Message message, String emoji, String by, boolean added) {
    String name = added ? "reaction_added" : "reaction_removed";
    tell(
        channel,
        name,
        "reactions:read",
        Js.object(
            "type",
            name,
            "user",
            by,
            "reaction",
            emoji,
            "item_user",
            message.user,
            "item",
            Js.object("type", "message", "channel", channel.id, "ts", message.ts),
            "event_ts",
            world.newTs()));
  }

  void joined(Channel channel, String who, String inviter) {
    JsonObject event =
        Js.object(
            "type",
            "member_joined_channel",
            "user",
            who,
            "channel",
            channel.id,
            "channel_type",
            letter(channel),
            "team",
            world.account(who).team,
            "inviter",
            inviter.isEmpty() ? null : inviter,
            "event_ts",
            world.newTs());
    tell(channel, "member_joined_channel", channel.kind.scope("read"), event);
  }

  void left(Channel channel, String who) {
    JsonObject event =
        Js.object(
            "type",
            "member_left_channel",
            "user",
            who,
            "channel",
            channel.id,
            "channel_type",
            letter(channel),
            "team",
            world.account(who).team,
            "event_ts",
            world.newTs());
    tell(channel, "member_left_channel", channel.kind.scope("read"), event);
  }

  private static String letter(Channel channel) {
    return channel.kind == Channel.Kind.PRIVATE ? "G" : "C";
  }

  /** The bot itself is out of the channel. */
  void removed(Channel channel, String by) {
    String name = channel.kind == Channel.Kind.PRIVATE ? "group_left" : "channel_left";
    tellAnyway(
        name,
        channel.kind.scope("read"),
        Js.object("type", name, "channel", channel.id, "actor_id", by, "event_ts", world.newTs()));
  }

  /**
   * Something about the channel as a whole: {@code archive}, {@code unarchive}, {@code deleted}.
   */
  void ofChannel(Channel channel, String what, String by) {
    String name = prefix(channel) + what;
    JsonObject event =
        Js.object("type", name, "channel", channel.id, "user", by, "event_ts", world.newTs());
    tell(channel, name, channel.kind.scope("read"), event);
  }

  void renamed(Channel channel) {
    String name = prefix(channel) + "rename";
    tell(
        channel,
        name,
        channel.kind.scope("read"),
        Js.object(
            "type", name,
            "channel",
                Js.object(
                    "id",
                    channel.id,
                    "name",
                    channel.name,
                    "name_normalized",
                    channel.name,
                    "created",
                    channel.created.getEpochSecond(),
                    "is_channel",
                    channel.kind == Channel.Kind.PUBLIC,
                    "is_mpim",
                    false),
            "event_ts", world.newTs()));
  }

  /** The channel was opened to another workspace, or taken back. */
  void shared(Channel channel, boolean shared) {
    String name = shared ? "channel_shared" : "channel_unshared";
    JsonObject event = Js.object("type", name, "channel", channel.id, "event_ts", world.newTs());
    if (shared) event.addProperty("connected_team_id", Strangers.TEAM);
    else {
      event.addProperty("previously_connected_team_id", Strangers.TEAM);
      event.addProperty("is_ext_shared", false);
    }
    tell(channel, name, channel.kind.scope("read"), event);
  }

  private static String prefix(Channel channel) {
    return channel.kind == Channel.Kind.PRIVATE ? "group_" : "channel_";
  }

  void userChanged(Account account) {
    tellAnyway(
        "user_change",
        "users:read",
        Js.object(
            "type", "user_change",
            "user", account.json(world.now()),
            "cache_ts", world.now().getEpochSecond(),
            "event_ts", world.newTs()));
  }

  void userJoined(Account account) {
    tellAnyway(
        "team_join",
        "users:read",
        Js.object(
            "type", "team_join",
            "user", account.json(world.now()),
            "cache_ts", world.now().getEpochSecond(),
            "event_ts", world.newTs()));
  }

  /** {@code tab} is home or messages. */
  void homeOpened(String who, Channel direct, String tab) {
    JsonObject event =
        Js.object(
            "type",
            "app_home_opened",
            "user",
            who,
            "channel",
            direct.id,
            "tab",
            tab,
            "event_ts",
            world.newTs());
    View home = world.homes.get(who);
    if (tab.equals("home") && home != null) event.add("view", home.json(world, new JsonObject()));
    tellAnyway("app_home_opened", "", event);
  }

  void tokensRevoked() {
    tellAnyway(
        "tokens_revoked",
        "",
        Js.object(
            "type", "tokens_revoked",
            "tokens", Js.object("oauth", Js.array(), "bot", Js.array(world.bot.id)),
            "event_ts", world.newTs()));
  }

  void uninstalled() {
    tellAnyway(
        "app_uninstalled", "", Js.object("type", "app_uninstalled", "event_ts", world.newTs()));
  }

  /** Something that the app cannot know of. */
  void unheardOf(JsonObject event) {
    hand(wrapped(event, false));
  }

  private void tell(Channel channel, String name, String scope, JsonObject event) {
    if (!channel.members.contains(world.bot.id)) return;
    if (subscribes(name, scope)) hand(wrapped(event, channel.shared));
  }

  private void tellAnyway(String name, String scope, JsonObject event) {
    if (subscribes(name, scope)) hand(wrapped(event, false));
  }

  private boolean subscribes(String name, String scope) {
    Set<String> scopes = world.app.scopes();
    return world.app.events().contains(name) && (scope.isEmpty() || scopes.contains(scope));
  }

  private void hand(JsonObject whole) {
    switch (course) {
      case TOLD -> {
        told.add(whole);
        courier.handIn(Parcel.Kind.EVENT, whole);
      }
      case HELD -> held.add(whole);
      case WITHHELD -> {}
    }
  }

  /** Around the event, what every callback carries. */
  JsonObject wrapped(JsonObject event, boolean shared) {
    return Js.object(
        "token",
        "verification-token",
        "team_id",
        world.team,
        "context_team_id",
        world.team,
        "api_app_id",
        world.app.id(),
        "event",
        event,
        "type",
        "event_callback",
        "event_id",
        world.newId("Ev"),
        "event_time",
        world.now().getEpochSecond(),
        "authorizations",
        Js.array(
            Js.object(
                "team_id",
                world.team,
                "user_id",
                world.bot.id,
                "is_bot",
                true,
                "is_enterprise_install",
                false)),
        "is_ext_shared_channel",
        shared,
        "event_context",
        "4-" + world.newId("ctx"));
  }
}
