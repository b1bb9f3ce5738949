package dev.barraiser.practice.stories;

import dev.barraiser.storage.Tx;
import java.util.List;
import java.util.Optional;

/**
 * What the coach doubts about stories, for their authors' eyes. The author decides all the same.
 */
@FunctionalInterface
public interface Readiness {

  /**
   * What a story is wanting still, as whole clauses; none where nothing speaks against telling it.
   * Empty while nobody has read the story as it is.
   */
  Optional<List<String>> wanting(Tx tx, Story story);
}
