package dev.barraiser.platforms.discord;

import static org.awaitility.Awaitility.await;

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

  /**
   * What was to be done after so long is done now. Waits until there is something, since the bot
   * answers before it sets its alarm.
   */
  void ring(Duration wait) {
    await().atMost(TalkRig.PATIENCE).until(() -> isSet(wait));
    take(wait).forEach(Runnable::run);
  }

  private synchronized boolean isSet(Duration wait) {
    return set.stream().anyMatch(one -> one.after().equals(wait));
  }

  private synchronized List<Runnable> take(Duration wait) {
    List<Runnable> due =
        set.stream().filter(one -> one.after().equals(wait)).map(Alarm::task).toList();
    set.removeIf(one -> one.after().equals(wait));
    return due;
  }
}
