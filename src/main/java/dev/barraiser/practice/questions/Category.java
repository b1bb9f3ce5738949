package dev.barraiser.practice.questions;

/** The three categories of Bar Raiser questions, as the guide has them. */
public enum Category {
  ORGANIZATIONAL_IMPACT("organizational-impact", "Organizational impact"),
  LEADERSHIP_CHARACTER("leadership-character", "Leadership character"),
  TECHNICAL_LEADERSHIP_PHILOSOPHY(
      "technical-leadership-philosophy", "Technical leadership philosophy");

  private final String key;
  private final String title;

  Category(String key, String title) {
    this.key = key;
    this.title = title;
  }

  /** Its name in files, settings and the database. */
  public String key() {
    return key;
  }

  /** Its name for people. */
  public String title() {
    return title;
  }
}
