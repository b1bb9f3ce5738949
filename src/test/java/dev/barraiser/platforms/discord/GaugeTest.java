package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GaugeTest {

  @Test
  void a_quota_is_met_where_the_line_is() {
    assertThat(Gauge.bar(0, 3, 5)).isEqualTo("░░░░░░┊░░░░");
    assertThat(Gauge.bar(2, 3, 5)).isEqualTo("████░░┊░░░░");
    assertThat(Gauge.bar(3, 3, 5)).isEqualTo("██████┊░░░░");
    assertThat(Gauge.bar(5, 3, 5)).isEqualTo("██████┊████");
    assertThat(Gauge.bar(9, 3, 5)).isEqualTo("██████┊████");
  }

  @Test
  void the_line_is_reached_by_what_meets_the_quota_and_by_nothing_less() {
    for (int to = 1; to <= 40; to++) {
      for (int from = 1; from <= to; from++) {
        for (int done = 0; done <= to + 1; done++) {
          String before = Gauge.bar(done, from, to);
          before = before.substring(0, before.indexOf('┊'));

          assertThat(!before.contains("░"))
              .as(done + " of " + from + "–" + to)
              .isEqualTo(done >= from);
        }
      }
    }
  }

  @Test
  void bars_line_up_whatever_they_show() {
    for (int done = -1; done < 9; done++) {
      for (int from = -1; from < 8; from++) {
        for (int to = -1; to < 9; to++) assertThat(Gauge.bar(done, from, to)).hasSize(11);
      }
    }
  }
}
