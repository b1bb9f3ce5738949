package dev.barraiser.bot;

import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.lanes.Lanes;
import dev.barraiser.storage.Database;
import dev.barraiser.text.Wordless;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Keeps what comes in, once, and works it off in order within a lane. Thread-safe.
 *
 * <p>An event is worked off in one transaction with the mark that it is, and transactions that
 * write come one after the other: so any process may take it up, and one does.
 */
final class Inbox {

  static final Card WENT_WRONG =
      Card.plain(
          "Something went wrong on my side and that did not happen. Nothing you wrote is lost."
              + " Please try again in a minute.");

  private static final Logger log = LoggerFactory.getLogger(Inbox.class);

  /**
   * How often an event that makes its feature fail is tried before it is set aside until the next
   * start.
   */
  private static final int MOST_ATTEMPTS = 3;

  /** How long an interaction waits for what was told of its person just before. */
  private static final Duration KNOWING = Duration.ofMillis(300);

  /** How soon it is looked again whether another process has delivered what comes before. */
  private static final Duration SOON = Duration.ofMillis(100);

  /**
   * How soon an event that met no database is tried again. Where several processes share one, their
   * rounds see to it.
   */
  private static final Duration AGAIN = Duration.ofSeconds(5);

  /** So many that others left are taken up at once. */
  private static final int HELPED = 500;

  private final Database database;
  private final InstantSource machine;
  private final Router router;
  private final Lanes lanes;
  private final Outbox outbox;
  private final Steps steps;
  private final Measures measures;
  private final Runnable rings;
  private final InboxStore store = new InboxStore();

  Inbox(
      Database database,
      InstantSource machine,
      Router router,
      Lanes lanes,
      Outbox outbox,
      Steps steps,
      Measures measures,
      Runnable rings) {
    this.database = database;
    this.machine = machine;
    this.router = router;
    this.lanes = lanes;
    this.outbox = outbox;
    this.steps = steps;
    this.measures = measures;
    this.rings = rings;
  }

  /** Returns once the event is stored for good, now or before. */
  void accept(Incoming incoming) {
    Optional<Long> seq = database.write(tx -> store.claim(tx, incoming, machine.instant()));
    measures.came(incoming.workspace().platform(), seq.isPresent());
    if (seq.isEmpty()) return;
    steps.reached(Steps.Step.EVENT_ACCEPTED);
    String lane = LaneKey.of(incoming.place());
    var worked = lanes.ask(lane, () -> work(lane, seq.get()));
    if (isAboutAPerson(incoming)) await(worked);
  }

  /** Queues what waits. Harmless for what is queued already. */
  void resume() {
    database.read(tx -> store.waiting(tx, Integer.MAX_VALUE)).forEach(this::queue);
  }

  /** Takes up what others left. Returns whether there was any. */
  boolean help() {
    List<InboxStore.Waiting> left =
        database.read(tx -> store.waiting(tx, HELPED)).stream()
            .filter(row -> !lanes.isBusy(row.lane()))
            .toList();
    left.forEach(this::queue);
    return !left.isEmpty();
  }

  private void queue(InboxStore.Waiting row) {
    lanes.run(row.lane(), () -> work(row.lane(), row.seq()));
  }

  /** What a person may do has to be known before they are answered. */
  private static boolean isAboutAPerson(Incoming incoming) {
    return incoming instanceof Incoming.PersonChanged || incoming instanceof Incoming.RightsChanged;
  }

  private static void await(Future<?> worked) {
    try {
      worked.get(KNOWING.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | CancellationException | TimeoutException e) {
      // It is stored, and worked off when its turn comes.
      log.warn("what is known of a person came late cause={}", e.getClass().getName());
    }
  }

  /** Works off an event, and before it those of its lane that came in elsewhere. */
  private boolean work(String lane, long seq) {
    long after = -1;
    while (true) {
      Next next = next(lane, after, seq);
      if (next.first().isEmpty()) return true;
      if (next.isBusyElsewhere()) {
        later(lane, seq, SOON);
        return false;
      }
      after = next.first().get();
      // Every line that is written meanwhile tells which event it is about.
      try (var _ = MDC.putCloseable("event", Long.toString(after))) {
        Tried tried = tryTo(after);
        if (tried == Tried.AWAY) {
          if (outbox.isAlone()) later(lane, seq, AGAIN);
          return false;
        }
        if (after == seq) return tried == Tried.DONE;
      }
    }
  }

  private void later(String lane, long seq, Duration wait) {
    CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS)
        .execute(() -> lanes.run(lane, () -> work(lane, seq)));
  }

  private enum Tried {
    DONE,
    /** Until the next start. */
    SET_ASIDE,
    /** The database is; the event waits, and those of its lane behind it. */
    AWAY
  }

  /** What comes next in a lane, and whether another process delivers what comes before it. */
  private record Next(Optional<Long> first, boolean isBusyElsewhere) {}

  private Next next(String lane, long after, long last) {
    return database.read(
        tx -> new Next(store.first(tx, lane, after, last), outbox.isBusyElsewhere(tx, lane)));
  }

  private Tried tryTo(long seq) {
    long from = System.nanoTime();
    for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      try {
        database.run(tx ->
            store
                .waiting(tx, seq)
                .ifPresent(row -> {
                  outbox.add(tx, router.handle(tx, row.incoming()));
                  store.done(tx, seq);
                }));
        steps.reached(Steps.Step.EFFECTS_COMMITTED);
        measures.worked(Duration.ofNanos(System.nanoTime() - from));
        rings.run();
        return Tried.DONE;
      } catch (RuntimeException e) {
        if (Database.wasAway(e)) {
          // No fault of the event's: it waits, and is taken up when the database is back.
          log.warn("event waits for the database seq={} cause={}", seq, e.getClass().getName());
          return Tried.AWAY;
        }
        measures.failed();
        boolean last = attempt == MOST_ATTEMPTS;
        if (last) log.error("event set aside seq={} attempts={}", seq, attempt, Wordless.of(e));
        else
          log.warn("event failed seq={} attempt={} cause={}", seq, attempt, e.getClass().getName());
        giveUp(seq, last);
      }
    }
    return Tried.SET_ASIDE;
  }

  private void giveUp(long seq, boolean last) {
    try {
      database.run(tx -> {
        Optional<InboxStore.Row> row = store.waiting(tx, seq);
        store.failed(tx, seq, last);
        if (last && row.isPresent() && row.get().incoming() instanceof Incoming.Interaction asked) {
          outbox.add(tx, List.of(Outgoing.Whisper.answering(asked, WENT_WRONG)));
          if (!holdsText(asked)) store.done(tx, seq);
        }
      });
    } catch (RuntimeException e) {
      log.error("event could not be set aside seq={}", seq, Wordless.of(e));
    }
  }

  /**
   * A click whose person was told to try again must not happen days later by itself; what somebody
   * wrote is kept.
   */
  private static boolean holdsText(Incoming.Interaction asked) {
    return asked instanceof Incoming.Submitted;
  }
}
