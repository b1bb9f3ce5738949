package dev.barraiser.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LanesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Lanes lanes = new Lanes();
  private final List<Integer> done = new CopyOnWriteArrayList<>();

  @Test
  void tasks_of_one_lane_run_in_order() {
    List<Integer> numbers = IntStream.range(0, 500).boxed().toList();

    numbers.forEach(number -> lanes.run("one", () -> done.add(number)));

    assertThat(lanes.drain(PATIENCE)).isTrue();
    assertThat(done).isEqualTo(numbers);
  }

  @Test
  void a_lane_does_not_wait_for_another() {
    var otherHasRun = new CountDownLatch(1);
    var first = lanes.ask("one", () -> await(otherHasRun));

    lanes.run("two", otherHasRun::countDown);

    assertThat(first.join()).isTrue();
  }

  @Test
  void a_task_that_throws_does_not_stop_its_lane() {
    lanes.run(
        "one",
        () -> {
          throw new IllegalStateException("on purpose");
        });
    lanes.run(
        "one",
        () -> {
          throw new NoClassDefFoundError("on purpose");
        });

    assertThat(lanes.ask("one", () -> 7).join()).isEqualTo(7);
  }

  @Test
  void not_even_an_error_holds_up_what_comes_after_it() {
    var failed =
        lanes.ask(
            "one",
            () -> {
              throw new NoClassDefFoundError("on purpose");
            });
    var next = lanes.ask("one", () -> 7);

    assertThat(failed).failsWithin(PATIENCE);
    assertThat(next).succeedsWithin(PATIENCE).isEqualTo(7);
  }

  @Test
  void whoever_asked_is_told_of_a_failure() {
    CompletableFuture<Integer> asked =
        lanes.ask(
            "one",
            () -> {
              throw new IllegalStateException("on purpose");
            });

    assertThat(asked).failsWithin(PATIENCE).withThrowableThat().withMessageContaining("on purpose");
  }

  @Test
  void closing_waits_for_what_is_under_way_and_drops_the_rest() {
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    lanes.run(
        "one",
        () -> {
          begun.countDown();
          await(goOn);
          done.add(1);
        });
    lanes.run("one", () -> done.add(2));
    assertThat(await(begun)).isTrue();

    assertThat(lanes.close(Duration.ZERO)).isFalse();
    goOn.countDown();

    assertThat(lanes.close(PATIENCE)).isTrue();
    assertThat(done).containsExactly(1);
  }

  @Test
  void nothing_is_taken_any_more_once_closed() {
    lanes.close(PATIENCE);

    lanes.run("one", () -> done.add(1));

    assertThat(lanes.ask("one", () -> done.add(2))).isCancelled();
    assertThat(done).isEmpty();
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
