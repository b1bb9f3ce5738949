package dev.barraiser.practice.stories;

import java.time.Duration;

/**
 * What holds for stories.
 *
 * @param undo how long a deleted story can be brought back
 */
public record StoryRules(Quotas quotas, Duration undo) {

  /** The guide's quotas, and seven days to think again. */
  public static StoryRules standard() {
    return new StoryRules(Quotas.standard(), Duration.ofDays(7));
  }
}
