package dev.barraiser.practice.telling;

import dev.barraiser.practice.questions.Likeness;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.Usual;
import dev.barraiser.practice.reading.StoryMatcher.Match;
import dev.barraiser.practice.stories.Story;
import dev.barraiser.practice.stories.StoryTopic;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The stories to think of for a question, and why. Pure.
 *
 * @param best at most three, the best first
 * @param worthTelling whether one of them answers it, as far as can be seen
 * @param asksForStory whether the question is answered by a story at all
 */
record Fitting(List<One> best, boolean worthTelling, boolean asksForStory) {

  private static final int SHOWN = 3;
  private static final int WORDS = 3;

  /** What a part that is not written takes off a score from 0 to 1. */
  private static final double UNWRITTEN = 0.1;

  /** What it is about, its author knows: more than a reading of it can take off. */
  private static final double TICKED = 0.4;

  /** A success is no answer to who asks for a failure, whatever words it is told in. */
  private static final double NO_FAILURE = 0.25;

  /** About where a story that fits ends and one that does not begins. */
  private static final double FITS = 0.5;

  Fitting {
    best = List.copyOf(best);
  }

  /**
   * A story and why it is here.
   *
   * @param topics what the question is after and its author says the story is about
   * @param shared the principles that the question asks for and the story shows
   * @param words what the question and the story both speak of
   * @param unwritten the names of its parts that are not written yet
   * @param fits whether it answers the question, as far as can be seen
   */
  record One(
      Story story,
      List<StoryTopic> topics,
      List<Principle> shared,
      List<String> words,
      List<String> unwritten,
      boolean fits) {
    One {
      topics = List.copyOf(topics);
      shared = List.copyOf(shared);
      words = List.copyOf(words);
      unwritten = List.copyOf(unwritten);
    }

    /** Whether there is anything to say for it. */
    boolean isReasoned() {
      return fits || !topics.isEmpty() || !shared.isEmpty() || !words.isEmpty();
    }
  }

  /**
   * Chooses among ranked stories.
   *
   * @param text the question as it was asked
   * @param question as the bank has it; empty for somebody's own
   */
  static Fitting of(
      String text, Optional<Question> question, List<Story> stories, List<Match> ranked) {
    List<Principle> asked = question.map(Question::principles).orElse(List.of());
    Set<StoryTopic> after = TopicsAsked.in(text, question);
    List<Scored> scored =
        ranked.stream()
            .flatMap(match ->
                stories.stream()
                    .filter(story -> Long.toString(story.id()).equals(match.id()))
                    .map(story -> new Scored(story, match.score(), after)))
            .sorted(
                Comparator.comparing((Scored one) -> !one.fits())
                    .thenComparing(Comparator.comparingDouble(Scored::worth).reversed()))
            .toList();
    List<One> best =
        scored.stream()
            .limit(SHOWN)
            .map(one ->
                new One(
                    one.story(),
                    after.stream().filter(one.story().content().topics()::contains).toList(),
                    asked.stream().filter(one.story().principles()::contains).toList(),
                    Likeness.inCommon(text, told(one.story()), WORDS),
                    one.story().content().unwritten(),
                    one.fits()))
            // What nothing can be said for comes last, however near it is by its direction.
            .sorted(Comparator.comparing(one -> !one.isReasoned()))
            .toList();
    boolean asksForStory =
        question
            .map(Question::asksForStory)
            .orElseGet(() -> Question.asksForStory(Usual.kind(text), text));
    return new Fitting(best, scored.stream().limit(SHOWN).anyMatch(Scored::fits), asksForStory);
  }

  private record Scored(Story story, double score, Set<StoryTopic> after) {
    /** What is not written yet cannot be told, however near the rest is. */
    double worth() {
      return score + ticked() - UNWRITTEN * story.content().unwritten().size();
    }

    /** What its author says it is about answers who asks for that. */
    boolean fits() {
      return worth() >= FITS || (isTicked() && story.content().unwritten().isEmpty());
    }

    private boolean isTicked() {
      return story.content().topics().stream().anyMatch(after::contains);
    }

    private double ticked() {
      List<StoryTopic> about = story.content().topics();
      if (isTicked()) return TICKED;
      boolean other = !about.isEmpty() && after.contains(StoryTopic.OWNED_FAILURE);
      return other ? -NO_FAILURE : 0;
    }
  }

  private static String told(Story story) {
    return story.content().parts().stream()
        .map(Story.Part::text)
        .collect(Collectors.joining(" ", story.title() + " ", ""));
  }
}
