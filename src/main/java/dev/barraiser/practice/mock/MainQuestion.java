package dev.barraiser.practice.mock;

import dev.barraiser.practice.questions.Kind;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.reading.Lens;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A main question as it was when the round began; the bank may change meanwhile.
 *
 * @param probes its own follow-ups
 * @param principle what it is after above all; null in rounds that began before this was kept
 */
record MainQuestion(
    String id, String text, Kind kind, List<Question.Probe> probes, @Nullable Principle principle) {

  private static final Pattern ASKS_FOR_AN_EPISODE =
      Pattern.compile(
          "^\\W*(tell|describe|give|walk|share|when (have|were|did|was)|(how|what|which)"
              + " did you|have you)\\b",
          Pattern.CASE_INSENSITIVE);

  MainQuestion {
    probes = List.copyOf(probes);
  }

  static MainQuestion of(Question question) {
    return new MainQuestion(
        question.id(),
        question.text(),
        question.kind(),
        question.probes(),
        question.principles().getFirst());
  }

  /** Whether it is about what has not happened: also a dilemma that is put before them. */
  boolean isHypothetical() {
    return kind == Kind.HYPOTHETICAL
        || (kind == Kind.ETHICS && !ASKS_FOR_AN_EPISODE.matcher(text).find());
  }

  /** Whether it asks for something that they have lived through. */
  boolean asksForAnEpisode() {
    return mayBeAStory() && ASKS_FOR_AN_EPISODE.matcher(text).find();
  }

  /** Whether what is told in answer may be an episode, asked for or not. */
  boolean mayBeAStory() {
    return !isHypothetical() && lens() != Lens.VIEW;
  }

  /** What an answer to it is measured by. */
  Lens lens() {
    return Lens.of(kind, text);
  }
}
