package dev.barraiser.practice.mock;

import dev.barraiser.practice.reading.StoryMatcher.Candidate;
import dev.barraiser.practice.reading.StoryMatcher.Match;
import java.util.List;

/** Knows a story again when it is told. May take a second; called on no event's path. */
@FunctionalInterface
public interface Recognises {

  /** Those that tell nearly the same as the text, the nearest first. Only what is quite sure. */
  List<Match> same(String text, List<Candidate> stories);
}
