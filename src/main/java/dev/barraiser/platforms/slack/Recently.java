package dev.barraiser.platforms.slack;

import dev.barraiser.chat.MessageRef;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was posted lately, and what may have been: it saves questions to Slack and bounds where to
 * look. Only in memory, and only of the last few thousand: what is forgotten is looked up at more
 * cost. Thread-safe.
 */
final class Recently {

  private static final int MOST = 5_000;

  private final Map<String, Instant> tried = new Bounded<>();
  private final Map<MessageRef, Instant> posted = new Bounded<>();

  /** A map that forgets what it has known longest. */
  private static final class Bounded<K> extends LinkedHashMap<K, Instant> {
    @Override
    protected boolean removeEldestEntry(Map.Entry<K, Instant> eldest) {
      return size() > MOST;
    }
  }

  /** An effect is about to be posted. */
  synchronized void tries(String effectId, Instant now) {
    tried.putIfAbsent(effectId, now);
  }

  /** When it was first tried to post an effect of which nothing has been heard since. */
  synchronized Optional<Instant> tried(String effectId) {
    return Optional.ofNullable(tried.get(effectId));
  }

  /** What became of an effect is known. */
  synchronized void settled(String effectId) {
    tried.remove(effectId);
  }

  synchronized void posted(MessageRef message, Instant now) {
    posted.put(message, now);
  }

  /** Whether we posted a message within {@code span}, so that it can be taken to be there. */
  synchronized boolean posted(MessageRef message, Duration span, Instant now) {
    Instant at = posted.get(message);
    return at != null && !at.plus(span).isBefore(now);
  }
}
