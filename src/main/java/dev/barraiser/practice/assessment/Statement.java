package dev.barraiser.practice.assessment;

/**
 * Something that a person puts themselves at, from {@link #LEAST} to {@link #MOST}.
 *
 * @param id stable; marks refer to it
 * @param name what it is called
 * @param says the statement itself
 * @param one what the lowest mark means
 * @param three what the middle one means
 * @param five what the highest means
 */
record Statement(
    String id, Facet about, String name, String says, String one, String three, String five) {

  static final int LEAST = 1;
  static final int MOST = 5;
}
