package dev.barraiser.practice.nudges;

import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.Optional;

/**
 * For which question somebody looked for a story of theirs and found none worth telling. Told by
 * the feature that looks.
 */
@FunctionalInterface
public interface Storyless {

  /** The latest such question, if any. */
  Optional<Found> latest(Tx tx, Person person);

  /** The question, and when no story was found for it. */
  record Found(String questionId, Instant at) {}
}
