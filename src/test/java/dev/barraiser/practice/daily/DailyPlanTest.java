package dev.barraiser.practice.daily;

import static dev.barraiser.practice.daily.Skipped.PAUSED;
import static dev.barraiser.practice.daily.Skipped.TOO_LATE;
import static dev.barraiser.practice.daily.SomeGroups.aGroup;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.daily.DailyPlan.Ask;
import dev.barraiser.practice.daily.DailyPlan.Skip;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DailyPlanTest {

  @Test
  void before_its_time_nothing_is_decided() {
    DailyPlan plan = plan(aGroup(), "2026-03-02", "2026-03-02T08:59:59");

    assertThat(plan.decisions()).isEmpty();
    assertThat(plan.next()).isEqualTo(slot("2026-03-02", "2026-03-02T08:00:00Z"));
  }

  @Test
  void at_its_time_the_question_is_asked_and_tomorrow_is_next() {
    DailyPlan plan = plan(aGroup(), "2026-03-02", "2026-03-02T09:00");

    assertThat(plan.decisions()).containsExactly(new Ask(date("2026-03-02")));
    assertThat(plan.next()).isEqualTo(slot("2026-03-03", "2026-03-03T08:00:00Z"));
  }

  @Test
  void a_slot_missed_by_four_hours_is_still_asked() {
    assertThat(plan(aGroup(), "2026-03-02", "2026-03-02T13:00").decisions())
        .containsExactly(new Ask(date("2026-03-02")));
  }

  @Test
  void a_slot_missed_by_five_hours_is_skipped_and_says_why() {
    assertThat(plan(aGroup(), "2026-03-02", "2026-03-02T14:00").decisions())
        .containsExactly(new Skip(date("2026-03-02"), TOO_LATE));
  }

  @Test
  void a_late_slot_is_not_asked_once_its_date_is_over() {
    assertThat(plan(aGroup().at("22:30"), "2026-03-02", "2026-03-03T00:00").decisions())
        .containsExactly(new Skip(date("2026-03-02"), TOO_LATE));
  }

  @Test
  void after_days_down_each_missed_date_is_skipped_and_todays_is_asked() {
    assertThat(plan(aGroup(), "2026-03-01", "2026-03-04T10:00").decisions())
        .containsExactly(
            new Skip(date("2026-03-01"), TOO_LATE),
            new Skip(date("2026-03-02"), TOO_LATE),
            new Skip(date("2026-03-03"), TOO_LATE),
            new Ask(date("2026-03-04")));
  }

  @Test
  void days_that_are_no_practice_days_are_not_told_as_missed() {
    assertThat(plan(aGroup().on(MONDAY, FRIDAY), "2026-03-02", "2026-03-09T09:30").decisions())
        .containsExactly(
            new Skip(date("2026-03-02"), TOO_LATE),
            new Skip(date("2026-03-06"), TOO_LATE),
            new Ask(date("2026-03-09")));
  }

  @Test
  void of_a_year_down_the_last_fortnight_is_told() {
    List<DailyPlan.Decision> decisions =
        plan(aGroup(), "2025-03-01", "2026-03-15T08:00").decisions();

    assertThat(decisions).hasSize(14).allMatch(one -> one instanceof Skip);
    assertThat(decisions.getFirst().date()).isEqualTo("2026-03-01");
    assertThat(decisions.getLast().date()).isEqualTo("2026-03-14");
  }

  @Test
  void a_slot_in_a_pause_is_skipped_and_the_next_is_still_known() {
    DailyPlan plan =
        plan(aGroup().pausedSince("2026-03-01T12:00"), "2026-03-02", "2026-03-02T09:00");

    assertThat(plan.decisions()).containsExactly(new Skip(date("2026-03-02"), PAUSED));
    assertThat(plan.next().date()).isEqualTo("2026-03-03");
  }

  @Test
  void a_slot_on_the_date_until_which_a_group_is_paused_is_asked() {
    SomeGroups group = aGroup().at("00:00").paused("2026-03-01T12:00", "2026-03-04T00:00");

    assertThat(plan(group, "2026-03-02", "2026-03-04T00:00").decisions())
        .containsExactly(
            new Skip(date("2026-03-02"), PAUSED),
            new Skip(date("2026-03-03"), PAUSED),
            new Ask(date("2026-03-04")));
  }

  @Test
  void a_pause_that_began_after_the_time_but_before_the_post_keeps_it_from_being_posted() {
    assertThat(
            plan(aGroup().pausedSince("2026-03-02T09:30"), "2026-03-02", "2026-03-02T10:00")
                .decisions())
        .containsExactly(new Skip(date("2026-03-02"), PAUSED));
  }

  @Test
  void with_a_whole_day_of_lateness_two_open_slots_still_make_one_question() {
    SomeGroups nuuk = aGroup().at("23:30").in("America/Nuuk");
    var generous = new DailyRules(Duration.ofHours(24), 14);

    assertThat(
            DailyPlan.of(
                    nuuk.group(), date("2026-03-28"), nuuk.moment("2026-03-29T23:45"), generous)
                .decisions())
        .containsExactly(new Skip(date("2026-03-28"), TOO_LATE), new Ask(date("2026-03-29")));
  }

  @Test
  void nothing_decided_yet_leaves_today_free() {
    assertThat(free("Europe/Berlin", "2026-03-02T12:00:00Z", null, null)).isEqualTo("2026-03-02");
  }

  @Test
  void a_date_that_was_decided_is_not_free_whatever_became_of_it() {
    assertThat(
            free(
                "Europe/Berlin",
                "2026-03-02T05:00:00Z",
                skipped("2026-03-02", "Europe/Berlin", "2026-03-01T12:00:00Z"),
                null))
        .isEqualTo("2026-03-03");
  }

  @Test
  void moving_west_over_the_date_line_does_not_ask_again_for_a_date_that_has_had_its_question() {
    Slot monday = posted("2026-03-02", "Pacific/Kiritimati", "2026-03-01T19:00:00Z");

    // In Pago Pago it is still Sunday.
    assertThat(free("Pacific/Pago_Pago", "2026-03-01T20:00:00Z", monday, monday))
        .isEqualTo("2026-03-03");
  }

  @Test
  void moving_east_over_the_date_line_does_not_ask_again_on_the_day_that_was_asked() {
    Slot monday = posted("2026-03-02", "Pacific/Pago_Pago", "2026-03-02T20:00:00Z");

    // On Kiritimati it was Tuesday ten in the morning when it was posted.
    assertThat(free("Pacific/Kiritimati", "2026-03-02T20:05:00Z", monday, monday))
        .isEqualTo("2026-03-04");
  }

  @Test
  void a_slot_that_was_left_without_a_question_uses_up_its_own_date_only() {
    Slot monday = skipped("2026-03-02", "Pacific/Pago_Pago", "2026-03-02T20:00:00Z");

    assertThat(free("Pacific/Kiritimati", "2026-03-02T20:05:00Z", monday, null))
        .isEqualTo("2026-03-03");
  }

  @Test
  void a_question_that_a_gap_moved_over_midnight_uses_up_its_own_date_only() {
    Slot saturday = posted("2026-03-28", "America/Nuuk", "2026-03-29T01:00:00Z");

    assertThat(free("America/Nuuk", "2026-03-29T01:05:00Z", saturday, saturday))
        .isEqualTo("2026-03-29");
  }

  private static DailyPlan plan(SomeGroups group, String undecided, String local) {
    return DailyPlan.of(group.group(), date(undecided), group.moment(local), DailyRules.standard());
  }

  private static LocalDate free(
      String zone,
      String now,
      @org.jspecify.annotations.Nullable Slot last,
      @org.jspecify.annotations.Nullable Slot lastPosted) {
    return DailyPlan.firstFree(
        ZoneId.of(zone),
        Instant.parse(now),
        Optional.ofNullable(last),
        Optional.ofNullable(lastPosted));
  }

  private static Slot posted(String date, String zone, String at) {
    return new Slot(date(date), ZoneId.of(zone), Instant.parse(at), new Slot.Posted(1));
  }

  private static Slot skipped(String date, String zone, String at) {
    return new Slot(date(date), ZoneId.of(zone), Instant.parse(at), new Slot.NotPosted(PAUSED));
  }

  private static DueSlot slot(String date, String due) {
    return new DueSlot(date(date), Instant.parse(due));
  }

  private static LocalDate date(String date) {
    return LocalDate.parse(date);
  }
}
