package dev.barraiser.platforms.discord;

import dev.barraiser.chat.MessageRef;

/** Where messages can be opened in Discord. */
@FunctionalInterface
interface Links {

  /** A message's address, or empty when it is not known in which server it stands. */
  String to(MessageRef message);
}
