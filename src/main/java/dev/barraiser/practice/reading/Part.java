package dev.barraiser.practice.reading;

/** What a sentence does in an answer. */
public enum Part {
  SITUATION("S", "Situation"),
  TASK("T", "Task"),
  ACTION("A", "Action"),
  RESULT("R", "Result"),
  /** None of the four: a greeting, a heading, a view, an aside. */
  NONE("-", "None");

  private final String letter;
  private final String title;

  Part(String letter, String title) {
    this.letter = letter;
    this.title = title;
  }

  /** Its name in training texts and on the command line. */
  public String letter() {
    return letter;
  }

  /** Its column in what a model says of a sentence. */
  public int column() {
    return switch (this) {
      case SITUATION -> 0;
      case TASK -> 1;
      case ACTION -> 2;
      case RESULT -> 3;
      case NONE -> 4;
    };
  }

  /** Its name for people. */
  public String title() {
    return title;
  }
}
