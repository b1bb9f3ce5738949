package dev.barraiser.practice.assessment;

import dev.barraiser.chat.Person;
import dev.barraiser.practice.coaching.Found;
import dev.barraiser.practice.coaching.Labelled;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.stories.Story;
import dev.barraiser.practice.stories.StoryCategory;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Texts as the coach found them. */
final class Texts {

  private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");

  static final String COST = "I told the director that the quarter would be missed, and why.";

  private Texts() {}

  /** An answer that shows a cost that was paid. */
  static Found costly(long id) {
    return found(Found.Kind.ANSWER, id, "A own, integrity: " + COST);
  }

  /** An answer that shows nothing in particular. */
  static Found plain(long id) {
    return found(Found.Kind.ANSWER, id, "A own: I moved the index over in August, on my own.");
  }

  static Found found(Found.Kind kind, long id, String labelled) {
    return new Found(kind, id, "Text " + id, AT, Labelled.read(Lens.STORY, labelled));
  }

  static Story story(Person author, long id, boolean ready, Principle... principles) {
    @Nullable Instant readyAt = ready ? AT : null;
    return new Story(
        id,
        author,
        (int) id,
        new Story.Content(
            "Story " + id, StoryCategory.CHARACTER_VALUES, List.of(principles), "s", "t", "a", "r"),
        AT,
        AT,
        OptionalLong.empty(),
        readyAt,
        readyAt,
        null,
        null);
  }
}
