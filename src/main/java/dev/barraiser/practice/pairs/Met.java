package dev.barraiser.practice.pairs;

import dev.barraiser.chat.Person;

/** Who has met whom. */
@FunctionalInterface
interface Met {

  /** How many weeks ago two people met last: at least one, or zero where they never have. */
  int weeksAgo(Person one, Person other);
}
