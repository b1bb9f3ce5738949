package dev.barraiser.practice.nudges;

import dev.barraiser.practice.goals.Pace;
import dev.barraiser.practice.stories.Quotas.Standing;
import dev.barraiser.practice.stories.StoryCategory;
import dev.barraiser.practice.stories.StoryTopic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something that could be worth a nudge to a person. */
sealed interface Worth {

  /** What it is about, to tell whether it was said before. */
  Thing thing();

  /** A category whose quota is not met, and what a story for it could be about. */
  record Gap(Standing standing, StoryTopic topic) implements Worth {
    @Override
    public Thing thing() {
      return new Thing(Thing.Kind.GAP, standing.category().name());
    }
  }

  /**
   * A draft that is nearly a story, in a category that needs it.
   *
   * @param unwritten the part that is missing; none when all that is missing is its author's word
   * @param doubts what the coach has against it where no part is missing, as clauses
   */
  record OnePartShort(
      long story,
      int number,
      String title,
      Standing standing,
      Optional<String> unwritten,
      List<String> doubts)
      implements Worth {
    public OnePartShort {
      doubts = List.copyOf(doubts);
    }

    @Override
    public Thing thing() {
      return new Thing(Thing.Kind.DRAFT, Long.toString(story));
    }
  }

  /** An answer that could be a story, in a category that needs one. */
  record WorthSaving(long answer, String question, int words, Instant at, Standing standing)
      implements Worth {
    @Override
    public Thing thing() {
      return new Thing(Thing.Kind.ANSWER, Long.toString(answer));
    }
  }

  /** A question that no story of theirs answers, in a category that needs one. */
  record NoStoryFor(String questionId, String question, Instant foundAt, Standing standing)
      implements Worth {
    @Override
    public Thing thing() {
      return new Thing(Thing.Kind.QUESTION, questionId);
    }
  }

  /** A story that is ready and was never told. */
  record NeverTold(long story, int number, String title, Instant readyAt) implements Worth {
    @Override
    public Thing thing() {
      return new Thing(Thing.Kind.UNTOLD, Long.toString(story));
    }
  }

  /** A goal that slips, and the category where a story helps most. */
  record GoalSlipping(Pace pace, Standing standing, StoryTopic topic) implements Worth {
    @Override
    public Thing thing() {
      return new Thing(Thing.Kind.GOAL, "");
    }

    /** Whether in all or in this category it will likely not be enough. */
    boolean slips() {
      return pace.forecast().slips() || pace.slips(standing.category());
    }
  }

  /** The day of their goal, and whether it has passed: each is said once. */
  record GoalDay(LocalDate on, boolean passed) implements Worth {
    @Override
    public Thing thing() {
      return new Thing(Thing.Kind.GOAL_DAY, on + (passed ? "+" : ""));
    }
  }

  /**
   * Where they see themselves.
   *
   * @param last when they said so last; empty for who practises and never has
   */
  record SelfAssessment(Optional<Instant> last) implements Worth {
    @Override
    public Thing thing() {
      return new Thing(Thing.Kind.ASSESSMENT, "");
    }
  }

  /** Nobody seems to listen: shall it stop? */
  record StayOrStop(int ignored) implements Worth {
    @Override
    public Thing thing() {
      return new Thing(Thing.Kind.STOP, "");
    }
  }

  /** The category it helps, where it is one. */
  static Optional<StoryCategory> category(Worth worth) {
    return switch (worth) {
      case Gap gap -> Optional.of(gap.standing().category());
      case OnePartShort draft -> Optional.of(draft.standing().category());
      case WorthSaving answer -> Optional.of(answer.standing().category());
      case GoalSlipping goal -> Optional.of(goal.standing().category());
      case NoStoryFor question -> Optional.of(question.standing().category());
      case NeverTold ignored -> Optional.empty();
      case SelfAssessment ignored -> Optional.empty();
      case GoalDay ignored -> Optional.empty();
      case StayOrStop ignored -> Optional.empty();
    };
  }

  /** The topic it suggests, where it does. */
  static Optional<StoryTopic> topic(Worth worth) {
    return switch (worth) {
      case Gap gap -> Optional.of(gap.topic());
      case GoalSlipping goal -> Optional.of(goal.topic());
      case OnePartShort ignored -> Optional.empty();
      case WorthSaving ignored -> Optional.empty();
      case NoStoryFor ignored -> Optional.empty();
      case NeverTold ignored -> Optional.empty();
      case SelfAssessment ignored -> Optional.empty();
      case GoalDay ignored -> Optional.empty();
      case StayOrStop ignored -> Optional.empty();
    };
  }
}
