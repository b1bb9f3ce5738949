package dev.barraiser.timetable;

import dev.barraiser.bot.Bot;
import dev.barraiser.bot.Chore;
import dev.barraiser.bot.ChoreStatus;
import dev.barraiser.bot.Steps;
import dev.barraiser.storage.Database;
import dev.barraiser.text.Wordless;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every chore: wakes it, runs it a batch a transaction, and keeps how it went. In one process a
 * chore never runs twice at once; the run ledger covers the rest. Thread-safe.
 */
public final class Timetable implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Timetable.class);

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Database database;
  private final Bot bot;
  private final InstantSource product;
  private final InstantSource machine;
  private final Map<String, Turn> turns = new LinkedHashMap<>();
  private final RunLedgerStore ledger = new RunLedgerStore();
  private final ChoreRunStore runs = new ChoreRunStore();
  private final WakeStore wakes = new WakeStore();
  private final Quartz quartz;
  private volatile boolean closed;

  /** A chore and whose turn it is to run it. */
  private record Turn(Chore chore, ReentrantLock running, AtomicBoolean asked) {
    static Turn of(Chore chore) {
      return new Turn(chore, new ReentrantLock(), new AtomicBoolean());
    }
  }

  /**
   * Opens the timetable of the bot's chores and of its own, {@code retention}. Nothing runs before
   * {@link #start}. Chores that are no longer contributed are forgotten.
   *
   * @param product what chores take for now
   * @param machine what a run's start and end are told in
   * @throws IllegalStateException when two chores have the same name
   */
  public Timetable(Database database, Bot bot, InstantSource product, InstantSource machine) {
    this.database = database;
    this.bot = bot;
    this.product = product;
    this.machine = machine;
    bot.chores().forEach(this::add);
    add(Retention.chore(bot, ledger));
    this.quartz = Quartz.open(database, bot.node(), chores(), this::run);
  }

  private void add(Chore chore) {
    if (turns.putIfAbsent(chore.name(), Turn.of(chore)) != null) {
      throw new IllegalStateException("two chores are named " + chore.name());
    }
  }

  /** Begins to wake the chores. */
  public void start() {
    quartz.start();
  }

  /** Wakes each chore now, for what came due while nobody was here. */
  public void catchUp() {
    turns.keySet().forEach(this::wake);
  }

  List<Chore> chores() {
    return turns.values().stream().map(Turn::chore).toList();
  }

  /**
   * Wakes a chore now, on another thread, because something has just become due. Call it after the
   * commit that made it so ({@link dev.barraiser.storage.Tx#afterCommit}).
   */
  public void wake(String chore) {
    Turn turn = turn(chore);
    // Whoever already waits for their turn will see all that is due now.
    if (!turn.asked().compareAndSet(false, true)) return;
    Thread.ofVirtual().name("chore " + chore).start(() -> run(chore));
  }

  private Turn turn(String chore) {
    return Objects.requireNonNull(turns.get(chore), () -> "there is no chore named " + chore);
  }

  /** Runs a chore, once it is its turn, and returns when it has run. */
  void run(String chore) {
    Turn turn = turn(chore);
    turn.running().lock();
    try {
      turn.asked().set(false);
      if (!closed) runOnce(turn.chore());
    } finally {
      turn.running().unlock();
    }
  }

  private void runOnce(Chore chore) {
    try {
      database.run(tx -> runs.started(tx, chore.name(), machine.instant()));
      ChoreStatus.Result result = workOff(chore);
      database.run(tx -> runs.finished(tx, chore.name(), result, machine.instant()));
    } catch (RuntimeException e) {
      // Its trigger lives on: the database may be back at the next wake.
      log.error("chore could not be recorded chore={}", chore.name(), e);
    }
  }

  private ChoreStatus.Result workOff(Chore chore) {
    try {
      while (batch(chore) && !closed) {
        log.debug("chore goes on chore={}", chore.name());
      }
      return ChoreStatus.Result.DONE;
    } catch (RuntimeException e) {
      log.error("chore failed chore={}", chore.name(), Wordless.of(e));
      return ChoreStatus.Result.FAILED;
    }
  }

  /** Returns whether there may be more to do. */
  private boolean batch(Chore chore) {
    return database.write(tx -> {
      Instant now = product.instant();
      Chore.Done done = chore.work().batch(tx, now, ledger.forBatch(tx, chore.name(), now));
      bot.send(tx, done.effects());
      if (done.handled() > 0) {
        bot.steps().reached(Steps.Step.CHORE_DECIDED);
        tx.afterCommit(() -> bot.steps().reached(Steps.Step.CHORE_COMMITTED));
      }
      if (done.handled() > 0) log.debug("chore ran chore={} rows={}", chore.name(), done.handled());
      if (done.more() && done.handled() == 0) {
        log.warn("chore has more to do and does nothing; it waits chore={}", chore.name());
        return false;
      }
      return done.more();
    });
  }

  /** Each chore's due rows at {@code now}, all read from one state of the database. */
  Map<Chore, Chore.Backlog> backlogs(Instant now) {
    return database.read(tx -> {
      Map<Chore, Chore.Backlog> backlogs = new LinkedHashMap<>();
      chores().forEach(chore -> backlogs.put(chore, chore.due().at(tx, now)));
      return backlogs;
    });
  }

  /**
   * How each chore fares, the features' first. Only reads, so that it can also be asked from within
   * a transaction.
   */
  public List<ChoreStatus> status() {
    Map<String, ChoreStatus.LastRun> last = database.read(runs::last);
    Map<String, Instant> next = database.read(wakes::next);
    return backlogs(product.instant()).entrySet().stream()
        .map(entry -> {
          String name = entry.getKey().name();
          String title = entry.getKey().title();
          return new ChoreStatus(name, title, last.get(name), next.get(name), entry.getValue());
        })
        .toList();
  }

  /** Wakes nothing more and waits for the batches under way, two seconds at most. */
  @Override
  public void close() {
    closed = true;
    Thread closing = Thread.ofVirtual().name("timetable closes").start(this::finish);
    try {
      if (!closing.join(PATIENCE)) log.warn("stopped while a chore was running");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void finish() {
    quartz.close();
    // Closed, a run does nothing but wait for its turn.
    turns.keySet().forEach(this::run);
  }
}
