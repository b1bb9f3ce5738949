package dev.barraiser.practice.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

  @ParameterizedTest
  @CsvSource({
    "18:00, 18:00",
    "9:05, 09:05",
    "9.30, 09:30",
    "18, 18:00",
    "6 pm, 18:00",
    "6:30PM, 18:30",
    "12am, 00:00",
    "12 pm, 12:00",
    "0:00, 00:00",
    "23:59, 23:59"
  })
  void a_time_is_read_as_people_write_it(String typed, LocalTime meant) {
    assertThat(Typed.time(typed)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "24:00", "18:60", "13 pm", "0 am", "six", "18:0", "-1", "1800"})
  void what_is_no_time_is_not_guessed_at(String typed) {
    assertThat(Typed.time(typed)).isEmpty();
  }

  @Test
  void a_date_is_year_month_day() {
    assertThat(Typed.date(" 2026-03-31 ")).contains(LocalDate.of(2026, 3, 31));
    assertThat(Typed.date("2026-02-30")).isEmpty();
    assertThat(Typed.date("31.3.2026")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, Europe/Berlin",
    "europe/berlin, Europe/Berlin",
    "Berlin, Europe/Berlin",
    "new york, America/New_York",
    "utc, UTC"
  })
  void a_zone_is_found_by_its_name_or_its_city(String typed, String meant) {
    assertThat(Typed.zone(typed)).contains(ZoneId.of(meant));
  }

  @Test
  void a_city_that_two_zones_are_called_by_is_not_guessed_at() {
    assertThat(Typed.zone("Buenos Aires")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Berlinn", "CET+1", "+02:00", "Europe"})
  void what_is_no_zone_is_not_guessed_at(String typed) {
    assertThat(Typed.zone(typed)).isEmpty();
  }

  @Test
  void a_zone_typed_wrong_has_a_nearest_one() {
    assertThat(Typed.nearestZone("Europe/Berlni")).contains("Europe/Berlin");
    assertThat(Typed.nearestZone("Berlinn")).contains("Europe/Berlin");
    assertThat(Typed.nearestZone("")).isEmpty();
    assertThat(Typed.nearestZone("xyzzyplugh")).isEmpty();
  }

  @Test
  void zones_are_completed_with_the_city_that_begins_so_first() {
    assertThat(Typed.zonesLike("berl", 5)).first().isEqualTo("Europe/Berlin");
    assertThat(Typed.zonesLike("a", 25)).hasSize(25).first().asString().contains("/A");
  }
}
