package dev.barraiser.practice.assessment;

import java.util.List;
import java.util.Optional;

/** Where somebody puts themselves, in words. */
enum Level {
  NOTHING("○", "nothing to show yet"),
  BEGINNING("◔", "a beginning"),
  SOMETHING("◑", "something to tell"),
  MORE("◕", "more than one thing to show"),
  VOUCHED("●", "what others would vouch for");

  private final String dot;
  private final String words;

  Level(String dot, String words) {
    this.dot = dot;
    this.words = words;
  }

  /** How it is drawn on a curve: the fuller, the more. */
  String dot() {
    return dot;
  }

  String words() {
    return words;
  }

  /** The level nearest to these marks, the lower one in the middle; empty for none. */
  static Optional<Level> of(List<Integer> marks) {
    if (marks.isEmpty()) return Optional.empty();
    int sum = marks.stream().mapToInt(Integer::intValue).sum();
    int nearest = (2 * sum + marks.size() - 1) / (2 * marks.size());
    return Optional.of(values()[nearest - 1]);
  }
}
