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

  /** A filled principle is worth more than any difference in how well it is served. */
  private static Map<Principle, Tellable> assigned(
      List<Principle> principles, List<Tellable> stories) {
    int filled = 1 + stories.stream().mapToInt(one -> best(one, principles)).sum();
    // Beyond the stories, a column of nothing for each principle that may have to go without.
    int[][] worth = new int[principles.size()][stories.size() + principles.size()];
    for (int row = 0; row < principles.size(); row++) {
      for (int column = 0; column < stories.size(); column++) {
        worth[row][column] = worth(principles.get(row), stories.get(column), filled);
      }
    }
    int[] given = Assignment.best(worth);
    Map<Principle, Tellable> told = new EnumMap<>(Principle.class);
    for (int row = 0; row < principles.size(); row++) {
      if (worth[row][given[row]] > 0) told.put(principles.get(row), stories.get(given[row]));
    }
    return told;
  }

  private static int worth(Principle principle, Tellable story, int filled) {
    int serves = story.serves(principle);
    return serves == 0 ? 0 : filled + serves;
  }

  private static int best(Tellable story, List<Principle> principles) {
    return principles.stream().mapToInt(story::serves).max().orElse(0);
  }

  /**
   * Goes through all sets of principles, each of them a number with a bit for each of its
   * principles.
   */
  private static Optional<Wanting> wanting(List<Principle> principles, List<Tellable> stories) {
    List<BitSet> shownBy = principles.stream().map(one -> shownBy(one, stories)).toList();
    int smallest = 0;
    for (int set = 1; set < 1 << principles.size(); set++) {
      boolean smaller = smallest == 0 || Integer.bitCount(set) < Integer.bitCount(smallest);
      if (smaller && together(set, shownBy).cardinality() < Integer.bitCount(set)) smallest = set;
    }
    if (smallest == 0) return Optional.empty();
    List<Principle> which = new ArrayList<>();
    for (int principle = 0; principle < principles.size(); principle++) {
      if (isIn(smallest, principle)) which.add(principles.get(principle));
    }
    return Optional.of(
        new Wanting(which, together(smallest, shownBy).stream().mapToObj(stories::get).toList()));
  }

  private static BitSet shownBy(Principle principle, List<Tellable> stories) {
    var shown = new BitSet();
    for (int story = 0; story < stories.size(); story++) {
      shown.set(story, stories.get(story).serves(principle) > 0);
    }
    return shown;
  }

  /** The stories that show any principle of a set. */
  private static BitSet together(int set, List<BitSet> shownBy) {
    var stories = new BitSet();
    for (int principle = 0; principle < shownBy.size(); principle++) {
      if (isIn(set, principle)) stories.or(shownBy.get(principle));
    }
    return stories;
  }

  private static boolean isIn(int set, int principle) {
    return (set & 1 << principle) != 0;
  }
}
