package dev.barraiser.practice.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.reading.Reading.Ownership;
import dev.barraiser.practice.reading.Reading.Quantified;
import dev.barraiser.practice.reading.Reading.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {

  private static final List<Sentence> ANSWER =
      List.of(
          new Sentence("## Result", Part.NONE, 1),
          new Sentence("The queue went from 90 to 12.", Part.RESULT, 1),
          new Sentence("I basically rang everybody.", Part.ACTION, 1));

  @Test
  void findings_point_to_their_sentences() {
    Wording wording = Wording.of(ANSWER, Map.of());

    assertThat(wording.quantified()).extracting(Quantified::sentence).containsExactly(1);
    assertThat(wording.habits()).extracting(Reading.Habit::sentence).containsExactly(2);
    assertThat(wording.ownership()).isEqualTo(new Ownership(1, 0, List.of(), List.of()));
  }

  @Test
  void what_is_said_twice_counts_once() {
    List<Sentence> twice = new ArrayList<>(ANSWER);
    twice.addAll(ANSWER);

    assertThat(Wording.of(twice, Map.of())).isEqualTo(Wording.of(ANSWER, Map.of()));
  }
}
