package dev.barraiser.practice.nudges;

import dev.barraiser.chat.Person;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.nudges.NudgePlan.Situation;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.stories.OwedQuotas;
import dev.barraiser.storage.Tx;
import java.util.List;
import java.util.Optional;

/** Gathers what decides about a person's nudges. Reads only. */
final class Situations {

  /** Eight weeks of the most anybody can be sent: what limits and rotation look back on. */
  private static final int REMEMBERED = 8 * NudgeRules.MOST_WEEKLY;

  private final NudgeStore store;
  private final PeopleStore people;
  private final GroupStore groups;
  private final OwedQuotas quotas;

  Situations(NudgeStore store, PeopleStore people, GroupStore groups, OwedQuotas quotas) {
    this.store = store;
    this.people = people;
    this.groups = groups;
    this.quotas = quotas;
  }

  Situation of(Tx tx, Subscription subscription) {
    Person person = subscription.person();
    Optional<PeopleStore.Known> known = people.find(tx, person);
    List<StudyGroup> live = live(tx, person);
    return new Situation(
        subscription,
        WhichZone.of(subscription.preferences().zone(), known, live).zone(),
        known.map(PeopleStore.Known::present).orElse(true),
        known.map(PeopleStore.Known::reachable).orElse(true),
        !live.isEmpty(),
        quotas.standings(tx, person),
        store.sent(tx, subscription.id(), REMEMBERED));
  }

  WhichZone zone(Tx tx, Person person, Preferences preferences) {
    return WhichZone.of(preferences.zone(), people.find(tx, person), live(tx, person));
  }

  /** The zone that holds for a person who names none. */
  WhichZone zoneUnnamed(Tx tx, Person person) {
    return WhichZone.of(Optional.empty(), people.find(tx, person), live(tx, person));
  }

  private List<StudyGroup> live(Tx tx, Person person) {
    return groups.ofMember(tx, person).stream().filter(group -> !group.gone()).toList();
  }
}
