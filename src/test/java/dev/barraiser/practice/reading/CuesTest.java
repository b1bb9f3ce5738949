package dev.barraiser.practice.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CuesTest {

  @ParameterizedTest
  @CsvSource({
    "As a result nobody called,^came of it",
    "Nobody called as a result,came of it",
    "My manager asked me to look,asked me",
    "then i rewrote the parser,^order",
    "I walked there,I did",
    "It fell by 40 a day,better",
    "We’d never seen it,we",
    "Costs went down 12%,measure",
    "WHEN I JOINED IT WAS ON FIRE,when I joined",
  })
  void a_turn_of_speech_is_seen_however_it_is_written(String sentence, String cue) {
    assertThat(cuesOf(sentence)).contains(cue);
  }

  @Test
  void a_word_within_another_is_none() {
    assertThat(cuesOf("Weather wept musty")).doesNotContain("we", "had to", "I");
  }

  @Test
  void what_only_counts_at_the_beginning_does_not_count_later() {
    assertThat(cuesOf("He said then")).doesNotContain("^order");
  }

  @Test
  void nothing_has_no_cues() {
    assertThat(Cues.in("")).isZero();
    assertThat(Cues.in(" — … ")).isZero();
  }

  @Test
  void there_are_no_more_than_fit_into_a_word() {
    assertThat(Cues.COUNT).isLessThanOrEqualTo(Long.SIZE);
  }

  private static List<String> cuesOf(String sentence) {
    long found = Cues.in(sentence);
    return IntStream.range(0, Cues.COUNT)
        .filter(cue -> ((found >>> cue) & 1) == 1)
        .mapToObj(Cues.names()::get)
        .toList();
  }
}
