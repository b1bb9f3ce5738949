package dev.barraiser.platforms.slack;

import dev.barraiser.chat.ChatPlatform.Listener;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Takes up what happened while nobody listened: after a start, after a reconnect, and once an hour,
 * since nobody notices it when Slack's calls in HTTP mode were lost on their way. Thread-safe.
 */
final class CatchUp implements AutoCloseable {

  private static final Duration PERIOD = Duration.ofHours(1);

  private final Channels channels;
  private final Members members;
  private final Gaps gaps;
  private @Nullable Thread hourly;

  CatchUp(Channels channels, Members members, Gaps gaps) {
    this.channels = channels;
    this.members = members;
    this.gaps = gaps;
  }

  /** We can hear: after a start and after each reconnect. Returns at once. */
  synchronized void connected(Team team, Listener to) {
    if (hourly != null) hourly.interrupt();
    ask(team, to);
    hourly = Thread.ofVirtual().name("slack-catch-up").start(() -> everyHour(team, to));
  }

  private void everyHour(Team team, Listener to) {
    try {
      while (true) {
        Thread.sleep(PERIOD);
        ask(team, to);
      }
    } catch (InterruptedException e) {
      // Connected anew, or closed.
    }
  }

  private void ask(Team team, Listener to) {
    channels.reconcile(team, to);
    members.reconcile(team, to);
    gaps.fill(team, to);
  }

  /** Whether everything that was missed, as far as Slack tells, was passed on. */
  synchronized boolean isAtRest() {
    return channels.isAtRest() && members.isAtRest() && gaps.isAtRest();
  }

  /** Stops, and stops asking Slack about channels, people and threads. */
  @Override
  public void close() {
    synchronized (this) {
      if (hourly != null) hourly.interrupt();
    }
    channels.close();
    gaps.close();
    members.close();
  }
}
