package dev.barraiser.practice.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.coaching.Insight;
import dev.barraiser.practice.coaching.Labelled;
import dev.barraiser.practice.mock.FactorEvidence.Found;
import dev.barraiser.practice.mock.FactorEvidence.Sign;
import dev.barraiser.practice.questions.SuccessFactor;
import dev.barraiser.practice.reading.FactorSigns;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Reading;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactorEvidenceTest {

  private static final String LONG =
      "S: There were five teams in three countries with a database each, and nobody could say why"
          + " it had come to be so, since all who had decided it were long gone from the"
          + " company.\n";

  @Test
  void what_is_shown_speaks_for_it_with_the_sentence_that_shows_it() {
    Found found =
        of(
            SuccessFactor.PRINCIPLED_DECISIONS,
            "A own, tradeoff: I chose the slow way, and we lost March.");

    assertThat(found.speaksFor())
        .containsExactly(new Sign("says what it cost", "I chose the slow way, and we lost March."));
    assertThat(found.maySpeakFor()).isEmpty();
    assertThat(found.speaksAgainst()).isEmpty();
  }

  @Test
  void what_is_seen_thinly_is_told_as_no_more_than_that() {
    Found found = of(SuccessFactor.LONG_TERM_THINKING, "R legacy?: It is still in use.");

    assertThat(found.speaksFor()).isEmpty();
    assertThat(sentences(found.maySpeakFor())).containsExactly("It is still in use.");
    assertThat(found.speaksAgainst()).isEmpty();
  }

  @Test
  void blame_speaks_against_authentic_leadership_and_against_a_contribution_to_culture() {
    String told = "A BLAME=their fault: It was their fault.";

    assertThat(sentences(of(SuccessFactor.AUTHENTIC_LEADERSHIP, told).speaksAgainst()))
        .containsExactly("It was their fault.");
    assertThat(sentences(of(SuccessFactor.CULTURAL_CONTRIBUTION, told).speaksAgainst()))
        .containsExactly("It was their fault.");
  }

  @Test
  void only_who_says_i_takes_something_on() {
    assertThat(of(SuccessFactor.AUTHENTIC_LEADERSHIP, "S failed: Mistakes were made.").speaksFor())
        .isEmpty();
    assertThat(of(SuccessFactor.AUTHENTIC_LEADERSHIP, "S failed: That was my mistake.").speaksFor())
        .hasSize(1);
  }

  @Test
  void a_sentence_that_takes_itself_back_is_no_evidence_for_anything() {
    Found found =
        of(
            SuccessFactor.PRINCIPLED_DECISIONS,
            "A own, decision, HEDGE=kind of: I kind of decided against it.");

    assertThat(found.speaksFor()).isEmpty();
    assertThat(sentences(found.speaksAgainst())).containsExactly("I kind of decided against it.");
  }

  @Test
  void an_episode_that_ends_with_its_delivery_is_the_one_thing_missing_that_speaks_against() {
    String delivered = "R outcome: We went live in June.";

    assertThat(sentences(of(SuccessFactor.LONG_TERM_THINKING, delivered).speaksAgainst()))
        .containsExactly("We went live in June.");
    assertThat(
            FactorEvidence.of(SuccessFactor.LONG_TERM_THINKING, read(Lens.VIEW, delivered))
                .saysNothing())
        .isTrue();
    for (SuccessFactor factor : SuccessFactor.values()) {
      if (factor == SuccessFactor.LONG_TERM_THINKING) continue;
      assertThat(of(factor, delivered).speaksAgainst()).isEmpty();
    }
  }

  @Test
  void jargon_speaks_against_serving_customers_only_where_none_of_them_is_seen() {
    String jargon = "A JARGON=synergies: We leveraged synergies.\n";

    assertThat(of(SuccessFactor.CUSTOMER_CENTRIC, jargon).speaksAgainst()).hasSize(1);
    assertThat(
            of(
                    SuccessFactor.CUSTOMER_CENTRIC,
                    jargon + "A own, customer: I asked the shops what they saw.")
                .speaksAgainst())
        .isEmpty();
  }

  @Test
  void a_sentence_speaks_once_for_a_factor() {
    Found found =
        of(
            SuccessFactor.CULTURAL_CONTRIBUTION,
            "R culture-impact, culture-building, bar-evidence: Other teams do it so now.");

    assertThat(found.speaksFor()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "AUTHENTIC_LEADERSHIP,'R own, failed: That was my mistake.'",
    "LONG_TERM_THINKING,'R legacy: It has run for six years.'",
    "PRINCIPLED_DECISIONS,'A own, tradeoff: I chose the slow way, and we lost March.'",
    "CULTURAL_CONTRIBUTION,'R culture-impact: Other teams do it so now.'",
    "CUSTOMER_CENTRIC,'A own, customer: I asked the shops what they saw.'"
  })
  void what_a_self_assessment_finds_speaks_for_it_in_a_debrief_too(
      SuccessFactor factor, String told) {
    Reading.Read read = read(Lens.STORY, told);
    String sentence = told.substring(told.indexOf(": ") + 2);

    assertThat(FactorSigns.sure(factor, read))
        .extracting(at -> read.sentences().get(at).text().strip())
        .containsExactly(sentence);
    assertThat(sentences(of(factor, told).speaksFor())).containsExactly(sentence);
  }

  @Test
  void what_is_worth_showing_is_not_always_enough_to_say_that_it_was_found() {
    String told = "A own, decision: I decided it for the slowest team.";

    assertThat(of(SuccessFactor.PRINCIPLED_DECISIONS, told).speaksFor()).hasSize(1);
    assertThat(FactorSigns.sure(SuccessFactor.PRINCIPLED_DECISIONS, read(Lens.STORY, told)))
        .isEmpty();
  }

  @Test
  void what_a_debrief_quotes_an_answer_for_is_not_named_as_missing_in_it() {
    var legacy =
        new Insight.ToWorkOn("LEGACY", true, 3, "What is still there today?", "It runs.", "Say it");

    assertThat(Debriefing.isQuoted(legacy, read(Lens.STORY, "R legacy: It has run for six years.")))
        .isTrue();
    assertThat(Debriefing.isQuoted(legacy, read(Lens.STORY, "R outcome: We went live in June.")))
        .isFalse();
  }

  private static Found of(SuccessFactor factor, String told) {
    return FactorEvidence.of(factor, read(Lens.STORY, told));
  }

  private static Reading.Read read(Lens lens, String told) {
    String all = LONG + told;
    String text =
        all.lines()
            .map(line -> line.substring(line.indexOf(": ") + 2))
            .collect(Collectors.joining(" "));
    return (Reading.Read) Labelled.by(all).read(text, lens);
  }

  private static List<String> sentences(List<Sign> signs) {
    return signs.stream().map(Sign::sentence).toList();
  }
}
