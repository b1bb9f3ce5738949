package dev.barraiser.practice.questions;

import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.storage.Tx;
import java.util.List;
import java.util.Optional;

/** The questions that study groups added for themselves. Told by the feature that keeps them. */
public interface OwnQuestions {

  /** Those that a group may be asked, the oldest first. */
  List<OwnQuestion> of(Tx tx, long group);

  /** One that is asked or was asked once. */
  Optional<OwnQuestion> find(Tx tx, long id);

  /** Those with which a person is named. */
  List<OwnQuestion> crediting(Tx tx, Person person);

  /** Whether somebody may see a group's questions: in its channel, or as one of the group. */
  boolean sees(Tx tx, long group, Person person, Place from);
}
