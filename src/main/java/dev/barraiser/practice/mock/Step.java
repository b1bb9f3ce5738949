package dev.barraiser.practice.mock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the interviewer does next. */
sealed interface Step {

  /** Says how the round goes, and waits to hear that they are ready. */
  record Opens() implements Step {}

  /**
   * Asks a main question.
   *
   * @param first what comes before it
   * @param line the number of the line it is
   * @param until when its time is up
   */
  record Asks(Before first, int line, Instant until) implements Step {}

  /** What comes before a main question. */
  enum Before {
    BEGINNING,
    ANSWERED,
    TIME_UP,
    SKIPPED
  }

  /** Follows up on the answer, with the line of this number. */
  record FollowsUp(int line) implements Step {}

  /** A word at half time. */
  record HalfTime(Duration left) implements Step {}

  /** The round stands still. */
  record Pauses() implements Step {}

  /** Nobody has said a word to this question, so the round stands still by itself. */
  record PausesAlone() implements Step {}

  /** The round goes on with the line that was asked last. */
  record GoesOn(int line) implements Step {}

  /** The bot was away for so long, which does not count. */
  record WasAway(Duration away) implements Step {}

  /** What was said belongs to the question whose time has just been up. */
  record TakesLate() implements Step {}

  /**
   * There was a clip, which cannot be heard here and is an answer all the same.
   *
   * @param spoken how long it is, where that is known
   */
  record CannotHear(@Nullable Duration spoken) implements Step {}

  /** What was said is in another language than the round, for the first time in it. */
  record CannotRead() implements Step {}

  /** More was said to a question than is taken, and what was said up to there is kept. */
  record TakesNoMore() implements Step {}

  /** The round is over. */
  record Ends(How how) implements Step {}

  /** How a round ended. */
  enum How {
    /** Every question was asked. */
    COMPLETE,
    /** There was no time left for another question. */
    TIME_UP,
    /** They stopped it. */
    STOPPED,
    /** It lay for a day. */
    FORGOTTEN
  }

  /** Nothing happens; whoever asked is told why, where there is somebody to be told. */
  record Declines(Why why) implements Step {}

  /** Why nothing happens. */
  enum Why {
    /** A button that is behind us. */
    STALE,
    /** Something is said before the first question was asked. */
    NOT_BEGUN,
    NOTHING_SAID_YET,
    IS_PAUSED,
    IS_RUNNING,
    IS_OVER
  }
}
