package dev.barraiser.practice.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.SuccessFactor;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelfViewTest {

  private static final Instant FIRST = Instant.parse("2026-03-02T08:00:00Z");
  private static final Facet DECISIONS = new Facet.OfFactor(SuccessFactor.PRINCIPLED_DECISIONS);
  private static final Facet BIG = new Facet.OfPrinciple(Principle.THINK_BIG);

  private final Statements statements = AssessmentFile.own();

  /** Everything at one mark. */
  private Map<String, Integer> all(int mark) {
    Map<String, Integer> marks = new HashMap<>();
    statements.all().forEach(one -> marks.put(one.id(), mark));
    return marks;
  }

  private static Assessment made(int week, Map<String, Integer> marks) {
    return new Assessment(week, FIRST.plus(Assessment.WEEK.multipliedBy(week)), marks);
  }

  private SelfView.Standing in(Facet facet, Assessment... assessments) {
    return SelfView.of(statements, List.of(assessments)).standings().stream()
        .filter(one -> one.facet().equals(facet))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void every_factor_and_every_critical_principle_has_its_place_in_the_guides_order() {
    assertThat(SelfView.of(statements, List.of(made(0, all(3)))).standings())
        .extracting(SelfView.Standing::facet)
        .containsExactlyElementsOf(Facet.all());
  }

  @Test
  void the_curve_runs_from_the_oldest_to_the_latest() {
    assertThat(in(BIG, made(0, all(1)), made(1, all(4)), made(2, all(2))).curve())
        .containsExactly(
            Optional.of(Level.NOTHING), Optional.of(Level.MORE), Optional.of(Level.BEGINNING));
  }

  @Test
  void of_many_the_curve_holds_the_latest_ten() {
    SelfView view =
        SelfView.of(
            statements,
            IntStream.range(0, 14).mapToObj(week -> made(week, all(1 + week % 5))).toList());

    assertThat(view.dates()).hasSize(10).isSorted().startsWith(made(4, Map.of()).at());
    assertThat(view.standings()).allMatch(one -> one.curve().size() == 10);
  }

  @Test
  void between_two_levels_the_lower_one_is_said() {
    Map<String, Integer> marks = all(3);
    marks.put("paid-for-it", 4);
    marks.put("the-other-option", 4);
    assertThat(in(DECISIONS, made(0, marks)).level()).contains(Level.MORE);

    assertThat(Level.of(List.of(3, 4))).contains(Level.SOMETHING);
    assertThat(Level.of(List.of(1, 1, 2))).contains(Level.NOTHING);
    assertThat(Level.of(List.of(5, 5, 5))).contains(Level.VOUCHED);
    assertThat(Level.of(List.of())).isEmpty();
  }

  @Test
  void a_date_before_todays_statements_leaves_a_gap_and_what_is_gone_counts_no_more() {
    Assessment before = made(0, Map.of("a-statement-that-is-gone", 5));

    assertThat(in(BIG, before, made(1, all(2))).curve())
        .containsExactly(Optional.empty(), Optional.of(Level.BEGINNING));
  }
}
