package dev.barraiser.practice.daily;

import static dev.barraiser.practice.daily.SomeGroups.aGroup;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SlotTimesTest {

  @Test
  void a_time_that_new_york_skips_is_due_right_after_the_gap() {
    assertThat(due(aGroup().at("02:30").in("America/New_York"), "2026-03-08"))
        .isEqualTo("2026-03-08T07:00:00Z");
  }

  @Test
  void a_time_that_comes_twice_in_new_york_is_due_the_first_time() {
    assertThat(due(aGroup().at("01:30").in("America/New_York"), "2026-11-01"))
        .isEqualTo("2026-11-01T05:30:00Z");
  }

  @Test
  void midnight_that_santiago_skips_is_due_when_that_day_begins() {
    assertThat(due(aGroup().at("00:00").in("America/Santiago"), "2026-09-06"))
        .isEqualTo("2026-09-06T04:00:00Z");
  }

  @Test
  void half_past_midnight_that_beirut_skips_is_due_when_that_day_begins() {
    assertThat(due(aGroup().at("00:30").in("Asia/Beirut"), "2026-03-29"))
        .isEqualTo("2026-03-28T22:00:00Z");
  }

  @Test
  void a_late_evening_that_nuuk_skips_is_due_when_the_next_day_begins() {
    assertThat(due(aGroup().at("23:30").in("America/Nuuk"), "2026-03-28"))
        .isEqualTo("2026-03-29T01:00:00Z");
  }

  @Test
  void a_day_that_samoa_skipped_has_no_slot_and_the_next_one_has_its_own() {
    SomeGroups samoa = aGroup().in("Pacific/Apia");

    assertThat(SlotTimes.on(samoa.rhythm(), LocalDate.parse("2011-12-30"))).isEmpty();
    assertThat(SlotTimes.from(samoa.rhythm(), LocalDate.parse("2011-12-30")).date())
        .isEqualTo("2011-12-31");
  }

  @Test
  void a_day_that_is_no_practice_day_has_no_slot() {
    SomeGroups weekend = aGroup().on(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    assertThat(SlotTimes.on(weekend.rhythm(), LocalDate.parse("2026-03-02"))).isEmpty();
    assertThat(SlotTimes.from(weekend.rhythm(), LocalDate.parse("2026-03-02")).date())
        .isEqualTo("2026-03-07");
  }

  @Test
  void the_first_slot_later_than_an_instant_is_tomorrows_once_todays_time_has_come() {
    SomeGroups group = aGroup();
    LocalDate today = LocalDate.parse("2026-03-02");

    assertThat(SlotTimes.from(group.rhythm(), today, group.moment("2026-03-02T08:59")).date())
        .isEqualTo("2026-03-02");
    assertThat(SlotTimes.from(group.rhythm(), today, group.moment("2026-03-02T09:00")).date())
        .isEqualTo("2026-03-03");
  }

  @Test
  void a_slot_is_too_late_after_the_lateness() {
    assertThat(late(aGroup(), "2026-03-02", "2026-03-02T12:00:00Z")).isFalse();
    assertThat(late(aGroup(), "2026-03-02", "2026-03-02T12:00:00.001Z")).isTrue();
  }

  @Test
  void a_slot_is_too_late_once_its_local_date_is_over() {
    SomeGroups late = aGroup().at("22:00");

    assertThat(late(late, "2026-03-02", "2026-03-02T22:59:59Z")).isFalse();
    assertThat(late(late, "2026-03-02", "2026-03-02T23:00:00Z")).isTrue();
  }

  @Test
  void a_slot_that_a_gap_moved_over_midnight_may_be_posted_on_the_date_it_moved_to() {
    SomeGroups nuuk = aGroup().at("23:30").in("America/Nuuk");

    assertThat(late(nuuk, "2026-03-28", "2026-03-29T01:00:00Z")).isFalse();
    assertThat(late(nuuk, "2026-03-28", "2026-03-29T05:00:00Z")).isFalse();
    assertThat(late(nuuk, "2026-03-28", "2026-03-29T05:00:01Z")).isTrue();
  }

  private static Instant due(SomeGroups group, String date) {
    return SlotTimes.on(group.rhythm(), LocalDate.parse(date)).orElseThrow().due();
  }

  private static boolean late(SomeGroups group, String date, String now) {
    DueSlot slot = SlotTimes.on(group.rhythm(), LocalDate.parse(date)).orElseThrow();
    return SlotTimes.tooLate(group.rhythm(), slot, Instant.parse(now), Duration.ofHours(4));
  }
}
