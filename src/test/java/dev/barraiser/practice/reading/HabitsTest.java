package dev.barraiser.practice.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.reading.Reading.Habit;
import dev.barraiser.practice.reading.Reading.Habit.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HabitsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It was Sort of my job to ask.|HEDGE|Sort of
          It went better, more or less.|HEDGE|more or less
          I don’t really remember which one.|HEDGE|don’t really remember which
          It was basically a list.|FILLER|basically
          They were, like, eighty.|FILLER|like
          The delay wasn't my fault at all.|BLAME|wasn't my fault
          My boss should have told us.|BLAME|boss should have told
          We found synergies everywhere.|JARGON|synergies
          I leveraged best practices there.|JARGON|leveraged best practices
          I am a very customer obsessed leader.|CLAIM|I am a very customer obsessed leader
          I always dive deep.|CLAIM|I always dive deep
          I think big and I plan.|CLAIM|I think big
          Then I rang her, which shows ownership.|CLAIM|which shows ownership
          I have a strong bias for action.|CLAIM|I have a strong bias for action
          """)
  void the_words_are_quoted(String sentence, Kind kind, String words) {
    assertThat(Habits.in(7, sentence)).containsExactly(new Habit(kind, 7, words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We had never seen this kind of leak.",
        "What sort of valve is it, I asked.",
        "It was my fault.",
        "I should have told them.",
        "It was not his fault but mine.",
        "I like the plant.",
        "You know the rest.",
        "I aligned the shafts.",
        "I dived deep into the logs of that night.",
        "I think big orders should be split.",
        "They told me to think big.",
        "This shows the ownership of each file.",
        "I am the owner of the bakery.",
        "They seldom have the chance to be honest.",
        "We aligned the stakeholders, and churn fell by 40%."
      })
  void what_can_well_be_meant_is_left_alone(String sentence) {
    assertThat(Habits.in(0, sentence)).isEmpty();
  }

  @Test
  void a_sentence_of_any_length_is_read_quickly() {
    for (String bit : List.of("kind of ", "aligned ", "was not ", ", ", "a")) {
      Assertions.assertTimeout(
          Duration.ofSeconds(5), () -> Habits.in(0, bit.repeat(100_000 / bit.length())));
    }
  }
}
