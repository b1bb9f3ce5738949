package dev.barraiser.practice.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ParametersTest {

  private final Parameters parameters =
      Parameters.builder()
          .linear("model", new Linear(new float[][] {{1, 2}, {3, 4}}, new float[] {5, 6}))
          .row("row", 7, 8)
          .table("none", new float[0][])
          .build();

  @Test
  void what_was_written_is_read_again() {
    Parameters read = Parameters.of(parameters.toBytes());

    assertThat(read.linear("model").scores(new float[] {10, 100})).containsExactly(215, 436);
    assertThat(read.row("row")).containsExactly(7, 8);
    assertThat(read.table("none")).isEmpty();
    assertThat(read.toBytes()).isEqualTo(parameters.toBytes());
  }

  @Test
  void what_is_not_there_is_named() {
    assertThatThrownBy(() -> parameters.row("other")).hasMessageContaining("other");
    assertThatThrownBy(() -> Parameters.load("abacus", "parts"))
        .hasMessageContaining("abacus-parts.bin");
  }

  @Test
  void anything_else_is_refused() {
    assertThatThrownBy(() -> Parameters.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}))
        .isInstanceOf(IllegalStateException.class);
  }
}
