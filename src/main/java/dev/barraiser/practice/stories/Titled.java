package dev.barraiser.practice.stories;

/** A story by what its author calls it. */
sealed interface Titled permits Story, Story.Title {

  int number();

  String title();
}
