package dev.barraiser.practice.questions;

/** What a question asks for; decides how an answer is built. */
public enum Kind {
  BEHAVIOURAL("behavioural", "Behavioural"),
  HYPOTHETICAL("hypothetical", "Hypothetical"),
  VALUES("values", "Values"),
  LONG_TERM("long-term", "Long term, three to five years"),
  CROSS_FUNCTIONAL("cross-functional", "Across functions, without authority"),
  FAILURE("failure", "Failure"),
  ETHICS("ethics", "Ethics");

  private final String key;
  private final String title;

  Kind(String key, String title) {
    this.key = key;
    this.title = title;
  }

  /** Its name in files and the database. */
  public String key() {
    return key;
  }

  /** Its name for people. */
  public String title() {
    return title;
  }
}
