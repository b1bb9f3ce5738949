package dev.barraiser.practice.coaching;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How much two tellings of the same story are alike, word for word. Pure. */
final class Alike {

  /** Five words in a row are seldom the same by chance. */
  private static final int RUN = 5;

  /** Fewer say nothing: everybody ends on the same phrase now and then. */
  private static final int FEWEST_WORDS = 40;

  private static final double WORD_FOR_WORD = 0.5;

  private Alike() {}

  /**
   * The part of the shorter text's runs of five words that stands in the other one too: 0 where
   * they share none, 1 where one holds the other. Capitals and punctuation aside.
   */
  static double share(String one, String other) {
    Set<List<String>> first = runs(words(one));
    Set<List<String>> second = runs(words(other));
    boolean firstHasFewer = first.size() <= second.size();
    Set<List<String>> fewer = firstHasFewer ? first : second;
    Set<List<String>> more = firstHasFewer ? second : first;
    if (fewer.isEmpty()) return 0;
    long shared = fewer.stream().filter(more::contains).count();
    return (double) shared / fewer.size();
  }

  /** Whether both are long enough to tell, and at least every second run is the same. */
  static boolean wordForWord(String one, String other) {
    return words(one).size() >= FEWEST_WORDS
        && words(other).size() >= FEWEST_WORDS
        && share(one, other) >= WORD_FOR_WORD;
  }

  private static List<String> words(String text) {
    return Arrays.stream(
            text.toLowerCase(Locale.ROOT).replaceAll("[’']", "").split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static Set<List<String>> runs(List<String> words) {
    Set<List<String>> runs = new HashSet<>();
    for (int at = 0; at + RUN <= words.size(); at++) runs.add(words.subList(at, at + RUN));
    return runs;
  }
}
