package dev.barraiser.practice.coaching;

import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.Question.Layer;
import dev.barraiser.practice.reading.Part;
import dev.barraiser.practice.reading.Reading;
import dev.barraiser.practice.stories.Sorted;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

/** What the coach sees in a text, for features that make something else of it. Pure. */
public final class Insight {

  /** What could be told better says nothing about what is not told. */
  private static final Set<Gap.Theme> TELLING =
      Set.of(Gap.Theme.WORDS, Gap.Theme.TELLING, Gap.Theme.OPENING, Gap.Theme.ALOUD);

  private Insight() {}

  /** Something said of one of the author's own sentences. */
  public record Remark(String words, String sentence) {}

  /**
   * Something worth working on.
   *
   * @param theme what it is about; the same of two texts means the same
   * @param missing whether something is missing, rather than told less well than it could be
   * @param rank how much it would help, 0 the most
   * @param what what is missing
   * @param sentence the author's own, that it is about
   * @param better what could stand there
   */
  public record ToWorkOn(
      String theme, boolean missing, int rank, String what, String sentence, String better) {}

  /** How deep an interviewer would dig for what is missing, what helps most first. */
  public static List<Layer> lacking(Reading.Read read, Weights weights) {
    return Gaps.of(read, weights).stream()
        .filter(gap -> !TELLING.contains(gap.theme()))
        .map(Gap::layer)
        .distinct()
        .toList();
  }

  /** What already works, each of another sentence, the best first. */
  public static List<Remark> shown(Reading.Read read, int most) {
    return Strengths.all(read, Advice.Chooser.by(read)).stream()
        .limit(most)
        .map(one -> new Remark(one.words(), sentence(read, one.sentence())))
        .toList();
  }

  /** What the coach would suggest. */
  public static List<ToWorkOn> toWorkOn(
      Reading.Read read, Optional<Question> question, Weights weights) {
    List<ToWorkOn> all = new ArrayList<>();
    for (Advice.Suggestion one : Advice.of(read, question, weights).suggestions()) {
      all.add(
          new ToWorkOn(
              one.gap().theme().name(),
              !TELLING.contains(one.gap().theme()),
              Gaps.inOrder(read.lens()).indexOf(one.gap()),
              one.what(),
              sentence(read, one.sentence()),
              one.better()));
    }
    return all;
  }

  /**
   * A text that was asked for piece by piece, put into the four parts of a story; empty where that
   * cannot be said.
   *
   * @param asked by where in the text it begins, the part that a piece was asked for
   */
  public static Optional<Sorted> sorted(
      Reading.Read read, String text, NavigableMap<Integer, Part> asked) {
    return Sorting.of(read, text, asked);
  }

  private static String sentence(Reading.Read read, int at) {
    return read.sentences().get(at).text().strip();
  }
}
