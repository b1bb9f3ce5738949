package dev.barraiser.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class PulseTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private Instant now = Instant.parse("2026-03-02T09:00:00Z");
  private final Queue<Waiting> waiting = new ArrayDeque<>();
  private int beats;
  private final Pulse pulse =
      new Pulse(
          () -> now, SECOND, (wait, task) -> waiting.add(new Waiting(wait, task)), this::beat);

  private record Waiting(Duration pause, Runnable task) {}

  private Runnable duringTheBeat = () -> {};

  private void beat() {
    beats++;
    duringTheBeat.run();
  }

  /** The wait of the only task that is waiting; then it runs. */
  private Duration passes() {
    assertThat(waiting).hasSize(1);
    Waiting one = waiting.remove();
    now = now.plus(one.pause());
    one.task().run();
    return one.pause();
  }

  @Test
  void the_first_ring_is_followed_by_a_beat_at_once() {
    pulse.ring();

    assertThat(passes()).isZero();
    assertThat(beats).isEqualTo(1);
  }

  @Test
  void a_thousand_rings_are_one_beat() {
    for (int i = 0; i < 1000; i++) pulse.ring();
    passes();

    assertThat(waiting).isEmpty();
    assertThat(beats).isEqualTo(1);
  }

  @Test
  void beats_are_a_second_apart() {
    pulse.ring();
    passes();
    now = now.plusMillis(300);
    pulse.ring();

    assertThat(passes()).isEqualTo(Duration.ofMillis(700));
  }

  @Test
  void a_ring_during_a_beat_is_followed_by_another_one() {
    duringTheBeat =
        () -> {
          duringTheBeat = () -> {};
          pulse.ring();
        };
    pulse.ring();
    passes();

    assertThat(passes()).isEqualTo(SECOND);
    assertThat(waiting).isEmpty();
    assertThat(beats).isEqualTo(2);
  }

  @Test
  void a_clock_that_is_set_back_delays_no_beat_by_more_than_the_second() {
    pulse.ring();
    passes();
    now = now.minus(Duration.ofHours(1));
    pulse.ring();

    assertThat(passes()).isEqualTo(SECOND);
  }
}
