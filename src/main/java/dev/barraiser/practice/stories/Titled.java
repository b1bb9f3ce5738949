package dev.barraiser.practice.stories;

/** A story by what its author calls it, and by the words it holds. */
sealed interface Titled permits Story, Story.Title {

  int number();

  String title();

  /** The words of its parts, in any order. */
  String words();
}
