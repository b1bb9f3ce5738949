package dev.barraiser.practice.mock;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was said aloud in answer, which nobody here can hear: it counts by its length.
 *
 * @param clips how many recordings there were
 * @param length of them together; null where one of them came without
 */
record Spoken(int clips, @Nullable Duration length) {

  /** As long as the fewest words that can be read take to say, twice. */
  private static final Duration SHORT = Duration.ofSeconds(30);

  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  static Spoken in(List<Line> lines) {
    List<Line.Piece> spoken =
        lines.stream().flatMap(line -> line.answer().stream()).filter(Line.Piece::clip).toList();
    List<Duration> known =
        spoken.stream().map(Line.Piece::spoken).filter(Objects::nonNull).toList();
    return new Spoken(
        spoken.size(),
        known.size() < spoken.size() ? null : known.stream().reduce(Duration.ZERO, Duration::plus));
  }

  boolean isNothing() {
    return clips == 0;
  }

  /** Whether it is sure to be too little to tell anything. */
  boolean isShort() {
    return length != null && length.compareTo(SHORT) < 0;
  }

  /** How long, for people; empty where that is not known. */
  static String words(@Nullable Duration length) {
    if (length == null || length.isZero()) return "";
    if (length.compareTo(A_MINUTE) < 0) return Math.max(1, length.toSeconds()) + " s";
    return Math.round(length.toSeconds() / 60.0) + " min";
  }
}
