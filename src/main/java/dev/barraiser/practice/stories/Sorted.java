package dev.barraiser.practice.stories;

import dev.barraiser.practice.questions.Principle;
import java.util.List;
import java.util.Optional;

/**
 * A text put into the four parts of a story, and what it seems to be about: suggestions, for its
 * author to correct.
 *
 * @param parts the four parts in telling order; some may be empty
 * @param principles those it shows, best first; may be none
 * @param category empty where nothing speaks for one
 * @param topics may be none
 */
public record Sorted(
    List<String> parts,
    List<Principle> principles,
    Optional<StoryCategory> category,
    List<StoryTopic> topics) {

  public Sorted {
    if (parts.size() != 4) throw new IllegalArgumentException("four parts, not " + parts.size());
    parts = List.copyOf(parts);
    principles = List.copyOf(principles);
    topics = List.copyOf(topics);
  }

  /** Whether each part fits into its field. */
  boolean fits() {
    return parts.stream().allMatch(part -> part.length() <= StoryForm.LONGEST_PART);
  }
}
