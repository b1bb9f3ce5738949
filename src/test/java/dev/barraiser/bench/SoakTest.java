package dev.barraiser.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code -Dproof.soak=3600} soaks for an hour; an ordinary proof does for a short while. */
@Tag("proof")
class SoakTest {

  private static final int SECONDS = Integer.getInteger("proof.soak", 30);

  /** Of measuring on a machine that does other things besides. */
  private static final double MILLIS = 40;

  private static final double MEGABYTES = 8;

  @Test
  void under_fifty_events_a_second_neither_memory_nor_waiting_grows() throws Exception {
    double[] told =
        InAProcess.numbers(Soak.class, List.of("-Xmx256m"), List.of(Integer.toString(SECONDS)));

    assertThat(told[2]).as("p99 of the second half").isLessThan(2 * told[0] + MILLIS);
    assertThat(told[3]).as("heap after the second half").isLessThan(1.1 * told[1] + MEGABYTES);
    assertThat(told[4]).as("events set aside").isZero();
  }
}
