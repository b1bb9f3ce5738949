package dev.barraiser.practice.reading;

/** What else an answer can show; which of them matter is decided by its {@link Lens}. */
public enum Point {
  /** A failure told as one's own. */
  OWNED("failed"),
  /** What was done about it at once. */
  RESPONDED("responded"),
  /** What changed so that it cannot happen again. */
  CHANGED("prevented"),
  LEARNED("learned"),
  CUSTOMER("customer"),
  LONG_TERM("longterm"),
  TRANSPARENCY("transparent"),
  TEAM("trust"),
  INTEGRITY("integrity"),
  POSITION("position"),
  PRINCIPLES("principle"),
  EXAMPLE("example"),
  TRADE_OFF("tradeoff"),
  /** Credit given to others. */
  CREDIT("team");

  private final String tag;

  Point(String tag) {
    this.tag = tag;
  }

  /** Its name in training texts and on the command line. */
  public String tag() {
    return tag;
  }
}
