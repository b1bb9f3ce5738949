package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Place;
import dev.barraiser.storage.Database;
import java.time.InstantSource;
import java.util.Optional;

/** Where the bot has something to do, and whether it can. Thread-safe. */
final class Channels {

  Channels(Database database, InstantSource machine, Client client) {
    throw new UnsupportedOperationException();
  }

  /** The bot has something to do there from now on: it was found fit, or was posted in. */
  void used(Place.Channel place, String guild, String name) {
    throw new UnsupportedOperationException();
  }

  /** The server a known channel belongs to, for links. */
  Optional<String> guild(Place.Channel place) {
    throw new UnsupportedOperationException();
  }

  /** Whether Discord has told that the server of a known channel is away for a while. */
  boolean isAway(Place.Channel place) {
    throw new UnsupportedOperationException();
  }
}
