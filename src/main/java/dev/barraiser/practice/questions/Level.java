package dev.barraiser.practice.questions;

/** Whose scope a question fits, or a group prepares for. */
public enum Level {
  L6("L6"),
  L7("L7"),
  BOTH("both");

  private final String key;

  Level(String key) {
    this.key = key;
  }

  /** Its name in files, settings, the database and for people. */
  public String key() {
    return key;
  }

  /** Whether a question of this level suits somebody who asked for {@code wanted}. */
  public boolean suits(Level wanted) {
    return this == BOTH || wanted == BOTH || this == wanted;
  }
}
