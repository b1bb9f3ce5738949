package dev.barraiser.platforms.discord;

import java.time.Duration;
import java.time.Instant;

/**
 * When a request of the bot may go, so that Discord's fifty a second are never reached. Limits of
 * single routes are kept by JDA. Answers to interactions are not counted by Discord and do not come
 * here.
 *
 * <p>Whoever has a short while to wait is told how long, and that time is theirs. Whoever would
 * have to wait longer is told when to come again, each at a time of their own, so that thousands of
 * posts due in the same minute do not all come back at once.
 *
 * <p>Answers have a share of their own, and use what others leave. Asks no clock. Thread-safe.
 *
 * <p>Source: docs of rate limits, "All bots can make up to 50 requests per second".
 */
final class Pace {

  /** Six a second and four at once are kept for answers, 36 and two for the rest: 48. */
  private static final Duration ANSWERS_APART = Duration.ofNanos(1_000_000_000L / 6);

  private static final int ANSWERS_AT_ONCE = 4;
  private static final Duration REST_APART = Duration.ofNanos(1_000_000_000L / 36);
  private static final int REST_AT_ONCE = 2;
  private static final Duration SLOWLY_APART = Duration.ofMillis(200);

  private static final Duration ANSWERS_WAIT = Duration.ofSeconds(5);
  private static final Duration REST_WAITS = Duration.ofSeconds(2);
  private static final Duration STILL = Duration.ofMinutes(1);

  /** What to do with a request. */
  sealed interface Turn {
    /** Goes after this short while, without asking again. */
    record Goes(Duration after) implements Turn {}

    /** Has to ask again then. */
    record ComesAgain(Duration after) implements Turn {}
  }

  private final Refusals refusals;
  private Instant answersFree = Instant.MIN;
  private Instant restFree = Instant.MIN;
  private Instant awayUntil = Instant.MIN;

  Pace(Refusals refusals) {
    this.refusals = refusals;
  }

  synchronized Turn next(Urgency urgency, Instant now) {
    Refusals.Level level = refusals.level(now);
    if (level == Refusals.Level.STILL) return new Turn.ComesAgain(STILL);
    return switch (urgency) {
      case ANSWER -> answer(now);
      case BULK ->
          level == Refusals.Level.ANSWERS_ONLY ? new Turn.ComesAgain(STILL) : bulk(now, level);
    };
  }

  private Turn answer(Instant now) {
    Duration own = wait(answersFree, ANSWERS_APART, ANSWERS_AT_ONCE, now);
    Duration others = wait(restFree, REST_APART, REST_AT_ONCE, now);
    boolean borrows = others.compareTo(own) < 0;
    Duration wait = borrows ? others : own;
    if (wait.compareTo(ANSWERS_WAIT) > 0) return new Turn.ComesAgain(wait);
    if (borrows) {
      restFree = later(restFree, now).plus(REST_APART);
    } else {
      answersFree = later(answersFree, now).plus(ANSWERS_APART);
    }
    return new Turn.Goes(wait);
  }

  private Turn bulk(Instant now, Refusals.Level level) {
    Duration apart = level == Refusals.Level.SLOW ? SLOWLY_APART : REST_APART;
    Duration wait = wait(restFree, apart, REST_AT_ONCE, now);
    if (wait.compareTo(REST_WAITS) > 0) {
      awayUntil = later(awayUntil, now.plus(wait)).plus(apart);
      return new Turn.ComesAgain(Duration.between(now, awayUntil));
    }
    restFree = later(restFree, now).plus(apart);
    return new Turn.Goes(wait);
  }

  private static Duration wait(Instant free, Duration apart, int atOnce, Instant now) {
    Instant due = later(free, now).minus(apart.multipliedBy(atOnce - 1L));
    return due.isAfter(now) ? Duration.between(now, due) : Duration.ZERO;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
