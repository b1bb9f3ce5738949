package dev.barraiser.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CutTest {

  private static final String FAMILY = "👩‍👩‍👧‍👦";

  @Test
  void what_fits_exactly_stays_whole_and_one_more_is_cut() {
    assertThat(Cut.to("a".repeat(75), 75)).isEqualTo("a".repeat(75));
    assertThat(Cut.to("a".repeat(76), 75)).isEqualTo("a".repeat(74) + "…");
  }

  @Test
  void a_cut_falls_between_words() {
    assertThat(Cut.to("Everything that is yours", 20)).isEqualTo("Everything that is…");
  }

  @Test
  void pieces_end_after_a_line_sooner_than_after_a_word() {
    assertThat(Cut.pieces("One line of it.\nAnother one.", 20))
        .containsExactly("One line of it.\n", "Another one.");
  }

  @Test
  void a_character_of_many_units_stays_whole() {
    String text = "a".repeat(90) + FAMILY + "b".repeat(20);

    for (int max = 91; max < 90 + FAMILY.length(); max++) {
      assertThat(Cut.pieces(text, max).getFirst()).isEqualTo("a".repeat(90));
    }
  }

  @Test
  void a_family_longer_than_a_piece_is_divided_all_the_same_and_never_within_a_code_point() {
    String crowd = "👩" + "‍👩".repeat(500);

    List<String> pieces = Cut.pieces(crowd, 100);

    assertThat(String.join("", pieces)).isEqualTo(crowd);
    assertThat(pieces)
        .allSatisfy(piece -> {
          assertThat(piece.length()).isBetween(1, 100);
          assertThat(Character.isLowSurrogate(piece.charAt(0))).isFalse();
          assertThat(Character.isHighSurrogate(piece.charAt(piece.length() - 1))).isFalse();
        });
  }

  @Test
  void pieces_are_the_text_again_whatever_it_is() {
    var random = new Random(7);
    for (int i = 0; i < 500; i++) {
      String text = WorstText.some(random, random.nextInt(400));
      int max = 2 + random.nextInt(60);

      List<String> pieces = Cut.pieces(text, max);

      assertThat(String.join("", pieces)).isEqualTo(text);
      assertThat(pieces).allSatisfy(piece -> assertThat(piece.length()).isLessThanOrEqualTo(max));
      assertThat(Cut.to(text, max).length()).isLessThanOrEqualTo(max);
    }
  }
}
