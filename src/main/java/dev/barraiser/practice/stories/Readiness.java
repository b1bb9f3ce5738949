package dev.barraiser.practice.stories;

import dev.barraiser.practice.questions.Principle;
import dev.barraiser.storage.Tx;
import java.util.List;
import java.util.Optional;

/**
 * What the coach doubts about stories and sees in them, for their authors' eyes. The author decides
 * all the same.
 */
public interface Readiness {

  /**
   * What a story is wanting still, as whole clauses; none where nothing speaks against telling it.
   * Empty while nobody has read the story as it is.
   */
  Optional<List<String>> wanting(Tx tx, Story story);

  /** The same; while nobody has read it, what can be seen at once. */
  default List<String> doubts(Tx tx, Story story) {
    return wanting(tx, story).orElseGet(() -> Doubts.of(story.content()));
  }

  /** Principles that a story shows by what was read of it, the best shown first; at most three. */
  default List<Principle> shows(Tx tx, Story story) {
    return List.of();
  }
}
