package dev.barraiser;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends the process in order when the system asks it to (SIGTERM, Ctrl-C): whoever waits in {@link
 * #await} closes what is open and says so with {@link #finished}.
 */
final class Shutdown {

  /** Ten seconds are promised; the rest is for the process to end in. */
  private static final Duration PATIENCE = Duration.ofMillis(9_500);

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "shutdown");

  private volatile int exitCode;

  /** From now on a request to stop is heard. */
  static Shutdown listening() {
    var shutdown = new Shutdown();
    Runtime.getRuntime().addShutdownHook(shutdown.hook);
    return shutdown;
  }

  /** Whether the process has been asked to stop. */
  boolean isAsked() {
    return asked.getCount() == 0;
  }

  /** Waits so long, or until the process is asked to stop; says whether it was. */
  boolean awaitAtMost(Duration patience) {
    try {
      return asked.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** Waits until the process is asked to stop. */
  void await() {
    try {
      asked.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Everything is closed, and the process may end with this code. */
  void finished(int code) {
    exitCode = code;
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyStopping) {
      // Then the hook is running, and ends the process with the code.
    }
  }

  /**
   * Runs as the JVM's shutdown hook. A JVM that a signal ends exits with 128 plus the signal's
   * number, whatever its hooks do: only halting from within the hook gives an orderly stop its 0.
   * Nothing is lost by it, since everything that matters was committed before.
   */
  private void stop() {
    asked.countDown();
    try {
      boolean inTime = finished.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      Runtime.getRuntime().halt(inTime ? exitCode : 0);
    } catch (InterruptedException e) {
      Runtime.getRuntime().halt(0);
    }
  }
}
