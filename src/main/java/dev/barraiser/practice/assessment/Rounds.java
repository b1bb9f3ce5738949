package dev.barraiser.practice.assessment;

import dev.barraiser.chat.Person;
import dev.barraiser.practice.mock.RoundShown;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.List;

/** What somebody's mock interviews with the bot showed. Told by the feature that holds them. */
@FunctionalInterface
public interface Rounds {

  /** Those since then that have a debrief, the latest first. */
  List<RoundShown> shown(Tx tx, Person person, Instant since);
}
