package dev.barraiser.practice.telling;

import static dev.barraiser.practice.questions.Principle.DELIVER_RESULTS;
import static dev.barraiser.practice.questions.Principle.DIVE_DEEP;
import static dev.barraiser.practice.questions.Principle.EARN_TRUST;
import static dev.barraiser.practice.questions.Principle.FRUGALITY;
import static dev.barraiser.practice.questions.Principle.OWNERSHIP;
import static dev.barraiser.practice.questions.Principle.THINK_BIG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.Seed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoopPlanTest {

  private static final List<Principle> FOUR = List.of(OWNERSHIP, EARN_TRUST, DIVE_DEEP, FRUGALITY);

  @Test
  void each_principle_gets_a_story_of_its_own() {
    Tellable migration = story(1, OWNERSHIP, EARN_TRUST);
    Tellable outage = story(2, OWNERSHIP);

    LoopPlan plan = LoopPlan.of(List.of(OWNERSHIP, EARN_TRUST), List.of(migration, outage));

    assertThat(plan.told()).isEqualTo(Map.of(EARN_TRUST, migration, OWNERSHIP, outage));
    assertThat(plan.wanting()).isEmpty();
  }

  @Test
  void the_story_that_shows_a_principle_best_is_told_for_it() {
    Tellable first = story(1, FRUGALITY, OWNERSHIP);
    Tellable second = story(2, OWNERSHIP, FRUGALITY);

    LoopPlan plan = LoopPlan.of(List.of(OWNERSHIP, FRUGALITY), List.of(first, second));

    assertThat(plan.told()).isEqualTo(Map.of(FRUGALITY, first, OWNERSHIP, second));
  }

  @Test
  void a_story_that_is_ready_is_told_before_a_draft_that_would_fit_better() {
    Tellable draft = new Tellable(1, 1, "Draft", List.of(OWNERSHIP), Set.of(), false);
    Tellable ready =
        new Tellable(2, 2, "Ready", List.of(FRUGALITY, EARN_TRUST, OWNERSHIP), Set.of(), true);

    assertThat(LoopPlan.of(List.of(OWNERSHIP), List.of(draft, ready)).told())
        .isEqualTo(Map.of(OWNERSHIP, ready));
  }

  @Test
  void a_principle_that_no_story_shows_is_wanting_before_any_larger_set() {
    List<Tellable> stories = List.of(story(1, OWNERSHIP, EARN_TRUST), story(2, DIVE_DEEP));

    LoopPlan plan = LoopPlan.of(FOUR, stories);

    assertThat(plan.wanting()).contains(new LoopPlan.Wanting(List.of(FRUGALITY), List.of()));
    assertThat(plan.told()).hasSize(2);
  }

  @Test
  void three_principles_that_share_two_stories_are_named_with_them() {
    Tellable one = story(1, OWNERSHIP, EARN_TRUST, DIVE_DEEP);
    Tellable two = story(2, EARN_TRUST, DIVE_DEEP, OWNERSHIP);
    Tellable three = story(3, FRUGALITY, THINK_BIG, DELIVER_RESULTS);

    LoopPlan plan = LoopPlan.of(FOUR, List.of(one, two, three));

    assertThat(plan.wanting())
        .contains(
            new LoopPlan.Wanting(List.of(OWNERSHIP, EARN_TRUST, DIVE_DEEP), List.of(one, two)));
    assertThat(plan.wanting().orElseThrow().missing()).isEqualTo(1);
  }

  @Test
  void without_stories_nothing_is_told_and_one_principle_is_named() {
    LoopPlan plan = LoopPlan.of(FOUR, List.of());

    assertThat(plan.told()).isEmpty();
    assertThat(plan.wanting()).contains(new LoopPlan.Wanting(List.of(OWNERSHIP), List.of()));
  }

  /** Every way in which three principles can be shown by up to three stories. */
  @Test
  void it_equals_brute_force_on_every_small_case() {
    List<Principle> asked = List.of(OWNERSHIP, EARN_TRUST, DIVE_DEEP);
    for (int stories = 0; stories <= 3; stories++) {
      for (int shown = 0; shown < 1 << (3 * stories); shown++) {
        holds(asked, drawn(asked, stories, shown));
      }
    }
  }

  @Test
  void it_equals_brute_force_on_larger_cases_drawn_at_random() {
    var random = new Random(20261129);
    for (int run = 0; run < 400; run++) {
      List<Principle> asked = List.of(Principle.values()).subList(0, 1 + random.nextInt(6));
      List<Tellable> stories = new ArrayList<>();
      int count = random.nextInt(7);
      for (int s = 0; s < count; s++) {
        List<Principle> shows = new ArrayList<>(asked);
        java.util.Collections.shuffle(shows, random);
        stories.add(
            new Tellable(
                s,
                s,
                "",
                shows.subList(0, random.nextInt(asked.size() + 1)),
                Set.of(),
                random.nextBoolean()));
      }
      holds(asked, stories);
    }
  }

  private static void holds(List<Principle> asked, List<Tellable> stories) {
    LoopPlan plan = LoopPlan.of(asked, stories);

    assertThat(new HashSet<>(plan.told().values())).hasSameSizeAs(plan.told().values());
    plan.told()
        .forEach((principle, story) ->
            assertThat(story.serves(principle)).as(principle + " by " + story).isPositive());
    int served =
        plan.told().entrySet().stream().mapToInt(one -> one.getValue().serves(one.getKey())).sum();
    assertThat(List.of(plan.told().size(), served)).isEqualTo(best(asked, stories));
    assertThat(plan.wanting().map(LoopPlan.Wanting::principles).map(List::size))
        .isEqualTo(smallestWanting(asked, stories));
    assertThat(plan.wanting().isEmpty()).isEqualTo(plan.told().size() == asked.size());
    assertThat(plan.causes().stream().mapToInt(LoopPlan.Wanting::missing).sum())
        .as("what is missing in all")
        .isEqualTo(asked.size() - plan.told().size());
  }

  /** How many principles can be served at most, and then how well, by trying every way. */
  private static List<Integer> best(List<Principle> asked, List<Tellable> stories) {
    if (asked.isEmpty()) return List.of(0, 0);
    List<Principle> rest = asked.subList(1, asked.size());
    List<Integer> best = best(rest, stories);
    for (Tellable story : stories) {
      int serves = story.serves(asked.getFirst());
      if (serves == 0) continue;
      List<Tellable> others = new ArrayList<>(stories);
      others.remove(story);
      List<Integer> then = best(rest, others);
      List<Integer> with = List.of(then.get(0) + 1, then.get(1) + serves);
      boolean better =
          with.get(0) > best.get(0)
              || (with.get(0).equals(best.get(0)) && with.get(1) > best.get(1));
      if (better) best = with;
    }
    return best;
  }

  private static Optional<Integer> smallestWanting(List<Principle> asked, List<Tellable> stories) {
    Optional<Integer> smallest = Optional.empty();
    for (int set = 1; set < 1 << asked.size(); set++) {
      Set<Tellable> shared = new HashSet<>();
      for (int p = 0; p < asked.size(); p++) {
        if ((set & 1 << p) == 0) continue;
        Principle principle = asked.get(p);
        stories.stream().filter(one -> one.serves(principle) > 0).forEach(shared::add);
      }
      int size = Integer.bitCount(set);
      if (shared.size() < size && size < smallest.orElse(Integer.MAX_VALUE)) {
        smallest = Optional.of(size);
      }
    }
    return smallest;
  }

  private static List<Tellable> drawn(List<Principle> asked, int stories, int shown) {
    List<Tellable> drawn = new ArrayList<>();
    for (int s = 0; s < stories; s++) {
      List<Principle> shows = new ArrayList<>();
      for (int p = 0; p < asked.size(); p++) {
        if ((shown >> (s * asked.size() + p) & 1) == 1) shows.add(asked.get(p));
      }
      drawn.add(new Tellable(s, s, "", shows, Set.of(), true));
    }
    return drawn;
  }

  @Test
  void a_loop_asks_for_all_critical_principles_and_for_none_twice() {
    for (int draw = 0; draw < 50; draw++) {
      for (int each = 2; each <= 3; each++) {
        Loop loop = Loop.drawn(each, Seed.of("ana", draw));

        assertThat(loop.interviewers()).hasSize(5);
        assertThat(loop.principles())
            .hasSize(5 * each)
            .doesNotHaveDuplicates()
            .containsAll(Principle.CRITICAL);
      }
    }
    assertThat(Loop.drawn(2, Seed.of("ana", 1))).isEqualTo(Loop.drawn(2, Seed.of("ana", 1)));
    assertThat(Loop.drawn(2, Seed.of("ana", 1))).isNotEqualTo(Loop.drawn(2, Seed.of("ana", 2)));
  }

  private static Tellable story(int number, Principle... principles) {
    return new Tellable(number, number, "Story " + number, List.of(principles), Set.of(), true);
  }
}
