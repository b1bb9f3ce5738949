package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Asks the app on somebody's behalf. Called in the world's turn.
 *
 * <p>Source of the shapes: docs.slack.dev/reference/interaction-payloads and
 * docs.slack.dev/interactivity/implementing-slash-commands
 */
final class Interactions {

  private final World world;
  private final Courier courier;
  private final Triggers triggers;
  private final ResponseUrls responseUrls;
  private final String base;

  Interactions(
      World world, Courier courier, Triggers triggers, ResponseUrls responseUrls, String base) {
    this.world = world;
    this.courier = courier;
    this.triggers = triggers;
    this.responseUrls = responseUrls;
    this.base = base;
  }

  Parcel command(Account by, Channel channel, String command, String text) {
    JsonObject payload =
        Js.object(
            "token",
            "verification-token",
            "team_id",
            by.team,
            "team_domain",
            "practice",
            "channel_id",
            channel.id,
            "channel_name",
            channelName(channel),
            "user_id",
            by.id,
            "user_name",
            by.handle(),
            "command",
            command,
            "text",
            text,
            "api_app_id",
            world.app.id(),
            "is_enterprise_install",
            "false",
            "response_url",
            base + responseUrls.make(channel, by.id, null),
            "trigger_id",
            triggers.make(by.id, null));
    return courier.handIn(Parcel.Kind.COMMAND, payload);
  }

  private static String channelName(Channel channel) {
    return switch (channel.kind) {
      case PUBLIC -> channel.name;
      case PRIVATE -> "privategroup";
      case DIRECT -> "directmessage";
    };
  }

  Parcel press(Account by, Channel channel, Message message, JsonObject action) {
    JsonObject payload = interaction("block_actions", by);
    JsonObject container =
        Js.object(
            "type", "message",
            "message_ts", message.ts,
            "channel_id", channel.id,
            "is_ephemeral", message.reader != null,
            "thread_ts", message.threadTs);
    payload.add("container", container);
    payload.addProperty("trigger_id", triggers.make(by.id, null));
    payload.add("channel", Js.object("id", channel.id, "name", channelName(channel)));
    // Of an ephemeral message Slack keeps nothing that it could send along.
    if (message.reader == null) payload.add("message", message.json(world, channel, true));
    payload.add("state", Js.object("values", new JsonObject()));
    payload.addProperty("response_url", base + responseUrls.make(channel, by.id, message));
    payload.add("actions", Js.array(action));
    return courier.handIn(Parcel.Kind.INTERACTION, payload);
  }

  Parcel pressInView(Account by, View view, JsonObject state, JsonObject action) {
    JsonObject payload = interaction("block_actions", by);
    payload.add("container", Js.object("type", "view", "view_id", view.id));
    payload.addProperty("trigger_id", triggers.make(by.id, view.id));
    payload.add("view", view.json(world, state));
    payload.add("actions", Js.array(action));
    return courier.handIn(Parcel.Kind.INTERACTION, payload);
  }

  Parcel submit(Account by, View view, JsonObject state) {
    JsonObject payload = interaction("view_submission", by);
    payload.addProperty("trigger_id", triggers.make(by.id, view.id));
    payload.add("view", view.json(world, state));
    payload.add("response_urls", Js.array());
    return courier.handIn(Parcel.Kind.INTERACTION, payload);
  }

  Parcel close(Account by, View view, JsonObject state, boolean all) {
    JsonObject payload = interaction("view_closed", by);
    payload.add("view", view.json(world, state));
    payload.addProperty("is_cleared", all);
    return courier.handIn(Parcel.Kind.INTERACTION, payload);
  }

  Parcel suggest(
      Account by, View view, JsonObject state, String block, String action, String typed) {
    JsonObject payload = interaction("block_suggestion", by);
    payload.add("container", Js.object("type", "view", "view_id", view.id));
    payload.addProperty("action_id", action);
    payload.addProperty("block_id", block);
    payload.addProperty("value", typed);
    payload.add("view", view.json(world, state));
    return courier.handIn(Parcel.Kind.INTERACTION, payload);
  }

  Parcel messageShortcut(Account by, Channel channel, Message message, String callback) {
    JsonObject payload = interaction("message_action", by);
    payload.addProperty("action_ts", world.newTs());
    payload.addProperty("callback_id", callback);
    payload.addProperty("trigger_id", triggers.make(by.id, null));
    payload.addProperty("response_url", base + responseUrls.make(channel, by.id, null));
    payload.addProperty("message_ts", message.ts);
    payload.add("channel", Js.object("id", channel.id, "name", channelName(channel)));
    payload.add("message", message.json(world, channel, true));
    return courier.handIn(Parcel.Kind.INTERACTION, payload);
  }

  Parcel globalShortcut(Account by, String callback) {
    JsonObject payload = interaction("shortcut", by);
    payload.addProperty("action_ts", world.newTs());
    payload.addProperty("callback_id", callback);
    payload.addProperty("trigger_id", triggers.make(by.id, null));
    return courier.handIn(Parcel.Kind.INTERACTION, payload);
  }

  private JsonObject interaction(String type, Account by) {
    return Js.object(
        "type",
        type,
        "token",
        "verification-token",
        "api_app_id",
        world.app.id(),
        "team",
        Js.object("id", by.team, "domain", "practice"),
        "user",
        Js.object("id", by.id, "username", by.handle(), "name", by.handle(), "team_id", by.team),
        "is_enterprise_install",
        false);
  }

  /** What the errors of a refused dialog say, by block; empty for any other answer. */
  static Map<String, String> errors(JsonObject answer) {
    Map<String, String> errors = new LinkedHashMap<>();
    Js.child(answer, "errors")
        .ifPresent(all -> all.keySet().forEach(block -> errors.put(block, Js.text(all, block))));
    return errors;
  }
}
