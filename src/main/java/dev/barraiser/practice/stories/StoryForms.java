package dev.barraiser.practice.stories;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Form;
import dev.barraiser.practice.questions.Question;
import java.util.List;
import java.util.Optional;

/** Opens the story form with what its author has written elsewhere. Pure. */
public final class StoryForms {

  static final String SAVE = "Save as story";

  private StoryForms() {}

  /**
   * A new story, with all of a text in it for its author to split.
   *
   * @param question what the text answers, if that is known
   */
  public static Form unsplit(String text, Optional<Question> question) {
    return unsplit(Action.of("stories.add"), text, question);
  }

  static Form unsplit(Action action, String text, Optional<Question> question) {
    return StoryForm.of(
        action,
        SAVE,
        new StoryForm.Filled(
            question.map(one -> Unsplit.title(one.text())).orElse(""),
            question.map(one -> StoryCategory.of(one.category())),
            question.map(Question::principles).orElse(List.of()),
            List.of(),
            Story.Shows.UNKNOWN,
            Unsplit.parts(text),
            StoryForm.Split.NOT_YET,
            false));
  }

  /** A story that is there, told in another way, with all of it for its author to split again. */
  static Form unsplit(Action action, String text, Story story) {
    return StoryForm.of(
        action,
        SAVE,
        StoryForm.Filled.with(story, Unsplit.parts(text), StoryForm.Split.NOT_YET));
  }

  /**
   * A story that is there, with other words in its parts.
   *
   * @param parts the four parts in telling order
   */
  public static Form edit(Story story, List<String> parts) {
    return StoryForm.of(
        Action.of("stories.edit", story.id()),
        "Edit your story",
        StoryForm.Filled.with(story, parts, StoryForm.Split.BY_AUTHOR));
  }
}
