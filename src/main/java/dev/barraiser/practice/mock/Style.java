package dev.barraiser.practice.mock;

import java.util.Locale;

/** How the interviewer speaks. */
enum Style {
  WARM("Warm"),
  NEUTRAL("Neutral"),
  SCEPTICAL("Sceptical");

  private final String title;

  Style(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Its name in files and on the command line. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
