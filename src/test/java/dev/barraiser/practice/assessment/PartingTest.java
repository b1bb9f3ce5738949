package dev.barraiser.practice.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Person;
import dev.barraiser.practice.assessment.SelfView.Standing;
import dev.barraiser.practice.coaching.Found;
import dev.barraiser.practice.mock.RoundShown;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.SuccessFactor;
import dev.barraiser.practice.stories.Story;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartingTest {

  private static final Person ANA = FeatureRig.person("ana");
  private static final Facet DECISIONS = new Facet.OfFactor(SuccessFactor.PRINCIPLED_DECISIONS);
  private static final Facet OWNERSHIP = new Facet.OfPrinciple(Principle.OWNERSHIP);

  private static Standing at(Facet facet, Integer... marks) {
    return new Standing(facet, List.of(marks), List.of(Level.of(List.of(marks))));
  }

  private static Seen seen(Found... found) {
    return Seen.of(List.of(found), List.of(), List.of());
  }

  private static Seen seen(List<Found> found, Story... stories) {
    return Seen.of(found, List.of(stories), List.of());
  }

  private static final List<Found> PLAIN = List.of(Texts.plain(1), Texts.plain(2), Texts.plain(3));

  @Test
  void who_puts_themselves_high_where_nothing_was_found_is_told_so() {
    assertThat(Parting.of(at(DECISIONS, 4, 4, 5), seen(PLAIN)))
        .contains(new Parting.Unseen(DECISIONS, List.of(4, 4, 5), Optional.empty()));
  }

  @Test
  void who_puts_themselves_low_where_two_texts_show_it_is_told_so_with_their_own_sentence() {
    Optional<Parting> parting =
        Parting.of(at(DECISIONS, 2, 1, 2), seen(Texts.costly(1), Texts.costly(2)));

    assertThat(parting)
        .containsInstanceOf(Parting.Unclaimed.class)
        .get()
        .extracting(one -> ((Parting.Unclaimed) one).signs().getFirst().sentence())
        .isEqualTo(Optional.of(Texts.COST));
  }

  @Test
  void too_little_was_read_to_say_that_something_is_not_there() {
    assertThat(Parting.of(at(DECISIONS, 5, 5, 5), seen())).isEmpty();
    assertThat(Parting.of(at(DECISIONS, 5, 5, 5), seen(Texts.plain(1), Texts.plain(2)))).isEmpty();
  }

  @Test
  void what_others_learned_and_a_sentence_that_takes_itself_back_show_nothing() {
    Facet authentic = new Facet.OfFactor(SuccessFactor.AUTHENTIC_LEADERSHIP);

    assertThat(
            seen(Texts.found(Found.Kind.ANSWER, 1, "R learned: They learned to ask first."))
                .of(authentic))
        .isEmpty();
    assertThat(
            seen(Texts.found(Found.Kind.ANSWER, 1, "R learned: I learned to ask first."))
                .of(authentic))
        .hasSize(1);
    assertThat(
            seen(Texts.found(Found.Kind.ANSWER, 1, "A integrity, HEDGE=maybe: I maybe said no."))
                .of(DECISIONS))
        .isEmpty();
  }

  @Test
  void a_sentence_that_may_show_it_is_asked_about_rather_than_denied() {
    Facet customers = new Facet.OfFactor(SuccessFactor.CUSTOMER_CENTRIC);
    String sentence = "61,000 customers got their money the same night.";
    Found told = Texts.found(Found.Kind.STORY, 4, "R own: " + sentence);
    Found taken =
        Texts.found(Found.Kind.STORY, 5, "R own: I wrote a check and 14 other teams took it over.");
    Seen seen = seen(Texts.plain(1), Texts.plain(2), told, taken);

    assertThat(Parting.of(at(customers, 5), seen))
        .contains(new Parting.Unseen(customers, List.of(5), Optional.of(sentence)));
    assertThat(seen.perhaps()).containsKey(new Facet.OfFactor(SuccessFactor.CULTURAL_CONTRIBUTION));
  }

  @Test
  void what_was_said_in_mock_interviews_counts() {
    var round =
        new RoundShown(
            1, 3, Map.of(SuccessFactor.PRINCIPLED_DECISIONS, Texts.COST), Map.of(), Map.of());
    Seen seen = Seen.of(List.of(), List.of(), List.of(round));

    assertThat(seen.isEnough()).isTrue();
    assertThat(seen.of(DECISIONS)).hasSize(1);
    assertThat(Parting.of(at(DECISIONS, 5), seen)).isEmpty();
  }

  @Test
  void a_principle_that_a_mock_interview_showed_is_seen() {
    Facet customers = new Facet.OfPrinciple(Principle.CUSTOMER_OBSESSION);
    var silent = new RoundShown(1, 3, Map.of(), Map.of(), Map.of());
    var telling =
        new RoundShown(2, 3, Map.of(), Map.of(), Map.of(Principle.CUSTOMER_OBSESSION, Texts.COST));

    assertThat(Parting.of(at(customers, 5), Seen.of(List.of(), List.of(), List.of(silent))))
        .isPresent();
    Seen seen = Seen.of(List.of(), List.of(), List.of(silent, telling));
    assertThat(seen.of(customers)).hasSize(1);
    assertThat(Parting.of(at(customers, 5), seen)).isEmpty();
  }

  @Test
  void one_text_alone_proves_nobody_wrong() {
    assertThat(Parting.of(at(DECISIONS, 1, 1, 1), seen(Texts.costly(1)))).isEmpty();
  }

  @Test
  void who_is_in_the_middle_parts_with_nobody() {
    assertThat(Parting.of(at(DECISIONS, 3, 3, 3), seen(PLAIN))).isEmpty();
    assertThat(
            Parting.of(
                at(DECISIONS, 3, 3, 3), seen(Texts.costly(1), Texts.costly(2), Texts.costly(3))))
        .isEmpty();
  }

  @Test
  void high_marks_and_a_sentence_that_shows_it_agree() {
    assertThat(
            Parting.of(
                at(DECISIONS, 5, 5, 5), seen(Texts.costly(1), Texts.plain(2), Texts.plain(3))))
        .isEmpty();
  }

  @Test
  void a_ready_story_counts_for_the_principles_that_its_author_gave_it_and_a_draft_does_not() {
    Seen ready = seen(PLAIN, Texts.story(ANA, 7, true, Principle.OWNERSHIP));
    Seen draft = seen(PLAIN, Texts.story(ANA, 7, false, Principle.OWNERSHIP));

    assertThat(Parting.of(at(OWNERSHIP, 5), ready)).isEmpty();
    assertThat(Parting.of(at(OWNERSHIP, 5), draft)).isPresent();
  }

  @Test
  void a_story_that_was_read_counts_once_for_a_principle() {
    Found read =
        Texts.found(Found.Kind.STORY, 7, "A own, lp=OWNERSHIP: I took it on, though unasked.");

    assertThat(seen(List.of(read), Texts.story(ANA, 7, true, Principle.OWNERSHIP)).of(OWNERSHIP))
        .hasSize(1);
  }

  @Test
  void a_facet_without_marks_parts_with_nobody() {
    assertThat(Parting.of(at(DECISIONS), seen(PLAIN))).isEmpty();
  }
}
