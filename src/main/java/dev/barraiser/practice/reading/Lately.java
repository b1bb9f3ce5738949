package dev.barraiser.practice.reading;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What was made of texts lately, so that it is not made again; in memory only, and no more of it
 * than there is room for: what was not asked for longest goes first. Thread-safe.
 */
final class Lately<K, V> {

  private final int room;
  private final ToIntFunction<V> takes;
  private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);
  private int taken;

  /**
   * Keeps nothing yet.
   *
   * @param takes how much of the room a value takes; what takes more than all of it is not kept
   */
  Lately(int room, ToIntFunction<V> takes) {
    this.room = room;
    this.takes = takes;
  }

  /** What was made of the key before, or is made now, outside any lock. */
  V get(K key, Function<K, V> make) {
    synchronized (this) {
      V before = kept.get(key);
      if (before != null) return before;
    }
    V made = make.apply(key);
    keep(key, made);
    return made;
  }

  private synchronized void keep(K key, V made) {
    int needed = takes.applyAsInt(made);
    if (needed > room || kept.putIfAbsent(key, made) != null) return;
    taken += needed;
    Iterator<V> oldest = kept.values().iterator();
    while (taken > room && oldest.hasNext()) {
      taken -= takes.applyAsInt(oldest.next());
      oldest.remove();
    }
  }
}
