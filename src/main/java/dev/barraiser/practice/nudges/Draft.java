package dev.barraiser.practice.nudges;

import dev.barraiser.practice.stories.StoryCategory;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A story that its author has not called ready.
 *
 * @param unwritten its parts that are not written, by name
 */
record Draft(long story, int number, String title, StoryCategory category, List<String> unwritten) {

  Draft {
    unwritten = List.copyOf(unwritten);
  }

  /** The one of a category that lacks least, of several the first. */
  static Optional<Draft> nearest(List<Draft> drafts, StoryCategory category) {
    return drafts.stream()
        .filter(draft -> draft.category() == category)
        .min(
            Comparator.comparingInt((Draft draft) -> draft.unwritten().size())
                .thenComparingInt(Draft::number));
  }
}
