package dev.barraiser.practice.coaching;

import dev.barraiser.practice.questions.Question.Layer;

/** Something that an answer lacks, or could do better. */
enum Gap {
  NO_RESULT(Theme.RESULT, Layer.MEASURED_RESULT),
  NO_ACTION(Theme.ACTION, Layer.EXECUTION),
  NO_SITUATION(Theme.SITUATION, Layer.CONTEXT),
  NO_TASK(Theme.TASK, Layer.ROLE),
  THIN_RESULT(Theme.RESULT, Layer.MEASURED_RESULT),
  THIN_ACTION(Theme.ACTION, Layer.EXECUTION),
  THIN_SITUATION(Theme.SITUATION, Layer.CONTEXT),
  THIN_TASK(Theme.TASK, Layer.ROLE),

  /** Nobody does anything, or only a "we". */
  NO_OWN_PART(Theme.SELF, Layer.ROLE),
  /** There is an "I", and far more "we". */
  MOSTLY_WE(Theme.SELF, Layer.ROLE),
  PASSIVE(Theme.SELF, Layer.ROLE),

  /** A result in which there is nothing to see and nothing to count. */
  NOTHING_TO_CHECK(Theme.RESULT, Layer.MEASURED_RESULT),
  /** A result that one could see, without a number. */
  NO_NUMBER(Theme.RESULT, Layer.MEASURED_RESULT),
  NO_BASELINE(Theme.RESULT, Layer.MEASURED_RESULT),
  NO_LEGACY(Theme.LEGACY, Layer.MEASURED_RESULT),

  NO_STAKES(Theme.SITUATION, Layer.CONTEXT),
  MUCH_SETTING(Theme.SITUATION, Layer.EXECUTION),
  NO_TRADE_OFF(Theme.DECISION, Layer.DECISION),
  NO_INFLUENCE(Theme.OTHERS, Layer.EXECUTION),

  BLAME(Theme.OTHERS, Layer.ROLE),
  JARGON(Theme.WORDS, Layer.EXECUTION),
  /** Big words in several sentences. */
  MUCH_JARGON(Theme.WORDS, Layer.EXECUTION),
  /** A principle is said of oneself. */
  CLAIM(Theme.WORDS, Layer.EXECUTION),
  /** In several sentences: the answer is made of it. */
  MUCH_CLAIMED(Theme.WORDS, Layer.EXECUTION),
  HEDGE(Theme.WORDS, Layer.DECISION),
  FILLER(Theme.WORDS, Layer.EXECUTION),

  NOT_OWNED(Theme.SELF, Layer.ROLE),
  NOT_RESPONDED(Theme.ACTION, Layer.EXECUTION),
  NOT_CHANGED(Theme.RESULT, Layer.LEARNING),
  NOT_LEARNED(Theme.LEARNING, Layer.LEARNING),

  NO_CUSTOMER(Theme.CUSTOMER, Layer.CONTEXT),
  NO_LONG_TERM(Theme.LEGACY, Layer.DECISION),
  NO_TRANSPARENCY(Theme.OTHERS, Layer.EXECUTION),
  NO_TRUST(Theme.TEAM, Layer.MEASURED_RESULT),
  NO_INTEGRITY(Theme.DECISION, Layer.DECISION),

  NO_POSITION(Theme.SELF, Layer.DECISION),
  NO_EXAMPLE(Theme.ACTION, Layer.EXECUTION),
  NO_PRINCIPLES(Theme.LEARNING, Layer.CONTEXT),
  NO_PRICE(Theme.DECISION, Layer.DECISION),
  /** A view with an example of which the end is not told. */
  EXAMPLE_WITHOUT_END(Theme.RESULT, Layer.MEASURED_RESULT),

  // Nothing is missing; it could be told better still.
  LONG_SENTENCE(Theme.TELLING, Layer.DECISION),
  OPEN_WITH_RESULT(Theme.OPENING, Layer.LEARNING),
  SAY_IT_ALOUD(Theme.ALOUD, Layer.LEARNING);

  /** What it is about: two suggestions are never about the same. */
  enum Theme {
    SITUATION,
    TASK,
    ACTION,
    RESULT,
    SELF,
    OTHERS,
    DECISION,
    LEGACY,
    LEARNING,
    CUSTOMER,
    TEAM,
    WORDS,
    TELLING,
    OPENING,
    ALOUD
  }

  private final Theme theme;
  private final Layer layer;

  Gap(Theme theme, Layer layer) {
    this.theme = theme;
    this.layer = layer;
  }

  Theme theme() {
    return theme;
  }

  /** Whether something is missing; what could only be told better lacks nothing. */
  boolean isLacking() {
    return this != LONG_SENTENCE && this != OPEN_WITH_RESULT && this != SAY_IT_ALOUD;
  }

  /** How deep an interviewer would dig for it. */
  Layer layer() {
    return layer;
  }
}
