package dev.barraiser.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WordPieceTest {

  /** Written by the reference implementation, HuggingFace's tokenizers 0.23, of the same file. */
  private static final Path GOLDEN = Path.of("src/test/resources/golden/word-pieces.jsonl");

  private static WordPiece wordPiece;

  private final Random random = new Random(5);

  @BeforeAll
  static void load() throws IOException {
    wordPiece = WordPiece.load();
  }

  record Golden(String text, List<Integer> ids) {}

  @Test
  void every_text_is_cut_as_the_reference_cuts_it() throws IOException {
    List<String> lines = Files.readAllLines(GOLDEN);

    assertThat(lines).hasSizeGreaterThan(300);
    assertThat(lines)
        .map(line -> Json.read(line, Golden.class))
        .allSatisfy(
            golden -> assertThat(ids(golden.text())).as(golden.text()).isEqualTo(golden.ids()));
  }

  @Test
  void whatever_is_written_begins_and_ends_and_is_never_too_long() {
    for (int i = 0; i < 2_000; i++) {
      List<Integer> ids = ids(anything(random.nextInt(400)));

      assertThat(ids).hasSizeBetween(2, WordPiece.LONGEST).startsWith(101).endsWith(102);
      assertThat(ids).allMatch(id -> id >= 0 && id < wordPiece.vocabulary().size());
    }
  }

  @Test
  void case_and_space_around_make_no_difference() {
    for (int i = 0; i < 500; i++) {
      String text = ascii(random.nextInt(200)).replace('[', '(');

      assertThat(ids("\t " + text.toUpperCase(Locale.ROOT) + "\n")).isEqualTo(ids(text));
    }
  }

  @Test
  void two_texts_beside_each_other_are_cut_as_each_alone() {
    for (int i = 0; i < 500; i++) {
      String first = ascii(random.nextInt(20)).replace('[', '(');
      String second = ascii(random.nextInt(20)).replace('[', '(');
      List<Integer> one = ids(first);
      List<Integer> other = ids(second);

      assertThat(ids(first + " " + second))
          .startsWith(one.subList(0, one.size() - 1).toArray(Integer[]::new))
          .endsWith(other.subList(1, other.size()).toArray(Integer[]::new))
          .hasSize(one.size() + other.size() - 2);
    }
  }

  @Test
  void a_million_letters_are_cut_in_no_time() {
    assertThat(ids("x".repeat(1_000_000))).containsExactly(101, 100, 102);
    assertThat(ids("[".repeat(1_000_000))).hasSize(WordPiece.LONGEST);
    assertThat(ids("[".repeat(1_000_000) + "]")).hasSize(WordPiece.LONGEST);
    assertThat(ids("[]".repeat(500_000))).hasSize(WordPiece.LONGEST);
    assertThat(ids("so ".repeat(300_000))).hasSize(WordPiece.LONGEST);
  }

  @Test
  void half_a_character_is_left_out() {
    assertThat(ids("so\uD83D it goes")).isEqualTo(ids("so it goes"));
  }

  private List<Integer> ids(String text) {
    return Arrays.stream(wordPiece.ids(text)).boxed().toList();
  }

  private String ascii(int length) {
    return random
        .ints(length, ' ', '~')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Any code points, also halves of some. */
  private String anything(int length) {
    return random
        .ints(length, 0, random.nextBoolean() ? 0x3000 : 0x110000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
