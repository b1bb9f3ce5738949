package dev.barraiser.practice.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DateWordsTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

  @Test
  void a_date_is_read_as_people_type_it() {
    assertThat(read("2026-03-09")).contains(LocalDate.parse("2026-03-09"));
    assertThat(read("tomorrow")).contains(LocalDate.parse("2026-03-03"));
    assertThat(read("Friday")).contains(LocalDate.parse("2026-03-06"));
    assertThat(read("fri")).contains(LocalDate.parse("2026-03-06"));
    assertThat(read("9 March")).contains(LocalDate.parse("2026-03-09"));
    assertThat(read("mar  9")).contains(LocalDate.parse("2026-03-09"));
    assertThat(read("until Friday")).contains(LocalDate.parse("2026-03-06"));
    assertThat(read("by 9 March")).contains(LocalDate.parse("2026-03-09"));
  }

  @Test
  void the_weekday_of_today_means_the_one_in_a_week() {
    assertThat(read("Monday")).contains(LocalDate.parse("2026-03-09"));
  }

  @Test
  void a_day_of_the_year_that_has_passed_means_next_year() {
    assertThat(read("1 March")).contains(LocalDate.parse("2027-03-01"));
  }

  @Test
  void a_day_of_the_year_that_is_today_means_today() {
    assertThat(read("2 March")).contains(MONDAY);
    assertThat(read("Mar 2")).contains(MONDAY);
  }

  @Test
  void next_before_a_weekday_changes_nothing() {
    assertThat(read("next Friday")).contains(LocalDate.parse("2026-03-06"));
    assertThat(read("by next mon")).contains(LocalDate.parse("2026-03-09"));
    assertThat(read("next")).isEmpty();
  }

  @Test
  void a_while_from_today_is_a_date_too() {
    assertThat(read("in 3 weeks")).contains(LocalDate.parse("2026-03-23"));
    assertThat(read("in a week")).contains(LocalDate.parse("2026-03-09"));
    assertThat(read("In 10 days")).contains(LocalDate.parse("2026-03-12"));
    assertThat(read("in 2 months")).contains(LocalDate.parse("2026-05-02"));
    assertThat(read("in 0.5 weeks")).isEmpty();
  }

  @Test
  void with_its_year_a_date_may_be_past_and_so_is_yesterday() {
    assertThat(read("9 March 2026")).contains(LocalDate.parse("2026-03-09"));
    assertThat(read("Mar 9, 2026")).contains(LocalDate.parse("2026-03-09"));
    assertThat(read("1 January 2020")).contains(LocalDate.parse("2020-01-01"));
    assertThat(read("yesterday")).contains(LocalDate.parse("2026-03-01"));
    assertThat(read("31 February 2026")).isEmpty();
  }

  @Test
  void anything_else_is_not_guessed_at() {
    assertThat(read("soon")).isEmpty();
    assertThat(read("31 February")).isEmpty();
    assertThat(read("")).isEmpty();
  }

  private static Optional<LocalDate> read(String typed) {
    return DateWords.read(typed, MONDAY);
  }
}
