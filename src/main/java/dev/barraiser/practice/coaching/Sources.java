package dev.barraiser.practice.coaching;

import dev.barraiser.chat.Person;
import dev.barraiser.practice.answers.Answer;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.coaching.Coaching.Draft;
import dev.barraiser.practice.coaching.Coaching.FromAnswer;
import dev.barraiser.practice.coaching.Coaching.FromStory;
import dev.barraiser.practice.coaching.Coaching.Pasted;
import dev.barraiser.practice.stories.StoryStore;
import dev.barraiser.storage.Tx;
import java.util.Optional;

/** What the texts that were read say now, wherever they stand. */
final class Sources {

  private final CoachStore coachings;
  private final AnswerStore answers;
  private final StoryStore stories;

  Sources(CoachStore coachings, AnswerStore answers, StoryStore stories) {
    this.coachings = coachings;
    this.answers = answers;
    this.stories = stories;
  }

  /** A person's own coaching whose text is still there. */
  Optional<Coaching> find(Tx tx, Person by, long id) {
    return coachings.find(tx, by, id).filter(one -> current(tx, one.draft()).isPresent());
  }

  /** What the text is now at its source; a pasted one is what it was. Empty where it is gone. */
  Optional<String> current(Tx tx, Draft draft) {
    return switch (draft.source()) {
      case FromAnswer(long id) ->
          answers.find(tx, id).filter(one -> one.by().equals(draft.by())).map(Answer::text);
      case FromStory(long id) ->
          stories.find(tx, draft.by(), id).map(story -> StoryText.of(story.content()));
      case Pasted ignored -> Optional.of(draft.text());
    };
  }

  /** Whether a coaching is about what its answer or story still says. */
  boolean stands(Tx tx, Coaching coaching) {
    Draft draft = coaching.draft();
    return draft.source() instanceof Pasted
        || current(tx, draft).map(Fingerprint::of).filter(draft.beganAs()::equals).isPresent();
  }
}
