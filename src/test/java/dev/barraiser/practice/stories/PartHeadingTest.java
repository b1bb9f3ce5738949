package dev.barraiser.practice.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartHeadingTest {

  @ParameterizedTest
  @ValueSource(strings = {"# Result", "##Results:", "  ### result : ##  ", "# RESULT #"})
  void a_heading_of_markdown_is_told_however_it_is_written(String line) {
    assertThat(PartHeading.marked(line)).map(PartHeading::part).contains(3);
  }

  @Test
  void a_line_of_blanks_that_is_no_heading_is_told_quickly() {
    String line = "# Situation" + " ".repeat(20_000) + "x";

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertThat(PartHeading.marked(line)).isEmpty());
  }
}
