package dev.barraiser.practice.nudges;

/**
 * What a nudge is about.
 *
 * @param of which one of its kind: a category, a story's, an answer's or a question's identifier
 */
record Thing(Kind kind, String of) {

  enum Kind {
    GAP,
    DRAFT,
    ANSWER,
    UNTOLD,
    QUESTION,
    GOAL,
    GOAL_DAY,
    ASSESSMENT,
    STOP
  }
}
