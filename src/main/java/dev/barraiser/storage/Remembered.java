package dev.barraiser.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was read lately, for answers that must not wait for the database. Thread-safe. It holds so
 * many at most, those asked for last; and each for a while only, since another process may change
 * what stands there.
 */
public final class Remembered<K, V> {

  private final Duration kept;
  private final InstantSource clock;
  private final Map<K, Held<V>> held;

  /** Stands there before it is read, so that a change meanwhile is not missed. */
  private static final class Held<V> {
    private final Instant since;
    private volatile @Nullable V value;

    Held(Instant since) {
      this.since = since;
    }
  }

  private static final class LastUsed<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;
    private final int most;

    LastUsed(int most) {
      super(16, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }

  /** Remembers nothing yet. */
  public Remembered(int most, Duration kept, InstantSource clock) {
    this.kept = kept;
    this.clock = clock;
    this.held = new LastUsed<>(most);
  }

  /** From memory; what is not there is read, and remembered. */
  public V of(K key, Peek peek, Function<Tx, V> reads) {
    Instant now = clock.instant();
    var next = new Held<V>(now);
    synchronized (held) {
      @Nullable Held<V> known = held.get(key);
      @Nullable V value = known == null ? null : known.value;
      if (known != null && value != null && isFresh(known.since, now)) return value;
      held.put(key, next);
    }
    V read = peek.read(reads);
    next.value = read;
    return read;
  }

  /** Where the clock was put back since, nobody knows. */
  private boolean isFresh(Instant since, Instant now) {
    return !since.isAfter(now) && since.plus(kept).isAfter(now);
  }

  /** What stands there is changed by this transaction. */
  public void changes(Tx tx, K key) {
    tx.afterCommit(() -> {
      synchronized (held) {
        held.remove(key);
      }
    });
  }
}
