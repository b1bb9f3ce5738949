package dev.barraiser.practice.pairs;

import dev.barraiser.chat.Person;
import dev.barraiser.practice.questions.Level;
import java.util.Set;

/** Somebody wants a mock interview, at any of these times. */
record Wish(Person by, Set<Slot> slots, Level level) {
  Wish {
    slots = Set.copyOf(slots);
  }
}
