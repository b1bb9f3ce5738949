package dev.barraiser.practice.assessment;

import dev.barraiser.practice.assessment.SelfView.Standing;
import dev.barraiser.practice.questions.SuccessFactor;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far apart somebody and those they met in mock interviews are on one success factor. Pure.
 *
 * @param own their latest marks
 * @param peers the marks of the others
 */
record Gap(Facet facet, List<Integer> own, List<Integer> peers) {

  /** Of five steps; one apart is no more than two ways to read a scale. */
  private static final double WORTH_A_WORD = 2;

  Gap {
    own = List.copyOf(own);
    peers = List.copyOf(peers);
  }

  /** The widest one; empty where they are of one mind, or nobody wrote. */
  static Optional<Gap> widest(SelfView view, Map<SuccessFactor, List<Integer>> peers) {
    return view.standings().stream()
        .flatMap(standing -> of(standing, peers))
        .filter(gap -> gap.width() >= WORTH_A_WORD)
        .max(Comparator.comparingDouble(Gap::width));
  }

  private static Stream<Gap> of(Standing standing, Map<SuccessFactor, List<Integer>> peers) {
    if (!(standing.facet() instanceof Facet.OfFactor(var factor))) return Stream.empty();
    List<Integer> theirs = peers.getOrDefault(factor, List.of());
    return theirs.isEmpty() || standing.marks().isEmpty()
        ? Stream.empty()
        : Stream.of(new Gap(standing.facet(), standing.marks(), theirs));
  }

  private double width() {
    return Math.abs(mean(own) - mean(peers));
  }

  private static double mean(List<Integer> marks) {
    return marks.stream().mapToInt(Integer::intValue).average().orElse(0);
  }
}
