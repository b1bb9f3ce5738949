package dev.barraiser.practice.assessment;

import dev.barraiser.chat.Person;
import dev.barraiser.practice.questions.SuccessFactor;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Where those who sat a mock interview with somebody put them, once it may be read. Told by the
 * feature that keeps it.
 */
@FunctionalInterface
public interface Peers {

  /** Their marks from 1 to 5, one each and meeting, of meetings since then. */
  Map<SuccessFactor, List<Integer>> marks(Tx tx, Person person, Instant since);
}
