package dev.barraiser.practice.stories;

import dev.barraiser.practice.answers.Answer;
import dev.barraiser.storage.Tx;
import java.util.Optional;

/**
 * What a person has made of an answer since, in their own words, and what was read in them. Nothing
 * is read anew for it: that would take too long while a form is waiting.
 */
@FunctionalInterface
public interface Rewritten {

  /** The answer as its author last rewrote it; empty while it stands as it was given. */
  Optional<String> of(Tx tx, Answer answer);

  /** That text, or the answer's own, put into four parts; empty where it was not read yet. */
  default Optional<Sorted> sorted(Tx tx, Answer answer, String text) {
    return Optional.empty();
  }
}
