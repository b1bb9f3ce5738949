package dev.barraiser.practice.mock;

import java.util.Optional;

/**
 * What a button is about: a round, and a line or question in it. Whatever the outside world sends
 * that is neither names no round.
 */
record Named(long round, int number) {

  static Named of(String subject) {
    String[] parts = subject.split("-", 2);
    long round = number(parts[0]).orElse(-1L);
    long number = parts.length < 2 ? -1L : number(parts[1]).orElse(-1L);
    return new Named(round, number > Integer.MAX_VALUE ? -1 : (int) number);
  }

  static Optional<Long> number(String text) {
    try {
      return Optional.of(Long.parseLong(text)).filter(number -> number >= 0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
