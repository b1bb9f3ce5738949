package dev.barraiser.practice.coaching;

/** When a person wants to hear from the coach. */
enum Wish {
  ALWAYS("Always", "after every answer, once you have been quiet for a while"),
  ON_REQUEST("On request", "when you press “Coach me” or “My feedback”"),
  OFF("Off", "only when you press “Coach me” yourself");

  private final String title;
  private final String when;

  Wish(String title, String when) {
    this.title = title;
    this.when = when;
  }

  String title() {
    return title;
  }

  /** Completes "I coach you …". */
  String when() {
    return when;
  }
}
