package dev.barraiser.platforms.slack;

import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.storage.Database;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** What the bot does in Slack: effects as calls of the Web API. Thread-safe. */
final class Delivery {

  private static final Duration NOT_YET = Duration.ofSeconds(5);

  private final Database database;
  private final Session session;
  private final SlackWeb web;
  private final CardBlocks cards;
  private final Pace pace;
  private final InstantSource machine;

  Delivery(
      Database database,
      Session session,
      SlackWeb web,
      CardBlocks cards,
      Pace pace,
      InstantSource machine) {
    this.database = database;
    this.session = session;
    this.web = web;
    this.cards = cards;
    this.pace = pace;
    this.machine = machine;
  }

  Receipt deliver(String effectId, Outgoing outgoing) {
    if (session.team().isEmpty()) return new Receipt.RetryAfter(NOT_YET);
    Duration wait =
        pace.admit(Method.CHAT_POST_MESSAGE, "", Urgency.BULK, effectId, machine.instant());
    if (wait.isPositive()) return new Receipt.RetryAfter(wait);
    if (outgoing instanceof Outgoing.Post(Place.Channel place, var card, var audience, var _)) {
      CardBlocks.Drawn drawn = cards.message(card, audience);
      var posted =
          web.call(
              Method.CHAT_POST_MESSAGE,
              client ->
                  client.chatPostMessage(
                      call -> call.channel(place.id()).text(drawn.text()).blocks(drawn.blocks())));
      return new Receipt.Sent(new MessageRef(place, posted.getTs()));
    }
    return new Receipt.RetryAfter(NOT_YET);
  }

  Optional<Receipt.Settled> lookFor(String effectId, Outgoing outgoing) {
    return outgoing instanceof Outgoing.OpenThread
        ? database
            .read(tx -> new ThreadStore().of(tx, outgoing.place().workspace(), effectId))
            .map(Receipt.Opened::new)
        : Optional.empty();
  }
}
