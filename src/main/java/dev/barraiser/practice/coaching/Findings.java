package dev.barraiser.practice.coaching;

import dev.barraiser.chat.Person;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.List;

/** What the coach found in somebody's own texts. For their eyes only. */
public interface Findings {

  /**
   * Of what was read since then and still says the same: the latest reading of each answer, each
   * question that was answered alone, and each ready story, newest first.
   */
  List<Found> since(Tx tx, Person person, Instant since);
}
