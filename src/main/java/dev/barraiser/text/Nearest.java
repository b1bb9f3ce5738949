package dev.barraiser.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** "Did you mean …". Pure. */
public final class Nearest {

  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private Nearest() {}

  /** The candidate closest to what was typed, ignoring case; empty when none is close. */
  public static Optional<String> to(String typed, Collection<String> candidates) {
    String lower = typed.toLowerCase(Locale.ROOT);
    return candidates.stream()
        .min(Comparator.comparingInt(candidate -> distance(lower, candidate)))
        .filter(candidate -> distance(lower, candidate) <= Math.max(1, candidate.length() / 3));
  }

  private static int distance(String lower, String candidate) {
    return DISTANCE.apply(lower, candidate.toLowerCase(Locale.ROOT));
  }
}
