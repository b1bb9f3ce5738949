package dev.barraiser.bot;

import dev.barraiser.chat.Outgoing;
import dev.barraiser.lanes.Lanes;
import dev.barraiser.storage.Database;
import dev.barraiser.storage.Tx;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where features think: what takes too long for a transaction is done between two of them.
 * Thread-safe.
 *
 * <p>Thinking computes, and a virtual thread that computes gives way to nobody. So it happens on a
 * few threads of the machine, next to which everything else goes on.
 */
final class Study implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Study.class);

  /** What fails so often is left alone until the next start. */
  private static final int MOST_ATTEMPTS = 3;

  /** With two, a long thought holds nobody up, whatever the machine. */
  private static final int FEWEST_THREADS = 2;

  private final Database database;
  private final List<Feature.Pondering<?, ?>> ponderings;
  private final Lanes lanes;
  private final BiConsumer<Tx, List<Outgoing>> sends;
  private final Runnable rings;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Math.max(FEWEST_THREADS, Runtime.getRuntime().availableProcessors()),
          Thread.ofPlatform().daemon().name("ponder-", 1).factory());

  private final Set<Object> underWay = new HashSet<>();

  /** By what is known of a matter again, and not by itself: it holds what somebody wrote. */
  private final Map<String, Integer> failed = new HashMap<>();

  /**
   * Makes one in which nothing happens yet.
   *
   * @param sends adds effects to a transaction
   * @param rings told when something was thought through, or is to be tried again
   */
  Study(
      Database database,
      List<Feature.Pondering<?, ?>> ponderings,
      Lanes lanes,
      BiConsumer<Tx, List<Outgoing>> sends,
      Runnable rings) {
    this.database = database;
    this.ponderings = List.copyOf(ponderings);
    this.lanes = lanes;
    this.sends = sends;
    this.rings = rings;
  }

  /** Takes up everything that is to be thought about and is not yet. */
  void look() {
    for (Feature.Pondering<?, ?> one : ponderings) {
      for (Feature.Matter matter : database.read(one::look)) {
        if (begins(matter.one())) lanes.run("study/" + matter.lane(), () -> think(matter));
      }
    }
  }

  private void think(Feature.Matter matter) {
    try {
      Function<Tx, List<Outgoing>> act =
          CompletableFuture.supplyAsync(matter.thought(), threads).join();
      database.run(tx -> sends.accept(tx, act.apply(tx)));
      ends(matter.one());
    } catch (CompletionException e) {
      fails(matter.one(), e.getCause() == null ? e : e.getCause());
    } catch (RuntimeException e) {
      fails(matter.one(), e);
    }
    rings.run();
  }

  private synchronized boolean begins(Object one) {
    if (!failed.isEmpty() && failed.getOrDefault(known(one), 0) >= MOST_ATTEMPTS) return false;
    return underWay.add(one);
  }

  private synchronized void ends(Object one) {
    underWay.remove(one);
    if (!failed.isEmpty()) failed.remove(known(one));
  }

  /** A matter is a record: what it is made of is told in its own words. */
  private static String known(Object one) {
    try {
      byte[] told = (one.getClass().getName() + one).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(told));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Only the kind of mistake is told: its message may hold what somebody wrote. */
  private void fails(Object one, Throwable cause) {
    int attempt;
    synchronized (this) {
      underWay.remove(one);
      // A database that was away says nothing about the thought.
      attempt =
          Database.wasAway(cause)
              ? failed.getOrDefault(known(one), 0)
              : failed.merge(known(one), 1, Integer::sum);
    }
    log.warn(
        "thought failed kind={} attempt={} cause={}",
        one.getClass().getSimpleName(),
        attempt,
        cause.getClass().getName());
  }

  /** Begins no more thoughts. */
  @Override
  public void close() {
    threads.shutdown();
  }
}
