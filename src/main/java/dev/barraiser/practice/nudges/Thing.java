package dev.barraiser.practice.nudges;

/**
 * What a nudge is about.
 *
 * @param of which one of its kind: a category, a story's or an answer's identifier
 */
record Thing(Kind kind, String of) {

  enum Kind {
    GAP,
    DRAFT,
    ANSWER,
    UNTOLD,
    GOAL,
    STOP
  }
}
