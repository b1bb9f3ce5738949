package dev.barraiser.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordCountTest {

  @Test
  void words_are_what_blanks_separate() {
    assertThat(WordCount.of("We  cut costs,\nby\t40% — don't ask.")).isEqualTo(7);
    assertThat(WordCount.of("a cross-functional and/or platform-wide change")).isEqualTo(5);
    assertThat(WordCount.of("non\u00a0breaking blanks\u2003separate")).isEqualTo(4);
  }

  @Test
  void nothing_that_can_be_read_aloud_is_no_word() {
    assertThat(WordCount.of("")).isZero();
    assertThat(WordCount.of(" — … !!! \u200f\u200b ")).isZero();
    assertThat(WordCount.of("\ud83d\ude80 ".repeat(4000))).isZero();
  }

  @Test
  void spaced_scripts_count_like_english() {
    assertThat(WordCount.of("Мы сократили расходы")).isEqualTo(3);
    assertThat(WordCount.of("قلّلنا التكاليف كثيرا")).isEqualTo(3);
    assertThat(WordCount.of("우리는 비용을 줄였다")).isEqualTo(3);
    assertThat(WordCount.of("हमने लागत घटाई")).isEqualTo(3);
  }

  @Test
  void scripts_without_blanks_are_counted_by_letters() {
    assertThat(WordCount.of("我们把成本降低了，")).isEqualTo(4);
    assertThat(WordCount.of("コストを下げた")).isEqualTo(4);
    assertThat(WordCount.of("เราลดต้นทุน")).isEqualTo(2);
  }

  @Test
  void a_latin_word_amid_chinese_is_one_word() {
    assertThat(WordCount.of("我用Java重写了")).isEqualTo(4);
  }
}
