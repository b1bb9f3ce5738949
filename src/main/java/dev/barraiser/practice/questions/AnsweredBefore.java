package dev.barraiser.practice.questions;

import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.Map;

/** Which questions a person has answered. Told by the feature that gathers answers. */
public interface AnsweredBefore {

  /** The ids of the questions answered since then, each with when it was last answered. */
  Map<String, Instant> since(Tx tx, Person person, Instant since);
}
