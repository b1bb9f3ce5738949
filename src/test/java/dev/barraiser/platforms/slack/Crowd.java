package dev.barraiser.platforms.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Function;

/**
 * Many who want to call the Web API, in time that passes only as they ask. Each comes back when it
 * was told to, a little late as one does.
 */
final class Crowd {

  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  /** Somebody who wants to call. */
  record Wish(
      String effectId, Method method, String channel, Urgency urgency, Instant since, long order) {}

  /** A call that was let through. */
  record Call(Wish wish, Instant at, int asked) {
    Duration waited() {
      return Duration.between(wish.since(), at);
    }
  }

  private record Coming(Wish wish, Instant at, int asked) {}

  private final Pace pace;
  private final PriorityQueue<Coming> coming =
      new PriorityQueue<>(
          Comparator.comparing(Coming::at).thenComparingLong(one -> one.wish().order()));
  private final List<Call> calls = new ArrayList<>();
  private final Random random = new Random(7);
  private long order;

  /** Slack's own answer to a call: the pause it asks for, if it does. */
  Function<Call, Optional<Duration>> slack = _ -> Optional.empty();

  /** How late somebody comes back who was told to come then. */
  Function<Instant, Duration> late = _ -> Duration.ofMillis(1 + random.nextInt(20));

  Crowd(Pace pace) {
    this.pace = pace;
  }

  void wants(Method method, String channel, Urgency urgency, Instant at) {
    order++;
    coming.add(new Coming(new Wish("e" + order, method, channel, urgency, at, order), at, 0));
  }

  /** Until everybody has been let through; returns the calls in their order. */
  List<Call> run() {
    while (!coming.isEmpty()) {
      Coming next = coming.poll();
      Wish wish = next.wish();
      Duration wait =
          pace.admit(wish.method(), wish.channel(), wish.urgency(), wish.effectId(), next.at());
      if (wait.isZero()) {
        var call = new Call(wish, next.at(), next.asked() + 1);
        calls.add(call);
        Optional<Duration> pause = slack.apply(call);
        if (pause.isEmpty()) continue;
        wait =
            pace.limited(
                wish.method(),
                wish.channel(),
                wish.urgency(),
                wish.effectId(),
                pause.get(),
                next.at());
      }
      Instant told = next.at().plus(wait);
      coming.add(new Coming(wish, told.plus(late.apply(told)), next.asked() + 1));
    }
    return calls;
  }

  /** The most calls in any minute. */
  static int mostInAMinute(List<Call> calls) {
    int most = 0;
    int from = 0;
    for (int to = 0; to < calls.size(); to++) {
      Instant begins = calls.get(to).at().minus(Duration.ofMinutes(1));
      while (calls.get(from).at().isBefore(begins)) from++;
      most = Math.max(most, to - from + 1);
    }
    return most;
  }

  /** The shortest time between two calls about one channel. */
  static Duration closestInAChannel(List<Call> calls) {
    Map<String, Instant> last = new HashMap<>();
    Duration closest = Duration.ofDays(1);
    for (Call call : calls) {
      Instant before = last.put(call.wish().channel(), call.at());
      if (before == null) continue;
      Duration between = Duration.between(before, call.at());
      if (between.compareTo(closest) < 0) closest = between;
    }
    return closest;
  }

  static List<Call> of(Urgency urgency, List<Call> calls) {
    return calls.stream().filter(call -> call.wish().urgency() == urgency).toList();
  }

  static Duration longestWait(List<Call> calls) {
    return calls.stream().map(Call::waited).max(Comparator.naturalOrder()).orElseThrow();
  }
}
