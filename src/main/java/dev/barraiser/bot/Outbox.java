package dev.barraiser.bot;

import dev.barraiser.chat.Card;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Tag;
import dev.barraiser.lanes.Lanes;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.Node;
import dev.barraiser.storage.Tx;
import dev.barraiser.text.Wordless;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Delivers what was committed: in order within a lane, tried again as the receipt says, settled by
 * looking where a delivery was interrupted. Thread-safe.
 *
 * <p>Of several processes one delivers an effect: who has claimed it. What was claimed by one that
 * is no longer heard of is taken over, and what that one says of it afterwards does not count.
 *
 * <p>Retries are timed by the machine's clock, not the product's: a platform that asks for a pause
 * means real seconds.
 */
final class Outbox {

  private static final Logger log = LoggerFactory.getLogger(Outbox.class);

  /**
   * An exception is a mistake of ours or a passing fault; after this many it is taken for a
   * mistake.
   */
  private static final int MOST_ATTEMPTS = 10;

  /** So many lanes for each hand are taken up at once, so that no hand is idle until the next. */
  private static final int AHEAD = 2;

  /**
   * How soon a lane that met no database is tried again. Where several processes share one, their
   * rounds see to it.
   */
  private static final Duration AGAIN = Duration.ofSeconds(5);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  /** What a platform that was away could not take for so long is of no use any more. */
  private static final Duration STALE = Duration.ofHours(24);

  private final Database database;
  private final InstantSource machine;
  private final Router router;
  private final Map<String, ChatPlatform> platforms;
  private final Lanes lanes;
  private final Steps steps;
  private final Measures measures;
  private final Runnable rings;
  private final OutboxStore store = new OutboxStore();
  private final Node node;
  private final int atOnce;
  private final Map<String, Semaphore> hands;

  /**
   * Puts it together.
   *
   * @param atOnce how many deliveries to one platform are under way at once; what answers a person
   *     does not count
   */
  Outbox(
      Database database,
      Node node,
      int atOnce,
      InstantSource machine,
      Router router,
      Map<String, ChatPlatform> platforms,
      Lanes lanes,
      Steps steps,
      Measures measures,
      Runnable rings) {
    this.database = database;
    this.node = node;
    this.atOnce = atOnce;
    this.hands =
        platforms.keySet().stream()
            .collect(Collectors.toMap(Function.identity(), _ -> new Semaphore(atOnce, true)));
    this.machine = machine;
    this.router = router;
    this.platforms = Map.copyOf(platforms);
    this.lanes = lanes;
    this.steps = steps;
    this.measures = measures;
    this.rings = rings;
  }

  /**
   * Adds effects to the transaction of the state they belong to; they are delivered once it is
   * committed.
   */
  void add(Tx tx, List<Outgoing> effects) {
    if (effects.isEmpty()) return;
    Instant now = machine.instant();
    Set<String> touched = new LinkedHashSet<>();
    router.accompanied(tx, effects).forEach(effect -> touched.add(store.add(tx, effect, now)));
    tx.afterCommit(() -> touched.forEach(lane -> lanes.run(lane, () -> deliver(lane))));
  }

  /** Whether nobody else looks after what this process could not do. */
  boolean isAlone() {
    return !node.shares();
  }

  /** Takes up what an earlier process left. */
  void resume() {
    database.read(store::openLanes).forEach(lane -> lanes.run(lane, () -> deliver(lane)));
  }

  /** Takes up what others left, as far as there are hands for it. Returns whether there was any. */
  boolean help() {
    Instant now = machine.instant();
    boolean found = false;
    for (ChatPlatform platform : platforms.values()) {
      Semaphore its = hands(platform.name());
      if (!platform.delivers() || its.getQueueLength() >= atOnce) continue;
      List<String> free =
          database.read(tx -> store.claimable(tx, platform.name(), node.id(), now, AHEAD * atOnce));
      for (String lane : free) {
        if (lanes.isBusy(lane)) continue;
        found = true;
        lanes.run(lane, () -> deliver(lane));
      }
    }
    return found;
  }

  private Semaphore hands(String platform) {
    return Objects.requireNonNull(hands.get(platform));
  }

  /** Whether another process is at a delivery of this lane, and an event of it had better wait. */
  boolean isBusyElsewhere(Tx tx, String lane) {
    return node.shares() && store.isBusyElsewhere(tx, lane, node.id());
  }

