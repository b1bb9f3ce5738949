package dev.barraiser.platforms.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GaugeTest {

  private static final char FULL = '█';

  @Test
  void a_quota_is_met_where_the_line_is() {
    assertThat(Gauge.bar(0, 0, 3, 5)).isEqualTo("░░░░░░┊░░░░");
    assertThat(Gauge.bar(2, 0, 3, 5)).isEqualTo("████░░┊░░░░");
    assertThat(Gauge.bar(3, 0, 3, 5)).isEqualTo("██████┊░░░░");
    assertThat(Gauge.bar(5, 0, 3, 5)).isEqualTo("██████┊████");
    assertThat(Gauge.bar(9, 0, 3, 5)).isEqualTo("██████┊████");
  }

  @Test
  void the_line_is_reached_by_what_meets_the_quota_and_by_nothing_less() {
    for (int to = 1; to <= 40; to++) {
      for (int from = 1; from <= to; from++) {
        for (int done = 0; done <= to + 1; done++) {
          String before = Gauge.bar(done, 0, from, to);
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
        for (int to = -1; to < 9; to++) assertThat(Gauge.bar(done, 0, from, to)).hasSize(11);
      }
    }
  }

  @Test
  void drafts_stand_hatched_behind_what_is_done_and_are_told_in_words() {
    assertThat(Gauge.bar(2, 2, 3, 5)).isEqualTo("████▒▒┊▒▒░░");
    assertThat(Gauge.inWords(2, 2, 3, 5)).isEqualTo("2 of 3–5, 2 drafts");
    assertThat(Gauge.inWords(0, 1, 3, 5)).isEqualTo("0 of 3–5, 1 draft");
  }

  @Test
  void drafts_never_hide_what_is_done_and_lengthen_the_bar_only_where_it_is_full() {
    for (int done = 0; done < 9; done++) {
      for (int drafts = 0; drafts < 9; drafts++) {
        String plain = Gauge.bar(done, 0, 3, 5);
        String hatched = Gauge.bar(done, drafts, 3, 5);
        int beyond = Math.clamp(done + drafts - 5, 0, Math.min(drafts, 5));
        assertThat(hatched).hasSize(plain.length() + (beyond == 0 ? 0 : 1 + beyond));
        assertThat(hatched.chars().filter(c -> c == FULL).count())
            .isEqualTo(plain.chars().filter(c -> c == FULL).count());
      }
    }
  }

  @Test
  void drafts_that_there_is_no_room_for_stand_behind_the_bar() {
    assertThat(Gauge.bar(5, 2, 3, 5)).isEqualTo("██████┊████ ▒▒");
    assertThat(Gauge.bar(4, 2, 3, 5)).isEqualTo("██████┊██▒▒ ▒");
  }
}
