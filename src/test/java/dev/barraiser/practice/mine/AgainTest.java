package dev.barraiser.practice.mine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.practice.mine.Again.Tried;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgainTest {

  private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");

  private static Tried tried(String question, int times, int daysAgo, int gaps) {
    return new Tried(question, times, NOW.minus(Duration.ofDays(daysAgo)), OptionalInt.of(gaps));
  }

  @ParameterizedTest
  @CsvSource({"1,14", "2,30", "3,60", "4,60", "9,60"})
  void it_comes_back_after_14_days_then_30_then_every_60(int times, int days) {
    assertThat(Again.due(List.of(tried("a", times, days - 1, 3)), NOW)).isEmpty();
    assertThat(Again.due(List.of(tried("a", times, days, 3)), NOW)).isPresent();
  }

  @Test
  void of_those_that_have_rested_the_one_that_lacked_most_comes_first() {
    assertThat(
            Again.due(
                List.of(tried("a", 1, 50, 2), tried("b", 1, 20, 5), tried("c", 1, 3, 9)), NOW))
        .get()
        .extracting(Tried::question)
        .isEqualTo("b");
  }

  @Test
  void where_several_lacked_as_much_the_longest_ago_comes_first() {
    assertThat(Again.due(List.of(tried("a", 1, 20, 2), tried("b", 1, 40, 2)), NOW))
        .get()
        .extracting(Tried::question)
        .isEqualTo("b");
  }

  @Test
  void what_lacked_nothing_or_was_never_read_does_not_come_back() {
    var unread = new Tried("b", 1, NOW.minus(Duration.ofDays(90)), OptionalInt.empty());

    assertThat(Again.due(List.of(tried("a", 1, 90, 0), unread), NOW)).isEmpty();
    assertThat(Again.due(List.of(), NOW)).isEmpty();
  }
}
