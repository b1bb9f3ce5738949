package dev.barraiser.practice.reading;

import dev.barraiser.text.WordCount;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How well parts were found, over many answers. */
public final class PartMeasures {

  /** The parts that are measured. */
  public static final List<Part> PARTS =
      List.of(Part.SITUATION, Part.TASK, Part.ACTION, Part.RESULT);

  private final Map<Part, int[]> counts = new EnumMap<>(Part.class);
  private double shareErrors;
  private int answers;

  /** Takes an answer, its true parts, and what was found. */
  public void add(List<Part> truth, Marked found) {
    List<Part> guesses = found.sentences().stream().map(Reading.Sentence::part).toList();
    for (int i = 0; i < truth.size(); i++) {
      if (truth.get(i) == guesses.get(i)) {
        of(truth.get(i))[0]++;
      } else {
        of(guesses.get(i))[1]++;
        of(truth.get(i))[2]++;
      }
    }
    List<Integer> words = found.sentences().stream().map(one -> WordCount.of(one.text())).toList();
    double error = 0;
    for (Part part : PARTS) error += Math.abs(share(truth, words, part) - found.shares().of(part));
    shareErrors += error / PARTS.size();
    answers++;
  }

  private int[] of(Part part) {
    return counts.computeIfAbsent(part, ignored -> new int[3]);
  }

  private static double share(List<Part> truth, List<Integer> words, Part part) {
    double all = 0;
    double own = 0;
    for (int i = 0; i < truth.size(); i++) {
      if (truth.get(i) == Part.NONE) continue;
      all += words.get(i);
      if (truth.get(i) == part) own += words.get(i);
    }
    return all == 0 ? 0 : 100 * own / all;
  }

  /** The mean of the four F1. */
  public double macroF1() {
    return PARTS.stream().mapToDouble(this::f1).average().orElse(0);
  }

  /** The harmonic mean of precision and recall of a part. */
  public double f1(Part part) {
    int[] count = of(part);
    int all = 2 * count[0] + count[1] + count[2];
    return all == 0 ? 0 : 2.0 * count[0] / all;
  }

  /** How far the shares are off, in percentage points, on the average of parts and answers. */
  public double shareError() {
    return answers == 0 ? 0 : shareErrors / answers;
  }

  /** The order in which the results come first. */
  public static List<Integer> resultFirst(List<Part> parts) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) if (parts.get(i) == Part.RESULT) order.add(i);
    for (int i = 0; i < parts.size(); i++) if (parts.get(i) != Part.RESULT) order.add(i);
    return order;
  }
}
