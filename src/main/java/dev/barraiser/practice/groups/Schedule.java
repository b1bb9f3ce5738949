package dev.barraiser.practice.groups;

import dev.barraiser.chat.Outgoing;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps a group's next slot. Told by the feature that posts daily questions. */
public interface Schedule {

  /** Decides whatever slots are due under a group's present rhythm, before it is given another. */
  List<Outgoing> settle(Tx tx, StudyGroup group, Instant now);

  /**
   * Starts a group's slots afresh: none before {@code now} is ever due, and none for a date that
   * has had its own.
   *
   * @return when the next one is due
   */
  Optional<Instant> restart(Tx tx, StudyGroup group, Instant now);
}
