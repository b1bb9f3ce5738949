package dev.barraiser.platforms.slack;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;

/**
 * Remembers the signatures of requests that were taken, for as long as they would be accepted.
 * Thread-safe.
 *
 * <p>Only of those: one that we could not take may come again within the second, with the same
 * signature.
 */
final class Replays {

  /** Far more than Slack sends in ten minutes; beyond it, the oldest are forgotten. */
  private static final int MOST = 100_000;

  private record Taken(String signature, Instant until) {}

  private final Set<String> signatures = new HashSet<>();
  private final Queue<Taken> oldest = new ArrayDeque<>();

  synchronized boolean isKnown(String signature) {
    return signatures.contains(signature);
  }

  /**
   * Remembers one.
   *
   * @param signed when Slack signed it
   */
  synchronized void taken(String signature, Instant signed, Instant now) {
    while (!oldest.isEmpty() && (oldest.size() >= MOST || oldest.peek().until().isBefore(now))) {
      signatures.remove(oldest.remove().signature());
    }
    if (signatures.add(signature)) {
      oldest.add(new Taken(signature, signed.plus(Signature.WINDOW)));
    }
  }
}
