package dev.barraiser.practice.reading;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The terms that the training texts use often enough to learn something from, each with a place of
 * its own. What it does not know, such as the name of a person or a product, counts for nothing.
 * Immutable.
 */
public final class Vocabulary {

  /** As many bits as a float, which is how it is kept, holds without loss. */
  private static final int BITS = 24;

  private final int[] marks;

  private Vocabulary(int[] marks) {
    this.marks = marks;
  }

  /** What at least so many of these texts use. */
  public static Vocabulary of(Collection<String> texts, int atLeast) {
    Map<Integer, Integer> uses = new HashMap<>();
    for (String text : texts) {
      for (String term : new HashSet<>(Terms.of(text))) uses.merge(mark(term), 1, Integer::sum);
    }
    return new Vocabulary(
        uses.entrySet().stream()
            .filter(use -> use.getValue() >= atLeast)
            .mapToInt(Map.Entry::getKey)
            .sorted()
            .toArray());
  }

  /** Reads what {@link #toRow} wrote. */
  static Vocabulary of(float[] row) {
    int[] marks = new int[row.length];
    for (int i = 0; i < marks.length; i++) marks[i] = (int) row[i];
    return new Vocabulary(marks);
  }

  /** As a row of {@link Parameters}. */
  public float[] toRow() {
    float[] row = new float[marks.length];
    for (int i = 0; i < row.length; i++) row[i] = marks[i];
    return row;
  }

  /** How many there are. */
  public int size() {
    return marks.length;
  }

  /** The places of a text's terms that it knows, each once, in order. */
  public int[] placesIn(String text) {
    return places(Terms.of(text));
  }

  /** The places of those that it knows, each once, in order. */
  int[] places(List<String> terms) {
    return terms.stream()
        .distinct()
        .mapToInt(term -> Arrays.binarySearch(marks, mark(term)))
        .filter(place -> place >= 0)
        .distinct()
        .sorted()
        .toArray();
  }

  private static int mark(String term) {
    int hash = term.hashCode() * 0x9E3779B1;
    return hash >>> (Integer.SIZE - BITS);
  }
}
