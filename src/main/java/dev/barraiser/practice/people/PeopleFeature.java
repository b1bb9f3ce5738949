package dev.barraiser.practice.people;

import dev.barraiser.bot.Feature;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.storage.Tx;
import java.util.List;

/** Listens to what platforms tell of people. */
public final class PeopleFeature {

  private final PeopleStore people;

  public PeopleFeature(PeopleStore people) {
    this.people = people;
  }

  /** What it contributes. Wire it before features that ask for names and zones. */
  public Feature feature() {
    return Feature.named("people")
        .on(Incoming.PersonChanged.class, this::changed)
        .on(Incoming.RightsChanged.class, this::rightsChanged)
        .on(Incoming.PersonLeft.class, this::left);
  }

  private List<Outgoing> changed(Tx tx, Incoming.PersonChanged event) {
    people.keep(tx, event.profile());
    return List.of();
  }

  private List<Outgoing> rightsChanged(Tx tx, Incoming.RightsChanged event) {
    people.rights(tx, event.person(), event.place(), event.administers());
    return List.of();
  }

  private List<Outgoing> left(Tx tx, Incoming.PersonLeft event) {
    people.present(tx, event.person(), false);
    return List.of();
  }
}
