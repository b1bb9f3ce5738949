package dev.barraiser.practice.goals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.goals.Forecast.Verdict;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForecastTest {

  private static final Duration FOUR_WEEKS = Duration.ofDays(28);
  private static final LocalDate DAY = LocalDate.parse("2026-03-01");

  @Test
  void a_steady_pace_goes_on_within_a_range() {
    Forecast forecast = of(8, 4, FOUR_WEEKS, Duration.ofDays(56));

    assertThat(forecast.low()).isLessThan(8);
    assertThat(forecast.likely()).isBetween(8, 9);
    assertThat(forecast.high()).isGreaterThan(12);
    assertThat(forecast.verdict()).isEqualTo(Verdict.TIGHT);
  }

  @Test
  void the_less_is_known_the_wider_it_is() {
    Forecast lately = of(8, 1, Duration.ofDays(7), Duration.ofDays(56));
    Forecast long_ = of(8, 4, FOUR_WEEKS, Duration.ofDays(56));

    assertThat(lately.high() - lately.low()).isGreaterThan(long_.high() - long_.low());
  }

  @Test
  void nothing_in_four_weeks_leaves_little_hope_and_not_none() {
    Forecast forecast = of(8, 0, FOUR_WEEKS, Duration.ofDays(56));

    assertThat(forecast.low()).isZero();
    assertThat(forecast.high()).isBetween(1, 4);
    assertThat(forecast.verdict()).isEqualTo(Verdict.NOT_ENOUGH);
  }

  @Test
  void with_nothing_known_yet_nothing_is_claimed() {
    assertThat(of(8, 0, Duration.ZERO, Duration.ofDays(56)).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(of(8, 0, Duration.ofDays(6), Duration.ofDays(56)).slips()).isFalse();
    assertThat(of(8, 0, Duration.ofDays(7), Duration.ofDays(56)).slips()).isTrue();
  }

  @Test
  void in_the_first_week_it_is_too_early_to_say_however_many_are_ready() {
    assertThat(of(11, 5, Duration.ofMinutes(10), Duration.ofDays(84)).verdict())
        .isEqualTo(Verdict.UNKNOWN);
    assertThat(of(11, 5, Duration.ofDays(6), Duration.ofDays(84)).verdict())
        .isEqualTo(Verdict.UNKNOWN);
    assertThat(of(11, 5, Duration.ofDays(7), Duration.ofDays(84)).verdict())
        .isEqualTo(Verdict.ENOUGH);
  }

  @Test
  void what_was_imported_on_one_day_is_no_pace() {
    var ready = new ArrayList<>(Collections.nCopies(5, DAY));
    ready.add(DAY.plusDays(9));

    Forecast forecast = Forecast.of(11, ready, Duration.ofDays(14), Duration.ofDays(84));

    assertThat(forecast.atOnce()).isEqualTo(5);
    assertThat(forecast)
        .usingRecursiveComparison()
        .ignoringFields("atOnce")
        .isEqualTo(of(11, 1, Duration.ofDays(14), Duration.ofDays(84)));
  }

  @Test
  void a_week_after_several_at_once_nothing_slips_yet_and_after_two_it_does() {
    List<LocalDate> ready = Collections.nCopies(3, DAY);

    assertThat(Forecast.of(8, ready, Duration.ofDays(8), Duration.ofDays(34)).slips()).isFalse();
    assertThat(Forecast.of(8, ready, Duration.ofDays(14), Duration.ofDays(34)).slips()).isTrue();
  }

  @Test
  void a_nudge_says_of_several_at_once_what_the_goal_says() {
    LocalDate today = DAY.plusDays(14);
    Forecast forecast =
        Forecast.of(8, Collections.nCopies(3, DAY), Duration.ofDays(14), Duration.ofDays(34));

    assertThat(Outlook.inShort(new Pace(today.plusDays(34), today, List.of(), forecast)))
        .isEqualTo(
            "Eight stories are missing. Three stories became ready on one day; I take them for what"
                + " you brought along. In the last two weeks none besides became ready. It takes 1.6"
                + " a week from now.");
  }

  @Test
  void a_good_day_and_a_day_that_is_good_every_week_are_a_pace() {
    List<LocalDate> sundays =
        IntStream.range(0, 9).mapToObj(story -> DAY.plusWeeks(story / 3)).toList();

    assertThat(Forecast.of(11, List.of(DAY, DAY), FOUR_WEEKS, FOUR_WEEKS).atOnce()).isZero();
    assertThat(Forecast.of(11, sundays, FOUR_WEEKS, FOUR_WEEKS).atOnce()).isZero();
  }

  @Test
  void what_is_to_come_is_told_by_the_end_of_the_range_that_decides() {
    assertThat(of(8, 0, FOUR_WEEKS, Duration.ofDays(3)).toCome()).isEqualTo("none");
    assertThat(of(8, 0, FOUR_WEEKS, Duration.ofDays(98)).toCome()).isEqualTo("none");
    assertThat(of(9, 4, FOUR_WEEKS, Duration.ofDays(56)).toCome())
        .matches("most likely about \\d+ more, with luck \\d+,");
    assertThat(of(3, 12, FOUR_WEEKS, Duration.ofDays(56)).toCome()).matches("at least \\d+ more");
  }

  @Test
  void a_goal_that_is_tomorrow_or_today_promises_nothing() {
    assertThat(of(8, 4, FOUR_WEEKS, Duration.ofDays(1)).verdict()).isEqualTo(Verdict.NOT_ENOUGH);
    assertThat(of(8, 40, FOUR_WEEKS, Duration.ZERO).high()).isZero();
  }

  @Test
  void what_is_met_is_met_and_what_is_plenty_is_enough() {
    assertThat(of(0, 0, Duration.ZERO, Duration.ofDays(3)).verdict()).isEqualTo(Verdict.MET);
    assertThat(of(3, 12, FOUR_WEEKS, Duration.ofDays(56)).verdict()).isEqualTo(Verdict.ENOUGH);
  }

  /** Held against people who draw a rate, live four weeks by it, and then the weeks to come. */
  @Test
  void four_of_five_end_within_the_range() {
    var random = new Random(7);
    int within = 0;
    int all = 4000;
    for (int i = 0; i < all; i++) {
      double rate = random.nextDouble() * 3;
      int seen = happens(random, rate * 4);
      Forecast forecast = of(8, seen, FOUR_WEEKS, Duration.ofDays(70));
      int came = happens(random, rate * 10);
      if (came >= forecast.low() && came <= forecast.high()) within++;
    }

    assertThat((double) within / all).isBetween(0.8, 0.9);
  }

  /** So many, each on a day of its own. */
  @Test
  void what_is_known_of_the_kinds_adds_up_to_what_is_known_of_all() {
    List<LocalDate> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) all.add(DAY.plusDays(3L * i));
    List<LocalDate> often = all.subList(0, 7);
    List<LocalDate> seldom = all.subList(7, 8);

    Forecast whole = Forecast.of(6, all, FOUR_WEEKS, FOUR_WEEKS);
    Forecast one = Forecast.ofKind(3, all, often, 2, FOUR_WEEKS, FOUR_WEEKS);
    Forecast other = Forecast.ofKind(3, all, seldom, 2, FOUR_WEEKS, FOUR_WEEKS);

    assertThat(one.readied() + other.readied()).isEqualTo(whole.readied());
    assertThat(one.likely() + other.likely()).isBetween(whole.likely() - 1, whole.likely() + 1);
    assertThat(one.kindSlips()).isFalse();
    assertThat(other.kindSlips()).isTrue();
    assertThat(whole.slips()).isFalse();
  }

  @Test
  void what_was_brought_along_on_one_day_is_no_pace_of_any_kind() {
    List<LocalDate> all = new ArrayList<>(Collections.nCopies(5, DAY));
    all.add(DAY.plusDays(9));

    assertThat(Forecast.ofKind(3, all, all.subList(2, 6), 3, FOUR_WEEKS, FOUR_WEEKS).readied())
        .isEqualTo(1);
  }

  private static Forecast of(int missing, int readied, Duration known, Duration left) {
    return Forecast.of(
        missing, IntStream.range(0, readied).mapToObj(DAY::plusDays).toList(), known, left);
  }

  /** How often what is expected so often happens. */
  private static int happens(Random random, double expected) {
    int count = 0;
    double until = -Math.log(random.nextDouble());
    while (until < expected) {
      count++;
      until -= Math.log(random.nextDouble());
    }
    return count;
  }
}
