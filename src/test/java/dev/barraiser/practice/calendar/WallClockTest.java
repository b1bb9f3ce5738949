package dev.barraiser.practice.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WallClockTest {

  @Test
  void an_ordinary_time_is_what_the_clock_shows() {
    assertThat(at("2026-03-28", "02:30", "Europe/Berlin"))
        .isEqualTo(Instant.parse("2026-03-28T01:30:00Z"));
  }

  @Test
  void a_time_that_the_day_skips_is_the_first_instant_after_the_gap() {
    assertThat(at("2026-03-29", "02:30", "Europe/Berlin"))
        .isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
    assertThat(at("2026-03-29", "02:00", "Europe/Berlin"))
        .isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
    assertThat(at("2026-03-29", "03:00", "Europe/Berlin"))
        .isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
  }

  @Test
  void a_time_that_comes_twice_is_the_first_of_the_two() {
    assertThat(at("2026-10-25", "02:30", "Europe/Berlin"))
        .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
  }

  @Test
  void a_gap_of_half_an_hour_is_no_longer_than_that() {
    assertThat(at("2026-10-04", "02:10", "Australia/Lord_Howe"))
        .isEqualTo(Instant.parse("2026-10-03T15:30:00Z"));
  }

  @Test
  void a_midnight_that_does_not_exist_is_one_o_clock() {
    assertThat(at("2018-11-04", "00:00", "America/Sao_Paulo"))
        .isEqualTo(Instant.parse("2018-11-04T03:00:00Z"));
  }

  @Test
  void a_whole_day_that_was_skipped_is_the_start_of_the_next() {
    assertThat(at("2011-12-30", "09:00", "Pacific/Apia"))
        .isEqualTo(at("2011-12-31", "00:00", "Pacific/Apia"));
  }

  private static Instant at(String date, String time, String zone) {
    return WallClock.instantOf(LocalDate.parse(date), LocalTime.parse(time), ZoneId.of(zone));
  }
}
