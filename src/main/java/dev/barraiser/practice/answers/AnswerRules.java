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

  /** Thirty-five words, within a quarter of an hour, told after two quiet minutes. */
  public static AnswerRules standard() {
    return new AnswerRules(
        35,
        8,
        Duration.ofMinutes(15),
        Duration.ofMinutes(2),
        Duration.ofHours(1),
        Duration.ofDays(1));
  }

  /** The same with another least number of words. */
  public AnswerRules withMinimumWords(int words) {
    return new AnswerRules(
        words, Math.min(smallTalk, words), window, quiet, memory, secondThoughts);
  }
}
