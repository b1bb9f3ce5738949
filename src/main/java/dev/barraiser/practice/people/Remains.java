package dev.barraiser.practice.people;

import dev.barraiser.chat.Card;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Trace;
import dev.barraiser.storage.Tx;

/** What stands elsewhere of something that is gone for good, such as a story or an answer. */
@FunctionalInterface
public interface Remains {

  /**
   * Clears away, in this transaction, what can be: {@code instead} stands where its author was
   * shown it.
   */
  void clear(Tx tx, Person author, Trace gone, Card instead);
}
