package dev.barraiser.practice.assessment;

import dev.barraiser.practice.assessment.SelfView.Standing;
import java.util.List;
import java.util.Optional;

/** Where what somebody says of themselves and what they wrote are not the same. Pure. */
sealed interface Parting {

  Facet facet();

  /** Their latest marks. */
  List<Integer> marks();

  /**
   * They put themselves high, and nothing that was read shows it for sure.
   *
   * @param perhaps a sentence that may
   */
  record Unseen(Facet facet, List<Integer> marks, Optional<String> perhaps) implements Parting {}

  /** They put themselves low, and what was read shows it. */
  record Unclaimed(Facet facet, List<Integer> marks, List<Seen.Sign> signs) implements Parting {}

  /** One text that shows it may be an accident. */
  int SHOWN_BY = 2;

  /** Empty where they agree, and where too little was read to say. */
  static Optional<Parting> of(Standing standing, Seen seen) {
    List<Seen.Sign> signs = seen.of(standing.facet());
    if (standing.level().isEmpty()) return Optional.empty();
    Level level = standing.level().get();
    if (level.compareTo(Level.MORE) >= 0 && signs.isEmpty() && seen.isEnough()) {
      return Optional.of(
          new Unseen(
              standing.facet(),
              standing.marks(),
              Optional.ofNullable(seen.perhaps().get(standing.facet()))));
    }
    if (level.compareTo(Level.BEGINNING) <= 0 && signs.size() >= SHOWN_BY) {
      return Optional.of(new Unclaimed(standing.facet(), standing.marks(), signs));
    }
    return Optional.empty();
  }

  static List<Parting> all(SelfView view, Seen seen) {
    return view.standings().stream().flatMap(one -> of(one, seen).stream()).toList();
  }
}
