package dev.barraiser.platforms.room;

import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.Incoming;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what happened with what made it happen, and passes it on in order once that is committed.
 * An event is forgotten after it was taken, so that one whose passing was interrupted is passed
 * again. Thread-safe.
 */
final class EventLog {

  private static final Logger log = LoggerFactory.getLogger(EventLog.class);

  private static final int BATCH = 100;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Database database;
  private final EventStore events = new EventStore();
  private final ReentrantLock passing = new ReentrantLock();
  private volatile ChatPlatform.@Nullable Listener listener;

  EventLog(Database database) {
    this.database = database;
  }

  /** Keeps an event in the transaction of what happened; it is passed on after the commit. */
  void happened(Tx tx, Incoming.Event event) {
    events.add(tx, event);
    tx.afterCommit(this::passOn);
  }

  /** From now on events are passed on, first those that wait. */
  void begin(ChatPlatform.Listener listener) {
    this.listener = listener;
    passOn();
  }

  /** From now on events wait. Returns once none is being passed on. */
  void end() {
    passing.lock();
    try {
      listener = null;
    } finally {
      passing.unlock();
    }
  }

  private void passOn() {
    passing.lock();
    try {
      ChatPlatform.Listener to = listener;
      while (to != null) {
        List<EventStore.Row> waiting = database.read(tx -> events.waiting(tx, BATCH));
        if (waiting.isEmpty()) return;
        waiting.forEach(row -> to.happened(row.event()));
        List<Long> seqs = waiting.stream().map(EventStore.Row::seq).toList();
        database.run(tx -> events.passedOn(tx, seqs));
      }
    } catch (RuntimeException e) {
      // What people did is done and stays; only the bot hears of it later.
      log.warn("events not passed on, trying again in={} cause={}", PAUSE, e.getClass().getName());
      CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS)
          .execute(this::passOn);
    } finally {
      passing.unlock();
    }
  }
}
