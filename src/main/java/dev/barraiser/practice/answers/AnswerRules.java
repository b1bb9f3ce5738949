package dev.barraiser.practice.answers;

import java.time.Duration;

/**
 * What makes replies an answer.
 *
 * @param minimumWords how many words an answer has at least
 * @param smallTalk a reply of fewer words is not taken for the beginning of an answer that stands
 *     by itself: it is a greeting
 * @param window how far apart the replies may be that add up, and how long after its last part an
 *     answer is continued
 * @param quiet how long its author is silent before they are told that an answer was gathered
 * @param memory how long a reply that is no answer is remembered; at least {@code window}, and
 *     longer, since what was said while the bot was away comes late
 * @param secondThoughts how long an answer that was taken back can be put back, and how long a
 *     person may think about what to do with a second one
 */
public record AnswerRules(
    int minimumWords,
    int smallTalk,
    Duration window,
    Duration quiet,
    Duration memory,
    Duration secondThoughts) {

  public AnswerRules {
    if (minimumWords < 1) throw new IllegalArgumentException("an answer has at least one word");
    if (memory.compareTo(window) < 0)
      throw new IllegalArgumentException("forgets replies before their window is over");
  }

  private static final int SMALL_TALK = 8;

  /** How long the bot may be away without a fragment being missed. */
  private static final Duration AWAY = Duration.ofMinutes(45);

  private static final Duration SECOND_THOUGHTS = Duration.ofDays(1);

  /** The rules an operator can set; the others follow. */
  public static AnswerRules of(int minimumWords, Duration window, Duration quiet) {
    return new AnswerRules(
        minimumWords,
        Math.min(SMALL_TALK, minimumWords),
        window,
        quiet,
        window.plus(AWAY),
        SECOND_THOUGHTS);
  }

  /** Thirty-five words, within a quarter of an hour, told after two quiet minutes. */
  public static AnswerRules standard() {
    return of(35, Duration.ofMinutes(15), Duration.ofMinutes(2));
  }
}
