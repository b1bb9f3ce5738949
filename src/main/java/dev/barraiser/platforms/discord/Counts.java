package dev.barraiser.platforms.discord;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often what came in, for whoever asks after the bot's health. Thread-safe. */
final class Counts {

  /** Some names are made of what Discord sends: there may not be endlessly many. */
  private static final int MOST_NAMES = 200;

  private static final String OTHER = "other";

  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  void count(String name) {
    boolean fits = name.length() <= 80 && (counts.size() < MOST_NAMES || counts.containsKey(name));
    counts.computeIfAbsent(fits ? name : OTHER, ignored -> new LongAdder()).increment();
  }

  /** By name. */
  Map<String, Long> all() {
    Map<String, Long> all = new TreeMap<>();
    counts.forEach((name, count) -> all.put(name, count.sum()));
    return all;
  }
}
