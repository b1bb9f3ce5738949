package dev.barraiser.practice.pairs;

import java.util.Optional;

/** Numbers in what a button is about, which anybody may have made up. */
final class Numbers {

  private Numbers() {}

  static Optional<Long> of(String text) {
    return text.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }
}
