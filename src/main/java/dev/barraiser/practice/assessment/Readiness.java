package dev.barraiser.practice.assessment;

import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.SuccessFactor;
import dev.barraiser.practice.stories.StoryCategory;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * How ready somebody is to be asked, and what would move it most. Pure; says nothing of whether
 * anybody would hire them.
 *
 * @param shown what can be seen in what they wrote
 * @param unseen what they put themselves high at, and nothing shows
 * @param open what neither they claim nor anything shows
 */
record Readiness(
    boolean enoughRead, List<Facet> shown, List<Facet> unseen, List<Facet> open, Step step) {

  Readiness {
    shown = List.copyOf(shown);
    unseen = List.copyOf(unseen);
    open = List.copyOf(open);
  }

  /** One thing to do. */
  sealed interface Step {}

  /** Have the coach read an answer. */
  record ReadAnswer(long answer) implements Step {}

  /** Have the coach read a story. */
  record ReadStory(long story) implements Step {}

  /** Write a story down that shows it. */
  record WriteStory(SuccessFactor factor, StoryCategory category) implements Step {}

  /** Answer a question about it. */
  record AnswerAbout(Principle principle) implements Step {}

  /** Answer any question: there is nothing to be read yet, or nothing left but telling. */
  record AnswerAny() implements Step {}

  /**
   * What has not been read.
   *
   * @param answer the latest answer that was not
   * @param story a ready story that was not
   */
  record Unread(OptionalLong answer, OptionalLong story) {
    static final Unread NOTHING = new Unread(OptionalLong.empty(), OptionalLong.empty());
  }

  static Readiness of(SelfView view, Seen seen, Unread unread) {
    List<Facet> shown =
        view.standings().stream()
            .map(SelfView.Standing::facet)
            .filter(facet -> !seen.of(facet).isEmpty())
            .toList();
    List<Facet> unseen =
        Parting.all(view, seen).stream()
            .flatMap(one -> one instanceof Parting.Unseen it ? Stream.of(it) : Stream.of())
            // Where there may be a sentence already, another one moves less.
            .sorted(Comparator.comparing(one -> one.perhaps().isPresent()))
            .map(Parting::facet)
            .toList();
    List<Facet> open =
        view.standings().stream()
            .filter(one -> !shown.contains(one.facet()) && !unseen.contains(one.facet()))
            .sorted(Comparator.comparing(one -> one.level().orElse(Level.NOTHING)))
            .map(SelfView.Standing::facet)
            .toList();
    return new Readiness(
        seen.isEnough(), shown, unseen, open, step(seen.isEnough(), unseen, open, unread));
  }

  /** Most is gained where somebody believes in something that cannot be seen yet. */
  private static Step step(
      boolean enoughRead, List<Facet> unseen, List<Facet> open, Unread unread) {
    if (!enoughRead) {
      if (unread.answer().isPresent()) return new ReadAnswer(unread.answer().getAsLong());
      if (unread.story().isPresent()) return new ReadStory(unread.story().getAsLong());
      return new AnswerAny();
    }
    Optional<Facet> first = unseen.stream().findFirst().or(() -> open.stream().findFirst());
    return first.<Step>map(Readiness::showing).orElseGet(AnswerAny::new);
  }

  private static Step showing(Facet facet) {
    return switch (facet) {
      case Facet.OfFactor(SuccessFactor factor) -> new WriteStory(factor, category(factor));
      case Facet.OfPrinciple(Principle principle) -> new AnswerAbout(principle);
    };
  }

  /** The category whose stories show it best. */
  static StoryCategory category(SuccessFactor factor) {
    return switch (factor) {
      case AUTHENTIC_LEADERSHIP, PRINCIPLED_DECISIONS -> StoryCategory.CHARACTER_VALUES;
      case LONG_TERM_THINKING -> StoryCategory.VISION_STRATEGY;
      case CULTURAL_CONTRIBUTION, CUSTOMER_CENTRIC -> StoryCategory.LEADERSHIP_IMPACT;
    };
  }
}
