package dev.barraiser.practice.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Person;
import dev.barraiser.practice.pairs.Pairing.Result;
import dev.barraiser.practice.pairs.Pairing.Together;
import dev.barraiser.practice.pairs.Pairing.Two;
import dev.barraiser.practice.questions.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairingTest {

  private static final List<Slot> SLOTS = Slot.offered();

  /** A year of one group, and who met whom in which week. */
  private static final class Year {
    private final Map<Two, Integer> last = new HashMap<>();
    private int week;

    Met met() {
      return (one, other) -> {
        Integer when = last.get(Two.of(one, other));
        return when == null ? 0 : week - when;
      };
    }

    Result next(List<Wish> wishes) {
      week++;
      Result result = Pairing.of(wishes, met(), week);
      return result;
    }

    /** How many of them have met before. */
    int repeats(Result result) {
      return result.meetings().stream().mapToInt(one -> repeats(people(one))).sum();
    }

    private int repeats(List<Person> people) {
      return (int) twos(people).stream().filter(last::containsKey).count();
    }

    void keep(Result result) {
      for (Together one : result.meetings()) twos(people(one)).forEach(two -> last.put(two, week));
    }
  }

  private static List<Person> people(Together together) {
    return together.wishes().stream().map(Wish::by).toList();
  }

  private static List<Two> twos(List<Person> people) {
    List<Two> twos = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      for (int j = i + 1; j < people.size(); j++) twos.add(Two.of(people.get(i), people.get(j)));
    }
    return twos;
  }

  private static Wish wish(int person, Set<Slot> slots) {
    return new Wish(FeatureRig.person("p" + person), slots, Level.BOTH);
  }

  private static List<Wish> everybodyAtTheSameTime(int people) {
    return IntStream.range(0, people).mapToObj(n -> wish(n, Set.of(SLOTS.get(3)))).toList();
  }

  private static List<Wish> someAtSomeTimes(int people, int most, Random random) {
    List<Wish> wishes = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      List<Slot> slots = new ArrayList<>(SLOTS);
      Collections.shuffle(slots, random);
      wishes.add(wish(person, Set.copyOf(slots.subList(0, 1 + random.nextInt(most)))));
    }
    return wishes;
  }

  private static void isSound(List<Wish> wishes, Result result) {
    List<Person> all = new ArrayList<>();
    result.meetings().forEach(one -> all.addAll(people(one)));
    result.left().forEach(one -> all.add(one.by()));
    assertThat(all)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(wishes.stream().map(Wish::by).toList());
    assertThat(result.meetings())
        .allSatisfy(one -> {
          assertThat(one.wishes()).hasSizeBetween(2, 3);
          assertThat(one.wishes()).allMatch(wish -> wish.slots().contains(one.slot()));
        });
    assertThat(result.meetings().stream().filter(one -> one.wishes().size() == 3))
        .hasSizeLessThanOrEqualTo(1);
    assertThat(twosWhoShare(result.left())).as("left over, though they share a time").isEmpty();
  }

  private static List<Two> twosWhoShare(List<Wish> wishes) {
    List<Two> twos = new ArrayList<>();
    for (Wish one : wishes) {
      for (Wish other : wishes) {
        if (!one.equals(other) && !Collections.disjoint(one.slots(), other.slots())) {
          twos.add(Two.of(one.by(), other.by()));
        }
      }
    }
    return twos;
  }

  // Against every way there is.

  /** How good a way is: people matched, then fewest who meet again, then longest ago. */
  private record Worth(int people, long cost) {
    boolean isBetterThan(Worth other) {
      return people > other.people || (people == other.people && cost < other.cost);
    }
  }

  private static Worth worth(List<List<Wish>> way, Met met) {
    long cost = 0;
    for (List<Wish> group : way) {
      for (Two two : twos(group.stream().map(Wish::by).toList())) {
        cost += Pairing.cost(met.weeksAgo(two.one(), two.other()));
      }
    }
    return new Worth(way.stream().mapToInt(List::size).sum(), cost);
  }

  private static Worth bestOfAll(List<Wish> left, List<List<Wish>> way, boolean three, Met met) {
    if (left.isEmpty()) return worth(way, met);
    List<Wish> rest = left.subList(1, left.size());
    Worth best = bestOfAll(rest, way, three, met);
    for (int i = 0; i < rest.size(); i++) {
      best = better(best, left.getFirst(), rest, List.of(i), way, three, met);
      for (int j = i + 1; !three && j < rest.size(); j++) {
        best = better(best, left.getFirst(), rest, List.of(i, j), way, true, met);
      }
    }
    return best;
  }

  private static Worth better(
      Worth best,
      Wish first,
      List<Wish> rest,
      List<Integer> with,
      List<List<Wish>> way,
      boolean three,
      Met met) {
    List<Wish> group = new ArrayList<>(List.of(first));
    with.forEach(index -> group.add(rest.get(index)));
    boolean share =
        SLOTS.stream().anyMatch(slot -> group.stream().allMatch(one -> one.slots().contains(slot)));
    if (!share) return best;
    List<Wish> left = new ArrayList<>(rest);
    left.removeAll(group);
    List<List<Wish>> longer = new ArrayList<>(way);
    longer.add(group);
    Worth found = bestOfAll(left, longer, three, met);
    return found.isBetterThan(best) ? found : best;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
  void no_way_of_all_is_better_in_any_week_of_a_year(int people) {
    var random = new Random(people);
    var year = new Year();
    for (int week = 0; week < 52; week++) {
      List<Wish> wishes = someAtSomeTimes(people, 1 + week % 4, random);
      Result result = year.next(wishes);

      isSound(wishes, result);
      assertThat(worth(result.meetings().stream().map(Together::wishes).toList(), year.met()))
          .isEqualTo(bestOfAll(wishes, List.of(), false, year.met()));
      year.keep(result);
    }
  }

  // Over a year.

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
  void over_a_year_of_random_times_every_week_is_sound(int people) {
    var random = new Random(people);
    var year = new Year();
    for (int week = 0; week < 52; week++) {
      List<Wish> wishes =
          new ArrayList<>(someAtSomeTimes(people, 3, random))
              .subList(0, people - random.nextInt(2));
      Result result = year.next(wishes);

      isSound(wishes, result);
      year.keep(result);
    }
  }

  /**
   * Whom one has not met is still more than half of the others (Dirac): there is a way in which
   * nobody meets again, and what is best is no worse.
   */
  @ParameterizedTest
  @ValueSource(ints = {2, 4, 6, 8, 10, 12, 14})
  void who_can_all_meet_each_other_do_not_meet_again_for_half_as_many_weeks(int people) {
    var year = new Year();
    for (int week = 0; week < people / 2; week++) {
      Result result = year.next(everybodyAtTheSameTime(people));

      assertThat(result.left()).isEmpty();
      assertThat(year.repeats(result)).isZero();
      year.keep(result);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 7, 9, 11, 13, 15})
  void the_odd_one_out_joins_two_others(int people) {
    Result result = new Year().next(everybodyAtTheSameTime(people));

    assertThat(result.left()).isEmpty();
    assertThat(result.meetings().stream().filter(one -> one.wishes().size() == 3)).hasSize(1);
  }

  @Test
  void within_a_year_everybody_of_eight_meets_everybody_about_as_often() {
    var year = new Year();
    Map<Two, Integer> times = new HashMap<>();
    for (int week = 0; week < 52; week++) {
      Result result = year.next(everybodyAtTheSameTime(8));
      year.keep(result);
      for (Together one : result.meetings()) {
        twos(people(one)).forEach(two -> times.merge(two, 1, Integer::sum));
      }
    }

    // 52 weeks of four pairs, over 28 that there are.
    assertThat(times).hasSize(28);
    assertThat(times.values()).allSatisfy(n -> assertThat(n).isBetween(6, 9));
  }

  @Test
  void who_met_longest_ago_meet_first() {
    List<Wish> four = everybodyAtTheSameTime(4);
    // p0 has met everybody: p1 last week, p2 five weeks ago, p3 three weeks ago.
    Map<String, Integer> ago =
        Map.of("p0p1", 1, "p0p2", 5, "p0p3", 3, "p1p3", 5, "p1p2", 3, "p2p3", 1);
    Met met =
        (one, other) ->
            ago.getOrDefault(
                one.id().compareTo(other.id()) < 0 ? one.id() + other.id() : other.id() + one.id(),
                0);

    assertThat(Pairing.of(four, met, 1).meetings().stream().map(one -> ids(people(one))))
        .containsExactlyInAnyOrder(Set.of("p0", "p2"), Set.of("p1", "p3"));
  }

  private static Set<String> ids(List<Person> people) {
    return people.stream().map(Person::id).collect(Collectors.toSet());
  }

  @Test
  void the_seed_draws_and_the_order_of_the_wishes_does_not_matter() {
    List<Wish> wishes = someAtSomeTimes(15, 3, new Random(7));
    Result once = Pairing.of(wishes, (one, other) -> 0, 5);

    assertThat(Pairing.of(wishes.reversed(), (one, other) -> 0, 5)).isEqualTo(once);
    assertThat(
            IntStream.range(0, 20)
                .mapToObj(seed -> Pairing.of(everybodyAtTheSameTime(8), (one, other) -> 0, seed))
                .distinct())
        .hasSizeGreaterThan(10);
  }

  @Test
  void who_shares_no_time_with_anybody_is_left_and_nobody_else() {
    Result result =
        Pairing.of(
            List.of(
                wish(0, Set.of(SLOTS.get(0))),
                wish(1, Set.of(SLOTS.get(1), SLOTS.get(2))),
                wish(2, Set.of(SLOTS.get(2)))),
            (one, other) -> 0,
            1);

    assertThat(result.left()).extracting(Wish::by).containsExactly(FeatureRig.person("p0"));
    assertThat(result.meetings()).extracting(Together::slot).containsExactly(SLOTS.get(2));
  }

  @Test
  void nobody_wants_one() {
    assertThat(Pairing.of(List.of(), (one, other) -> 0, 1))
        .isEqualTo(new Result(List.of(), List.of()));
  }

  // Many people.

  @Test
  void parts_solved_over_and_over_match_as_many_as_all_at_once() {
    var random = new Random(3);
    int worse = 0;
    for (int run = 0; run < 60; run++) {
      List<Wish> wishes = someAtSomeTimes(12 + run % 4, 1 + run % 3, random);
      Map<Two, Integer> last = new HashMap<>();
      twos(wishes.stream().map(Wish::by).toList()).stream()
          .filter(two -> random.nextInt(3) == 0)
          .forEach(two -> last.put(two, 1 + random.nextInt(20)));
      Met met = (one, other) -> last.getOrDefault(Two.of(one, other), 0);

      Result parts = Pairing.of(wishes, met, run, 0);
      Result all = Pairing.of(wishes, met, run);

      isSound(wishes, parts);
      assertThat(parts.left()).hasSameSizeAs(all.left());
      long cost = worth(parts.meetings().stream().map(Together::wishes).toList(), met).cost();
      if (cost > worth(all.meetings().stream().map(Together::wishes).toList(), met).cost()) worse++;
    }
    assertThat(worse).isLessThanOrEqualTo(3);
  }

  @Test
  void a_group_of_sixty_is_matched_without_meeting_again_for_half_a_year() {
    var year = new Year();
    for (int week = 0; week < 26; week++) {
      Result result = year.next(everybodyAtTheSameTime(60));

      assertThat(result.left()).isEmpty();
      assertThat(year.repeats(result)).isZero();
      year.keep(result);
    }
  }
}
