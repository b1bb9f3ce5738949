package dev.barraiser.platforms.slack.wire;

import dev.barraiser.wire.Mishaps;
import dev.barraiser.wire.WireServer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** What shall go wrong with the next calls of a method. */
public final class Trouble {

  private final Mishaps mishaps;
  private final String method;
  private final int times;

  Trouble(Mishaps mishaps, String method, int times) {
    this.mishaps = mishaps;
    this.method = method;
    this.times = times;
  }

  /** 429: nothing is done. */
  public void tooFast(Duration pause) {
    mishaps.add(
        method,
        times,
        Mishaps.status(429, Map.of("Retry-After", Long.toString(pause.toSeconds()))));
  }

  /** An HTTP status such as 500: nothing is done. */
  public void status(int status) {
    mishaps.add(method, times, Mishaps.status(status, Map.of()));
  }

  /** {@code ok:false}: nothing is done. */
  public void refused(String error) {
    mishaps.add(
        method,
        times,
        Mishaps.answering(
            WireServer.Reply.Answer.json(Refusal.of(error).body().toString(), Map.of())));
  }

  /** The connection is reset before anything is done. */
  public void dropped() {
    mishaps.add(method, times, Mishaps.answering(new WireServer.Reply.Drop()));
  }

  /** It is done, and the connection is reset before the answer. */
  public void doneAndDropped() {
    mishaps.add(method, times, Mishaps.droppedAfter());
  }

  /** 500, although it is done. */
  public void doneAndStatus(int status) {
    mishaps.add(method, times, Mishaps.answeringAfter(status));
  }

  /** It waits, before anything is done, until the latch is counted down. */
  public CountDownLatch hangs() {
    var until = new CountDownLatch(1);
    mishaps.add(method, times, Mishaps.hanging(until));
    return until;
  }
}
