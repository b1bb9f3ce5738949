package dev.barraiser.bot;

import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.lanes.Lanes;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.Node;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine. Takes what platforms pass on, has the features decide, and delivers what they
 * decided. Thread-safe.
 */
public final class Bot implements AutoCloseable {

  /** Said wherever the product introduces itself. */
  public static final String NOTICE = Help.NOTICE;

  private static final Logger log = LoggerFactory.getLogger(Bot.class);

  /** No platform delivers an event again after this long. */
  private static final Duration CLAIMS_KEPT = Duration.ofDays(14);

  /** How often features look for what has changed, at most. */
  private static final Duration APART = Duration.ofSeconds(1);

  /** How often features look for what to think about, at most: somebody is waiting for it. */
  private static final Duration SOON = Duration.ofMillis(50);

  private static final String AFTERWARDS = "afterwards";
  private static final String STUDY = "study";

  private static final int MANY_AT_ONCE = 64;

  private final Database database;
  private final Node node;
  private final InstantSource machine;
  private final List<ChatPlatform> platforms;
  private final Steps steps;
  private final Router router;
  private final Lanes lanes = new Lanes();
  private final Outbox outbox;
  private final Inbox inbox;
  private final InboxStore stored = new InboxStore();
  private final List<Chore> chores;
  private final List<Feature.Afterwards<?>> afterwards;
  private final Pulse pulse;
  private final Study study;
  private final Pulse studying;
  private final Rounds rounds;

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
    this(
        database,
        Node.alone(database),
        MANY_AT_ONCE,
        List.of(),
        machine,
        features,
        platforms,
        steps,
        measures);
  }

  /**
   * The same, as one of several processes.
   *
   * @param node this process
   * @param atOnce how many deliveries to one platform are under way at once; what answers a person
   *     does not count
   * @param looks called each second or so, where there may be other processes
   */
  public Bot(
      Database database,
      Node node,
      int atOnce,
      List<Runnable> looks,
      InstantSource machine,
      List<Feature> features,
      List<ChatPlatform> platforms,
      Steps steps,
      Measures measures) {
    this.database = database;
    this.node = node;
    this.machine = machine;
    this.platforms = List.copyOf(platforms);
    this.steps = steps;
    this.router = new Router(features);
    this.afterwards = features.stream().flatMap(feature -> feature.afterwards.stream()).toList();
    this.pulse = new Pulse(machine, APART, this::later, this::lookAround);
    this.studying = new Pulse(machine, SOON, this::soon, this::lookForMatters);
    this.outbox =
        new Outbox(
            database,
            node,
            atOnce,
            machine,
            router,
            platforms.stream().collect(Collectors.toMap(ChatPlatform::name, Function.identity())),
            lanes,
            steps,
            measures,
            this::rings);
    this.inbox = new Inbox(database, machine, router, lanes, outbox, steps, measures, this::rings);
    this.study =
        new Study(
            database,
            features.stream().flatMap(feature -> feature.ponderings.stream()).toList(),
            lanes,
            outbox::add,
            this::rings);
    this.rounds = new Rounds(node, this::help, this::rings, looks);
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
    // First: what follows may take longer than a silent process is waited for.
    if (node.shares()) rounds.begin();
    Rehearsal.play();
    database.run(stored::retryParked);
    takeUp();
    ChatPlatform.Listener listener = new Ears();
    platforms.forEach(platform -> platform.start(router.catalogue(), listener));
  }

  private boolean help() {
    boolean events = inbox.help();
    boolean effects = outbox.help();
    return events || effects;
  }

  /** This process, as the others that share the database see it. */
  public Node node() {
    return node;
  }

  /**
   * Queues everything that waits in the database, deliveries first. Harmless for what is queued
   * already.
   */
  private void takeUp() {
    outbox.resume();
    inbox.resume();
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
      InboxStore.Queue events = stored.queue(tx);
      OutboxStore.Queue effects = outbox.queue(tx, here);
      return new Waiting(
          events.waiting(),
          stored.parked(tx),
          effects.waiting(),
          events.oldest(),
          effects.oldest());
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
    return stored.forget(tx, before) + outbox.forget(tx, before);
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
    rounds.close();
    platforms.forEach(ChatPlatform::close);
    if (!lanes.close(Duration.ofSeconds(8))) {
      log.warn("stopped with work under way; it is taken up at the next start");
    }
    study.close();
  }

  /** Nobody waits for it: they have their form. */
  private void afterwards(Incoming.Interaction answered) {
    lanes.run(
        LaneKey.of(answered.place()),
        () -> {
          try {
            inbox.accept(answered);
          } catch (RuntimeException e) {
            log.warn("a press that opened a form is not known of cause={}", e.getClass().getName());
          }
        });
  }

  /** Somebody waits: what would go along is not worth more than the answer itself. */
  private Answer accompanied(Incoming.Interaction asked, Answer atOnce) {
    if (!router.isToldAtOnce(asked, atOnce)) return atOnce;
    try {
      return database.write(tx -> router.accompanied(tx, asked, atOnce));
    } catch (RuntimeException e) {
      log.warn("told at once without what goes along cause={}", e.getClass().getName());
      return atOnce;
    }
  }

  /** What platforms talk to. */
  private final class Ears implements ChatPlatform.Listener {

    @Override
    public void happened(Incoming.Event event) {
      inbox.accept(event);
    }

    @Override
    public Answer asked(Incoming.Interaction interaction) {
      try {
        Optional<Answer> atOnce = router.atOnce(database::read, interaction);
        if (atOnce.isPresent()) {
          if (router.isHeardOf(interaction)) afterwards(interaction);
          return accompanied(interaction, atOnce.get());
        }
        inbox.accept(interaction);
        return new Answer.Accepted();
      } catch (RuntimeException e) {
        log.error(
            "interaction failed platform={} kind={}",
            interaction.workspace().platform(),
            interaction.getClass().getSimpleName(),
            e);
        return new Answer.Told(Inbox.WENT_WRONG);
      }
    }
  }
}
