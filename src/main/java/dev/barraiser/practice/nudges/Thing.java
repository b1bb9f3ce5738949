package dev.barraiser.practice.nudges;

/**
 * What a nudge is about.
 *
 * @param of which one of its kind: a category, a story's, an answer's or a question's identifier,
 *     what is offered
 */
record Thing(Kind kind, String of) {

  enum Kind {
    GAP,
    DRAFT,
    ANSWER,
    UNTOLD,
    QUESTION,
    GOAL,
    STOP,
    /** Another feature's, see {@link dev.barraiser.practice.offers.Offers}. */
    OFFER
  }
}
