package dev.barraiser.practice.progress;

import dev.barraiser.chat.Action;
import java.util.OptionalLong;

/** Reads what came back from a button. */
final class Subject {

  private Subject() {}

  /** A subject that is a number; empty for anything else the outside world sends. */
  static OptionalLong number(Action action) {
    try {
      return OptionalLong.of(Long.parseLong(action.subject()));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
