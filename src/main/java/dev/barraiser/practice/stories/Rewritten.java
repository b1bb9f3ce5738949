package dev.barraiser.practice.stories;

import dev.barraiser.practice.answers.Answer;
import dev.barraiser.storage.Tx;
import java.util.Optional;

/** What a person has made of an answer since, in their own words. */
@FunctionalInterface
public interface Rewritten {

  /** The answer as its author last rewrote it; empty while it stands as it was given. */
  Optional<String> of(Tx tx, Answer answer);
}
