package dev.barraiser.platforms.discord;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches every answer of Discord, also those that JDA keeps to itself: counts the requests that it
 * calls invalid, and tells a {@link Letter} that it came too fast. Thread-safe.
 *
 * <p>Source: docs of rate limits, "IP addresses that make too many invalid HTTP requests are
 * automatically and temporarily restricted … 10,000 per 10 minutes", of status 401, 403 and 429.
 */
final class Refusals implements Interceptor {

  private static final Logger log = LoggerFactory.getLogger(Refusals.class);

  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final Duration GRAIN = Duration.ofSeconds(10);
  private static final Duration USUAL_PAUSE = Duration.ofSeconds(5);

  /** How close the bot is to being blocked. */
  enum Level {
    FINE,
    /** A tenth is used up: what nobody waits for goes slowly. */
    SLOW,
    /** Four tenths: only answers go. */
    ANSWERS_ONLY,
    /** Eight tenths: nothing goes. */
    STILL
  }

  private record Grain(Instant from, int count) {}

  private final InstantSource machine;
  private final Deque<Grain> grains = new ArrayDeque<>();
  private Level told = Level.FINE;

  Refusals(InstantSource machine) {
    this.machine = machine;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    int code = response.code();
    if (code == 401 || code == 403 || code == 429) count(machine.instant());
    if (code == 429 && chain.request().body() instanceof Letter letter) {
      letter.held(pause(response.header("Retry-After")));
    }
    return response;
  }

  /** Source: RFC 9110; Discord writes seconds, sometimes with a fraction. */
  static Duration pause(@Nullable String header) {
    if (header == null || !header.matches("\\d{1,6}(\\.\\d{1,6})?")) return USUAL_PAUSE;
    return Duration.ofMillis((long) Math.ceil(Double.parseDouble(header) * 1000));
  }

  synchronized void count(Instant now) {
    Grain last = grains.peekLast();
    if (last != null && now.isBefore(last.from().plus(GRAIN))) {
      grains.removeLast();
      grains.addLast(new Grain(last.from(), last.count() + 1));
    } else {
      grains.addLast(new Grain(now, 1));
    }
  }

  synchronized Level level(Instant now) {
    Instant begins = now.minus(WINDOW).minus(GRAIN);
    while (!grains.isEmpty() && grains.getFirst().from().isBefore(begins)) grains.removeFirst();
    int count = grains.stream().mapToInt(Grain::count).sum();
    Level level = level(count);
    if (level != told) {
      told = level;
      log.warn("discord refused requests in ten minutes count={} pace={}", count, level);
    }
    return level;
  }

  private static Level level(int count) {
    if (count < 1_000) return Level.FINE;
    if (count < 4_000) return Level.SLOW;
    return count < 8_000 ? Level.ANSWERS_ONLY : Level.STILL;
  }
}
