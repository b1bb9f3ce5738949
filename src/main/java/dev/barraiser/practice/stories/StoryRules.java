package dev.barraiser.practice.stories;

import java.time.Duration;

/**
 * What holds for stories.
 *
 * @param undo how long a deleted story can be brought back
 * @param told how long a story counts as told after it was
 */
public record StoryRules(Quotas quotas, Duration undo, Duration told) {

  /** The guide's quotas, and seven days to think again. */
  public static StoryRules standard() {
    return new StoryRules(Quotas.standard(), Duration.ofDays(7), Duration.ofDays(30));
  }
}
