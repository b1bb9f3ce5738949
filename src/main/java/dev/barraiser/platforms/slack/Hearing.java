package dev.barraiser.platforms.slack;

import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Place;
import dev.barraiser.platforms.slack.HeardStore.Heard;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes down what was passed on of threads, in the background and many at once: nobody waits for
 * it. What a crash takes away is found in the history again and claimed once. Thread-safe.
 */
final class Hearing {

  private static final Logger log = LoggerFactory.getLogger(Hearing.class);

  private final Database database;
  private final HeardStore store;
  private final Queue<Incoming.Event> toNote = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean noting = new AtomicBoolean();

  Hearing(Database database, HeardStore store) {
    this.database = database;
    this.store = store;
  }

  void note(Incoming.Event event) {
    if (!(event.place() instanceof Place.InThread)) return;
    toNote.add(event);
    if (noting.compareAndSet(false, true)) {
      Thread.ofVirtual().name("slack-heard").start(this::noteInBackground);
    }
  }

  private void noteInBackground() {
    do {
      try {
        noteAll();
      } catch (RuntimeException e) {
        log.warn("what was heard could not be noted; it will be looked for in the history", e);
      } finally {
        noting.set(false);
      }
    } while (!toNote.isEmpty() && noting.compareAndSet(false, true));
  }

  /** Returns when everything so far is noted. */
  synchronized void noteAll() {
    List<Incoming.Event> batch = new ArrayList<>();
    for (var next = toNote.poll(); next != null; next = toNote.poll()) batch.add(next);
    if (!batch.isEmpty()) database.run(tx -> batch.forEach(event -> note(tx, event)));
  }

  private void note(Tx tx, Incoming.Event event) {
    switch (event) {
      case Incoming.Said said -> heard(tx, said.message(), Instant.EPOCH);
      case Incoming.Edited edited -> heard(tx, edited.message(), edited.at());
      case Incoming.Deleted deleted -> {
        if (deleted.message().place() instanceof Place.InThread thread) {
          store.gone(tx, thread, deleted.message().id());
        }
      }
      default -> {}
    }
  }

  private void heard(Tx tx, MessageRef message, Instant edited) {
    if (message.place() instanceof Place.InThread thread) {
      store.heard(tx, thread, new Heard(message.id(), edited));
    }
  }
}
