package dev.barraiser.practice.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlikeTest {

  private static final String TOLD =
      "When I joined the depot, every shift wrote its losses on paper and nobody added them up. I"
          + " asked each of the three shift leads for a month of those papers, typed them in over a"
          + " weekend, and found that one gate caused two thirds of them. We changed that gate in"
          + " May, and losses fell from forty a month to nine.";

  @Test
  void the_same_words_are_the_same_whatever_their_capitals_and_marks() {
    assertThat(Alike.share(TOLD, TOLD.toUpperCase(java.util.Locale.ROOT).replace(",", " –")))
        .isEqualTo(1);
    assertThat(Alike.wordForWord(TOLD, "Well. " + TOLD + " That was it.")).isTrue();
  }

  @Test
  void the_same_story_in_other_words_is_genuine() {
    String other =
        "At the depot the losses of a shift went into a paper book. I borrowed those books from the"
            + " people who led the shifts, spent my Saturday and Sunday on a spreadsheet, and saw"
            + " that most of it happened at a single gate. Once that gate was rebuilt we lost nine"
            + " a month instead of forty.";

    assertThat(Alike.share(TOLD, other)).isLessThan(0.1);
    assertThat(Alike.wordForWord(TOLD, other)).isFalse();
  }

  @Test
  void too_few_words_say_nothing() {
    assertThat(
            Alike.wordForWord(
                "I asked them all and it went well", "I asked them all and it went well"))
        .isFalse();
    assertThat(Alike.share("", TOLD)).isZero();
    assertThat(Alike.share("four words are few", "four words are few")).isZero();
  }

  @Test
  void it_is_the_same_from_both_sides_and_between_none_and_all() {
    for (int shared = 0; shared <= 60; shared += 6) {
      String one = words(0, 60);
      String other = words(0, shared) + " " + words(100, 60 - shared);
      assertThat(Alike.share(one, other)).isEqualTo(Alike.share(other, one)).isBetween(0.0, 1.0);
    }
  }

  private static String words(int from, int many) {
    return IntStream.range(from, from + many)
        .mapToObj(at -> "word" + at)
        .collect(Collectors.joining(" "));
  }
}
