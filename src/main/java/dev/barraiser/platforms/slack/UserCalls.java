package dev.barraiser.platforms.slack;

import com.google.gson.JsonObject;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Slack about people, in the background: several questions about the same person at once are
 * one call. Thread-safe.
 */
final class UserCalls implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(UserCalls.class);

  private static final int MOST_AT_ONCE = 4;

  private final Reading reading;
  private final Map<String, CompletableFuture<SlackUser>> open = new ConcurrentHashMap<>();
  private final Semaphore lines = new Semaphore(MOST_AT_ONCE);
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

  UserCalls(SlackWeb web, InstantSource machine, Reading.Pause pause) {
    this.reading = new Reading(web, machine, pause);
  }

  /** Whether Slack has asked not to be asked for a while. */
  boolean mustWait() {
    return reading.pauses(Method.USERS_INFO);
  }

  /** What Slack tells; fails with {@link SlackFailure} where it tells nothing. */
  CompletableFuture<SlackUser> about(Team team, String user) {
    var mine = new CompletableFuture<SlackUser>();
    CompletableFuture<SlackUser> others = open.putIfAbsent(user, mine);
    if (others != null) return others;
    try {
      background.execute(() -> answer(team, user, mine));
    } catch (RejectedExecutionException e) {
      open.remove(user, mine);
      mine.completeExceptionally(e);
    }
    return mine;
  }

  private void answer(Team team, String user, CompletableFuture<SlackUser> mine) {
    try {
      SlackUser told = ask(team, user);
      open.remove(user, mine);
      mine.complete(told);
    } catch (RuntimeException e) {
      log.warn("slack tells nothing of somebody person={} cause={}", user, e.toString());
      open.remove(user, mine);
      mine.completeExceptionally(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      open.remove(user, mine);
      mine.completeExceptionally(new CancellationException("closed"));
    }
  }

  private SlackUser ask(Team team, String user) throws InterruptedException {
    lines.acquire();
    try {
      JsonObject answer = reading.read(Method.USERS_INFO, Map.of("user", user));
      return SlackUser.read(team, JsonFields.neededObject(answer, "user"));
    } finally {
      lines.release();
    }
  }

  /** Between two questions of a long row of them. */
  void breathe() throws InterruptedException {
    reading.breathe(Method.USERS_INFO);
  }

  @Override
  public void close() {
    background.shutdownNow();
  }
}
