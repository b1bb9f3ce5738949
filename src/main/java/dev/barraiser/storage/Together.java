package dev.barraiser.storage;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Transactions of one process that would wait for each other, committed together: a disk takes as
 * long to make thirty of them durable as one. Each is still all or nothing, and nobody returns
 * before what they wrote is durable. Thread-safe.
 *
 * <p>A thread of its own, which nobody interrupts, runs them while there are any: the first, and
 * then, each within a savepoint, those that have come meanwhile. One that fails takes back its own
 * and nobody else's. Where the database itself has ended the transaction, it may be one's fault or
 * nobody's: then each is run once more, alone, and fails by itself or not at all.
 */
final class Together {

  /** PostgreSQL slows down with more than 64 savepoints. */
  private static final int MOST = 32;

  /** Nobody's commit waits longer for others who came after them. */
  private static final Duration LONGEST = Duration.ofMillis(20);

  private static final String POINT = "own";

  private final Jdbi writer;
  private final Consumer<Handle> first;
  private final Duration patience;
  private final ReentrantLock lock = new ReentrantLock();
  private final Queue<Turn<?>> waiting = new ArrayDeque<>();
  private boolean led;

  /**
   * Puts it together.
   *
   * @param first what each transaction begins with
   * @param patience how long somebody waits for others before them
   */
  Together(Jdbi writer, Consumer<Handle> first, Duration patience) {
    this.writer = writer;
    this.first = first;
    this.patience = patience;
  }

  /** What a work returned, and its transaction, which is committed. */
  record Done<R extends @Nullable Object>(R result, Tx tx) {}

  /**
   * Returns once it is committed. An interrupt changes nothing of that: it is kept for afterwards.
   *
   * @throws Database.Away when it has not begun for too long
   */
  <T extends @Nullable Object> Done<T> write(Function<Tx, T> work) {
    var turn = new Turn<T>(work, MDC.getCopyOfContextMap(), lock.newCondition());
    await(turn);
    return turn.done();
  }

  private void await(Turn<?> turn) {
    boolean interrupted = false;
    long until = System.nanoTime() + patience.toNanos();
    lock.lock();
    try {
      waiting.add(turn);
      if (!led) {
        led = true;
        Thread.ofVirtual().name("writer").start(this::lead);
      }
      while (!turn.over) {
        if (!turn.taken && System.nanoTime() - until >= 0) throw new Database.Away(null);
        try {
          if (turn.taken) turn.changed.await();
          else turn.changed.awaitNanos(until - System.nanoTime());
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      waiting.remove(turn);
      lock.unlock();
      if (interrupted) Thread.currentThread().interrupt();
    }
  }

  private void lead() {
    for (Turn<?> turn = next(); turn != null; turn = next()) {
      List<Turn<?>> all = new ArrayList<>(List.of(turn));
      try {
        together(all);
      } finally {
        over(all);
      }
    }
  }

  private @Nullable Turn<?> next() {
    lock.lock();
    try {
      Turn<?> next = taken();
      led = next != null;
      return next;
    } finally {
      lock.unlock();
    }
  }

  /** How far a transaction has come. */
  private static final class Progress {
    private boolean commits;
  }

  @SuppressWarnings("CatchingUnchecked") // Whoever waits for it is told of anything.
  private void together(List<Turn<?>> all) {
    var progress = new Progress();
    try {
      writer.useTransaction(handle -> {
        first.accept(handle);
        all.getFirst().inItsOwnName(handle);
        long from = System.nanoTime();
        while (all.size() < MOST && System.nanoTime() - from < LONGEST.toNanos()) {
          Turn<?> next = taken();
          if (next == null) break;
          all.add(next);
          within(handle, next);
        }
        progress.commits = true;
      });
    } catch (RuntimeException | Error e) {
      boolean nothingHappened = !progress.commits || Dialect.ended(e);
      if (all.size() > 1 && nothingHappened) eachAlone(all);
      else all.forEach(turn -> turn.failed(e));
    }
  }

  @SuppressWarnings("CatchingUnchecked") // Whoever waits for it is told of anything.
  private void eachAlone(List<Turn<?>> all) {
    @Nullable Throwable away = null;
    for (Turn<?> turn : all) {
      if (turn.failure != null) continue;
      if (away != null) {
        // It would only take as long for each of them to find out the same.
        turn.failed(new Database.Away(away));
        continue;
      }
      try {
        writer.useTransaction(handle -> {
          first.accept(handle);
          turn.inItsOwnName(handle);
        });
      } catch (RuntimeException | Error e) {
        turn.failed(e);
        if (Database.wasAway(e)) away = e;
      }
    }
  }

  private @Nullable Turn<?> taken() {
    lock.lock();
    try {
      Turn<?> next = waiting.poll();
      if (next != null) next.taken = true;
      return next;
    } finally {
      lock.unlock();
    }
  }

  @SuppressWarnings("CatchingUnchecked") // Whoever waits for it is told of anything.
  private static void within(Handle handle, Turn<?> turn) {
    handle.savepoint(POINT);
    try {
      turn.inItsOwnName(handle);
    } catch (RuntimeException | Error e) {
      // Where this cannot be, the transaction is over, and whose fault it was is not known.
      handle.rollbackToSavepoint(POINT);
      turn.failed(e);
      return;
    }
    handle.releaseSavepoint(POINT);
  }

  private void over(List<Turn<?>> all) {
    lock.lock();
    try {
      for (Turn<?> turn : all) {
        turn.over = true;
        turn.changed.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /** One who wants to write. What says how it stands is guarded by the lock. */
  private static final class Turn<T extends @Nullable Object> {
    private final Function<Tx, T> work;
    private final @Nullable Map<String, String> about;
    private final Condition changed;
    private boolean taken;
    private boolean over;
    private @Nullable Done<T> done;
    private @Nullable Throwable failure;

    Turn(Function<Tx, T> work, @Nullable Map<String, String> about, Condition changed) {
      this.work = work;
      this.about = about;
      this.changed = changed;
    }

    /** Lines that are written meanwhile tell what they are about. */
    void inItsOwnName(Handle handle) {
      if (about != null) MDC.setContextMap(about);
      try {
        var tx = new Tx(handle);
        done = new Done<>(work.apply(tx), tx);
      } finally {
        MDC.clear();
      }
    }

    void failed(Throwable cause) {
      if (failure == null) failure = cause;
    }

    Done<T> done() {
      switch (failure) {
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        case null, default -> {}
      }
      if (done == null) throw new IllegalStateException("it was neither done nor did it fail");
      return done;
    }
  }
}
