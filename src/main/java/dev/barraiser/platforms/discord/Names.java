package dev.barraiser.platforms.discord;

import dev.barraiser.chat.Person;

/** People's current names as shown. Never an id, and never something that pings. */
@FunctionalInterface
interface Names {
  String of(Person person);
}
