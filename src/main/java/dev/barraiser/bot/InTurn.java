package dev.barraiser.bot;

import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.ChatPlatform;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Receipt;
import dev.barraiser.storage.Node;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A platform that only one process may be connected to at a time. The others stand by, and the
 * first to notice that nobody is connected any more takes over. Thread-safe.
 *
 * @param <P> the platform, made anew for each time that this process has it
 */
public final class InTurn<P extends ChatPlatform> implements ChatPlatform {

  private static final Logger log = LoggerFactory.getLogger(InTurn.class);

  /** Until the process that has it now sees to it. */
  private static final Receipt NOT_HERE = new Receipt.RetryAfter(Duration.ofSeconds(1));

  private static final String FAILED =
      "This process could not connect. Another one may, and this one tries again within ten minutes.";

  /** So long another process has to take what this one could not connect. */
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  /** A platform that takes longer to connect may be reached from another process. */
  private static final Duration TRIES = Duration.ofMinutes(5);

  private record Heard(Catalogue catalogue, Listener listener) {}

  private final Node node;
  private final String name;
  private final InstantSource machine;
  private final Supplier<P> opens;
  private volatile @Nullable P current;
  private volatile Instant since;
  private @Nullable Heard heard;
  private int failures;
  private boolean owed;
  private volatile @Nullable Instant again;

  /**
   * Stands by.
   *
   * @param name the platform's
   * @param machine the machine's clock
   */
  public InTurn(Node node, String name, InstantSource machine, Supplier<P> opens) {
    this.node = node;
    this.name = name;
    this.machine = machine;
    this.opens = opens;
    this.since = machine.instant();
  }

  /** The platform, while this process has it. */
  public Optional<P> current() {
    return Optional.ofNullable(current);
  }

  /**
   * Takes the platform where nobody has it, or lets it go where another process has taken it. One
   * that cannot be connected from here is another process's to try, and this one's again after a
   * while.
   */
  public synchronized void look() {
    Heard now = heard;
    if (now == null) return;
    P connected = current;
    if (connected == null) {
      givesBack();
      if (!isPausing() && node.isHeard() && node.takes(name)) connect(now);
    } else if (!(node.isHeard() && node.takes(name))) {
      log.warn("another process may be connected by now; this one lets go platform={}", name);
      letGo(connected);
    } else {
      watch(connected);
    }
  }

  private void connect(Heard now) {
    log.info("this process connects platform={}", name);
    try {
      P next = opens.get();
      current = next;
      next.start(now.catalogue(), now.listener());
    } catch (RuntimeException | Error e) {
      // Alone, there is nobody else who could: whoever starts the process has to know.
      if (!node.shares()) throw e;
      log.warn("this process could not connect platform={}", name, e);
      givesUp();
    }
  }

  private void watch(P connected) {
    Connection fares = connected.connection();
    if (fares.state() == Connection.State.CONNECTED) failures = 0;
    boolean tries = fares.state() == Connection.State.CONNECTING;
    if (node.shares() && tries && fares.since().plus(TRIES).isBefore(machine.instant())) {
      log.warn("this process has not been connected for too long platform={}", name);
      givesUp();
    }
  }

  private void givesUp() {
    Duration pause = PAUSE.multipliedBy(1L << Math.min(failures, 5));
    failures++;
    again = machine.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    owed = true;
    P failed = current;
    try {
      if (failed != null) letGo(failed);
    } catch (RuntimeException e) {
      log.warn("could not be closed platform={} cause={}", name, e.getClass().getName());
    }
    givesBack();
  }

  /** As soon as the database takes it. */
  private void givesBack() {
    if (!owed) return;
    node.gives(name);
    owed = false;
  }

  /** Not for ever where the clock was put back meanwhile. */
  private boolean isPausing() {
    Instant until = again;
    if (until == null) return false;
    Instant now = machine.instant();
    return now.isBefore(until) && !now.plus(LONGEST_PAUSE).isBefore(until);
  }

  private void letGo(P connected) {
    current = null;
    since = machine.instant();
    connected.close();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized void start(Catalogue catalogue, Listener listener) {
    heard = new Heard(catalogue, listener);
    look();
  }

  @Override
  public boolean delivers() {
    P now = current;
    return now != null && now.delivers();
  }

  @Override
  public Receipt deliver(String effectId, Outgoing outgoing) {
    P now = current;
    return now == null ? NOT_HERE : now.deliver(effectId, outgoing);
  }

  @Override
  public Optional<Receipt.Settled> lookFor(String effectId, Outgoing outgoing) {
    P now = current;
    if (now == null) throw new IllegalStateException("another process is connected");
    return now.lookFor(effectId, outgoing);
  }

  @Override
  public Connection connection() {
    P now = current;
    if (now != null) return now.connection();
    return new Connection(Connection.State.STANDING_BY, since, isPausing() ? FAILED : "");
  }

  @Override
  public Map<String, Long> counts() {
    P now = current;
    return now == null ? Map.of() : now.counts();
  }

  @Override
  public void forgotten(Person person) {
    P now = current;
    if (now != null) now.forgotten(person);
  }

  @Override
  public void forgetOld() {
    P now = current;
    if (now != null) now.forgetOld();
  }

  @Override
  public synchronized void close() {
    heard = null;
    P now = current;
    if (now != null) letGo(now);
  }
}
