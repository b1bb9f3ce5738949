package dev.barraiser.practice.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.assessment.Readiness.AnswerAbout;
import dev.barraiser.practice.assessment.Readiness.AnswerAny;
import dev.barraiser.practice.assessment.Readiness.ReadAnswer;
import dev.barraiser.practice.assessment.Readiness.ReadStory;
import dev.barraiser.practice.assessment.Readiness.Unread;
import dev.barraiser.practice.assessment.Readiness.WriteStory;
import dev.barraiser.practice.coaching.Found;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.SuccessFactor;
import dev.barraiser.practice.stories.StoryCategory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ReadinessTest {

  /** One sentence for each facet but Think Big. */
  private static final String NEARLY_ALL =
      """
      A own, learned, failed: I had been wrong, and learned to ask first.
      R legacy: It has run for four years without me.
      A integrity: I said what it would cost me.
      R culture-impact: Three teams work by it now.
      A customer, lp=CUSTOMER_OBSESSION: Parents told me what they needed.
      A lp=OWNERSHIP: I took it on although it was nobody's.
      A lp=HIRE_AND_DEVELOP_THE_BEST: The youngest of us leads it today.
      A lp=HAVE_BACKBONE: I told the director that I disagreed.
      R lp=DELIVER_RESULTS: Losses fell from forty a month to nine.
      """;

  private final Statements statements = AssessmentFile.own();

  private SelfView view(int mark, Map<Facet, Integer> others) {
    Map<String, Integer> marks = new HashMap<>();
    statements.all().forEach(one -> marks.put(one.id(), others.getOrDefault(one.about(), mark)));
    return SelfView.of(statements, List.of(new Assessment(1, Instant.EPOCH, marks)));
  }

  private SelfView view(int mark) {
    return view(mark, Map.of());
  }

  private static Seen read(String... labelled) {
    List<Found> found = new ArrayList<>();
    for (String one : labelled) {
      found.add(Texts.found(Found.Kind.ANSWER, found.size() + 1, one));
    }
    while (found.size() < Seen.ENOUGH) found.add(Texts.plain(found.size() + 1));
    return Seen.of(found, List.of(), List.of());
  }

  private static Readiness.Step step(SelfView view, Seen seen) {
    return Readiness.of(view, seen, Unread.NOTHING).step();
  }

  private static final Seen NOTHING_READ = Seen.of(List.of(), List.of(), List.of());

  @Test
  void while_too_little_was_read_it_is_reading_that_helps_most() {
    var answer = new Unread(OptionalLong.of(4), OptionalLong.of(9));
    var story = new Unread(OptionalLong.empty(), OptionalLong.of(9));

    assertThat(Readiness.of(view(5), NOTHING_READ, answer).step()).isEqualTo(new ReadAnswer(4));
    assertThat(Readiness.of(view(5), NOTHING_READ, story).step()).isEqualTo(new ReadStory(9));
  }

  @Test
  void who_has_nothing_to_be_read_answers_a_question_first() {
    assertThat(step(view(5), NOTHING_READ)).isEqualTo(new AnswerAny());
  }

  @Test
  void a_factor_that_is_claimed_and_not_seen_wants_a_story_of_the_category_that_shows_it() {
    assertThat(step(view(4), read("A own, learned: I learned to ask.")))
        .isEqualTo(new WriteStory(SuccessFactor.LONG_TERM_THINKING, StoryCategory.VISION_STRATEGY));
  }

  @Test
  void a_principle_that_is_claimed_and_not_seen_wants_a_question_on_it() {
    assertThat(step(view(4), read(NEARLY_ALL))).isEqualTo(new AnswerAbout(Principle.THINK_BIG));
  }

  @Test
  void where_nothing_is_claimed_the_lowest_that_cannot_be_seen_comes_first() {
    Map<Facet, Integer> ownershipLowest = Map.of(new Facet.OfPrinciple(Principle.OWNERSHIP), 1);

    assertThat(step(view(3, ownershipLowest), read()))
        .isEqualTo(new AnswerAbout(Principle.OWNERSHIP));
  }

  @Test
  void where_all_of_it_is_seen_telling_is_what_is_left() {
    Readiness readiness =
        Readiness.of(
            view(3),
            read(NEARLY_ALL, "A lp=THINK_BIG: I proposed what nobody had asked for."),
            Unread.NOTHING);

    assertThat(readiness.shown()).hasSameSizeAs(Facet.all());
    assertThat(readiness.step()).isEqualTo(new AnswerAny());
  }

  @Test
  void every_facet_is_named_exactly_once() {
    Readiness readiness = Readiness.of(view(4), read(NEARLY_ALL), Unread.NOTHING);
    List<Facet> named = new ArrayList<>(readiness.shown());
    named.addAll(readiness.unseen());
    named.addAll(readiness.open());

    assertThat(named).containsExactlyInAnyOrderElementsOf(Facet.all());
  }
}
