package dev.barraiser.practice.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.mock.RoundPlan.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundPlanTest {

  @ParameterizedTest
  @EnumSource(Length.class)
  void windows_follow_each_other_and_sum_to_the_length_whatever_is_over_when(Length length) {
    var random = new Random(11);
    for (int i = 0; i < 2000; i++) {
      List<Duration> over = new ArrayList<>();
      Duration at = Duration.ZERO;
      for (int part = random.nextInt(length.questions() + 2); part > 0; part--) {
        at = at.plusSeconds(random.nextInt(length.minutes() * 40));
        over.add(at);
      }

      RoundPlan plan = RoundPlan.of(length, length.questions(), over);

      assertThat(plan.windows()).hasSize(length.questions() + 2);
      Duration end = Duration.ZERO;
      for (Window window : plan.windows()) {
        assertThat(window.from()).isEqualTo(end);
        assertThat(window.until()).isGreaterThanOrEqualTo(window.from());
        end = window.until();
      }
      assertThat(end).isEqualTo(length.whole());
      assertThat(plan.windows().stream().map(Window::length).reduce(Duration.ZERO, Duration::plus))
          .isEqualTo(length.whole());
    }
  }

  @Test
  void an_hour_has_four_questions_of_the_same_length() {
    RoundPlan plan = RoundPlan.of(Length.AN_HOUR, 4, List.of());

    assertThat(plan.windows())
        .extracting(Window::length)
        .containsExactly(
            minutes(2), minutes(14), minutes(14), minutes(14), minutes(14), minutes(2));
  }

  @Test
  void what_is_skipped_leaves_its_time_to_what_follows() {
    RoundPlan plan = RoundPlan.of(Length.HALF_AN_HOUR, 2, List.of(Duration.ZERO, minutes(3)));

    assertThat(plan.question(1)).isEqualTo(new Window(minutes(3), minutes(29)));
    assertThat(plan.closing()).isEqualTo(new Window(minutes(29), minutes(30)));
  }

  @Test
  void when_the_last_question_is_over_early_the_rest_is_closing() {
    RoundPlan plan = RoundPlan.of(Length.SHORT, 1, List.of(minutes(1), minutes(6)));

    assertThat(plan.closing()).isEqualTo(new Window(minutes(6), minutes(15)));
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }
}
