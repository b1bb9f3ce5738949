package dev.barraiser.practice.mock;

import dev.barraiser.practice.reading.StoryMatcher.Candidate;
import dev.barraiser.practice.reading.ToldAgain.Retold;
import java.util.List;
import java.util.Optional;

/** Knows a story again when it is told. Takes milliseconds. */
@FunctionalInterface
public interface Recognises {

  /** The story that the text tells again, in whatever words; empty where it is none of them. */
  Optional<Retold> story(String text, List<Candidate> stories);
}
