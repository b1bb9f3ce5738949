package dev.barraiser.platforms.slack;

import dev.barraiser.chat.Outgoing;

/** The bot's marks as reactions of Slack. Pure. */
final class Marks {

  private Marks() {}

  /** Slack's name of the emoji. */
  static String emoji(Outgoing.Mark mark) {
    return switch (mark) {
      case GATHERED -> "white_check_mark";
    };
  }
}
