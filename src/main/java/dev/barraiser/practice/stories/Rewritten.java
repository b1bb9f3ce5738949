package dev.barraiser.practice.stories;

import dev.barraiser.practice.answers.Answer;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.storage.Tx;
import java.util.List;
import java.util.Optional;

/**
 * What a person has made of an answer since, in their own words, and what is read in them. A form
 * waits for it: nothing here takes longer than a person waits, and it never changes anything.
 */
@FunctionalInterface
public interface Rewritten {

  /** The answer as its author last rewrote it; empty while it stands as it was given. */
  Optional<String> of(Tx tx, Answer answer);

  /** That text, or the answer's own, put into four parts; empty where that cannot be told. */
  default Optional<Sorted> sorted(Tx tx, Answer answer, String text) {
    return Optional.empty();
  }

  /** The story of those that a text tells nearly word for word. */
  default Optional<Story> tells(String text, List<Story> stories) {
    return Optional.empty();
  }

  /** Any text of a person's, as an answer to a question where one is known. */
  default Optional<Sorted> sorted(Optional<Question> question, String text) {
    return Optional.empty();
  }
}
