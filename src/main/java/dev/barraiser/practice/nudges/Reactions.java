package dev.barraiser.practice.nudges;

import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.storage.Tx;
import java.time.InstantSource;

/**
 * Hears of presses on nudges. Whoever opens the form of one has reacted to it, whether they send
 * the form or not.
 */
final class Reactions {

  private final NudgeMessageStore messages = new NudgeMessageStore();
  private final NudgeStore store;
  private final InstantSource clock;

  Reactions(NudgeStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** A nudge stands there now. */
  void sent(Tx tx, long slot, Receipt.Settled receipt) {
    if (receipt instanceof Receipt.Sent(var message)) messages.stands(tx, slot, message.id());
  }

  void pressed(Tx tx, Incoming.Pressed pressed) {
    if (pressed.atHome() || !pressed.place().equals(new Place.Direct(pressed.by()))) return;
    if (messages.isNudge(tx, pressed.by(), pressed.message().id()))
      store.sign(tx, pressed.by(), clock.instant());
  }
}
