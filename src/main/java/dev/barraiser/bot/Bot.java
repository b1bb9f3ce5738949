package dev.barraiser.bot;

import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.lanes.Lanes;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The engine. Takes what platforms pass on, has the features decide, and delivers what they
 * decided. Thread-safe.
 */
public final class Bot implements AutoCloseable {

  /** Said wherever the product introduces itself. */
  public static final String NOTICE = Help.NOTICE;

  private static final Logger log = LoggerFactory.getLogger(Bot.class);

  /**
   * How often an event that makes its feature fail is tried before it is set aside until the next
   * start.
   */
  private static final int MOST_ATTEMPTS = 3;

  /** No platform delivers an event again after this long. */
  private static final Duration CLAIMS_KEPT = Duration.ofDays(14);

  /** How long an interaction waits for what was told of its person just before. */
  private static final Duration KNOWING = Duration.ofMillis(300);

  /** How often features look for what has changed, at most. */
  private static final Duration APART = Duration.ofSeconds(1);

  /** How often features look for what to think about, at most: somebody is waiting for it. */
  private static final Duration SOON = Duration.ofMillis(50);

  private static final String AFTERWARDS = "afterwards";
  private static final String STUDY = "study";

  private static final Card WENT_WRONG =
      Card.plain(
          "Something went wrong on my side and that did not happen. Nothing you wrote is lost."
              + " Please try again in a minute.");

  private final Database database;
  private final InstantSource machine;
  private final List<ChatPlatform> platforms;
  private final Steps steps;
  private final Measures measures;
  private final Router router;
  private final Lanes lanes = new Lanes();
  private final Outbox outbox;
  private final InboxStore inbox = new InboxStore();
  private final List<Chore> chores;
  private final List<Feature.Afterwards<?>> afterwards;
  private final Pulse pulse;
  private final Study study;
  private final Pulse studying;

  /**
   * Puts the engine together; nothing runs yet.
   *
   * @param machine the machine's clock, for retries and retention
   * @throws IllegalStateException when two features contribute the same name
   */
  public Bot(
      Database database,
      InstantSource machine,
      List<Feature> features,
      List<ChatPlatform> platforms,
      Steps steps) {
    this(database, machine, features, platforms, steps, Measures.NONE);
  }

  /**
   * The same, counted.
   *
   * @param measures told what happens
   */
  public Bot(
      Database database,
      InstantSource machine,
      List<Feature> features,
      List<ChatPlatform> platforms,
      Steps steps,
      Measures measures) {
    this.database = database;
    this.machine = machine;
    this.platforms = List.copyOf(platforms);
    this.steps = steps;
    this.measures = measures;
    this.router = new Router(features);
    this.afterwards = features.stream().flatMap(feature -> feature.afterwards.stream()).toList();
    this.pulse = new Pulse(machine, APART, this::later, this::lookAround);
    this.studying = new Pulse(machine, SOON, this::soon, this::lookForMatters);
    this.outbox =
        new Outbox(
            database,
            machine,
            router,
            platforms.stream().collect(Collectors.toMap(ChatPlatform::name, Function.identity())),
            lanes,
            steps,
            measures,
            this::rings);
    this.study =
        new Study(
            database,
            features.stream().flatMap(feature -> feature.ponderings.stream()).toList(),
            lanes,
            outbox::add,
            this::rings);
    this.chores =
        Stream.concat(
                features.stream().flatMap(feature -> feature.chores.stream()), Stream.of(repair()))
            .toList();
  }

  /** What the features, and the engine itself, want done by the clock. */
  public List<Chore> chores() {
    return chores;
  }

  /** Who watches the points at which the process may die. */
  public Steps steps() {
    return steps;
  }

  /** The commands and menu entries of all features. */
  public Catalogue catalogue() {
    return router.catalogue();
  }

