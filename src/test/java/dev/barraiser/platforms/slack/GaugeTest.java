package dev.barraiser.platforms.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.chat.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

class GaugeTest {

  private static final char FULL = '▰';

  @Test
  void a_bar_has_a_cell_for_each_story_and_a_line_where_it_is_enough() {
    assertThat(Gauge.bar(3, 0, 5, 7)).isEqualTo("▰▰▰▱▱┊▱▱");
    assertThat(Gauge.bar(0, 0, 3, 5)).isEqualTo("▱▱▱┊▱▱");
    assertThat(Gauge.bar(6, 0, 5, 7)).isEqualTo("▰▰▰▰▰┊▰▱");
    assertThat(Gauge.bar(9, 0, 5, 7)).isEqualTo("▰▰▰▰▰┊▰▰");
  }

  @Test
  void a_goal_without_a_range_has_no_line() {
    assertThat(Gauge.bar(1, 0, 4, 4)).isEqualTo("▰▱▱▱");
    assertThat(Gauge.bar(1, 0, 0, 4)).isEqualTo("▰▱▱▱");
  }

  @Test
  void a_large_goal_fits_a_phone_and_neither_hides_a_beginning_nor_promises_an_end() {
    assertThat(Gauge.bar(1, 0, 60, 100)).isEqualTo("▰▱▱▱▱▱┊▱▱▱▱");
    assertThat(Gauge.bar(99, 0, 60, 100)).isEqualTo("▰▰▰▰▰▰┊▰▰▰▱");
    assertThat(Gauge.bar(100, 0, 60, 100)).isEqualTo("▰▰▰▰▰▰┊▰▰▰▰");
  }

  @Test
  void what_makes_no_sense_is_drawn_all_the_same() {
    assertThat(Gauge.bar(-1, 0, -1, -1)).isEqualTo("▱");
    assertThat(Gauge.bar(Integer.MAX_VALUE, 0, Integer.MAX_VALUE, Integer.MAX_VALUE))
        .isEqualTo("▰".repeat(10));
  }

  @Test
  void the_words_say_what_the_bar_shows() {
    assertThat(Gauge.inWords(3, 0, 5, 7)).isEqualTo("3 of 5–7");
    assertThat(Gauge.inWords(5, 0, 5, 7)).isEqualTo("5 of 5–7, met");
    assertThat(Gauge.inWords(7, 0, 5, 7)).isEqualTo("7 of 5–7, full");
    assertThat(Gauge.inWords(9, 0, 5, 7)).isEqualTo("9 of 5–7, full");
    assertThat(Gauge.inWords(2, 0, 4, 4)).isEqualTo("2 of 4");
    assertThat(Gauge.inWords(4, 0, 4, 4)).isEqualTo("4 of 4, full");
  }

  @Test
  void only_nothing_has_the_lowest_column_and_the_most_has_the_highest() {
    assertThat(Gauge.columns(points(0, 1, 5, 12, 100))).isEqualTo("▁▂▂▂█");
    assertThat(Gauge.columns(points(0, 0))).isEqualTo("▁▁");
    assertThat(Gauge.columns(points(-3, Integer.MAX_VALUE))).isEqualTo("▁█");
  }

  @Test
  void every_value_of_a_trend_is_said_in_words() {
    assertThat(Gauge.inWords(points(0, 4, 2))).isEqualTo("week 1 to week 3: 0, 4, 2");
    assertThat(Gauge.inWords(points(7))).isEqualTo("week 1: 7");
    assertThat(Gauge.inWords(List.of())).isEmpty();
  }

  private static List<Block.Point> points(int... values) {
    return java.util.stream.IntStream.range(0, values.length)
        .mapToObj(i -> new Block.Point("week " + (i + 1), values[i]))
        .toList();
  }

  @Test
  void drafts_stand_hatched_behind_what_is_done_and_are_told_in_words() {
    assertThat(Gauge.bar(2, 2, 3, 5)).isEqualTo("▰▰▨┊▨▱");
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
    assertThat(Gauge.bar(5, 2, 3, 5)).isEqualTo("▰▰▰┊▰▰ ▨▨");
    assertThat(Gauge.bar(4, 2, 3, 5)).isEqualTo("▰▰▰┊▰▨ ▨");
  }
}
