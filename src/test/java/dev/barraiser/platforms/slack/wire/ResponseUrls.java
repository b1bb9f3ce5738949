package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.barraiser.wire.Complaints;
import dev.barraiser.wire.WireServer;
import dev.barraiser.wire.WireServer.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Addresses to answer an interaction by: half an hour, five times. Guarded by the world.
 *
 * <p>Source: docs.slack.dev/interactivity/handling-user-interaction
 */
final class ResponseUrls {

  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final int MOST_USES = 5;
  private static final Set<String> KNOWN =
      Set.of(
          "text",
          "blocks",
          "attachments",
          "response_type",
          "replace_original",
          "delete_original",
          "thread_ts",
          "metadata",
          "mrkdwn",
          "unfurl_links",
          "unfurl_media");

  private final World world;
  private final Events events;
  private final BlockRules rules;
  private final Complaints complaints;
  private final Bells bells;
  private final Map<String, Address> all = new HashMap<>();

  private static final class Address {
    final Channel channel;
    final String person;
    final @Nullable Message source;
    final Instant at;
    int uses;

    Address(Channel channel, String person, @Nullable Message source, Instant at) {
      this.channel = channel;
      this.person = person;
      this.source = source;
      this.at = at;
    }
  }

  ResponseUrls(World world, Events events, BlockRules rules, Complaints complaints, Bells bells) {
    this.world = world;
    this.events = events;
    this.rules = rules;
    this.complaints = complaints;
    this.bells = bells;
  }

  /**
   * The path of a new one.
   *
   * @param source the message that was pressed; null for commands
   */
  String make(Channel channel, String person, @Nullable Message source) {
    String key = world.newId("R");
    all.put(key, new Address(channel, person, source, world.now()));
    return "/response/" + key;
  }

  Reply handle(WireServer.Request request) {
    return world.inTurn(() -> {
      try {
        use(request.path().substring("/response/".length()), request.body());
        return Reply.Answer.plain(200, "ok", Map.of());
      } catch (Refusal refusal) {
        return new Reply.Answer(
            refusal.error().endsWith("_url") ? 404 : 500,
            Map.of("Content-Type", "application/json"),
            refusal.body().toString());
      }
    });
  }

  private void use(String key, String text) {
    Address address =
        Optional.ofNullable(all.get(key)).orElseThrow(() -> Refusal.of("no_such_url"));
    if (address.at.plus(LIFE).isBefore(world.now())) throw Refusal.of("expired_url");
    if (address.uses >= MOST_USES) throw Refusal.of("used_url");
    address.uses++;
    answer(address, JsonParser.parseString(text).getAsJsonObject());
  }

  /** Also for what a command is acknowledged with. */
  void answer(Channel channel, String person, JsonObject payload) {
    answer(new Address(channel, person, null, world.now()), payload);
  }

  private void answer(Address address, JsonObject payload) {
    payload.keySet().stream()
        .filter(name -> !KNOWN.contains(name))
        .forEach(name -> complaints.add("a response address knows no argument " + name));
    Message source = address.source;
    if (Js.flag(payload, "delete_original")) {
      if (source != null) delete(address.channel, source);
      return;
    }
    JsonArray blocks = Js.array(Js.items(payload, "blocks").toList());
    String text = Js.text(payload, "text");
    if (blocks.isEmpty() && text.isEmpty()) throw Refusal.of("no_text");
    rules.message(text, blocks);
    if (source != null && !payload.has("replace_original")) {
      complaints.add("an answer to a button that leaves open whether it replaces its message");
    }
    if (source != null && Js.flag(payload, "replace_original")) {
      replace(address.channel, source, text, blocks);
      return;
    }
    post(address, payload, text, blocks);
  }

  private void delete(Channel channel, Message source) {
    if (source.reader != null) channel.ephemerals.remove(source);
    else if (channel.messages.containsKey(source.ts))
      new Deletion(world, events).delete(channel, source);
  }

  private void replace(Channel channel, Message source, String text, JsonArray blocks) {
    JsonObject before = source.json(world, channel, false);
    source.text = text;
    source.blocks = rules.named(blocks);
    if (source.reader != null) {
      if (!channel.ephemerals.contains(source)) channel.ephemerals.add(source);
      return;
    }
    source.editedTs = world.newTs();
    events.changed(channel, source, before);
  }

  private void post(Address address, JsonObject payload, String text, JsonArray blocks) {
    boolean open = Js.text(payload, "response_type").equals("in_channel");
    Channel channel = address.channel;
    var message = new Message(world.newTs(), world.bot.id, open ? null : address.person);
    message.botId = world.bot.botId;
    message.text = text;
    message.blocks = rules.named(blocks);
    String root = Js.text(payload, "thread_ts");
    if (!root.isEmpty()) {
      message.threadTs = root;
      if (open) channel.message(root).ifPresent(above -> above.threadTs = root);
    }
    bells.ring(channel, message);
    if (open) {
      channel.messages.put(message.ts, message);
      events.posted(channel, message);
    } else {
      channel.ephemerals.add(message);
    }
  }
}
