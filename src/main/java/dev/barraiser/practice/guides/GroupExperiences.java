package dev.barraiser.practice.guides;

import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.storage.Tx;
import java.util.List;
import java.util.Optional;

/**
 * What a study group's members were asked in real interviews. Told by the feature that keeps it, to
 * those who may read it and to nobody else.
 */
@FunctionalInterface
public interface GroupExperiences {

  /** Of the group that is meant where somebody asks; empty where there is nothing to read. */
  Optional<Glimpse> of(Tx tx, Person by, Place place);

  /**
   * A look at them.
   *
   * @param experiences how many there are
   * @param questions some of the questions that came, the newest first
   */
  record Glimpse(int experiences, List<String> questions) {
    public Glimpse {
      questions = List.copyOf(questions);
    }
  }
}
