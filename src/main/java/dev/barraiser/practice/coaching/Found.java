package dev.barraiser.practice.coaching;

import dev.barraiser.practice.reading.Reading;
import java.time.Instant;

/**
 * What was read out of a text that its author stands by: an answer that counts, one to a question
 * alone, or a story that is ready.
 *
 * @param source the answer's, the reading's or the story's identifier
 * @param title what its author knows it by: the question, or the story's title
 * @param at when it was asked to be read
 */
public record Found(Kind kind, long source, String title, Instant at, Reading.Read read) {

  /** Which of them it is. */
  public enum Kind {
    ANSWER,
    /** An answer to a question alone, kept for a week. */
    PRACTISED,
    STORY
  }
}
