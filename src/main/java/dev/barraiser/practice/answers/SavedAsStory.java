package dev.barraiser.practice.answers;

import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;

/** Whether a person has made a story of an answer: it outlives the answer. */
@FunctionalInterface
public interface SavedAsStory {

  /** Whether {@code author} has a story, not a deleted one, that was saved from this answer. */
  boolean from(Tx tx, Person author, long answer);
}
