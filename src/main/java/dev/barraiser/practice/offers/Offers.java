package dev.barraiser.practice.offers;

import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;
import java.time.Instant;

/** Decides whether something may be sent to a person unasked. */
@FunctionalInterface
public interface Offers {

  /**
   * Whether it may be sent now. If so it counts as sent, so that nothing else is for a while; the
   * caller sends it in the same transaction. Either way the person can ask why.
   *
   * @param what what it is, in words the person understands, such as "a self-assessment"; always
   *     the same for the same kind
   */
  boolean claim(Tx tx, Person person, String what, Instant now);
}
