package dev.barraiser.practice.questions;

import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.Set;

/** Which questions a person was asked, answered or not. Told by the features that ask. */
@FunctionalInterface
public interface AskedBefore {

  /** The ids of those that they were asked since then, and of those they are about to be asked. */
  Set<String> since(Tx tx, Person person, Instant since);
}
