package dev.barraiser.practice.stories;

import java.util.List;

/**
 * What was read out of a pasted text.
 *
 * @param stories those without problems; none of them is to be taken while there is any problem
 * @param problems in the order of the lines
 */
record Imported(List<Filed> stories, List<Problem> problems) {

  Imported {
    stories = List.copyOf(stories);
    problems = List.copyOf(problems);
  }

  /** What is wrong, and where; counted from 1. */
  record Problem(int line, String words) {}
}
