package dev.barraiser.practice.mine;

import dev.barraiser.practice.stories.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which story to tell next. Pure. */
final class ToTell {

  /** What was told within so long needs no practice. */
  static final Duration LATELY = Duration.ofDays(30);

  private ToTell() {}

  /** A ready one: those never told first, then the one told longest ago. */
  static Optional<Story> of(List<Story> stories, Instant now) {
    return stories.stream()
        .filter(story -> story.isReady() && !story.isTold(now, LATELY))
        .min(
            Comparator.comparing(Story::toldAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparingInt(Story::number));
  }
}
