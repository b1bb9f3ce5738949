package dev.barraiser.bot;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks on virtual threads: those of one lane in order and one at a time, those of different
 * lanes side by side. Thread-safe. A lane that has nothing to do costs nothing.
 */
final class Lanes {

  private static final Logger log = LoggerFactory.getLogger(Lanes.class);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();
  private final Map<String, Queue<Runnable>> waiting = new HashMap<>();
  private boolean closed;

  /**
   * Queues {@code task}; a task that throws is logged and does not stop its lane. After {@link
   * #close} it is dropped.
   */
  void run(String lane, Runnable task) {
    lock.lock();
    try {
      if (closed) return;
      Queue<Runnable> queue = waiting.get(lane);
      if (queue != null) {
        queue.add(task);
        return;
      }
      waiting.put(lane, new ArrayDeque<>());
    } finally {
      lock.unlock();
    }
    Thread.ofVirtual().name("lane " + lane).start(() -> work(lane, task));
  }

  private void work(String lane, Runnable first) {
    for (Runnable task = first; task != null; task = next(lane)) {
      try {
        task.run();
      } catch (RuntimeException e) {
        log.error("lane task failed lane={}", lane, e);
      }
    }
  }

  private @org.jspecify.annotations.Nullable Runnable next(String lane) {
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
   * Takes no more tasks, drops those not begun (their rows wait in the database) and waits for
   * those under way.
   *
   * @return whether all ended in time
   */
  boolean close(Duration patience) {
    lock.lock();
    try {
      closed = true;
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
      lock.unlock();
    }
  }
}
