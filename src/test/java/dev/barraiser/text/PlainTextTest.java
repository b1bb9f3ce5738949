package dev.barraiser.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Text as every database can keep it and every platform can show it. */
final class PlainTextTest {

  @Test
  void what_reads_from_right_to_left_and_what_is_joined_stays_as_it_is() {
    String text = "שלום \u200f(2) \u202beman\u202c می\u200cنا 👩\u200d💻";

    assertThat(PlainText.of(text)).isEqualTo(text);
  }

  @Test
  void what_makes_letters_run_backwards_goes() {
    assertThat(PlainText.of("a\u202ebc\u202dd")).isEqualTo("abcd");
  }

  @Test
  void controls_go_and_line_breaks_become_one_kind() {
    assertThat(PlainText.of("a\u0000\r\nb\rc\td\ud800")).isEqualTo("a\nb\nc\td\ufffd");
  }
}
