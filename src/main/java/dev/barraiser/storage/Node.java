package dev.barraiser.storage;

import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process, as the others that share its database see it. Thread-safe.
 *
 * <p>What a process has claimed bears its id, and is its own for as long as the others hear of it.
 * Of one that has been silent for long enough they take over everything: so one that was frozen
 * must ask {@link #isHeard} before it does what cannot be undone.
 */
public final class Node implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Node.class);

  /** So often it is heard of in the time after which it would be taken for dead. */
  private static final int BEATS = 6;

  /** So much sooner than the others it takes itself for dead. */
  private static final int MARGIN = 10;

  private final String id = UUID.randomUUID().toString();
  private final NodeStore store = new NodeStore();
  private final Database database;
  private final Duration silence;
  private final boolean shares;
  private volatile long heard = System.nanoTime();
  private volatile int lapses;
  private volatile boolean works = true;

  private Node(Database database, Duration silence, boolean shares) {
    this.database = database;
    this.silence = silence;
    this.shares = shares;
  }

  /** The only process on its database, as on an SQLite file: whatever others left is its own. */
  public static Node alone(Database database) {
    return new Node(database, Duration.ofDays(1), false);
  }

  /**
   * One of several. It is heard of from now on, for as long as {@link #beat} is called.
   *
   * @param silence after which the others take over what it has claimed
   */
  public static Node among(Database database, Duration silence) {
    var node = new Node(database, silence, true);
    var _ = node.beat();
    return node;
  }

  /** Names this process in the database; another start has another one. */
  public String id() {
    return id;
  }

  /** Whether there may be others. */
  public boolean shares() {
    return shares;
  }

  /** How often {@link #beat} is to be called. */
  public Duration rhythm() {
    return silence.dividedBy(BEATS);
  }

  /** After which silence the others take over. */
  public Duration silence() {
    return silence;
  }

  /** While it does not do its work it is not heard of, so that the others do it. */
  public void works(boolean works) {
    this.works = works;
  }

  /**
   * Tells the others that it is alive. Throws while the database is away. Returns false when it
   * keeps still, since it does not work.
   */
  public synchronized boolean beat() {
    if (!shares) return true;
    if (!works) return false;
    boolean lapsed = !isHeard();
    long now = System.nanoTime();
    database.writeBeside(tx -> {
      store.heard(tx, id, silence.minus(silence.dividedBy(MARGIN)));
      return true;
    });
    // Before it is heard of again: who sees that sees this.
    if (lapsed) lapses = lapses + 1;
    heard = now;
    return true;
  }

  /** Whether nobody can have taken over by now what it has claimed, as far as it knows itself. */
  public boolean isHeard() {
    Duration since = Duration.ofNanos(System.nanoTime() - heard);
    return !shares || since.compareTo(silence.minus(silence.dividedBy(MARGIN).multipliedBy(2))) < 0;
  }

  /** How often it may have been taken for dead so far. */
  public int lapses() {
    return lapses;
  }

  /**
   * The same of what was claimed when it had lapsed so often: a process that was frozen is heard of
   * again as soon as it wakes up, and what it had claimed may be another's by then.
   */
  public boolean isHeardSince(int lapses) {
    return isHeard() && this.lapses == lapses;
  }

  /**
   * Takes what only one process may do at a time, where nobody does who is alive. To be asked again
   * and again: the answer is no once another one has taken over.
   */
  public boolean takes(String part) {
    if (!shares) return true;
    NodeStore.Holder holder = database.read(tx -> store.holder(tx, part, id));
    return switch (holder) {
      case THIS_ONE -> true;
      case ANOTHER -> false;
      case NOBODY -> database.write(tx -> store.takes(tx, part, id));
    };
  }

  /** Lets another process take what this one had taken. */
  public void gives(String part) {
    if (shares) database.run(tx -> store.gives(tx, part, id));
  }

  /** Lets the others take over at once. */
  @Override
  public void close() {
    if (!shares) return;
    try {
      database.run(tx -> store.leaves(tx, id));
    } catch (RuntimeException e) {
      log.warn("could not be signed off; the others notice cause={}", e.getClass().getName());
    }
  }
}
