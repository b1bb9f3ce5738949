package dev.barraiser.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.barraiser.storage.Database;
import dev.barraiser.storage.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLedgerStoreTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  @TempDir Path folder;
  private final RunLedgerStore ledger = new RunLedgerStore();
  private Database database;

  @BeforeEach
  void open() {
    database = TestDatabase.at(folder.resolve("ledger.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_slot_is_claimed_once_and_stays_claimed_after_a_restart() {
    assertThat(claim("daily", "group 1", "2026-03-02")).isTrue();
    assertThat(claim("daily", "group 1", "2026-03-02")).isFalse();

    database.close();
    open();

    assertThat(claim("daily", "group 1", "2026-03-02")).isFalse();
  }

  @Test
  void another_chore_subject_or_slot_is_another_claim() {
    assertThat(claim("daily", "group 1", "2026-03-02")).isTrue();

    assertThat(claim("digest", "group 1", "2026-03-02")).isTrue();
    assertThat(claim("daily", "group 2", "2026-03-02")).isTrue();
    assertThat(claim("daily", "group 1", "2026-03-03")).isTrue();
  }

  @Test
  void a_claim_whose_transaction_fails_is_free_again() {
    assertThatThrownBy(() ->
            database.run(tx -> {
              ledger.forBatch(tx, "daily", NOW).claim("group 1", "2026-03-02");
              throw new IllegalStateException("the batch failed");
            }))
        .hasMessage("the batch failed");

    assertThat(claim("daily", "group 1", "2026-03-02")).isTrue();
  }

  @Test
  void old_claims_are_forgotten_and_younger_ones_kept() {
    assertThat(claim("daily", "group 1", "2026-03-02")).isTrue();

    assertThat(database.<Integer>write(tx -> ledger.forget(tx, NOW))).isZero();
    assertThat(database.<Integer>write(tx -> ledger.forget(tx, NOW.plus(Duration.ofMillis(1)))))
        .isEqualTo(1);
  }

  private boolean claim(String chore, String subject, String slot) {
    return database.<Boolean>write(tx -> ledger.forBatch(tx, chore, NOW).claim(subject, slot));
  }
}
