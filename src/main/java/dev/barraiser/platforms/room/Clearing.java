package dev.barraiser.platforms.room;

import dev.barraiser.chat.Card;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Trace;
import dev.barraiser.storage.Tx;

/**
 * Clears away what the room keeps of something that is gone for good: it keeps what the bot told
 * people alone, where in Slack and Discord such a message goes by itself. Thread-safe.
 */
final class Clearing {

  private final Stores stores;
  private final Feed feed;

  Clearing(Stores stores, Feed feed) {
    this.stores = stores;
    this.feed = feed;
  }

  /** From now on {@code instead} stands where the bot's cards for that person showed it. */
  void clear(Tx tx, Person person, Trace gone, Card instead) {
    var showing = new Showing(gone);
    for (Message message : stores.messages().toldAlone(tx, person.id())) {
      Card card = message.card();
      if (card == null || !showing.isIn(card)) continue;
      stores.messages().revise(tx, message.seq(), instead);
      stores
          .channels()
          .find(tx, message.channel())
          .ifPresent(channel -> feed.changed(tx, channel, message.thread(), message.whisperTo()));
    }
    stores
        .homes()
        .find(tx, person.id())
        .filter(showing::isIn)
        .ifPresent(card -> stores.homes().show(tx, person.id(), instead));
  }
}
