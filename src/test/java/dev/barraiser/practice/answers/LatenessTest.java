package dev.barraiser.practice.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.questions.Asked;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LatenessTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void an_answer_in_the_last_moment_of_the_questions_day_is_in_time() {
    assertThat(late("2026-03-02", BERLIN, "2026-03-02T22:59:59.999Z")).isFalse();
  }

  @Test
  void an_answer_at_midnight_is_late() {
    assertThat(late("2026-03-02", BERLIN, "2026-03-02T23:00:00Z")).isTrue();
  }

  @Test
  void the_day_is_the_groups_not_the_answerers() {
    ZoneId honolulu = ZoneId.of("Pacific/Honolulu");

    assertThat(late("2026-03-02", honolulu, "2026-03-03T09:59:00Z")).isFalse();
  }

  @Test
  void a_day_that_begins_at_one_in_the_morning_ends_the_day_before_it() {
    // Beirut skips from midnight to one o'clock on 29 March 2026.
    assertThat(late("2026-03-28", ZoneId.of("Asia/Beirut"), "2026-03-28T22:00:00Z")).isTrue();
    assertThat(late("2026-03-28", ZoneId.of("Asia/Beirut"), "2026-03-28T21:59:59Z")).isFalse();
  }

  @Test
  void an_extra_questions_day_is_the_one_on_which_it_was_posted() {
    var extra = asked(Optional.empty(), "2026-03-02T22:30:00Z");

    assertThat(Lateness.isLate(extra, BERLIN, Instant.parse("2026-03-02T22:59:00Z"))).isFalse();
    assertThat(Lateness.isLate(extra, BERLIN, Instant.parse("2026-03-02T23:00:00Z"))).isTrue();
  }

  private static boolean late(String day, ZoneId zone, String given) {
    var asked = asked(Optional.of(LocalDate.parse(day)), "2026-03-02T08:00:00Z");
    return Lateness.isLate(asked, zone, Instant.parse(given));
  }

  private static Asked asked(Optional<LocalDate> slot, String at) {
    return new Asked(
        1,
        Practice.CHANNEL,
        OptionalLong.of(1),
        "q1",
        slot,
        Instant.parse(at),
        Optional.empty(),
        Optional.empty());
  }
}
