package dev.barraiser.timetable;

import dev.barraiser.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The product's time: the machine's, plus how far the practice room has put it forward. That is
 * stored, so it survives a restart, and it never shrinks. Thread-safe.
 */
public final class ProductClock implements InstantSource {

  private final Database database;
  private final InstantSource machine;
  private final ClockStore store = new ClockStore();
  private final ReentrantLock advancing = new ReentrantLock();
  private volatile Duration ahead;

  /** Reads how far the clock had been put forward. */
  public ProductClock(Database database, InstantSource machine) {
    this.database = database;
    this.machine = machine;
    this.ahead = database.read(store::ahead);
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(ahead);
  }

  /** Takes over how far another process has put it forward. */
  public void refresh() {
    advancing.lock();
    try {
      Duration stored = database.read(store::ahead);
      if (stored.compareTo(ahead) > 0) ahead = stored;
    } finally {
      advancing.unlock();
    }
  }

  /** How far it is ahead of the machine's clock. */
  public Duration ahead() {
    return ahead;
  }

  /**
   * Puts the clock forward to {@code target}; does nothing when that has passed. When it returns,
   * {@link #instant} is not before {@code target}, in this process and in every later one.
   */
  public void advanceTo(Instant target) {
    advancing.lock();
    try {
      // Whole milliseconds are stored; rounded down, the target would not be reached.
      Duration needed =
          Duration.between(machine.instant(), target)
              .plusNanos(999_999)
              .truncatedTo(ChronoUnit.MILLIS);
      if (needed.compareTo(ahead) <= 0) return;
      database.run(tx -> store.putForward(tx, needed));
      ahead = needed;
    } finally {
      advancing.unlock();
    }
  }
}
