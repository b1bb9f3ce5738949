package dev.barraiser.practice.nudges;

import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;

/**
 * Whether somebody is in the middle of something with the bot that must not be disturbed, such as a
 * mock interview. Told by the feature that it belongs to.
 */
@FunctionalInterface
public interface Occupied {
  boolean is(Tx tx, Person person);
}
