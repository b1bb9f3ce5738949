package dev.barraiser.practice.telling;

import dev.barraiser.practice.questions.Principle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Stories against principles: which are shown by how many, and which story is asked to show too
 * much. Pure.
 *
 * @param shownBy the stories that show each principle, in the product's order of principles
 * @param overloaded stories that alone show three principles or more
 */
record Matrix(Map<Principle, List<Tellable>> shownBy, List<Tellable> overloaded) {

  private static final int TOO_MUCH = 3;

  static Matrix of(List<Tellable> stories) {
    Map<Principle, List<Tellable>> shownBy = new LinkedHashMap<>();
    for (Principle principle : Principle.values()) {
      shownBy.put(
          principle, stories.stream().filter(one -> one.principles().contains(principle)).toList());
    }
    List<Tellable> overloaded =
        stories.stream()
            .filter(one -> alone(one, shownBy) >= TOO_MUCH)
            .sorted(Comparator.comparingInt(Tellable::number))
            .toList();
    return new Matrix(shownBy, overloaded);
  }

  private static long alone(Tellable story, Map<Principle, List<Tellable>> shownBy) {
    return shownBy.values().stream().filter(List.of(story)::equals).count();
  }

  /** Principles that nothing shows, the critical ones first. */
  List<Principle> unshown() {
    return with(0);
  }

  /** Principles that hang on one story, the critical ones first. */
  List<Principle> thin() {
    return with(1);
  }

  private List<Principle> with(int stories) {
    List<Principle> found = new ArrayList<>();
    shownBy.forEach((principle, by) -> {
      if (by.size() == stories) found.add(principle);
    });
    found.sort(Comparator.comparing((Principle one) -> !Principle.CRITICAL.contains(one)));
    return found;
  }
}
