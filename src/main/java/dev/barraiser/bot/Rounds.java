package dev.barraiser.bot;

import dev.barraiser.storage.Database;
import dev.barraiser.storage.Node;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a process does again and again where others share its database: it lets them hear of it, and
 * looks for what they left. Thread-safe.
 *
 * <p>Each on a thread of its own. To look after a platform may take longer than a silent process is
 * waited for, and the process is well all the same; where it does not even come round to looking
 * for what is to be done, it is not heard of any more, and the others do its work.
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
  private final List<Thread> threads;
  private volatile boolean closed;
  private volatile long ended = System.nanoTime();
  private long rung = System.nanoTime();
  private boolean hangs;

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
    this.threads =
        Stream.concat(
                Stream.of(again("heart", this::beat), again("rounds", this::round)),
                looks.stream().map(look -> again("look", () -> looked(look))))
            .toList();
  }

  void begin() {
    ended = System.nanoTime();
    threads.forEach(Thread::start);
  }

  /** Never ends by itself, whatever happens. */
  private Thread again(String what, Supplier<Duration> task) {
    return Thread.ofVirtual()
        .name(what)
        .unstarted(() -> {
          var trouble = new Trouble(what);
          try {
            while (!closed) Thread.sleep(once(task, trouble));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private Duration once(Supplier<Duration> task, Trouble trouble) {
    try {
      Duration pause = task.get();
      trouble.isOver();
      return pause;
    } catch (RuntimeException | Error e) {
      trouble.isThere(e);
      return look();
    }
  }

  private Duration look() {
    return node.silence().dividedBy(LOOKS);
  }

  private Duration beat() {
    Duration since = Duration.ofNanos(System.nanoTime() - ended);
    boolean late = since.compareTo(node.silence()) > 0;
    node.works(!late);
    if (late && !hangs)
      log.error("its rounds hang; the others take over seconds={}", since.toSeconds());
    if (hangs && !late) log.info("its rounds go on");
    hangs = late;
    return node.beat() ? node.rhythm() : look();
  }

  private Duration looked(Runnable look) {
    look.run();
    return look();
  }

  /** Returns after which pause the next one begins. */
  private Duration round() {
    try {
      if (Duration.ofNanos(System.nanoTime() - rung).compareTo(node.rhythm()) > 0) {
        rung = System.nanoTime();
        rings.run();
      }
      return helps.getAsBoolean() ? SOON : look();
    } finally {
      ended = System.nanoTime();
    }
  }

  @Override
  public void close() {
    closed = true;
  }

  /** What stands in the way of a task, told once. */
  private static final class Trouble {
    private final String task;
    private @Nullable String told;

    Trouble(String task) {
      this.task = task;
    }

    void isThere(Throwable cause) {
      String name = cause.getClass().getName();
      if (name.equals(told)) return;
      told = name;
      if (cause instanceof RuntimeException failure && Database.wasAway(failure))
        log.warn("the database is away task={} cause={}", task, name);
      else log.error("failed, and is tried again task={}", task, cause);
    }

    void isOver() {
      if (told != null) log.info("goes on again task={}", task);
      told = null;
    }
  }
}
