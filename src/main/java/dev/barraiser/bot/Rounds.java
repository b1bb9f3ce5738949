package dev.barraiser.bot;

import dev.barraiser.storage.Node;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a process does again and again where others share its database: it lets them hear of it, and
 * looks for what they left. Thread-safe.
 */
final class Rounds implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Rounds.class);

  /** So many looks in the time after which a process is taken for dead. */
  private static final int LOOKS = 30;

  /** Where there was something, there is more. */
  private static final Duration SOON = Duration.ofMillis(20);

  private final Node node;
  private final BooleanSupplier helps;
  private final Runnable rings;
  private final List<Runnable> looks;
  private final Thread thread;
  private final Thread heart;
  private volatile boolean closed;
  private long rung = System.nanoTime();
  private boolean away;

  /**
   * Makes rounds that have not begun.
   *
   * @param helps takes up what others left; returns whether there was any
   * @param rings looks for what others had still to think about
   * @param looks what else is to be looked after
   */
  Rounds(Node node, BooleanSupplier helps, Runnable rings, List<Runnable> looks) {
    this.node = node;
    this.helps = helps;
    this.rings = rings;
    this.looks = List.copyOf(looks);
    this.thread = Thread.ofVirtual().name("rounds").unstarted(this::run);
    // Of its own: a platform may take longer to connect than a silent process is waited for.
    this.heart = Thread.ofVirtual().name("heart").unstarted(this::beat);
  }

  void begin() {
    heart.start();
    thread.start();
  }

  private void beat() {
    try {
      while (!closed) Thread.sleep(beaten() ? node.rhythm() : look());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean beaten() {
    try {
      node.beat();
      return true;
    } catch (RuntimeException e) {
      log.debug("nobody hears of this process cause={}", e.getClass().getName());
      return false;
    }
  }

  private Duration look() {
    return node.silence().dividedBy(LOOKS);
  }

  private void run() {
    try {
      while (!closed) Thread.sleep(round());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns after which pause the next one begins. */
  private Duration round() {
    try {
      // First, and without the database: it may be what was lost.
      looks.forEach(Runnable::run);
      if (Duration.ofNanos(System.nanoTime() - rung).compareTo(node.rhythm()) > 0) {
        rung = System.nanoTime();
        rings.run();
      }
      boolean found = helps.getAsBoolean();
      if (away) log.info("the database answers again");
      away = false;
      return found ? SOON : look();
    } catch (RuntimeException e) {
      if (!away) log.warn("the database is away cause={}", e.getClass().getName());
      away = true;
      return look();
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
