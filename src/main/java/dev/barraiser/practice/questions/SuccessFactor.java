package dev.barraiser.practice.questions;

/** The guide's five critical success factors: what Bar Raisers look for in the end. */
public enum SuccessFactor {
  AUTHENTIC_LEADERSHIP("authentic-leadership", "Authentic leadership"),
  LONG_TERM_THINKING("long-term-thinking", "Long-term thinking"),
  PRINCIPLED_DECISIONS("principled-decisions", "Principled decisions"),
  CULTURAL_CONTRIBUTION("cultural-contribution", "A contribution to culture"),
  CUSTOMER_CENTRIC("customer-centric", "Technology that serves customers");

  private final String key;
  private final String title;

  SuccessFactor(String key, String title) {
    this.key = key;
    this.title = title;
  }

  /** Its name in files. */
  public String key() {
    return key;
  }

  /** Its name for people, as the guide on them has it. */
  public String title() {
    return title;
  }
}
