package dev.barraiser.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import dev.barraiser.storage.Database;
import dev.barraiser.storage.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductClockTest {

  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00.000400Z");

  @TempDir Path folder;
  private Instant machine = NINE;

  @Test
  void it_is_the_machines_time_until_it_is_put_forward() {
    try (Database database = open()) {
      ProductClock clock = clock(database);

      assertThat(clock.instant()).isEqualTo(NINE);
      assertThat(clock.ahead()).isZero();
    }
  }

  @Test
  void put_forward_it_has_reached_the_target_and_goes_on_from_there() {
    try (Database database = open()) {
      ProductClock clock = clock(database);
      Instant target = Instant.parse("2026-03-03T09:00:00Z");

      clock.advanceTo(target);
      assertThat(clock.instant()).isBetween(target, target.plusMillis(1));

      machine = machine.plus(Duration.ofMinutes(5));
      assertThat(clock.instant())
          .isBetween(target.plusSeconds(300), target.plusSeconds(300).plusMillis(1));
    }
  }

  @Test
  void it_is_never_put_back() {
    try (Database database = open()) {
      ProductClock clock = clock(database);
      clock.advanceTo(NINE.plus(Duration.ofDays(2)));
      Duration ahead = clock.ahead();

      clock.advanceTo(NINE.plus(Duration.ofDays(1)));
      clock.advanceTo(NINE.minus(Duration.ofDays(1)));

      assertThat(clock.ahead()).isEqualTo(ahead);
    }
  }

  @Test
  void how_far_it_is_ahead_survives_a_restart() {
    Duration ahead;
    try (Database database = open()) {
      ProductClock clock = clock(database);
      clock.advanceTo(NINE.plus(Duration.ofDays(2)));
      clock.advanceTo(NINE.plus(Duration.ofDays(3)));
      ahead = clock.ahead();
    }

    machine = machine.plus(Duration.ofHours(1));
    try (Database database = open()) {
      assertThat(clock(database).ahead()).isEqualTo(ahead);
      assertThat(clock(database).instant()).isEqualTo(machine.plus(ahead));
    }
  }

  private Database open() {
    return TestDatabase.at(folder.resolve("clock.db"));
  }

  private ProductClock clock(Database database) {
    return new ProductClock(database, () -> machine);
  }
}
