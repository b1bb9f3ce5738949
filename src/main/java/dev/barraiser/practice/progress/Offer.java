package dev.barraiser.practice.progress;

import dev.barraiser.chat.Button;
import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;

/** What else is offered beside somebody's progress. Told by the feature that has it. */
public interface Offer {
  Button of(Tx tx, Person person);
}
