package dev.barraiser.practice.stories;

import java.time.Duration;

/**
 * What holds for stories.
 *
 * @param undo how long a deleted story can be brought back
 * @param told how long a story counts as told after it was
 */
public record StoryRules(Duration undo, Duration told) {

  /** Seven days to think again, and told for thirty. */
  public static StoryRules standard() {
    return new StoryRules(Duration.ofDays(7), Duration.ofDays(30));
  }
}
