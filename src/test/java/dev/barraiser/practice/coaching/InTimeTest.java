package dev.barraiser.practice.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Reading;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class InTimeTest {

  private static final Reading READ =
      new Reading.Abstained(Reading.Reason.TOO_SHORT, new Reading.Length(3, Duration.ofSeconds(1)));

  @Test
  void what_is_read_soon_enough_is_there() {
    var inTime = new InTime((text, lens) -> READ, Duration.ofMinutes(1));

    assertThat(inTime.read("I went there.", Lens.STORY)).contains(READ);
  }

  @Test
  void a_form_does_not_wait_for_what_takes_too_long_and_it_is_read_to_its_end() {
    var loaded = new CountDownLatch(1);
    var read = new CountDownLatch(1);
    var inTime =
        new InTime(
            (text, lens) -> {
              await().until(() -> loaded.getCount() == 0);
              read.countDown();
              return READ;
            },
            Duration.ofMillis(1));

    assertThat(inTime.read("I went there.", Lens.STORY)).isEmpty();
    loaded.countDown();
    await().until(() -> read.getCount() == 0);
  }

  @Test
  void a_text_that_cannot_be_read_leaves_the_form_as_it_is() {
    var inTime =
        new InTime(
            (text, lens) -> {
              throw new IllegalStateException("broken");
            },
            Duration.ofMinutes(1));

    assertThat(inTime.read("I went there.", Lens.STORY)).isEmpty();
  }
}
