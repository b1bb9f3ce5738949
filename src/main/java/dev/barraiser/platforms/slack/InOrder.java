package dev.barraiser.platforms.slack;

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

/**
 * Runs tasks on virtual threads: those with the same key one after the other, in the order in which
 * they were handed over, the others side by side. A key that has nothing to do costs nothing.
 * Thread-safe.
 */
final class InOrder {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();
  private final Map<String, Queue<Runnable>> waiting = new HashMap<>();
  private boolean closed;

  /**
   * Queues {@code task} and returns at once. The future ends as the task does; it is cancelled when
   * the task will never run.
   */
  <T> CompletableFuture<T> run(String key, Supplier<T> task) {
    var result = new CompletableFuture<T>();
    Runnable whole = () -> complete(result, task);
    lock.lock();
    try {
      if (closed) {
        result.cancel(false);
        return result;
      }
      Queue<Runnable> queue = waiting.get(key);
      if (queue != null) {
        queue.add(whole);
        return result;
      }
      waiting.put(key, new ArrayDeque<>());
    } finally {
      lock.unlock();
    }
    Thread.ofVirtual().name("slack " + key).start(() -> work(key, whole));
    return result;
  }

  @SuppressWarnings("CatchingUnchecked") // Whoever waits for the future is told of anything.
  private static <T> void complete(CompletableFuture<T> result, Supplier<T> task) {
    try {
      result.complete(task.get());
    } catch (RuntimeException | StackOverflowError e) {
      result.completeExceptionally(e);
    }
  }

  private void work(String key, Runnable first) {
    for (Runnable task = first; task != null; task = next(key)) task.run();
  }

  private @Nullable Runnable next(String key) {
    lock.lock();
    try {
      Queue<Runnable> queue = waiting.get(key);
      Runnable task = queue == null || closed ? null : queue.poll();
      if (task == null) {
        waiting.remove(key);
        if (waiting.isEmpty()) idle.signalAll();
      }
      return task;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until everything handed over has run, then takes no more. What is left when patience ends
   * is not begun any more.
   *
   * @return whether everything ended in time
   */
  boolean drain(Duration patience) {
    lock.lock();
    try {
      long nanos = patience.toNanos();
      while (!waiting.isEmpty()) {
        if (nanos <= 0) return false;
        nanos = idle.awaitNanos(nanos);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      closed = true;
      lock.unlock();
    }
  }
}
