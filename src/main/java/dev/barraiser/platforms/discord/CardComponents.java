package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Card;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Draws cards as Components V2. Thread-safe. */
@SuppressWarnings("DoNotCallSuggester")
final class CardComponents {

  CardComponents(Names names, Links links) {}

  /**
   * A card as a message that pings {@code audience} and nobody else.
   *
   * @param mark the number that the card bears, see {@code EffectMark}; zero for none
   */
  MessageCreateData message(Card card, Audience audience, int mark) {
    throw new UnsupportedOperationException();
  }
}
