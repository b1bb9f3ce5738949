package dev.barraiser.practice.nudges;

import java.time.LocalTime;

/**
 * The hours in which nothing is sent, from {@code from} up to {@code until}; they may span
 * midnight. The same time twice means none.
 */
record QuietHours(LocalTime from, LocalTime until) {

  boolean contains(LocalTime time) {
    boolean begun = !time.isBefore(from);
    boolean over = !time.isBefore(until);
    return from.isAfter(until) ? begun || !over : begun && !over;
  }

  boolean none() {
    return from.equals(until);
  }
}
