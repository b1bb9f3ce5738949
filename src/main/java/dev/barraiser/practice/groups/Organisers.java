package dev.barraiser.practice.groups;

import dev.barraiser.chat.Block;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Span;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.storage.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who may change a group: those who set it up, and whoever administers the workspace; never a
 * guest. Asked on every call; nothing that a card offers is proof.
 */
public final class Organisers {

  private final GroupStore groups;
  private final PeopleStore people;

  public Organisers(GroupStore groups, PeopleStore people) {
    this.groups = groups;
    this.people = people;
  }

  /** Whether a person may change a group. */
  public boolean may(Tx tx, StudyGroup group, Person person) {
    Optional<PeopleStore.Known> known = people.find(tx, person);
    if (known.map(PeopleStore.Known::guest).orElse(false)) return false;
    return groups.isOrganiser(tx, group.id(), person)
        || administers(tx, group.channel(), person, known);
  }

  private boolean administers(
      Tx tx, Place.Channel channel, Person person, Optional<PeopleStore.Known> known) {
    return people
        .administers(tx, person, channel)
        .orElseGet(() ->
            person.workspace().equals(channel.workspace())
                && known.map(PeopleStore.Known::admin).orElse(false));
  }

  /** Whether somebody may make a channel a study group, and if not, why. */
  enum SettingUp {
    MAY,
    GUEST,
    /** The platform tells who administers a place, and they do not. */
    NO_RIGHT
  }

  /**
   * Who may make a channel a study group: where the platform tells who administers a place, those;
   * elsewhere everybody but guests.
   */
  SettingUp settingUp(Tx tx, Place.Channel channel, Person person) {
    Optional<Boolean> told = people.administers(tx, person, channel);
    if (told.isPresent()) return told.get() ? SettingUp.MAY : SettingUp.NO_RIGHT;
    return people.find(tx, person).map(PeopleStore.Known::guest).orElse(false)
        ? SettingUp.GUEST
        : SettingUp.MAY;
  }

  /** A group's organisers who are still here, and may still act as such. */
  public List<Person> present(Tx tx, StudyGroup group) {
    return groups.organisers(tx, group.id()).stream()
        .filter(one ->
            people.find(tx, one).map(known -> known.present() && !known.guest()).orElse(true))
        .toList();
  }

  /** Tells somebody who may not change a group who may. */
  public Card refusal(Tx tx, StudyGroup group) {
    List<Person> present = present(tx, group);
    if (present.isEmpty()) {
      return Card.plain("Only those who administer this place can change this study group.");
    }
    List<Object> words = new ArrayList<>();
    words.add(
        "Only this study group's organisers can do that, or somebody who administers this"
            + " place. "
            + (present.size() == 1 ? "The organiser is: " : "The organisers are: "));
    for (int i = 0; i < present.size(); i++) {
      if (i > 0) words.add(i == present.size() - 1 ? " and " : ", ");
      words.add(new Span.Name(present.get(i)));
    }
    words.add(".");
    return Card.of(
        "Only this study group's organisers can do that.",
        new Block.Text(Words.of(words.toArray())));
  }
}
