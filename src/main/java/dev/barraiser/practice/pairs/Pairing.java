package dev.barraiser.practice.pairs;

import dev.barraiser.chat.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Who meets whom. Pure: the same wishes, history and seed give the same meetings, in whatever order
 * the wishes come.
 *
 * <p>Pairs, and at most one group of three, each of whom share a time. Of all such ways the one
 * that leaves over the fewest people; of those the one in which the fewest meet again; of those the
 * one in which they met longest ago; of those the seed draws one. So whenever everybody who can be
 * matched could be without meeting again, nobody meets again.
 *
 * <p>Up to {@link #EXACT} people that is exact: every way is looked at, over the sets of people
 * that are left. For more, such sets of at most {@link #WINDOW} are solved exactly over and over
 * around those left over and at random, which only ever improves and finds nearly always the best.
 */
final class Pairing {

  /** So many people are matched in the best way there is. */
  static final int EXACT = 16;

  static final int WINDOW = 10;

  /** How often a part of many is solved anew, for each of them. */
  private static final int ROUNDS = 40;

  /** And in all: a large group must not hold up the others. */
  private static final int MOST_ROUNDS = 4_000;

  private static final long A_PERSON = 1L << 40;
  private static final long A_REPEAT = 1L << 24;

  /** The weight of having met last week; twice as long ago weighs half as much. */
  private static final int LAST_WEEK = 1 << 12;

  /** Some who meet at a time they share. */
  record Together(Slot slot, List<Wish> wishes) {
    Together {
      wishes = List.copyOf(wishes);
    }
  }

  /** The meetings, and who is left over. */
  record Result(List<Together> meetings, List<Wish> left) {
    Result {
      meetings = List.copyOf(meetings);
      left = List.copyOf(left);
    }
  }

  private final List<Wish> wishes;
  private final Random random;
  private final long[][] worth;
  private final int[] slots;

  private Pairing(List<Wish> wishes, Met met, Random random) {
    this.wishes = wishes;
    this.random = random;
    int people = wishes.size();
    worth = new long[people][people];
    slots = new int[people];
    List<Slot> offered = Slot.offered();
    for (int one = 0; one < people; one++) {
      for (Slot slot : wishes.get(one).slots()) slots[one] |= 1 << offered.indexOf(slot);
      for (int other = 0; other < people; other++) {
        worth[one][other] = -cost(met.weeksAgo(wishes.get(one).by(), wishes.get(other).by()));
      }
    }
  }

  /** What it costs that two meet who met so many weeks ago. */
  static long cost(int weeksAgo) {
    return weeksAgo < 1 ? 0 : A_REPEAT + LAST_WEEK / weeksAgo;
  }

  static Result of(List<Wish> wishes, Met met, long seed) {
    return of(wishes, met, seed, EXACT);
  }

  /**
   * @param exact up to how many people the best way is looked for in all of them at once
   */
  static Result of(List<Wish> wishes, Met met, long seed, int exact) {
    List<Wish> drawn = new ArrayList<>(wishes);
    drawn.sort(Comparator.comparing((Wish wish) -> wish.by().toString()));
    var random = new Random(seed);
    Collections.shuffle(drawn, random);
    return new Pairing(drawn, met, random).result(exact);
  }

  private Result result(int exact) {
    List<Integer> all = new ArrayList<>();
    for (int person = 0; person < wishes.size(); person++) all.add(person);
    List<List<Integer>> groups =
        wishes.size() <= exact ? new Best(all, true, worth).groups() : improved(all);
    List<Together> meetings = new ArrayList<>();
    Set<Integer> placed = new HashSet<>();
    for (List<Integer> group : groups) {
      placed.addAll(group);
      List<Wish> together = group.stream().map(wishes::get).toList();
      meetings.add(new Together(shared(together).orElseThrow(), together));
    }
    meetings.sort(Comparator.comparing(Together::slot));
    return new Result(
        meetings, all.stream().filter(one -> !placed.contains(one)).map(wishes::get).toList());
  }

  /** The first time that all of them chose. */
  private static Optional<Slot> shared(List<Wish> together) {
    return together.getFirst().slots().stream()
        .filter(slot -> together.stream().allMatch(wish -> wish.slots().contains(slot)))
        .min(Comparator.naturalOrder());
  }

  private boolean share(int one, int other) {
    return one != other && (slots[one] & slots[other]) != 0;
  }

  private static long total(List<List<Integer>> groups, long[][] worth) {
    long sum = 0;
    for (List<Integer> group : groups) {
      sum += group.size() * A_PERSON;
      for (int i = 0; i < group.size(); i++) {
        for (int j = i + 1; j < group.size(); j++) sum += worth[group.get(i)][group.get(j)];
      }
    }
    return sum;
  }

  // Many people.

  private List<List<Integer>> improved(List<Integer> all) {
    // First as many as can be, whoever has met: else a repeat may stand in the way of somebody
    // left.
    return improved(all, improved(all, List.of(), new long[all.size()][all.size()]), worth);
  }

  private List<List<Integer>> improved(
      List<Integer> all, List<List<Integer>> from, long[][] worth) {
    List<List<Integer>> groups = new ArrayList<>(from);
    for (int round = 0; round < Math.min(ROUNDS * all.size(), MOST_ROUNDS); round++) {
      // Nothing can be better.
      if (total(groups, worth) == all.size() * A_PERSON) break;
      Set<Integer> window = window(all, groups);
      List<List<Integer>> inside =
          groups.stream().filter(group -> window.contains(group.getFirst())).toList();
      boolean mayBeThree =
          groups.stream().noneMatch(group -> group.size() == 3 && !inside.contains(group));
      List<List<Integer>> better = new Best(List.copyOf(window), mayBeThree, worth).groups();
      // What is as good is taken too: from there a way may lead on.
      if (total(better, worth) < total(inside, worth)) continue;
      groups.removeAll(inside);
      groups.addAll(better);
    }
    return groups;
  }

  /** Some people with whomever they meet, around somebody who meets nobody if there is one. */
  private Set<Integer> window(List<Integer> all, List<List<Integer>> groups) {
    Set<Integer> placed = new HashSet<>();
    groups.forEach(placed::addAll);
    List<Integer> left = all.stream().filter(one -> !placed.contains(one)).toList();
    List<Integer> from = left.isEmpty() || random.nextBoolean() ? all : left;
    List<Integer> queue = new ArrayList<>(List.of(from.get(random.nextInt(from.size()))));
    // Where there are three, one of them may be better off with whoever is left.
    if (random.nextBoolean()) {
      groups.stream().filter(group -> group.size() == 3).map(List::getFirst).forEach(queue::add);
    }
    Set<Integer> window = new LinkedHashSet<>();
    for (int next = 0; next < queue.size() && window.size() < WINDOW; next++) {
      int person = queue.get(next);
      if (window.contains(person)) continue;
      List<Integer> company =
          groups.stream()
              .filter(group -> group.contains(person))
              .findFirst()
              .orElse(List.of(person));
      if (window.size() + company.size() > WINDOW) continue;
      window.addAll(company);
      List<Integer> near = new ArrayList<>(all);
      Collections.shuffle(near, random);
      near.removeIf(
          other -> queue.contains(other) || company.stream().noneMatch(one -> share(one, other)));
      queue.addAll(near);
    }
    return window;
  }

  // Few people: the best way, found over the sets of people that are left.

  private final class Best {
    private final List<Integer> people;
    private final long[][] best;
    private final int[][] group;
    private final boolean[][][] three;
    private final long[][] worth;

    Best(List<Integer> people, boolean mayBeThree, long[][] worth) {
      this.people = people;
      this.worth = worth;
      int sets = 1 << people.size();
      best = new long[2][sets];
      group = new int[2][sets];
      three = new boolean[people.size()][people.size()][people.size()];
      if (mayBeThree) findThrees();
      for (int set = 1; set < sets; set++) {
        look(set, 0);
        look(set, 1);
      }
    }

    private void findThrees() {
      int size = people.size();
      for (int i = 0; i < size; i++) {
        for (int j = i + 1; j < size; j++) {
          for (int k = j + 1; k < size; k++) {
            three[i][j][k] =
                (slots[people.get(i)] & slots[people.get(j)] & slots[people.get(k)]) != 0;
          }
        }
      }
    }

    /**
     * What is best for the first of a set: to be left, or to meet one or two of the others.
     *
     * @param threes how many groups of three there may be
     */
    private void look(int set, int threes) {
      int first = Integer.numberOfTrailingZeros(set);
      int others = set & (set - 1);
      best[threes][set] = best[threes][others];
      group[threes][set] = 1 << first;
      for (int second = first + 1; second < people.size(); second++) {
        if ((others >> second & 1) == 0) continue;
        int both = 1 << first | 1 << second;
        if (share(people.get(first), people.get(second))) {
          offer(set, threes, both, 2 * A_PERSON + of(first, second), threes);
        }
        for (int third = second + 1; threes == 1 && third < people.size(); third++) {
          if ((others >> third & 1) == 0 || !three[first][second][third]) continue;
          long value = 3 * A_PERSON + of(first, second) + of(first, third) + of(second, third);
          offer(set, threes, both | 1 << third, value, 0);
        }
      }
    }

    private long of(int one, int other) {
      return worth[people.get(one)][people.get(other)];
    }

    private void offer(int set, int threes, int members, long worthOfThem, int threesLeft) {
      long value = best[threesLeft][set & ~members] + worthOfThem;
      if (value <= best[threes][set]) return;
      best[threes][set] = value;
      group[threes][set] = members;
    }

    private List<Integer> those(int set) {
      List<Integer> those = new ArrayList<>(3);
      for (int rest = set; rest != 0; rest &= rest - 1) {
        those.add(people.get(Integer.numberOfTrailingZeros(rest)));
      }
      return those;
    }

    List<List<Integer>> groups() {
      List<List<Integer>> groups = new ArrayList<>();
      int threes = 1;
      for (int set = (1 << people.size()) - 1; set != 0; ) {
        int members = group[threes][set];
        if (Integer.bitCount(members) > 1) groups.add(those(members));
        if (Integer.bitCount(members) == 3) threes = 0;
        set &= ~members;
      }
      return groups;
    }
  }

  /** Two people, in no order. */
  record Two(Person one, Person other) {
    static Two of(Person one, Person other) {
      return one.toString().compareTo(other.toString()) <= 0
          ? new Two(one, other)
          : new Two(other, one);
    }
  }
}
