package dev.barraiser.practice.telling;

import dev.barraiser.practice.questions.Principle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which story to tell for which principle, none of them twice. Pure.
 *
 * @param told for each principle that gets a story, that story
 * @param wanting empty when each gets one; else why not
 */
record LoopPlan(Map<Principle, Tellable> told, Optional<Wanting> wanting) {

  /** More than these are never wanted: a loop has fifteen principles at most. */
  private static final int MOST_PRINCIPLES = 15;

  LoopPlan {
    told = Map.copyOf(told);
  }

  /**
   * The smallest set of principles that share too few stories.
   *
   * @param stories all that show any of these principles; fewer than there are principles
   */
  record Wanting(List<Principle> principles, List<Tellable> stories) {
    Wanting {
      principles = List.copyOf(principles);
      stories = List.copyOf(stories);
    }

    /** How many more stories these principles need. */
    int missing() {
      return principles.size() - stories.size();
    }
  }

  /**
   * Gives as many principles a story as can be given one, and among these ways takes the one in
   * which the stories serve best.
   */
  static LoopPlan of(List<Principle> principles, List<Tellable> stories) {
    if (principles.size() > MOST_PRINCIPLES) {
      throw new IllegalArgumentException("too many principles: " + principles.size());
    }
    return new LoopPlan(assigned(principles, stories), wanting(principles, stories));
  }

  /**
   * Story by story: the best value of each set of principles that has been served so far. A filled
   * principle is worth more than any difference in how well it is served.
   */
  private static Map<Principle, Tellable> assigned(
      List<Principle> principles, List<Tellable> stories) {
    int sets = 1 << principles.size();
    int filled = 1 + stories.stream().mapToInt(one -> best(one, principles)).sum();
    int[] value = new int[sets];
    java.util.Arrays.fill(value, Integer.MIN_VALUE);
    value[0] = 0;
    byte[][] given = new byte[stories.size()][sets];
    for (int s = 0; s < stories.size(); s++) {
      int[] next = value.clone();
      java.util.Arrays.fill(given[s], (byte) -1);
      for (int set = 0; set < sets; set++) {
        if (value[set] == Integer.MIN_VALUE) continue;
        for (int p = 0; p < principles.size(); p++) {
          int serves = stories.get(s).serves(principles.get(p));
          int larger = set | 1 << p;
          if (serves == 0 || larger == set) continue;
          if (value[set] + filled + serves > next[larger]) {
            next[larger] = value[set] + filled + serves;
            given[s][larger] = (byte) p;
          }
        }
      }
      value = next;
    }
    int best = 0;
    for (int set = 1; set < sets; set++) if (value[set] > value[best]) best = set;
    Map<Principle, Tellable> told = new EnumMap<>(Principle.class);
    for (int s = stories.size() - 1; s >= 0; s--) {
      int p = given[s][best];
      if (p < 0) continue;
      told.put(principles.get(p), stories.get(s));
      best &= ~(1 << p);
    }
    return told;
  }

  private static int best(Tellable story, List<Principle> principles) {
    return principles.stream().mapToInt(story::serves).max().orElse(0);
  }

  /** Goes through all sets of principles, the smaller ones first. */
  private static Optional<Wanting> wanting(List<Principle> principles, List<Tellable> stories) {
    List<BitSet> shownBy = principles.stream().map(one -> shownBy(one, stories)).toList();
    int smallest = 0;
    for (int set = 1; set < 1 << principles.size(); set++) {
      boolean smaller = smallest == 0 || Integer.bitCount(set) < Integer.bitCount(smallest);
      if (smaller && together(set, shownBy).cardinality() < Integer.bitCount(set)) smallest = set;
    }
    if (smallest == 0) return Optional.empty();
    List<Principle> which = new ArrayList<>();
    for (int p = 0; p < principles.size(); p++) {
      if ((smallest & 1 << p) != 0) which.add(principles.get(p));
    }
    return Optional.of(
        new Wanting(which, together(smallest, shownBy).stream().mapToObj(stories::get).toList()));
  }

  private static BitSet shownBy(Principle principle, List<Tellable> stories) {
    var shown = new BitSet();
    for (int s = 0; s < stories.size(); s++) shown.set(s, stories.get(s).serves(principle) > 0);
    return shown;
  }

  private static BitSet together(int set, List<BitSet> shownBy) {
    var stories = new BitSet();
    for (int p = 0; p < shownBy.size(); p++) if ((set & 1 << p) != 0) stories.or(shownBy.get(p));
    return stories;
  }
}
