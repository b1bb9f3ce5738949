package dev.barraiser.practice.stories;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Form;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.Question;
import java.util.List;
import java.util.Optional;

/** Opens the story form with what its author has written elsewhere. Pure. */
public final class StoryForms {

  static final String SAVE = "Save as story";

  /** Under a question that no story answers: opens the form for one that does. */
  static final String FOR_QUESTION = "stories.for";

  private StoryForms() {}

  /** What a button does that opens the form for a story which answers a question. */
  public static Action addFor(String questionId) {
    return Action.of(FOR_QUESTION, questionId);
  }

  /** A new story that is to answer a question. */
  static Form answering(Question question) {
    var filled =
        new StoryForm.Filled(
            Unsplit.title(question.text()),
            Optional.of(StoryCategory.of(question.category())),
            question.principles(),
            List.of(),
            Story.Shows.UNKNOWN,
            List.of("", "", "", ""),
            StoryForm.Split.BY_AUTHOR,
            false);
    return StoryForm.suggesting(
        Action.of("stories.add"), "Add a story", filled, "As the question asks for them");
  }

  /**
   * A new story, with a text in its parts for its author to correct.
   *
   * @param question what the text answers, if that is known
   * @param sorted the text in four parts, if it was read; else all of it stands in the first
   */
  public static Form from(String text, Optional<Question> question, Optional<Sorted> sorted) {
    return from(Action.of("stories.add"), text, question, sorted);
  }

  static Form from(
      Action action, String text, Optional<Question> question, Optional<Sorted> sorted) {
    Optional<Sorted> read = headed(text).or(() -> sorted).filter(Sorted::fits);
    List<Principle> shown = read.map(Sorted::principles).orElse(List.of());
    List<Principle> asked = question.map(Question::principles).orElse(List.of());
    var filled =
        new StoryForm.Filled(
            question.map(one -> Unsplit.title(one.text())).orElse(""),
            read.flatMap(Sorted::category)
                .or(() -> question.map(one -> StoryCategory.of(one.category()))),
            shown.isEmpty() ? asked : shown,
            read.map(Sorted::topics).orElse(List.of()),
            Story.Shows.UNKNOWN,
            read.map(Sorted::parts).orElseGet(() -> Unsplit.parts(text)),
            read.isPresent() ? StoryForm.Split.BY_COACH : StoryForm.Split.NOT_YET,
            false);
    if (filled.principles().isEmpty()) return StoryForm.of(action, SAVE, filled);
    return StoryForm.suggesting(
        action,
        SAVE,
        filled,
        shown.isEmpty() ? "As the question asks for them" : "As the coach sees them in your words");
  }

  /** A story that is there, told in another way, for its author to correct. */
  static Form from(Action action, String text, Story story, Optional<Sorted> sorted) {
    Optional<Sorted> read = headed(text).or(() -> sorted).filter(Sorted::fits);
    return StoryForm.of(
        action,
        SAVE,
        read.map(one -> StoryForm.Filled.with(story, one.parts(), StoryForm.Split.BY_COACH))
            .orElseGet(
                () -> StoryForm.Filled.with(story, Unsplit.parts(text), StoryForm.Split.NOT_YET)));
  }

  /** Whoever has written the names of the parts above them has split the text already. */
  private static Optional<Sorted> headed(String text) {
    return PartHeading.split(text)
        .map(parts -> new Sorted(parts, List.of(), Optional.empty(), List.of()));
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
