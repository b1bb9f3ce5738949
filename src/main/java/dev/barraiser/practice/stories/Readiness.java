package dev.barraiser.practice.stories;

import dev.barraiser.storage.Tx;
import java.util.Optional;

/** Whether stories are ready to be told, for their authors' eyes. */
@FunctionalInterface
public interface Readiness {

  /** Empty while nobody has looked at the story as it is. */
  Optional<Boolean> of(Tx tx, Story story);
}
