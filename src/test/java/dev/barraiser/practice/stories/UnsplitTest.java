package dev.barraiser.practice.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnsplitTest {

  @Test
  void a_text_that_fits_stands_whole_in_the_first_part() {
    assertThat(Unsplit.parts("  One.\nTwo.  ")).containsExactly("One.\nTwo.", "", "", "");
    assertThat(Unsplit.parts("x".repeat(3000))).containsExactly("x".repeat(3000), "", "", "");
  }

  @Test
  void a_longer_one_goes_on_in_the_next_part_without_losing_a_word() {
    String text = "word ".repeat(1000).strip();

    List<String> parts = Unsplit.parts(text);

    assertThat(parts).allSatisfy(part -> assertThat(part.length()).isLessThanOrEqualTo(3000));
    assertThat(String.join(" ", parts).strip()).isEqualTo(text);
  }

  @Test
  void a_text_without_blanks_is_never_cut_within_a_character() {
    String text = "x" + "🚀".repeat(2000);

    List<String> parts = Unsplit.parts(text);

    assertThat(String.join("", parts)).isEqualTo(text);
    assertThat(parts.getFirst()).endsWith("🚀");
  }

  @Test
  void a_short_question_becomes_a_title_and_a_long_one_none() {
    assertThat(Unsplit.title("Tell me about a hire you got wrong"))
        .isEqualTo("A hire you got wrong");
    assertThat(Unsplit.title("Describe how you've raised the technical bar"))
        .isEqualTo("How you've raised the technical bar");
    assertThat(Unsplit.title("Which decisions do you insist on making yourself?"))
        .isEqualTo("Which decisions do you insist on making yourself");
    assertThat(
            Unsplit.title(
                "You take over three teams that have missed every quarterly commitment for a year."
                    + " How do you spend your first sixty days?"))
        .isEmpty();
  }
}
