package dev.barraiser.practice.mock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How a round's time is divided: an opening, a window for each main question, a closing. One begins
 * where the one before ends, and together they are as long as the round. Pure.
 *
 * <p>What is over sooner or later than planned moves what follows: the questions that are left
 * share what is left before the closing.
 */
record RoundPlan(List<Window> windows) {

  RoundPlan {
    windows = List.copyOf(windows);
  }

  /** A stretch of the round, counted from its beginning. */
  record Window(Duration from, Duration until) {
    Duration length() {
      return until.minus(from);
    }
  }

  /**
   * The plan as it stands.
   *
   * @param over when the opening and then each question so far was over
   */
  static RoundPlan of(Length length, int questions, List<Duration> over) {
    Duration whole = length.whole();
    Duration closing = whole.minus(length.around());
    List<Window> windows = new ArrayList<>();
    Duration from = Duration.ZERO;
    for (int part = 0; part <= questions; part++) {
      Duration until;
      if (part < over.size()) until = earlier(over.get(part), whole);
      else if (part == 0) until = length.around();
      else until = from.plus(share(from, closing, questions - part + 1));
      if (until.compareTo(from) < 0) until = from;
      windows.add(new Window(from, until));
      from = until;
    }
    windows.add(new Window(from, whole));
    return new RoundPlan(windows);
  }

  private static Duration share(Duration from, Duration closing, int among) {
    Duration left = closing.minus(from);
    if (left.isNegative()) return Duration.ZERO;
    // In whole seconds: nobody's watch shows more.
    return among == 1 ? left : Duration.ofSeconds(left.toSeconds() / among);
  }

  private static Duration earlier(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  Window opening() {
    return windows.getFirst();
  }

  /** The window of a main question, counted from 0. */
  Window question(int at) {
    return windows.get(at + 1);
  }

  Window closing() {
    return windows.getLast();
  }
}
