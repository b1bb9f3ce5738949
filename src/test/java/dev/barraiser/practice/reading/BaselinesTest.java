package dev.barraiser.practice.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.reading.Reading.Direction;
import dev.barraiser.practice.reading.Reading.Quantified;
import dev.barraiser.practice.reading.Reading.Sentence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Every night we got 200 tickets.      | Now the tickets are 60 per night.     | 200       | DOWN",
        "The nightly build took two hours.    | The build takes twelve minutes now.   | two hours | UNTOLD",
        "On the ward patients waited 50 days. | Patients wait 9 days.                 | 50 days   | DOWN",
        "We answered 20% of all letters.      | Today 95% of the letters are answered. | 20%       | UP",
      })
  void what_a_number_was_before_may_stand_in_the_situation(
      String situation, String result, String baseline, Direction direction) {
    Quantified found = read(situation, result);

    assertThat(found.baseline()).isEqualTo(baseline);
    assertThat(found.outcome()).isEqualTo(found.number());
    assertThat(found.direction()).isEqualTo(direction);
    assertThat(found.startsElsewhere()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Some of them, and not fewer of them.
        "We had 40 clients on that system.     | Six clients renewed because of it, and 9 clients came.",
        // A deadline, and not how long it takes.
        "The build was due in two weeks.       | The build takes twelve minutes now.",
        "Every batch held 200 tickets.         | Now the tickets are 60 per night.",
        "The nightly build took two hours.     | Patients wait 9 days.",
        // Which of both?
        "A build took 50 minutes, and 80 minutes when a build took long. | The build takes 12 minutes now.",
      })
  void what_only_looks_like_it_is_no_start(String situation, String result) {
    assertThat(read(situation, result).startsElsewhere()).isFalse();
  }

  private static Quantified read(String situation, String result) {
    List<Sentence> answer =
        List.of(new Sentence(situation, Part.SITUATION, 1), new Sentence(result, Part.RESULT, 1));
    return Wording.of(answer, Map.of(1, true)).quantified().getFirst();
  }
}
