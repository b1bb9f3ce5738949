package dev.barraiser.platforms.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class WordingTest {

  @Test
  void half_a_character_is_replaced_and_a_whole_one_is_kept() {
    assertThat(Wording.message("a\uD83Db")).isEqualTo("a\uFFFDb");
    assertThat(Wording.message("a\uDE00b")).isEqualTo("a\uFFFDb");
    assertThat(Wording.message("a\uD83D\uDE00b")).isEqualTo("a\uD83D\uDE00b");
  }

  @Test
  void line_breaks_are_one_kind_and_other_controls_go() {
    assertThat(Wording.message("a\r\nb\rc\td\u0000e\u001Bf")).isEqualTo("a\nb\nc\tdef");
  }

  @Test
  void a_name_is_one_line_without_spare_blanks() {
    assertThat(Wording.name("  Ana \n  Souza ")).isEqualTo("Ana Souza");
    assertThatThrownBy(() -> Wording.name(" \n ")).isInstanceOf(Refusal.class);
  }
}
