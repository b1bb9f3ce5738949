package dev.barraiser.lanes;

import dev.barraiser.text.Wordless;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks on virtual threads: those of one lane in order and one at a time, those of different
 * lanes side by side. Thread-safe. A lane that has nothing to do costs nothing.
 */
public final class Lanes {

  private static final Logger log = LoggerFactory.getLogger(Lanes.class);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();
  private final Map<String, Queue<Runnable>> waiting = new HashMap<>();
  private boolean closed;

  /**
   * Queues {@code task} and returns at once; a task that throws is logged and does not stop its
   * lane. Once these are closed it is dropped.
   */
  public void run(String lane, Runnable task) {
    queue(lane, task);
  }

  /**
   * Queues {@code task} and returns at once. The future ends as the task does; once these are
   * closed it is cancelled.
   */
  public <T> CompletableFuture<T> ask(String lane, Supplier<T> task) {
    var result = new CompletableFuture<T>();
    if (!queue(lane, () -> complete(result, task))) result.cancel(false);
    return result;
  }

  /** Whether a task of this lane is under way or waits. */
  public boolean isBusy(String lane) {
    lock.lock();
    try {
      return waiting.containsKey(lane);
    } finally {
      lock.unlock();
    }
  }

  @SuppressWarnings("CatchingUnchecked") // Whoever waits for the future is told of anything.
  private static <T> void complete(CompletableFuture<T> result, Supplier<T> task) {
    try {
      result.complete(task.get());
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }

  private boolean queue(String lane, Runnable task) {
    lock.lock();
    try {
      if (closed) return false;
      Queue<Runnable> queue = waiting.get(lane);
      if (queue != null) return queue.add(task);
      waiting.put(lane, new ArrayDeque<>());
    } finally {
      lock.unlock();
    }
    Thread.ofVirtual().name("lane " + lane).start(() -> work(lane, task));
    return true;
  }

  @SuppressWarnings("CatchingUnchecked") // Whatever one task does, the next one of its lane runs.
  private void work(String lane, Runnable first) {
    for (Runnable task = first; task != null; task = next(lane)) {
      try {
        task.run();
      } catch (RuntimeException | Error e) {
        log.error("lane task failed lane={}", lane, Wordless.of(e));
      }
    }
  }

  private @Nullable Runnable next(String lane) {
    lock.lock();
    try {
      Queue<Runnable> queue = waiting.get(lane);
      Runnable task = queue == null || closed ? null : queue.poll();
      if (task == null) {
        waiting.remove(lane);
        if (waiting.isEmpty()) idle.signalAll();
      }
      return task;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes no more tasks, drops those not begun and waits for those under way.
   *
   * @return whether all ended in time
   */
  public boolean close(Duration patience) {
    lock.lock();
    try {
      closed = true;
      return awaitIdle(patience);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until every task has run, and then takes no more. What is left when patience ends is not
   * begun any more.
   *
   * @return whether all ended in time
   */
  public boolean drain(Duration patience) {
    lock.lock();
    try {
      return awaitIdle(patience);
    } finally {
      closed = true;
      lock.unlock();
    }
  }

  private boolean awaitIdle(Duration patience) {
    long nanos = patience.toNanos();
    try {
      while (!waiting.isEmpty()) {
        if (nanos <= 0) return false;
        nanos = idle.awaitNanos(nanos);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
