package dev.barraiser.practice.telling;

import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.stories.StoryTopic;
import java.util.List;
import java.util.Set;

/**
 * A story as far as it matters for where to tell it.
 *
 * @param number what its author calls it by
 * @param principles what it shows, the best first
 * @param topics what it is about
 * @param ready whether its author would tell it as it is
 */
record Tellable(
    long id,
    int number,
    String title,
    List<Principle> principles,
    Set<StoryTopic> topics,
    boolean ready) {

  Tellable {
    principles = List.copyOf(principles);
    topics = Set.copyOf(topics);
  }

  /** How well it serves a principle: from 1 up, and more when it is ready; 0 for not at all. */
  int serves(Principle principle) {
    int at = principles.indexOf(principle);
    if (at < 0) return 0;
    return Math.max(1, BEST - at) + (ready ? READY : 0);
  }

  /** A story's first three principles are told apart, those after it are alike. */
  private static final int BEST = 4;

  /** A story that is ready comes before any draft, whatever it shows first. */
  private static final int READY = BEST;
}
