package dev.barraiser.practice.nudges;

import dev.barraiser.bot.Chore;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Tag;
import dev.barraiser.practice.nudges.NudgePlan.Decision;
import dev.barraiser.practice.nudges.NudgePlan.Send;
import dev.barraiser.practice.nudges.NudgePlan.Situation;
import dev.barraiser.practice.nudges.NudgePlan.Skip;
import dev.barraiser.practice.nudges.NudgePlan.WaitUntil;
import dev.barraiser.practice.nudges.Subscription.Slot;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Works off the slots that are due: claims each, has it decided, keeps what was decided. */
final class NudgeChore {

  static final String SENT = "nudges.sent";

  private static final int BATCH = 50;

  /** Whoever is in a mock interview is not spoken to of anything else. */
  private static final Duration UNDISTURBED = Duration.ofMinutes(15);

  private static final int FORGOTTEN_AT_ONCE = 200;

  private final NudgeStore store;
  private final Situations situations;
  private final Occupied occupied;
  private final NudgeRules rules;

  NudgeChore(NudgeStore store, Situations situations, Occupied occupied, NudgeRules rules) {
    this.store = store;
    this.situations = situations;
    this.occupied = occupied;
    this.rules = rules;
  }

  Chore chore() {
    return new Chore(
        "nudges",
        "Nudges about missing stories",
        Duration.ofMinutes(1),
        true,
        store::backlog,
        this::batch);
  }

  private Chore.Done batch(Tx tx, Instant now, Chore.Ledger ledger) {
    List<Subscription> due = store.due(tx, now, BATCH);
    List<Outgoing> effects = new ArrayList<>();
    for (Subscription subscription : due) {
      Slot slot = subscription.next().orElseThrow();
      Situation situation = situations.of(tx, subscription, now);
      Decision decision = NudgePlan.decide(situation, rules, slot.date(), now);
      if (decision instanceof Send && occupied.is(tx, subscription.person())) {
        decision = undisturbed(situation, slot, now.plus(UNDISTURBED));
      }
      if (decision instanceof WaitUntil(Instant later)) {
        store.plan(tx, subscription.id(), new Slot(slot.date(), later));
        continue;
      }
      store.plan(
          tx,
          subscription.id(),
          NudgePlan.after(slot.date(), subscription.preferences(), situation.zone()));
      if (ledger.claim(Long.toString(subscription.id()), slot.date().toString()))
        effects.addAll(carriedOut(tx, situation, slot, decision, now));
    }
    store.forgetReasons(tx, now.minus(rules.explained()), FORGOTTEN_AT_ONCE);
    // Whoever has not been looked at for days is due again at once.
    return new Chore.Done(due.size(), !due.isEmpty(), effects);
  }

  private Decision undisturbed(Situation who, Slot slot, Instant later) {
    return NudgePlan.stands(who.subscription(), who.zone(), rules, slot.date(), later)
        ? new WaitUntil(later)
        : new Skip(NudgePlan.Reason.OCCUPIED);
  }

  private List<Outgoing> carriedOut(
      Tx tx, Situation situation, Slot slot, Decision decision, Instant now) {
    Subscription to = situation.subscription();
    return switch (decision) {
      case WaitUntil ignored -> List.of();
      case Skip(NudgePlan.Reason reason) -> {
        store.skipped(tx, to.id(), slot.date(), reason, now);
        yield List.of();
      }
      case Send(Worth worth) ->
          store
              .sending(
                  tx,
                  to.id(),
                  slot.date(),
                  worth,
                  Why.sent(worth, situation, slot.date(), now),
                  now)
              .stream()
              .map(id ->
                  Delivery.direct(
                      to.person(), WorthCards.nudge(id, worth, situation), Tag.of(SENT, id)))
              .toList();
    };
  }
}
