package dev.barraiser.practice.guides;

import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;

/** How many stories somebody has. Told by the feature that keeps them. */
public interface StoryCount {
  int of(Tx tx, Person person);
}