  /** Takes up what an earlier process left, deliveries first, and then connects the platforms. */
  public void start() {
    Rehearsal.play();
    database.run(inbox::retryParked);
    takeUp();
    ChatPlatform.Listener listener = new Ears();
    platforms.forEach(platform -> platform.start(router.catalogue(), listener));
  }

  /**
   * Queues everything that waits in the database, deliveries first. Harmless for what is queued
   * already.
   */
  private void takeUp() {
    outbox.resume();
    database.read(inbox::allWaiting).forEach(row -> lanes.run(row.lane(), () -> work(row.seq())));
    studying.ring();
  }

  /**
   * A commit may be reported as failed and have happened all the same (SQLite does that when it is
   * busy); then nobody has queued what it left.
   */
  private Chore repair() {
    return new Chore(
        "repair",
        "Taking up what was left lying",
        Duration.ofMinutes(5),
        false,
        (tx, now) -> new Chore.Backlog(0, null),
        (tx, now, ledger) -> {
          tx.afterCommit(this::takeUp);
          return Chore.Done.nothing();
        });
  }

  /** Adds effects to a chore's transaction; they are delivered once it is committed. */
  public void send(Tx tx, List<Outgoing> effects) {
    outbox.add(tx, effects);
    tx.afterCommit(this::rings);
  }

  private void rings() {
    pulse.ring();
    studying.ring();
  }

  private void later(Duration wait, Runnable task) {
    queue(AFTERWARDS, wait, task);
  }

  private void soon(Duration wait, Runnable task) {
    queue(STUDY, wait, task);
  }

  private void queue(String lane, Duration wait, Runnable task) {
    Runnable queued = () -> lanes.run(lane, task);
    if (wait.isZero()) queued.run();
    else
      CompletableFuture.delayedExecutor(wait.toMillis() + 1, TimeUnit.MILLISECONDS).execute(queued);
  }

  /** Drawing what people look at takes no turn from who writes; only what has changed does. */
  private void lookAround() {
    for (Feature.Afterwards<?> one : afterwards) {
      List<Function<Tx, List<Outgoing>>> noticed = database.read(one::look);
      noticed.forEach(act -> database.run(tx -> outbox.add(tx, act.apply(tx))));
    }
  }

  private void lookForMatters() {
    study.look();
  }

  /** How much is waiting, for whoever asks after the bot's health. */
  public Waiting waiting() {
    Set<String> here = platforms.stream().map(ChatPlatform::name).collect(Collectors.toSet());
    return database.read(tx -> {
      InboxStore.Queue events = inbox.queue(tx);
      OutboxStore.Queue effects = outbox.queue(tx, here);
      return new Waiting(
          events.waiting(), inbox.parked(tx), effects.waiting(), events.oldest(), effects.oldest());
    });
  }

  /**
   * How much is waiting. What waits for a platform that is switched off does not count.
   *
   * @param events stored and not yet worked off
   * @param setAside events whose feature failed on them; tried again at the next start
   * @param effects committed and not yet delivered
   * @param oldestEvent since when the first of the events has waited, on the machine's clock; null
   *     when none waits
   * @param oldestEffect the same for effects
   */
  public record Waiting(
      long events,
      long setAside,
      long effects,
      @Nullable Instant oldestEvent,
      @Nullable Instant oldestEffect) {}

  /**
   * Forgets claims and settled effects that nobody can ask for any more. Returns how many. Each
   * platform clears out its own afterwards.
   */
  public int forgetOld(Tx tx) {
    tx.afterCommit(() -> platforms.forEach(Bot::clearOut));
    Instant before = machine.instant().minus(CLAIMS_KEPT);
    return inbox.forget(tx, before) + outbox.forget(tx, before);
  }

  private static void clearOut(ChatPlatform platform) {
    try {
      platform.forgetOld();
    } catch (RuntimeException e) {
      log.warn("what is old was not cleared out platform={}", platform.name(), e);
    }
  }

