package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Outgoing;

/** The bot's marks as reactions. Pure. */
final class Marks {

  private Marks() {}

  /** The emoji itself, as Discord wants it. */
  static String emoji(Outgoing.Mark mark) {
    return switch (mark) {
      case GATHERED -> "✅";
    };
  }
}
