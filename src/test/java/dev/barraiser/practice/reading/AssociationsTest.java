package dev.barraiser.practice.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssociationsTest {

  private static final Associations ASSOCIATIONS = Associations.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tell me about difficult feedback you gave.|I asked a colleague for a quiet word and told"
            + " him how his jokes land.|The server crashed and I restored the backup in an hour.",
        "When did you miss a deadline?|We shipped two weeks late, and I told the client as soon as"
            + " I knew.|She grew into the role and now leads her own group.",
      })
  void what_people_tell_who_are_asked_so_is_expected_though_the_question_has_none_of_its_words(
      String question, String fits, String doesNot) {
    assertThat(Terms.of(question)).doesNotContainAnyElementsOf(Terms.of(fits));
    assertThat(agreement(question, fits)).isGreaterThan(agreement(question, doesNot));
  }

  @Test
  void what_is_kept_comes_back_to_a_sixteenth_and_counts_beside_what_is_usual() {
    Vocabulary asked = Vocabulary.of(List.of("kettle", "ladder"), 1);
    Vocabulary told = Vocabulary.of(List.of("steam", "roof", "nail"), 1);
    double[][] strengths = new double[2][3];
    int kettle = asked.placesIn("kettle")[0];
    int ladder = asked.placesIn("ladder")[0];
    int steam = told.placesIn("steam")[0];
    int roof = told.placesIn("roof")[0];
    strengths[kettle][steam] = 1.3;
    strengths[ladder][roof] = 2.1;
    strengths[ladder][steam] = 0.4;
    float[] usual = new float[3];
    usual[roof] = 0.25f;

    Associations kept = Associations.of(Associations.kept(asked, told, strengths, usual));

    double[] expected = kept.expected(Terms.of("kettle unheard"));
    assertThat(expected[steam]).isCloseTo(1.3, within(1 / 32.0));
    assertThat(expected[roof]).isEqualTo(-0.25);
    double[] both = kept.expected(Terms.of("kettle ladder"));
    assertThat(both[steam]).isCloseTo(1.7, within(1 / 16.0));
    assertThat(both[roof]).isCloseTo(2.1 - 0.25, within(1 / 32.0));
    assertThat(Associations.agreement(both, new int[] {steam, roof}))
        .isCloseTo((both[steam] + both[roof]) / Math.sqrt(2), within(1e-9));
  }

  @Test
  void a_story_without_a_known_term_agrees_with_nothing() {
    assertThat(agreement("Tell me about difficult feedback you gave.", "Xylophone zyzzyva."))
        .isZero();
  }

  private static double agreement(String question, String story) {
    return Associations.agreement(
        ASSOCIATIONS.expected(Terms.of(question)), ASSOCIATIONS.told(Terms.of(story)));
  }
}
