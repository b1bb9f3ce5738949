package dev.barraiser.practice.telling;

import dev.barraiser.practice.reading.StoryMatcher.Candidate;
import dev.barraiser.practice.reading.StoryMatcher.Match;
import java.util.List;

/** Ranks stories for a question. May take a second; called on no event's path. */
@FunctionalInterface
public interface Matches {

  /** All of them, the one that answers the question best first. */
  List<Match> rank(String question, List<Candidate> stories);
}
