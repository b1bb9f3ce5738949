package dev.barraiser.practice.nudges;

import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.storage.Tx;
import java.time.InstantSource;
import java.util.Set;

/**
 * Hears of presses on nudges. Whoever opens the form of one has reacted to it, whether they send
 * the form or not.
 *
 * <p>Decided here: asking why is no answer. Whoever wonders why so little comes, or so much, has
 * not taken up what came. Once it was asked whether they shall stop, looking at the settings is
 * none either: the question promised that nothing is planned until there is one.
 */
final class Reactions {

  private static final Set<String> ASKS = Set.of(NudgeCards.WHY, NudgeCards.WHY_NOTHING);

  private final NudgeMessageStore messages = new NudgeMessageStore();
  private final NudgeStore store;
  private final Situations situations;
  private final InstantSource clock;

  Reactions(NudgeStore store, Situations situations, InstantSource clock) {
    this.store = store;
    this.situations = situations;
    this.clock = clock;
  }

  /** A nudge stands there now. */
  void sent(Tx tx, long slot, Receipt.Settled receipt) {
    if (receipt instanceof Receipt.Sent(var message)) messages.stands(tx, slot, message.id());
  }

  void pressed(Tx tx, Incoming.Pressed pressed) {
    if (pressed.atHome() || !pressed.place().equals(new Place.Direct(pressed.by()))) return;
    if (!messages.isNudge(tx, pressed.by(), pressed.message().id())) return;
    String name = pressed.action().name();
    if (ASKS.contains(name)) return;
    if (name.equals(NudgeCards.CHANGE) && wasAskedToStay(tx, pressed.by())) return;
    store.sign(tx, pressed.by(), clock.instant());
  }

  private boolean wasAskedToStay(Tx tx, Person person) {
    return store
        .find(tx, person)
        .map(one -> situations.of(tx, one, clock.instant()).wasAskedToStay())
        .orElse(false);
  }
}
