package dev.barraiser.practice.nudges;

import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Tag;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.storage.Tx;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What follows when a direct message is refused: it is remembered, and not tried again blindly. */
final class Delivery {

  private static final Logger log = LoggerFactory.getLogger(Delivery.class);

  private final NudgeStore store;
  private final PeopleStore people;
  private final Reactions reactions;

  Delivery(NudgeStore store, PeopleStore people, Reactions reactions) {
    this.store = store;
    this.reactions = reactions;
    this.people = people;
  }

  static Outgoing direct(Person person, Card card, Tag tag) {
    return new Outgoing.Post(new Place.Direct(person), card, new Audience.Nobody(), tag);
  }

  /** The identifier that a subject from outside is; empty when it is none. */
  static Optional<Long> number(String subject) {
    try {
      return Optional.of(Long.parseLong(subject));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  List<Outgoing> askedSettled(Tx tx, String subject, Receipt.Settled receipt) {
    if (receipt instanceof Receipt.Refused(var reason, String ignored)) {
      log.warn("question about nudges refused subscription={} reason={}", subject, reason);
      number(subject)
          .flatMap(id -> store.subscriber(tx, id))
          .ifPresent(person -> refused(tx, person, reason));
    }
    return List.of();
  }

  List<Outgoing> nudgeSettled(Tx tx, String subject, Receipt.Settled receipt) {
    number(subject).ifPresent(slot -> reactions.sent(tx, slot, receipt));
    if (receipt instanceof Receipt.Refused(var reason, String ignored)) {
      log.warn("nudge refused slot={} reason={}", subject, reason);
      number(subject)
          .ifPresent(slot -> {
            store.undelivered(tx, slot);
            store.receiver(tx, slot).ifPresent(person -> refused(tx, person, reason));
          });
    }
    return List.of();
  }

  private void refused(Tx tx, Person person, Receipt.Reason reason) {
    if (reason == Receipt.Reason.DIRECT_MESSAGES_CLOSED) people.reachable(tx, person, false);
    // Who is back later has closed nothing.
    if (reason == Receipt.Reason.PERSON_GONE) people.present(tx, person, false);
  }
}
