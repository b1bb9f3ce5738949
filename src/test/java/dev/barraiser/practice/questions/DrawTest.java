package dev.barraiser.practice.questions;

import static dev.barraiser.practice.questions.SomeQuestions.bank;
import static dev.barraiser.practice.questions.SomeQuestions.question;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {

  private static final Instant LONG_AGO = Instant.parse("2026-01-10T09:00:00Z");
  private static final Instant LATELY = Instant.parse("2026-02-20T09:00:00Z");

  private final Question one = question("one");
  private final Question two = question("two");
  private final Question three = question("three");
  private final List<Question> all = List.of(one, two, three);

  @Test
  void the_same_seed_draws_the_same_question_whatever_the_order_of_the_files() {
    var seed = Seed.of("ana", "2026-03-02", 0);

    assertThat(Draw.draw(all, Map.of(), List.of(), seed))
        .isEqualTo(Draw.draw(all.reversed(), Map.of(), List.of(), seed));
  }

  @Test
  void over_many_days_every_question_has_its_turn_about_equally() {
    Map<Question, Long> drawn =
        IntStream.range(0, 3000)
            .mapToObj(day -> Draw.draw(all, Map.of(), List.of(), Seed.of("ana", day, 0)).question())
            .collect(Collectors.groupingBy(question -> question, Collectors.counting()));

    assertThat(drawn.values()).hasSize(3).allMatch(times -> times > 800 && times < 1200);
  }

  @Test
  void a_question_answered_lately_is_not_drawn_while_others_remain() {
    Set<Question> drawn =
        IntStream.range(0, 100)
            .mapToObj(n ->
                Draw.draw(
                        all,
                        Map.of("one", LATELY, "three", LATELY),
                        List.of("two"),
                        Seed.of("ana", n))
                    .question())
            .collect(Collectors.toSet());

    assertThat(drawn).containsExactly(two);
  }

  @Test
  void with_all_answered_the_one_answered_the_longest_ago_comes_again() {
    var answered = Map.of("one", LATELY, "two", LONG_AGO, "three", LATELY);

    assertThat(Draw.draw(all, answered, List.of(), Seed.of("ana")))
        .isEqualTo(new Draw.Again(two, LONG_AGO));
  }

  @Test
  void a_day_of_drawing_goes_through_all_before_one_comes_twice() {
    List<String> today = new ArrayList<>();
    for (int n = 0; n < 6; n++) {
      today.add(Draw.draw(all, Map.of(), today, Seed.of("ana", n)).question().id());
    }

    assertThat(today.subList(0, 3)).containsExactlyInAnyOrder("one", "two", "three");
    assertThat(today.subList(3, 6)).isEqualTo(today.subList(0, 3));
  }

  @Test
  void another_like_it_shares_category_or_principle_and_fits_its_level() {
    Question asked =
        question("asked", Category.LEADERSHIP_CHARACTER, Level.L6, Principle.EARN_TRUST);
    Question category =
        question("category", Category.LEADERSHIP_CHARACTER, Level.BOTH, Principle.FRUGALITY);
    Question principle =
        question("principle", Category.ORGANIZATIONAL_IMPACT, Level.L6, Principle.EARN_TRUST);
    Question tooHigh =
        question("too-high", Category.LEADERSHIP_CHARACTER, Level.L7, Principle.EARN_TRUST);
    Question unlike =
        question("unlike", Category.ORGANIZATIONAL_IMPACT, Level.L6, Principle.FRUGALITY);

    assertThat(Draw.like(asked, bank(asked, category, principle, tooHigh, unlike)))
        .containsExactly(category, principle);
  }

  @Test
  void another_like_it_is_no_near_twin() {
    var bank =
        new QuestionBank(
            all, List.of(SomeQuestions.OUTLINE), Set.of(new QuestionBank.Alike("two", "one")));

    assertThat(Draw.like(one, bank)).containsExactly(three);
  }

  @Test
  void where_nothing_is_like_it_any_other_will_do() {
    Question unlike =
        question("unlike", Category.ORGANIZATIONAL_IMPACT, Level.L7, Principle.FRUGALITY);

    assertThat(Draw.like(one, bank(one, unlike))).containsExactly(unlike);
  }
}
