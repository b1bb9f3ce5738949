package dev.barraiser.practice.mock;

/** Tells whether what was told answers what was asked. May take a second; on no event's path. */
@FunctionalInterface
public interface Answers {

  /**
   * The share of other questions that the text answers less well, from 0 to 1: about one half for a
   * text that has nothing to do with any.
   */
  double standing(String question, String text);
}
