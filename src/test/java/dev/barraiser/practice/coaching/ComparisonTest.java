package dev.barraiser.practice.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Part;
import dev.barraiser.practice.reading.Reading;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static Comparison of(Lens lens, String before, String after) {
    return Comparison.of(Labelled.read(lens, before), Labelled.read(lens, after));
  }

  @Test
  void the_same_is_neither_better_nor_worse() {
    for (String told : Told.all().values()) {
      assertThat(of(Told.lens(told), told, told).isNothing()).isTrue();
    }
  }

  @Test
  void what_one_way_gains_the_other_way_loses() {
    Comparison forth = of(Lens.STORY, Told.SEARCH, Told.LEDGER);
    Comparison back = of(Lens.STORY, Told.LEDGER, Told.SEARCH);

    assertThat(forth.better()).contains("There is a Result now.");
    assertThat(forth.lost()).isEmpty();
    assertThat(back.lost()).contains("I cannot find the Result any more.");
  }

  @Test
  void a_number_with_its_beginning_says_more_than_one_without() {
    assertThat(
            of(Lens.STORY, "R: It got better.", "R num=from nine to two: It went from nine to two.")
                .better())
        .containsExactly("“from nine to two” says where it started and where it ended.");
    assertThat(of(Lens.STORY, "R num=two: It was two.", "R: It got better.").lost())
        .containsExactly("“two” is gone.");
  }

  @Test
  void what_was_not_written_again_is_neither_gained_nor_lost() {
    String kept = "I weighed both ways and took the slower one.";
    Comparison comparison =
        of(
            Lens.STORY,
            "A own: I sat with the clerks.\nA own: " + kept,
            "A own: I waited.\nA own, decision, num=two: " + kept);

    assertThat(comparison.better()).isEmpty();
    assertThat(comparison.lost()).isEmpty();
  }

  @Test
  void a_number_that_is_still_told_is_not_gone() {
    assertThat(
            of(
                    Lens.STORY,
                    "R num=eleven minutes: Today they wait eleven minutes.",
                    "R num=from six hours to eleven minutes: It went from six hours to eleven minutes.")
                .lost())
        .isEmpty();
  }

  @Test
  void a_habit_that_is_gone_is_no_loss() {
    Comparison comparison =
        of(
            Lens.STORY,
            "A own, HEDGE=kind of: I kind of asked them.",
            "A own: I asked them, one by one.");

    assertThat(comparison.better()).containsExactly("“kind of” is gone, and nobody will miss it.");
    assertThat(comparison.lost()).isEmpty();
  }

  @Test
  void of_a_view_no_part_gets_lost() {
    Comparison comparison =
        of(
            Lens.VIEW,
            "S: We were six.\nT: I was to decide.\n- position: I believe in small teams.",
            "- position, tradeoff: I believe in small teams, and know what they cost.");

    assertThat(comparison.lost()).isEmpty();
    assertThat(comparison.better()).containsExactly("There is a choice with its price now.");
  }

  @Test
  void a_sentence_is_replaced_where_it_stands_and_nothing_else_changes() {
    String text = "First,  as it is.\n\n- It broke.\n- It broke.  And then?";
    List<Reading.Sentence> sentences =
        Stream.of("First,  as it is.", "- It broke.", "- It broke.", "And then?")
            .map(one -> new Reading.Sentence(one, Part.ACTION, 1))
            .toList();

    assertThat(Rewriting.of(text, sentences, 2, "- I broke it."))
        .isEqualTo("First,  as it is.\n\n- It broke.\n- I broke it.  And then?");
    assertThat(Rewriting.of("mended", sentences, 1, "I broke it."))
        .isEqualTo("First,  as it is. I broke it. - It broke. And then?");
  }
}
