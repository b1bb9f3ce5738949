package dev.barraiser.platforms.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * How the answers to an interaction share its reply: none goes out before Discord knows that reply,
 * and one of them takes its place. In memory: after a restart every reply is known and none is
 * taken. Thread-safe.
 */
final class Replies {

  /** How long the tokens of interactions live. */
  private static final Duration LIFE = Duration.ofMinutes(15);

  private record Reply(Instant at, CompletableFuture<Boolean> known) {}

  private final InstantSource machine;
  private final Duration patience;
  private final Map<String, Reply> byToken = new LinkedHashMap<>();
  private final Map<String, String> takers = new LinkedHashMap<>();

  /**
   * @param patience how long an answer waits for Discord to know the reply
   */
  Replies(InstantSource machine, Duration patience) {
    this.machine = machine;
    this.patience = patience;
  }

  /** An interaction came in; answers to it wait for {@link #known}. */
  synchronized void asked(String token) {
    Instant now = machine.instant();
    forget(now);
    byToken.putIfAbsent(token, new Reply(now, new CompletableFuture<>()));
  }

  /** Discord has taken the first response to an interaction, or has said that it will not. */
  synchronized void known(String token) {
    Reply reply = byToken.get(token);
    if (reply != null) reply.known().complete(true);
  }

  /** Waits until an answer by this token can go out. Blocks, and not for long. */
  void await(String token) {
    CompletableFuture<Boolean> known = pending(token);
    if (known == null) return;
    try {
      known.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // Then Discord says itself whether it knows the reply.
    }
  }

  private synchronized @Nullable CompletableFuture<Boolean> pending(String token) {
    Reply reply = byToken.get(token);
    return reply == null ? null : reply.known();
  }

  /**
   * Whether an answer takes the place of the reply that shows its person as waiting, rather than
   * standing below it. One does, and goes on doing so when it is tried again.
   *
   * @param answer what tells it from others: its effect's id
   */
  synchronized boolean takes(String token, String answer) {
    byToken.putIfAbsent(
        token, new Reply(machine.instant(), CompletableFuture.completedFuture(true)));
    return takers.computeIfAbsent(token, ignored -> answer).equals(answer);
  }

  /** Whether an answer has taken the place of the reply, or is about to. */
  synchronized boolean isTaken(String token) {
    return takers.containsKey(token);
  }

  private void forget(Instant now) {
    Iterator<Map.Entry<String, Reply>> oldest = byToken.entrySet().iterator();
    while (oldest.hasNext()) {
      Map.Entry<String, Reply> one = oldest.next();
      if (!one.getValue().at().plus(LIFE).isBefore(now)) return;
      oldest.remove();
      takers.remove(one.getKey());
    }
  }
}
