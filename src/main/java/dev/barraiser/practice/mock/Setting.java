package dev.barraiser.practice.mock;

import dev.barraiser.practice.questions.Level;

/** What somebody wants of a round. */
record Setting(Length length, Level level, Focus focus, Style style) {

  /** In a line for people. */
  String words() {
    String whose = level == Level.BOTH ? "L6 or L7" : level.key();
    return String.join(
        " · ",
        length.title(),
        whose,
        focus.title(),
        style.title().toLowerCase(java.util.Locale.ROOT));
  }
}
