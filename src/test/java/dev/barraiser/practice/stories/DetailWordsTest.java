package dev.barraiser.practice.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetailWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2024-03",
        "03/2024",
        "3/24",
        "March '24",
        "Spring 2024",
        "Q3",
        "two years ago",
        "last winter",
        "in the 90s",
        "When I led payments",
        "my first job",
        "2019–2021",
        "im Frühjahr 2024"
      })
  void a_time_may_be_told_in_any_words(String words) {
    assertThat(DetailWords.whenRefused(words, 2026)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2031-13 <b>x</b>", "2024-13", "2024-00", "2024-02-31", "2031", "in 2028"})
  void a_time_that_no_calendar_has_or_that_is_to_come_is_refused_kindly(String words) {
    assertThat(DetailWords.whenRefused(words, 2026).orElseThrow()).endsWith(".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019-21", "2024-02-29", "2022 until 2027", "2026", "2024/3"})
  void years_in_a_row_and_what_goes_on_are_times(String words) {
    assertThat(DetailWords.whenRefused(words, 2026)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense tomorrow", "???", "—", "banana", "12345", "-5 parsecs"})
  void what_names_no_time_is_refused(String words) {
    assertThat(DetailWords.whenRefused(words, 2026)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5 teams, about 40 people",
        "5-8 months",
        "$2M a year",
        "~ 40",
        "a handful",
        "from 3% to 1%",
        "cut by 30%",
        "- nobody but me",
        "四十人"
      })
  void a_size_may_be_told_in_any_words(String words) {
    assertThat(DetailWords.sizeRefused(words, "five teams")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5 parsecs", "−5", "$-5", "-$2M", "- 3 teams", "...", "🙂"})
  void less_than_nothing_and_no_words_at_all_are_refused(String words) {
    assertThat(DetailWords.sizeRefused(words, "five teams")).isPresent();
  }
}
