package dev.barraiser.practice.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.nudges.Leave;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreakTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final List<StudyGroup.Pause> NO_PAUSE = List.of();
  private static final List<Leave> NO_LEAVE = List.of();

  @Test
  void weeks_with_two_answers_in_a_row_are_counted() {
    assertThat(streak("2026-03-27T12:00", "2026-03-25", "2026-03-26", "2026-03-16", "2026-03-20"))
        .isEqualTo(2);
  }

  @Test
  void one_answer_is_not_enough_and_three_are_not_two_weeks() {
    assertThat(streak("2026-03-27T12:00", "2026-03-25", "2026-03-16", "2026-03-20")).isEqualTo(1);
    assertThat(streak("2026-03-27T12:00", "2026-03-23", "2026-03-25", "2026-03-26")).isEqualTo(1);
    assertThat(streak("2026-03-27T12:00")).isZero();
  }

  @Test
  void the_running_week_counts_once_reached_and_never_breaks() {
    assertThat(streak("2026-03-23T00:00", "2026-03-16", "2026-03-20")).isEqualTo(1);
    assertThat(streak("2026-03-29T23:59", "2026-03-16", "2026-03-20", "2026-03-24")).isEqualTo(1);
  }

  @Test
  void a_week_missed_ends_it() {
    assertThat(streak("2026-03-27T12:00", "2026-03-25", "2026-03-26", "2026-03-09", "2026-03-10"))
        .isEqualTo(1);
    assertThat(streak("2026-03-27T12:00", "2026-03-09", "2026-03-10")).isZero();
  }

  @Test
  void sunday_night_and_monday_morning_are_two_weeks_in_the_groups_zone() {
    Instant sunday = at("2026-03-22T23:59", BERLIN);
    Instant monday = at("2026-03-23T00:00", BERLIN);
    Instant now = at("2026-03-24T09:00", BERLIN);

    assertThat(weeks(List.of(sunday, monday), BERLIN, now)).isZero();
    assertThat(weeks(List.of(sunday, monday), ZoneId.of("America/New_York"), now)).isEqualTo(1);
    assertThat(weeks(List.of(sunday, monday), ZoneId.of("Pacific/Auckland"), now)).isEqualTo(1);
  }

  @Test
  void a_week_in_which_the_clocks_change_is_one_week() {
    Instant mondayBefore = at("2026-03-23T00:00", BERLIN);
    Instant sundayAfter = at("2026-03-29T23:59", BERLIN);
    assertThat(weeks(List.of(mondayBefore, sundayAfter), BERLIN, at("2026-03-31T09:00", BERLIN)))
        .isEqualTo(1);

    Instant autumnMonday = at("2026-10-19T00:00", BERLIN);
    Instant autumnSunday = at("2026-10-25T23:59", BERLIN);
    assertThat(weeks(List.of(autumnMonday, autumnSunday), BERLIN, at("2026-10-26T09:00", BERLIN)))
        .isEqualTo(1);
  }

  @Test
  void a_monday_without_a_midnight_begins_at_its_first_instant() {
    ZoneId zone = ZoneId.of("Africa/Casablanca");
    Week week = Week.of(LocalDate.parse("2009-06-01"));

    assertThat(week.start(zone)).isEqualTo(Instant.parse("2009-06-01T00:00:00Z"));
    assertThat(Week.of(week.start(zone), zone)).isEqualTo(week);
    assertThat(Week.of(week.start(zone).minusMillis(1), zone)).isEqualTo(week.before());
    assertThat(week.before().end(zone)).isEqualTo(week.start(zone));
  }

  @Test
  void a_week_paused_for_any_part_is_as_if_it_had_not_been() {
    var pause =
        new StudyGroup.Pause(
            at("2026-03-22T23:00", BERLIN), Optional.of(at("2026-03-22T23:30", BERLIN)));
    List<Instant> answers = answers("2026-03-24", "2026-03-25", "2026-03-10", "2026-03-11");
    Instant now = at("2026-03-27T12:00", BERLIN);

    assertThat(Streak.weeks(answers, BERLIN, List.of(pause), NO_LEAVE, now, 2)).isEqualTo(2);
    assertThat(Streak.weeks(answers, BERLIN, NO_PAUSE, NO_LEAVE, now, 2)).isEqualTo(1);
  }

  @Test
  void a_pause_that_touches_a_week_only_at_its_edge_is_not_in_it() {
    List<Instant> answers = answers("2026-03-24", "2026-03-25", "2026-03-10", "2026-03-11");
    Instant now = at("2026-03-27T12:00", BERLIN);
    var until =
        new StudyGroup.Pause(
            at("2026-03-12T00:00", BERLIN), Optional.of(at("2026-03-16T00:00", BERLIN)));
    var from = new StudyGroup.Pause(at("2026-03-23T00:00", BERLIN), Optional.empty());

    assertThat(Streak.weeks(answers, BERLIN, List.of(until, from), NO_LEAVE, now, 2)).isEqualTo(1);
  }

  @Test
  void a_pause_without_an_end_excuses_every_week_since() {
    List<Instant> answers = answers("2026-01-12", "2026-01-13");
    var pause = new StudyGroup.Pause(at("2026-01-25T12:00", BERLIN), Optional.empty());

    assertThat(
            Streak.weeks(
                answers, BERLIN, List.of(pause), NO_LEAVE, at("2026-06-01T09:00", BERLIN), 2))
        .isEqualTo(1);
  }

  @Test
  void a_paused_week_with_two_answers_counts_all_the_same() {
    List<Instant> answers = answers("2026-03-16", "2026-03-17");
    var pause =
        new StudyGroup.Pause(
            at("2026-03-18T00:00", BERLIN), Optional.of(at("2026-03-20T00:00", BERLIN)));

    assertThat(
            Streak.weeks(
                answers, BERLIN, List.of(pause), NO_LEAVE, at("2026-03-24T09:00", BERLIN), 2))
        .isEqualTo(1);
  }

  @Test
  void a_single_day_of_leave_excuses_its_week_and_no_other() {
    List<Instant> answers = answers("2026-03-24", "2026-03-25", "2026-03-10", "2026-03-11");
    Instant now = at("2026-03-27T12:00", BERLIN);

    assertThat(onLeave(answers, now, "2026-03-22", "2026-03-22")).isEqualTo(2);
    assertThat(onLeave(answers, now, "2026-03-16", "2026-03-16")).isEqualTo(2);
    assertThat(onLeave(answers, now, "2026-03-15", "2026-03-15")).isEqualTo(1);
    assertThat(onLeave(answers, now, "2026-03-23", "2026-03-23")).isEqualTo(1);
    assertThat(onLeave(answers, now, "2026-03-01", "2026-04-30")).isEqualTo(2);
  }

  @Test
  void how_many_answers_a_week_needs_is_a_rule() {
    List<Instant> answers = answers("2026-03-24", "2026-03-17");

    assertThat(Streak.weeks(answers, BERLIN, NO_PAUSE, NO_LEAVE, at("2026-03-27T12:00", BERLIN), 1))
        .isEqualTo(2);
  }

  private static int onLeave(List<Instant> answers, Instant now, String first, String last) {
    var leave = new Leave(LocalDate.parse(first), LocalDate.parse(last));
    return Streak.weeks(answers, BERLIN, NO_PAUSE, List.of(leave), now, 2);
  }

  /** In Berlin; each answer at noon of its date. */
  private static int streak(String now, String... dates) {
    return weeks(answers(dates), BERLIN, at(now, BERLIN));
  }

  private static int weeks(List<Instant> answers, ZoneId zone, Instant now) {
    return Streak.weeks(answers, zone, NO_PAUSE, NO_LEAVE, now, 2);
  }

  private static List<Instant> answers(String... dates) {
    return Arrays.stream(dates).map(date -> at(date + "T12:00", BERLIN)).toList();
  }

  private static Instant at(String local, ZoneId zone) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }
}
