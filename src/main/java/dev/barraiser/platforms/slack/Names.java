package dev.barraiser.platforms.slack;

import dev.barraiser.chat.Person;

/** People's current names as shown. Never an id, and never something that pings. */
@FunctionalInterface
interface Names {
  String of(Person person);
}
