package dev.barraiser.practice.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a person sees themselves, and how that has moved. Pure.
 *
 * @param dates of the assessments on the curve, oldest first; the last is the one that counts
 */
record SelfView(List<Instant> dates, List<Standing> standings) {

  /** A curve is read at a glance. */
  private static final int ON_THE_CURVE = 10;

  SelfView {
    dates = List.copyOf(dates);
    standings = List.copyOf(standings);
  }

  /**
   * Where they stand in one facet.
   *
   * @param marks the latest, in the statements' order
   * @param curve a level a date; empty for a date at which none of today's statements was there
   */
  record Standing(Facet facet, List<Integer> marks, List<Optional<Level>> curve) {
    Standing {
      marks = List.copyOf(marks);
      curve = List.copyOf(curve);
    }

    Optional<Level> level() {
      return curve.getLast();
    }
  }

  /**
   * @param assessments oldest first, at least one
   */
  static SelfView of(Statements statements, List<Assessment> assessments) {
    List<Assessment> shown =
        assessments.subList(Math.max(0, assessments.size() - ON_THE_CURVE), assessments.size());
    return new SelfView(
        shown.stream().map(Assessment::at).toList(),
        Facet.all().stream()
            .map(facet ->
                new Standing(
                    facet,
                    marks(statements, facet, shown.getLast()),
                    shown.stream().map(one -> Level.of(marks(statements, facet, one))).toList()))
            .toList());
  }

  private static List<Integer> marks(Statements statements, Facet facet, Assessment one) {
    return statements.about(facet).stream()
        .flatMap(statement -> Optional.ofNullable(one.marks().get(statement.id())).stream())
        .toList();
  }
}
