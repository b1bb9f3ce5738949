package dev.barraiser.platforms.discord;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What may have been posted lately: it bounds where to look. Only in memory, and only of the last
 * few thousand: what is forgotten is looked up at more cost. Thread-safe.
 */
final class Recently {

  private static final int MOST = 5_000;

  private final Map<String, Instant> tried =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST;
        }
      };

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
}
