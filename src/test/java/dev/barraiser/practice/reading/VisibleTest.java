package dev.barraiser.practice.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {

  @Test
  void what_nobody_sees_is_gone_and_spaces_are_spaces() {
    assertThat(Visible.of("I\u00a0cut\u200b the\u2009bill\u00ad by\ufeff 40\u202f%."))
        .isEqualTo("I cut the bill by 40 %.");
  }

  @Test
  void what_one_sees_stays() {
    String seen = "First line,\n“second” – naïve, 漢字 and 👩‍🔧.";

    assertThat(Visible.of("plain")).isEqualTo("plain");
    assertThat(Visible.of(seen)).isEqualTo(seen.replace("\u200d", ""));
  }
}
