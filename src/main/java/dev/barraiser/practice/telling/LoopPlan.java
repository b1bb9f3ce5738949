package dev.barraiser.practice.telling;

import dev.barraiser.practice.questions.Principle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which story to tell for which principle, none of them twice. Pure.
 *
 * @param told for each principle that gets a story, that story
 * @param wanting empty when each gets one; else the smallest set of principles for which that fails
 * @param causes everything that is in the way, the smallest first; each without the principles and
 *     the stories of those before it, so that what they miss adds up to all that is missing
 */
record LoopPlan(Map<Principle, Tellable> told, Optional<Wanting> wanting, List<Wanting> causes) {

  /** More than these are never wanted: a loop has fifteen principles at most. */
  private static final int MOST_PRINCIPLES = 15;

  LoopPlan {
    told = Map.copyOf(told);
    causes = List.copyOf(causes);
  }

  /**
   * The smallest set of principles that share too few stories of those that are left.
   *
   * @param stories all of them that show any of these principles; fewer than there are principles
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
    List<Wanting> causes = causes(principles, stories);
    return new LoopPlan(assigned(principles, stories), causes.stream().findFirst(), causes);
  }

  /**
   * The smallest set needs all the stories that its principles show, and one more: the others can
   * have the rest of the stories. So what is wanting among them adds to it.
   */
  private static List<Wanting> causes(List<Principle> principles, List<Tellable> stories) {
    List<Wanting> causes = new ArrayList<>();
    List<Principle> others = new ArrayList<>(principles);
    List<Tellable> left = new ArrayList<>(stories);
    Optional<Wanting> next = wanting(others, left);
    while (next.isPresent()) {
      causes.add(next.get());
      others.removeAll(next.get().principles());
      left.removeAll(next.get().stories());
      next = wanting(others, left);
    }
    return causes;
  }

  /**
   * The assignment of greatest worth, by the Hungarian method with potentials (Kuhn 1955, Munkres
   * 1957): principle by principle, along the cheapest way to change what was given before. A filled
   * principle is worth more than any difference in how well it is served.
   */
  private static Map<Principle, Tellable> assigned(
      List<Principle> principles, List<Tellable> stories) {
    int filled = 1 + stories.stream().mapToInt(one -> best(one, principles)).sum();
    // Beyond the stories, a column of nothing for each principle that may have to go without.
    int columns = stories.size() + principles.size();
    int[] ofPrinciple = new int[principles.size() + 1];
    int[] ofColumn = new int[columns + 1];
    int[] taken = new int[columns + 1];
    for (int principle = 1; principle <= principles.size(); principle++) {
      int[] before = new int[columns + 1];
      int[] least = new int[columns + 1];
      Arrays.fill(least, Integer.MAX_VALUE);
      boolean[] reached = new boolean[columns + 1];
      taken[0] = principle;
      int at = 0;
      while (taken[at] != 0) {
        reached[at] = true;
        int nearest = 0;
        int step = Integer.MAX_VALUE;
        for (int column = 1; column <= columns; column++) {
          if (reached[column]) continue;
          int worth = worth(principles.get(taken[at] - 1), stories, column - 1, filled);
          int cost = -worth - ofPrinciple[taken[at]] - ofColumn[column];
          if (cost < least[column]) {
            least[column] = cost;
            before[column] = at;
          }
          if (least[column] < step) {
            step = least[column];
            nearest = column;
          }
        }
        for (int column = 0; column <= columns; column++) {
          if (reached[column]) {
            ofPrinciple[taken[column]] += step;
            ofColumn[column] -= step;
          } else if (least[column] != Integer.MAX_VALUE) {
            least[column] -= step;
          }
        }
        at = nearest;
      }
      while (at != 0) {
        taken[at] = taken[before[at]];
        at = before[at];
      }
    }
    Map<Principle, Tellable> told = new EnumMap<>(Principle.class);
    for (int column = 1; column <= stories.size(); column++) {
      if (taken[column] == 0) continue;
      Principle principle = principles.get(taken[column] - 1);
      Tellable story = stories.get(column - 1);
      if (story.serves(principle) > 0) told.put(principle, story);
    }
    return told;
  }

  private static int worth(Principle principle, List<Tellable> stories, int at, int filled) {
    int serves = at < stories.size() ? stories.get(at).serves(principle) : 0;
    return serves == 0 ? 0 : filled + serves;
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
