package dev.barraiser.platforms.slack.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How often each method may be called, and a channel be written to. Guarded by the {@link World}.
 *
 * <p>Source: docs.slack.dev/apis/web-api/rate-limits
 */
final class Pace {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration A_POST = Duration.ofSeconds(1);

  /** Slack lets short bursts pass. */
  private static final int BURST = 3;

  private final World world;
  private final Map<ApiMethod, Deque<Instant>> lately = new HashMap<>();
  private final Map<String, Deque<Instant>> posts = new HashMap<>();
  private boolean enforced;
  private int violations;

  Pace(World world) {
    this.world = world;
  }

  void enforce(boolean enforced) {
    this.enforced = enforced;
  }

  /** How often somebody was too fast. */
  int violations() {
    return violations;
  }

  /** Seconds to wait; 0 when the call may pass. */
  int pause(ApiMethod method, Args args) {
    if (!enforced) return 0;
    int pause =
        pause(lately.computeIfAbsent(method, _ -> new ArrayDeque<>()), method.aMinute(), MINUTE);
    if (pause == 0 && method == ApiMethod.CHAT_POST_MESSAGE) {
      Deque<Instant> channel = posts.computeIfAbsent(args.text("channel"), _ -> new ArrayDeque<>());
      pause = pause(channel, BURST, A_POST.multipliedBy(BURST));
    }
    if (pause > 0) violations++;
    return pause;
  }

  private int pause(Deque<Instant> lately, int most, Duration within) {
    Instant now = world.now();
    while (!lately.isEmpty() && !lately.peekFirst().plus(within).isAfter(now)) lately.removeFirst();
    if (lately.size() < most) {
      lately.addLast(now);
      return 0;
    }
    Duration left = Duration.between(now, lately.peekFirst().plus(within));
    return (int) Math.max(1, left.plusMillis(999).toSeconds());
  }
}
