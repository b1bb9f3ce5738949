package dev.barraiser.platforms.discord.wire;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How often one may ask: by route and by what it is about, and over all. On the machine's clock,
 * for the client waits by that. Thread-safe.
 */
final class Limits {

  /** Generous, so that a test that is not about this never waits. */
  private static final Limit USUAL = new Limit(1000, 1000);

  private record Limit(int calls, int millis) {}

  /** What is left of a stretch of time. */
  private static final class Window {
    long since;
    int used;
  }

  record Verdict(boolean allowed, Map<String, String> headers, String body) {}

  private final InstantSource machine = InstantSource.system();
  private final Map<String, Limit> byRoute = new ConcurrentHashMap<>();
  private final Map<String, Window> windows = new ConcurrentHashMap<>();
  private final AtomicInteger refused = new AtomicInteger();
  private volatile Limit global = new Limit(Integer.MAX_VALUE, 1000);

  /** Over all routes of the bot together. */
  void global(int callsASecond) {
    global = new Limit(callsASecond, 1000);
  }

  /** For one route, each channel for itself. */
  void route(String route, int calls, int millis) {
    byRoute.put(route, new Limit(calls, millis));
  }

  int refused() {
    return refused.get();
  }

  Verdict ask(String route, String major, boolean counted) {
    if (counted && global.calls() != Integer.MAX_VALUE) {
      long wait = take("global", global);
      if (wait > 0) return refusal(wait, true, Map.of());
    }
    Limit limit = byRoute.getOrDefault(route, USUAL);
    String bucket = Integer.toHexString(route.hashCode());
    Window window = windows.computeIfAbsent(bucket + ":" + major, _ -> new Window());
    long wait = take(bucket + ":" + major, limit);
    synchronized (window) {
      long resets = Math.max(1, window.since + limit.millis() - machine.millis());
      Map<String, String> headers = new HashMap<>();
      headers.put("X-RateLimit-Limit", Integer.toString(limit.calls()));
      headers.put(
          "X-RateLimit-Remaining", Integer.toString(Math.max(0, limit.calls() - window.used)));
      headers.put("X-RateLimit-Reset", seconds(machine.millis() + resets));
      headers.put("X-RateLimit-Reset-After", seconds(resets));
      headers.put("X-RateLimit-Bucket", bucket);
      return wait > 0 ? refusal(wait, false, headers) : new Verdict(true, headers, "");
    }
  }

  /** Milliseconds to wait; zero when there was room. */
  private long take(String name, Limit limit) {
    Window window = windows.computeIfAbsent(name, _ -> new Window());
    synchronized (window) {
      long now = machine.millis();
      if (now - window.since >= limit.millis()) {
        window.since = now;
        window.used = 0;
      }
      if (window.used >= limit.calls()) return window.since + limit.millis() - now;
      window.used++;
      return 0;
    }
  }

  private Verdict refusal(long wait, boolean global, Map<String, String> known) {
    refused.incrementAndGet();
    return new Verdict(false, refusalHeaders(wait, global, known), refusalBody(wait, global));
  }

  static Map<String, String> refusalHeaders(long wait, boolean global, Map<String, String> known) {
    Map<String, String> headers = new HashMap<>(known);
    headers.put("Retry-After", Long.toString((wait + 999) / 1000));
    headers.put("X-RateLimit-Scope", global ? "global" : "user");
    if (global) headers.put("X-RateLimit-Global", "true");
    return headers;
  }

  static String refusalBody(long wait, boolean global) {
    return Js.write(
        Js.object(
            "message",
            "You are being rate limited.",
            "retry_after",
            wait / 1000.0,
            "global",
            global,
            "code",
            0));
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
  }
}
