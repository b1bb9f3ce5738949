package dev.barraiser.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barraiser.wire.HandClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedTest {

  private final HandClock clock = HandClock.at("2026-03-02T12:00:00Z");
  private final Remembered<String, String> remembered =
      new Remembered<>(2, Duration.ofMinutes(10), clock);
  private final List<String> read = new ArrayList<>();
  private Database database;

  @BeforeEach
  void opens(@TempDir Path folder) {
    database = TestDatabase.at(folder.resolve("test.db"));
  }

  @AfterEach
  void closes() {
    database.close();
  }

  private String of(String key) {
    return of(key, () -> {});
  }

  private String of(String key, Runnable meanwhile) {
    return remembered.of(
        key,
        database::read,
        tx -> {
          read.add(key);
          meanwhile.run();
          return key + read.size();
        });
  }

  @Test
  void what_was_read_once_is_not_read_again() {
    assertThat(List.of(of("ana"), of("ana"))).containsExactly("ana1", "ana1");
  }

  @Test
  void what_is_changed_is_read_again_once_that_is_committed() {
    of("ana");
    database.run(tx -> {
      remembered.changes(tx, "ana");
      assertThat(of("ana")).isEqualTo("ana1");
    });

    assertThat(of("ana")).isEqualTo("ana2");
  }

  @Test
  void what_is_rolled_back_has_changed_nothing() {
    of("ana");
    assertThatThrownBy(() ->
            database.run(tx -> {
              remembered.changes(tx, "ana");
              throw new IllegalStateException("made to fail");
            }))
        .hasMessage("made to fail");

    assertThat(of("ana")).isEqualTo("ana1");
  }

  @Test
  void a_change_while_it_is_being_read_is_not_missed() {
    of("ana", () -> database.run(tx -> remembered.changes(tx, "ana")));

    assertThat(of("ana")).isEqualTo("ana2");
  }

  @Test
  void what_another_process_changes_is_seen_after_a_while() {
    of("ana");

    clock.advance(Duration.ofMinutes(10));

    assertThat(of("ana")).isEqualTo("ana2");
  }

  @Test
  void a_clock_that_is_put_back_makes_nothing_last_longer() {
    of("ana");

    clock.advance(Duration.ofMinutes(-50));

    assertThat(of("ana")).isEqualTo("ana2");
  }

  @Test
  void who_asked_longest_ago_is_forgotten_first() {
    of("ana");
    of("ben");
    of("ana");
    of("cleo");

    of("ana");
    of("ben");
    assertThat(read).containsExactly("ana", "ben", "cleo", "ben");
  }

  @Test
  void what_could_not_be_read_is_tried_again() {
    assertThatThrownBy(() ->
            of(
                "ana",
                () -> {
                  throw new IllegalStateException("made to fail");
                }))
        .hasMessage("made to fail");

    assertThat(of("ana")).isEqualTo("ana2");
  }
}
