package dev.barraiser.practice.nudges;

import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.Optional;

/** When somebody assessed themselves last. Told by the feature in which they do. */
@FunctionalInterface
public interface Assessing {

  /** Empty for who never has. */
  Optional<Instant> last(Tx tx, Person person);
}
