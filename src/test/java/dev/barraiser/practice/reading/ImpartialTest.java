package dev.barraiser.practice.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpartialTest {

  private static String of(String sentence) {
    return Impartial.of(List.of(sentence)).getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We told our boss that it was ours.|i told my boss that it was mine.",
        "I told my boss that it was mine.|i told my boss that it was mine.",
        "We were late, and we are sorry.|i was late, and i am sorry.",
        "we'll see to it ourselves|i'll see to it myself",
        "He sold it in the US.|He sold it in the US."
      })
  void we_is_I(String said, String impartial) {
    assertThat(of(said)).isEqualTo(impartial);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "There Priya's team met Anna Maria Smith.|There Alex's team met Alex.",
        "They moved it from Kafka to PostgreSQL.|They moved it from Alex to Alex.",
        "By March the CEO of the USA knew.|By March the CEO of the USA knew.",
        "Everybody Shouted In This Sentence.|Everybody Shouted In This Sentence."
      })
  void whoever_is_named_in_the_midst_of_a_sentence_is_called_the_same(
      String said, String impartial) {
    assertThat(of(said)).isEqualTo(impartial);
  }

  @Test
  void a_name_is_one_where_it_begins_a_sentence_too() {
    assertThat(Impartial.of(List.of("Then Priya left.", "Priya came back.")))
        .containsExactly("Then Alex left.", "Alex came back.");
  }

  @Test
  void what_says_nothing_makes_no_name_of_a_word() {
    List<String> said = List.of("Then I rang.", "Success, Then impact.");

    assertThat(Impartial.of(said, List.of("Then I rang."))).first().isEqualTo("Then i rang.");
    assertThat(Impartial.of(said)).first().isEqualTo("Alex i rang.");
  }
}
