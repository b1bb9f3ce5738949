package dev.barraiser.platforms.slack;

import com.google.gson.JsonObject;
import dev.barraiser.chat.Audience;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Receipt.Reason;
import dev.barraiser.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is done to messages that stand there: revised, marked, a thread opened under them.
 * Thread-safe.
 */
final class Changing {

  /** So long after we posted a message, nobody asks Slack whether it is there. */
  private static final Duration CERTAIN = Duration.ofMinutes(1);

  private final Database database;
  private final PacedWeb web;
  private final CardBlocks cards;
  private final Directs directs;
  private final ResponseUrls responseUrls;
  private final Recently recently;
  private final InstantSource machine;
  private final ThreadStore threads = new ThreadStore();

  Changing(
      Database database,
      PacedWeb web,
      CardBlocks cards,
      Directs directs,
      ResponseUrls responseUrls,
      Recently recently,
      InstantSource machine) {
    this.database = database;
    this.web = web;
    this.cards = cards;
    this.directs = directs;
    this.responseUrls = responseUrls;
    this.recently = recently;
    this.machine = machine;
  }

  /**
   * Replaces a card.
   *
   * @throws SlackFailure when it was not replaced, or that cannot be told
   */
  Receipt.Settled revise(Errand errand, Outgoing.Revise revise) {
    Optional<WayBack> pressed = WayBack.of(revise.origin());
    String view = pressed.map(WayBack::view).orElse(null);
    if (view != null) {
      web.call(
          errand,
          Method.VIEWS_UPDATE,
          "",
          client -> client.viewsUpdate(call -> call.viewId(view).view(cards.modal(revise.card()))));
      return new Receipt.Sent(revise.message());
    }
    CardBlocks.Drawn card = cards.message(revise.card(), new Audience.Nobody());
    if (pressed.filter(WayBack::ephemeral).isPresent()) {
      return responseUrls.replace(pressed.get(), card)
          ? new Receipt.Sent(revise.message())
          : gone("Slack lets me change what only one person sees for half an hour.");
    }
    if (!isStanding(revise.message())) return gone("The message is not there any more.");
    return update(errand, revise.message(), card);
  }

  private Receipt.Settled update(Errand errand, MessageRef message, CardBlocks.Drawn card) {
    String channel = directs.channel(errand, message.place());
    web.call(
        errand,
        Method.CHAT_UPDATE,
        channel,
        client ->
            client.chatUpdate(call ->
                call.channel(channel)
                    .ts(message.id())
                    // Either of them alone would drop the other.
                    .text(card.text())
                    .blocks(card.blocks())
                    // Unlike for new messages, Slack would look for names in the text.
                    .parse("none")
                    .metadata(EffectMark.of(errand.effectId()))));
    return new Receipt.Sent(message);
  }

  /**
   * Puts a mark on or takes it off; that it is so already is as good.
   *
   * @throws SlackFailure when that was not done, or cannot be told
   */
  Receipt.Settled react(Errand errand, Outgoing.React react) {
    MessageRef message = react.message();
    if (!isStanding(message)) return gone("The message is not there any more.");
    String channel = directs.channel(errand, message.place());
    String emoji = Marks.emoji(react.mark());
    try {
      if (react.on()) {
        web.call(
            errand,
            Method.REACTIONS_ADD,
            channel,
            client ->
                client.reactionsAdd(
                    call -> call.channel(channel).timestamp(message.id()).name(emoji)));
      } else {
        web.call(
            errand,
            Method.REACTIONS_REMOVE,
            channel,
            client ->
                client.reactionsRemove(
                    call -> call.channel(channel).timestamp(message.id()).name(emoji)));
      }
    } catch (SlackFailure.Refused no) {
      if (!no.error().equals(react.on() ? "already_reacted" : "no_reaction")) throw no;
    }
    return new Receipt.Sent(message);
  }

  /**
   * Opens a thread, for which Slack needs nothing but that the message is there.
   *
   * @throws SlackFailure when that cannot be told
   */
  Receipt.Settled openThread(Errand errand, Outgoing.OpenThread open) {
    MessageRef under = open.under();
    if (!(under.place() instanceof Place.Channel channel)) return noThread();
    Instant now = machine.instant();
    if (!recently.posted(under, CERTAIN, now)) {
      Optional<JsonObject> root = message(errand, channel, under.id());
      if (root.isEmpty()) return gone("The message was deleted meanwhile.");
      boolean reply =
          JsonFields.text(root.get(), "thread_ts")
              .filter(thread -> !thread.equals(under.id()))
              .isPresent();
      if (reply) return noThread();
    }
    var thread = new Place.InThread(channel, under.id());
    database.run(tx -> threads.opened(tx, thread, errand.effectId(), now));
    return new Receipt.Opened(thread);
  }

  private Optional<JsonObject> message(Errand errand, Place.Channel channel, String ts) {
    JsonObject answer =
        web.read(
            errand,
            Method.CONVERSATIONS_REPLIES,
            channel.id(),
            Map.of("channel", channel.id(), "ts", ts, "limit", "1"));
    List<JsonObject> messages = JsonFields.objects(answer, "messages");
    return messages.stream()
        .findFirst()
        .filter(one -> !JsonFields.text(one, "subtype").orElse("").equals("tombstone"));
  }

  /** What Slack gave no timestamp when it was said cannot be named. */
  private static boolean isStanding(MessageRef message) {
    return Timestamp.time(message.id()).isPresent();
  }

  private static Receipt.Refused gone(String words) {
    return new Receipt.Refused(Reason.MESSAGE_GONE, words);
  }

  private static Receipt.Refused noThread() {
    return new Receipt.Refused(
        Reason.NOT_PERMITTED, "A thread opens only under a channel's own message.");
  }
}