  private void deliver(String lane) {
    try {
      deliverAll(lane);
    } catch (RuntimeException e) {
      if (!isAlone() || !Database.wasAway(e)) throw e;
      log.warn("effects wait for the database cause={}", e.getClass().getName());
      afterwards(lane, AGAIN);
    }
  }

  private void deliverAll(String lane) {
    long refused = -1;
    while (true) {
      Optional<OutboxStore.Row> head = database.read(tx -> store.head(tx, lane));
      // It is another process's now, or still.
      if (head.isEmpty() || head.get().seq() == refused) return;
      Duration wait = head.get().dueIn(machine.instant());
      if (wait.isPositive()) {
        afterwards(lane, wait);
        return;
      }
      @Nullable ChatPlatform platform = platforms.get(head.get().platform());
      // It was switched off, or another process talks to it: its effects wait.
      if (platform == null || !platform.delivers()) return;
      if (!claimed(platform, lane, head.get())) refused = head.get().seq();
    }
  }

  /** Returns whether the lane's first effect could be had; then it is settled, or waits. */
  private boolean claimed(ChatPlatform platform, String lane, OutboxStore.Row head) {
    boolean waits = !LaneKey.isForOne(head.outgoing());
    if (waits) hands(platform.name()).acquireUninterruptibly();
    try {
      if (!node.isHeard() && !node.beat()) return false;
      int lapses = node.lapses();
      Optional<OutboxStore.Row> row =
          database.writeBeside(tx -> store.claim(tx, lane, head, node.id(), machine.instant()));
      row.ifPresent(claimed -> attempt(platform, claimed, lapses));
      return row.isPresent();
    } finally {
      if (waits) hands(platform.name()).release();
    }
  }

  private void afterwards(String lane, Duration wait) {
    CompletableFuture.delayedExecutor(wait.toMillis() + 1, TimeUnit.MILLISECONDS)
        .execute(() -> lanes.run(lane, () -> deliver(lane)));
  }

  private void attempt(ChatPlatform platform, OutboxStore.Row row, int lapses) {
    // Every line that is written meanwhile tells which effect it is about.
    try (var _ = MDC.putCloseable("effect", row.effectId())) {
      steps.reached(Steps.Step.SENDING_MARKED);
      Optional<Receipt> receipt = tryOnce(platform, row, lapses);
      // It never arrived, and it shall not any more.
      if (receipt.isEmpty()) database.run(tx -> store.drop(tx, row.seq()));
      else if (!act(row, receipt.get())) {
        log.warn(
            "effect was taken over by another process seq={} platform={}",
            row.seq(),
            row.platform());
      }
    }
  }

  /** Returns false when another process has taken the effect over. */
  private boolean act(OutboxStore.Row row, Receipt receipt) {
    Instant now = machine.instant();
    return switch (receipt) {
      case Receipt.Settled settled -> settle(row, settled);
      case Receipt.RetryAfter(Duration pause) ->
          database.write(tx -> store.retryAt(tx, row.seq(), node.id(), now, after(now, pause)));
      case Receipt.InDoubt() when row.createdAt().plus(STALE).isBefore(now) ->
          settle(row, givenUp());
      case Receipt.InDoubt() ->
          database.write(
              tx -> store.doubtful(tx, row.seq(), node.id(), now, now.plus(pauseAfter(row))));
    };
  }

  private static Instant after(Instant now, Duration pause) {
    return now.plus(pause.compareTo(OutboxStore.LONGEST) > 0 ? OutboxStore.LONGEST : pause);
  }

  private static Receipt.Refused givenUp() {
    return new Receipt.Refused(Receipt.Reason.NOT_ACCEPTED, "");
  }

