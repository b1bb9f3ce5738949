package dev.barraiser.practice.mock;

import java.time.Duration;

/** How long a round takes, and how many main questions it has. */
enum Length {
  SHORT(15, 1, 1),
  HALF_AN_HOUR(30, 2, 1),
  AN_HOUR(60, 4, 2);

  private final int minutes;
  private final int questions;
  private final int around;

  Length(int minutes, int questions, int around) {
    this.minutes = minutes;
    this.questions = questions;
    this.around = around;
  }

  int minutes() {
    return minutes;
  }

  /** How many main questions are asked. */
  int questions() {
    return questions;
  }

  Duration whole() {
    return Duration.ofMinutes(minutes);
  }

  /** What the opening takes at most, and what is left for the closing. */
  Duration around() {
    return Duration.ofMinutes(around);
  }

  /** As people type it. */
  String key() {
    return Integer.toString(minutes);
  }

  /** As people read it. */
  String title() {
    return minutes + " minutes";
  }
}
