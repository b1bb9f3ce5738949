package dev.barraiser.practice.nudges;

import java.time.LocalDate;

/** Days on which a person is away, both ends included, by their own calendar. */
public record Leave(LocalDate from, LocalDate until) {

  public Leave {
    if (until.isBefore(from))
      throw new IllegalArgumentException("a leave that ends before it begins");
  }

  public boolean holds(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(until);
  }
}
