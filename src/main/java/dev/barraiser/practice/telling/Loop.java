package dev.barraiser.practice.telling;

import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An interview loop: who asks for which principles. Five interviewers, each with two or three, no
 * principle twice; as publicly told of such loops. Pure.
 *
 * @param interviewers for each of them, the principles they ask for
 */
record Loop(List<List<Principle>> interviewers) {

  static final int INTERVIEWERS = 5;

  Loop {
    interviewers = interviewers.stream().map(List::copyOf).toList();
  }

  /**
   * A loop in which the six critical principles are always asked for, the others as the seed falls.
   *
   * @param each how many principles an interviewer has, 2 or 3
   * @param draw which of the possible loops; the same one gives the same loop
   */
  static Loop drawn(int each, Seed draw) {
    if (each < 2 || each > 3) throw new IllegalArgumentException("an interviewer has 2 or 3");
    List<Principle> left = new ArrayList<>(Arrays.asList(Principle.values()));
    List<Principle> asked = new ArrayList<>(Principle.CRITICAL);
    left.removeAll(asked);
    while (asked.size() < INTERVIEWERS * each) {
      Principle next = Seed.of(draw.of(), asked.size()).choose(left, Enum::name);
      left.remove(next);
      asked.add(next);
    }
    List<List<Principle>> interviewers = new ArrayList<>();
    for (int i = 0; i < INTERVIEWERS; i++) interviewers.add(new ArrayList<>());
    for (int i = 0; i < asked.size(); i++) {
      interviewers.get(i % INTERVIEWERS).add(asked.get(i));
    }
    return new Loop(interviewers);
  }

  /** Every principle that is asked for, by interviewer. */
  List<Principle> principles() {
    return interviewers.stream().flatMap(List::stream).toList();
  }
}
