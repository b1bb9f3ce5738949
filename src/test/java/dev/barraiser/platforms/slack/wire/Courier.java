package dev.barraiser.platforms.slack.wire;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Brings parcels to the app in the order in which they were handed in, and an event again that was
 * not acknowledged. Commands and interactions are tried once: after three seconds they are void.
 * Thread-safe.
 */
final class Courier implements AutoCloseable {

  /** How soon a clock that was moved on is noticed. */
  private static final long GLANCE_MILLIS = 10;

  private final InstantSource clock;
  private final Transport transport;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition handedIn = lock.newCondition();
  private final List<Parcel> waiting = new ArrayList<>();
  private final List<Parcel> underWay = new ArrayList<>();
  private final List<JsonObject> lost = new CopyOnWriteArrayList<>();
  private volatile Retries retries = Retries.slacks();
  private volatile Consumer<Duration> acknowledged = took -> {};
  private volatile boolean closed;
  private long carried;

  Courier(InstantSource clock, Transport transport) {
    this.clock = clock;
    this.transport = transport;
  }

  void start() {
    Thread.ofVirtual().name("fake-slack-courier").start(this::work);
  }

  void retries(Retries retries) {
    this.retries = retries;
  }

  /** Tells of each acknowledgement how long it took, on the machine's clock. */
  void tellsOfAcknowledgements(Consumer<Duration> took) {
    acknowledged = took;
  }

  Parcel handIn(Parcel.Kind kind, JsonObject payload) {
    var parcel = new Parcel(kind, payload, clock.instant());
    lock.lock();
    try {
      waiting.add(parcel);
      handedIn.signal();
    } finally {
      lock.unlock();
    }
    return parcel;
  }

  /** Events that were given up. */
  List<JsonObject> lost() {
    return lost;
  }

  /** Whether nothing waits to be carried or acknowledged. */
  boolean isIdle() {
    lock.lock();
    try {
      return waiting.isEmpty() && underWay.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    closed = true;
  }

  private void work() {
    while (!closed) {
      List<Runnable> journeys = new ArrayList<>();
      lock.lock();
      try {
        if (waiting.isEmpty() || noneDue()) {
          handedIn.await(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
        }
        giveUpWaiting();
        for (Parcel parcel : List.copyOf(waiting)) {
          if (parcel.due.isAfter(clock.instant())) continue;
          waiting.remove(parcel);
          underWay.add(parcel);
          parcel.carrying = ++carried;
          parcel.due = clock.instant().plus(retries.patience());
          var news = new NewsOf(parcel, parcel.carrying);
          journeys.add(() -> transport.carry(parcel, news));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } finally {
        lock.unlock();
      }
      journeys.forEach(Runnable::run);
    }
  }

  private boolean noneDue() {
    return waiting.stream().allMatch(parcel -> parcel.due.isAfter(clock.instant()));
  }

  private void giveUpWaiting() {
    for (Parcel parcel : List.copyOf(underWay)) {
      if (parcel.due.isAfter(clock.instant())) continue;
      failed(parcel, "timeout", parcel.due, new Parcel.End.TimedOut());
    }
  }

  private void failed(Parcel parcel, String reason, Instant at, Parcel.End end) {
    underWay.remove(parcel);
    List<Duration> pauses = retries.pauses();
    if (parcel.kind != Parcel.Kind.EVENT || parcel.attempt >= pauses.size()) {
      if (parcel.kind == Parcel.Kind.EVENT) lost.add(parcel.payload);
      parcel.end.complete(end);
      return;
    }
    parcel.due = at.plus(pauses.get(parcel.attempt));
    parcel.attempt++;
    parcel.reason = reason;
    waiting.add(parcel);
    handedIn.signal();
  }

  private final class NewsOf implements Transport.News {

    private final Parcel parcel;
    private final long attempt;

    NewsOf(Parcel parcel, long attempt) {
      this.parcel = parcel;
      this.attempt = attempt;
    }

    @Override
    public void acknowledged(JsonObject with) {
      inTime(() -> {
        underWay.remove(parcel);
        acknowledged.accept(Duration.ofNanos(System.nanoTime() - parcel.handedIn));
        parcel.end.complete(new Parcel.End.Acknowledged(with));
      });
    }

    @Override
    public void failed(String reason) {
      inTime(() ->
          Courier.this.failed(parcel, reason, clock.instant(), new Parcel.End.Undelivered(reason)));
    }

    private void inTime(Runnable work) {
      lock.lock();
      try {
        if (parcel.carrying == attempt && underWay.contains(parcel)) work.run();
      } finally {
        lock.unlock();
      }
    }
  }
}
