package dev.barraiser.practice.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

  @Test
  void three_hundred_words_take_two_minutes_to_say() {
    assertThat(Pace.USUAL.of("word ".repeat(300)))
        .isEqualTo(new Reading.Length(300, Duration.ofMinutes(2)));
  }

  @Test
  void who_speaks_faster_is_done_sooner() {
    assertThat(new Pace(180).of("word ".repeat(300)).speaking()).isEqualTo(Duration.ofSeconds(100));
  }

  @Test
  void nothing_takes_no_time() {
    assertThat(Pace.USUAL.of(" — ")).isEqualTo(new Reading.Length(0, Duration.ZERO));
  }

  @Test
  void nobody_speaks_no_words_a_minute() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Pace(0));
  }
}
