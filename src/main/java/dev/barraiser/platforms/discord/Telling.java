package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Card;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;

/** Tells who asked something at once and privately. Blocks; never throws. */
@FunctionalInterface
interface Telling {

  /**
   * Tells it.
   *
   * @param id unique among all that is told
   */
  void tell(String id, Person to, Place place, WayBack back, Card card);
}
