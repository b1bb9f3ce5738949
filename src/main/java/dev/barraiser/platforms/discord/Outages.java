package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Place;

/** Servers that Discord cannot serve for the moment: what it says of their channels is not so. */
@FunctionalInterface
interface Outages {
  boolean reach(Place.Channel channel);
}
