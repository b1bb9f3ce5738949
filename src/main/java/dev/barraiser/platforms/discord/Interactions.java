package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Catalogue;
import dev.barraiser.chat.ChatPlatform.Listener;
import java.time.Duration;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;

/**
 * What people ask: commands, what they type into them, buttons, entries of a message's menu and
 * forms. Thread-safe.
 */
@SuppressWarnings("DoNotCallSuggester")
final class Interactions {

  /** From now on {@code listener} hears of what people ask. */
  void begin(Catalogue catalogue, Listener listener) {
    throw new UnsupportedOperationException();
  }

  /** Takes one. Called on the socket's thread, and returns at once. Never throws. */
  void take(GenericInteractionCreateEvent event) {
    throw new UnsupportedOperationException();
  }

  /**
   * Takes nothing more, and waits for what is under way.
   *
   * @return whether all of it ended in time
   */
  boolean drain(Duration patience) {
    throw new UnsupportedOperationException();
  }
}
