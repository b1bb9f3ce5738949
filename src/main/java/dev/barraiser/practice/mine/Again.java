package dev.barraiser.practice.mine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Which weak question has rested long enough to be answered again. Pure. */
final class Again {

  /** After the first answer, the second, and every one from then on. */
  static final List<Duration> RESTS =
      List.of(Duration.ofDays(14), Duration.ofDays(30), Duration.ofDays(60));

  private Again() {}

  /**
   * A question that somebody answered.
   *
   * @param times how often
   * @param gaps how much its latest reading lacked; empty where none is known
   */
  record Tried(String question, int times, Instant last, OptionalInt gaps) {

    Instant due() {
      return last.plus(RESTS.get(Math.clamp(times - 1, 0, RESTS.size() - 1)));
    }
  }

  /** Of those that have rested, the one that lacked most; the longest ago where several did. */
  static Optional<Tried> due(List<Tried> all, Instant now) {
    return all.stream()
        .filter(one -> one.gaps().orElse(0) > 0 && !now.isBefore(one.due()))
        .min(
            Comparator.comparingInt((Tried one) -> -one.gaps().orElse(0))
                .thenComparing(Tried::last)
                .thenComparing(Tried::question));
  }
}
