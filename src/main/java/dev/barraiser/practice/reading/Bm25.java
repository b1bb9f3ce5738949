package dev.barraiser.practice.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** How well texts match the terms of a question: rare terms count more, long texts less. */
final class Bm25 {

  private static final double SATURATION = 1.2;
  private static final double LENGTH = 0.6;

  private final Map<String, Integer> texts = new HashMap<>();
  private final int count;
  private final double usualLength;

  /** Weighs terms by these texts. */
  Bm25(List<List<String>> texts) {
    for (List<String> text : texts) {
      new HashSet<>(text).forEach(term -> this.texts.merge(term, 1, Integer::sum));
    }
    count = texts.size();
    usualLength = Math.max(1, texts.stream().mapToInt(List::size).average().orElse(1));
  }

  /** From 0, which is no term in common. */
  double score(List<String> question, List<String> text) {
    Map<String, Integer> uses = new HashMap<>();
    text.forEach(term -> uses.merge(term, 1, Integer::sum));
    double stretch = 1 - LENGTH + LENGTH * text.size() / usualLength;
    double score = 0;
    for (String term : new HashSet<>(question)) {
      int often = uses.getOrDefault(term, 0);
      score += rarity(term) * often * (1 + SATURATION) / (often + SATURATION * stretch);
    }
    return score;
  }

  private double rarity(String term) {
    int with = texts.getOrDefault(term, 0);
    return StrictMath.log(1 + (count - with + 0.5) / (with + 0.5));
  }
}