  /**
   * Stops taking events, waits for what is under way, at most eight seconds; the rest waits in the
   * database.
   */
  @Override
  public void close() {
    platforms.forEach(ChatPlatform::close);
    if (!lanes.close(Duration.ofSeconds(8))) {
      log.warn("stopped with work under way; it is taken up at the next start");
    }
    study.close();
  }

  private void accept(Incoming incoming) {
    Optional<Long> seq = database.write(tx -> inbox.claim(tx, incoming, machine.instant()));
    measures.came(incoming.workspace().platform(), seq.isPresent());
    if (seq.isEmpty()) return;
    steps.reached(Steps.Step.EVENT_ACCEPTED);
    var worked = lanes.ask(LaneKey.of(incoming.place()), () -> work(seq.get()));
    if (isAboutAPerson(incoming)) await(worked);
  }

  /** Nobody waits for it: they have their form. */
  private void afterwards(Incoming.Interaction answered) {
    lanes.run(
        LaneKey.of(answered.place()),
        () -> {
          try {
            accept(answered);
          } catch (RuntimeException e) {
            log.warn("a press that opened a form is not known of cause={}", e.getClass().getName());
          }
        });
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

  private boolean work(long seq) {
    // Every line that is written meanwhile tells which event it is about.
    try (var _ = MDC.putCloseable("event", Long.toString(seq))) {
      return tryTo(seq);
    }
  }

  private boolean tryTo(long seq) {
    long from = System.nanoTime();
    for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      try {
        database.run(tx ->
            inbox
                .waiting(tx, seq)
                .ifPresent(row -> {
                  outbox.add(tx, router.handle(tx, row.incoming()));
                  inbox.done(tx, seq);
                }));
        steps.reached(Steps.Step.EFFECTS_COMMITTED);
        measures.worked(Duration.ofNanos(System.nanoTime() - from));
        rings();
        return true;
      } catch (RuntimeException e) {
        measures.failed();
        boolean last = attempt == MOST_ATTEMPTS;
        if (last) log.error("event set aside seq={} attempts={}", seq, attempt, e);
        else
          log.warn("event failed seq={} attempt={} cause={}", seq, attempt, e.getClass().getName());
        giveUp(seq, last);
      }
    }
    return false;
  }

  private void giveUp(long seq, boolean last) {
    try {
      database.run(tx -> {
        Optional<InboxStore.Row> row = inbox.waiting(tx, seq);
        inbox.failed(tx, seq, last);
        if (last && row.isPresent() && row.get().incoming() instanceof Incoming.Interaction asked) {
          outbox.add(tx, List.of(Outgoing.Whisper.answering(asked, WENT_WRONG)));
          if (!holdsText(asked)) inbox.done(tx, seq);
        }
      });
    } catch (RuntimeException e) {
      log.error("event could not be set aside seq={}", seq, e);
    }
  }

  /**
   * A click whose person was told to try again must not happen days later by itself; what somebody
   * wrote is kept.
   */
  private static boolean holdsText(Incoming.Interaction asked) {
    return asked instanceof Incoming.Submitted;
  }

  /** What platforms talk to. */
  private final class Ears implements ChatPlatform.Listener {

    @Override
    public void happened(Incoming.Event event) {
      accept(event);
    }

    @Override
    public Answer asked(Incoming.Interaction interaction) {
      try {
        Optional<Answer> atOnce = router.atOnce(database::read, interaction);
        if (atOnce.isPresent()) {
          if (router.isHeardOf(interaction)) afterwards(interaction);
          return atOnce.get();
        }
        accept(interaction);
        return new Answer.Accepted();
      } catch (RuntimeException e) {
        log.error(
            "interaction failed platform={} kind={}",
            interaction.workspace().platform(),
            interaction.getClass().getSimpleName(),
            e);
        return new Answer.Told(WENT_WRONG);
      }
    }
  }
}