  private static Duration pauseAfter(OutboxStore.Row row) {
    Duration pause = Duration.ofSeconds(1L << Math.min(row.attempts(), 10));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private boolean settle(OutboxStore.Row row, Receipt.Settled receipt) {
    boolean ours =
        database.write(tx -> {
          Optional<String> standing = store.standing(tx, row.seq());
          if (!store.settled(tx, row.seq(), node.id(), receipt)) return false;
          standing
              .filter(payload -> row.amended() != null || !payload.equals(row.payload()))
              .map(OutboxStore::outgoing)
              .ifPresent(wanted -> add(tx, corrected(row, wanted, receipt)));
          add(tx, router.settled(tx, row.outgoing().tag(), receipt));
          return true;
        });
    if (!ours) return false;
    steps.reached(Steps.Step.SENT_MARKED);
    if (changesSomething(row.outgoing())) rings.run();
    if (receipt instanceof Receipt.Refused refused) {
      log.info(
          "effect refused seq={} kind={} platform={} reason={}",
          row.seq(),
          row.outgoing().getClass().getSimpleName(),
          row.platform(),
          refused.reason());
    }
    return true;
  }

  /**
   * Who it named was forgotten while it was delivered, or while nobody knew whether it had been: it
   * says now what it should have said.
   */
  private static List<Outgoing> corrected(
      OutboxStore.Row sent, Outgoing wanted, Receipt.Settled receipt) {
    return sent.outgoing() instanceof Outgoing.Post(var _, Card said, var _, var _, var _)
            && wanted instanceof Outgoing.Post(var _, Card card, var _, var _, var _)
            && receipt instanceof Receipt.Sent(MessageRef message)
            && (sent.amended() != null || !said.equals(card))
        ? List.of(new Outgoing.Revise(message, card, Origin.UNASKED))
        : List.of();
  }

  /** What nobody wants to know of changes nothing, and a home must not ring for itself for ever. */
  static boolean changesSomething(Outgoing settled) {
    return !settled.tag().equals(Tag.NONE) && !(settled instanceof Outgoing.Home);
  }

  /** Empty when it has not been delivered and shall not be any more. */
  private Optional<Receipt> tryOnce(ChatPlatform platform, OutboxStore.Row row, int lapses) {
    if (row.doubtful()) {
      try {
        Optional<Receipt.Settled> found = platform.lookFor(row.effectId(), row.outgoing());
        if (found.isPresent()) return found.map(Function.identity());
      } catch (RuntimeException e) {
        failed(row, "not looked for", e);
        return Optional.of(new Receipt.InDoubt());
      }
    }
    if (row.amended() == OutboxStore.Amended.TAKEN_BACK) return Optional.empty();
    // Frozen since the claim, it may be another process's by now.
    if (!node.isHeardSince(lapses)) return Optional.of(new Receipt.InDoubt());
    return Optional.of(sent(platform, row));
  }

  private Receipt sent(ChatPlatform platform, OutboxStore.Row row) {
    try {
      if (!stands(row)) return new Receipt.Refused(Receipt.Reason.NOT_WANTED, "");
      Receipt receipt = deliver(platform, row);
      steps.reached(Steps.Step.SENT);
      return receipt;
    } catch (RuntimeException e) {
      boolean hopeless = row.attempts() + 1 >= MOST_ATTEMPTS;
      failed(row, hopeless ? "given up" : "delivery failed", e);
      return hopeless ? givenUp() : new Receipt.InDoubt();
    }
  }

  private boolean stands(OutboxStore.Row row) {
    Tag tag = row.outgoing().tag();
    return !router.isJudged(tag) || database.read(tx -> router.stands(tx, tag));
  }

  private Receipt deliver(ChatPlatform platform, OutboxStore.Row row) {
    long from = System.nanoTime();
    Measures.Outcome outcome = Measures.Outcome.IN_DOUBT;
    try {
      Receipt receipt = platform.deliver(row.effectId(), row.outgoing());
      outcome = outcome(receipt);
      return receipt;
    } finally {
      measures.delivered(row.platform(), outcome, Duration.ofNanos(System.nanoTime() - from));
    }
  }

  private static Measures.Outcome outcome(Receipt receipt) {
    return switch (receipt) {
      case Receipt.Refused _ -> Measures.Outcome.REFUSED;
      case Receipt.Settled _ -> Measures.Outcome.SENT;
      case Receipt.RetryAfter _ -> Measures.Outcome.LATER;
      case Receipt.InDoubt _ -> Measures.Outcome.IN_DOUBT;
    };
  }

  private static void failed(OutboxStore.Row row, String what, RuntimeException cause) {
    log.warn(
        "{} seq={} kind={} platform={} attempt={}",
        what,
        row.seq(),
        row.outgoing().getClass().getSimpleName(),
        row.platform(),
        row.attempts() + 1,
        Wordless.of(cause));
  }

  /** What waits for these platforms. */
  OutboxStore.Queue queue(Tx tx, Set<String> here) {
    List<OutboxStore.Queue> queues =
        store.queues(tx).entrySet().stream()
            .filter(queue -> here.contains(queue.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    return new OutboxStore.Queue(
        queues.stream().mapToLong(OutboxStore.Queue::waiting).sum(),
        queues.stream()
            .map(OutboxStore.Queue::oldest)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null));
  }

  int forget(Tx tx, Instant before) {
    return store.forget(tx, before);
  }
}
