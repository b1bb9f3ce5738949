package dev.barraiser.platforms.discord;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Does something after a while, on a thread of its own. Thread-safe; never blocks. */
@FunctionalInterface
interface Alarms {

  void after(Duration wait, Runnable task);

  /** By the machine's clock. */
  static Alarms usual() {
    return (wait, task) ->
        CompletableFuture.delayedExecutor(
                wait.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
            .execute(task);
  }
}
