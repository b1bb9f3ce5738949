package dev.barraiser.practice.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nobody is asked about two numbers that go together well: our own stories hold a few thousand. */
final class TwoNumbersInStoriesTest {

  private static final Path FOLDER = Path.of("src/training");
  private static final Pattern LABEL = Pattern.compile("^[^:]{1,80}: ");

  @Test
  void in_none_of_our_stories_told_sentence_by_sentence_is_anything_to_ask_about()
      throws IOException {
    List<TwoNumbers> found = new ArrayList<>();
    int numbers = 0;
    int sentences = 0;
    for (String text : texts()) {
      String[] told =
          text.lines()
              .map(line -> LABEL.matcher(line).replaceFirst(""))
              .flatMap(line -> Arrays.stream(line.split("(?<=[.!?]) +", -1)))
              .filter(line -> !line.isBlank())
              .toArray(String[]::new);
      sentences += told.length;
      numbers += (int) Arrays.stream(told).filter(one -> one.matches(".*\\d.*")).count();
      if (told.length > 1) found.addAll(TwoNumbers.in(TwoNumbersTest.lines(told)));
    }
    assertThat(sentences).isGreaterThan(5_000);
    assertThat(numbers).isGreaterThan(500);
    assertThat(found).isEmpty();
  }

  @Test
  void nor_is_there_in_a_story_that_is_told_a_second_time_in_other_words() throws IOException {
    Map<String, String> stories = new HashMap<>();
    for (String text : texts()) {
      if (!text.startsWith("story ")) continue;
      stories.put(
          text.lines().findFirst().orElseThrow().substring("story ".length()).strip(),
          text.lines()
              .map(line -> LABEL.matcher(line).replaceFirst(""))
              .collect(Collectors.joining("\n")));
    }
    List<TwoNumbers> found = new ArrayList<>();
    int pairs = 0;
    for (String text : Files.readString(FOLDER.resolve("retold.txt")).split("\\n\\s*\\n", -1)) {
      String first = text.strip().lines().findFirst().orElse("");
      if (!first.startsWith("again ")) continue;
      String story = stories.get(first.substring("again ".length()).strip());
      if (story == null) continue;
      pairs++;
      found.addAll(TwoNumbers.in(TwoNumbersTest.lines(story, text)));
    }
    assertThat(pairs).isGreaterThan(10);
    assertThat(found).isEmpty();
  }

  /** A blank line parts them. */
  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".txt")).toList()) {
        texts.addAll(List.of(Files.readString(file).split("\\n\\s*\\n", -1)));
      }
    }
    return texts;
  }
}
