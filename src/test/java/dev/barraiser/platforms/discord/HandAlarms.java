package dev.barraiser.platforms.discord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Alarms that ring when a test says so. Thread-safe. */
final class HandAlarms implements Alarms {

  private record Alarm(Duration after, Runnable task) {}

  private final List<Alarm> set = new ArrayList<>();

  @Override
  public synchronized void after(Duration wait, Runnable task) {
    set.add(new Alarm(wait, task));
  }

  /** What was to be done after so long is done now. */
  void ring(Duration wait) {
    take(wait).forEach(Runnable::run);
  }

  private synchronized List<Runnable> take(Duration wait) {
    List<Runnable> due =
        set.stream().filter(one -> one.after().equals(wait)).map(Alarm::task).toList();
    set.removeIf(one -> one.after().equals(wait));
    return due;
  }
}
