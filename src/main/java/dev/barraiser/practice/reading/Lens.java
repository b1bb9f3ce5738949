package dev.barraiser.practice.reading;

import dev.barraiser.practice.questions.Kind;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an answer is measured by; the kind of its question decides. */
public enum Lens {
  /** An episode out of one's own work: Situation, Task, Action, Result. */
  STORY,
  /** The same of a failure: owned fully, responded to, changed for good. */
  FAILURE,
  /** A dilemma: customer, long term, transparency, team, integrity. */
  ETHICS,
  /** A view: position, principles, one real example, trade-off. No part is missing from it. */
  VIEW;

  private static final Pattern ASKS_FOR_A_VIEW =
      Pattern.compile(
          "^\\W*(how (do|would|should|can|will) (you|we|one)|what (would|do|should) you"
              + "|what is your (view|approach|philosophy|stance)|why do you|imagine|suppose)\\b");

  /**
   * The lens for an answer to a question.
   *
   * @param question the question as asked
   */
  public static Lens of(Kind kind, String question) {
    return switch (kind) {
      case FAILURE -> FAILURE;
      case ETHICS -> ETHICS;
      case HYPOTHETICAL -> VIEW;
      case BEHAVIOURAL, VALUES, LONG_TERM, CROSS_FUNCTIONAL ->
          ASKS_FOR_A_VIEW.matcher(question.toLowerCase(Locale.ROOT)).find() ? VIEW : STORY;
    };
  }
}
