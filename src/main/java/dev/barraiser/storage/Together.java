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
 * <p>Who comes first leads: on that thread run its work, and then, each within a savepoint, the
 * works that have come meanwhile. One that fails takes back its own and nobody else's, unless the
 * database itself has ended the transaction (SQLite does when the disk is full): then all fail.
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
   * Returns once it is committed.
   *
   * @throws Database.Away when it has not begun for too long
   */
  <T extends @Nullable Object> Done<T> write(Function<Tx, T> work) {
    var turn = new Turn<T>(work, MDC.getCopyOfContextMap(), lock.newCondition());
    if (mayLead(turn)) lead(turn);
    return turn.done();
  }

  /** Returns false when another has led it to its end meanwhile. */
  private boolean mayLead(Turn<?> turn) {
    lock.lock();
    try {
      waiting.add(turn);
      long nanos = patience.toNanos();
      while (led && !turn.over) {
        if (turn.taken) turn.changed.awaitUninterruptibly();
        else if (nanos > 0) nanos = turn.changed.awaitNanos(nanos);
        else throw new Database.Away();
      }
      if (turn.over) return false;
      led = true;
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Database.Away();
    } finally {
      waiting.remove(turn);
      lock.unlock();
    }
  }

  private void lead(Turn<?> own) {
    List<Turn<?>> all = new ArrayList<>(List.of(own));
    try {
      writer.useTransaction(handle -> {
        first.accept(handle);
        own.run(handle);
        long from = System.nanoTime();
        while (all.size() < MOST && System.nanoTime() - from < LONGEST.toNanos()) {
          Turn<?> next = taken();
          if (next == null) break;
          all.add(next);
          within(handle, next);
        }
      });
    } catch (RuntimeException | Error e) {
      all.forEach(turn -> turn.failed(e));
    } finally {
      over(all);
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
      turn.failed(e);
      takenBack(handle, e);
      return;
    }
    handle.releaseSavepoint(POINT);
  }

  /** Where that cannot be, the others must hear of the cause and not of what came of it. */
  private static void takenBack(Handle handle, Throwable cause) {
    try {
      handle.rollbackToSavepoint(POINT);
    } catch (RuntimeException ended) {
      cause.addSuppressed(ended);
      if (cause instanceof Error error) throw error;
      throw (RuntimeException) cause;
    }
  }

  private void over(List<Turn<?>> all) {
    lock.lock();
    try {
      led = false;
      for (Turn<?> turn : all) {
        turn.over = true;
        turn.changed.signal();
      }
      Turn<?> next = waiting.peek();
      if (next != null) next.changed.signal();
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

    void run(Handle handle) {
      var tx = new Tx(handle);
      done = new Done<>(work.apply(tx), tx);
    }

    /** Lines that are written meanwhile tell what they are about, and not what the leader is. */
    void inItsOwnName(Handle handle) {
      @Nullable Map<String, String> leaders = MDC.getCopyOfContextMap();
      name(about);
      try {
        run(handle);
      } finally {
        name(leaders);
      }
    }

    private static void name(@Nullable Map<String, String> about) {
      if (about == null) MDC.clear();
      else MDC.setContextMap(about);
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
