package dev.barraiser.bench;

import dev.barraiser.practice.nudges.NudgeSimulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How nudges fall on a thousand people over 120 days: how many each is sent, by habit, what they
 * are about, and why there was none.
 */
final class Nudges {

  private static final int PEOPLE = 1000;

  private Nudges() {}

  static List<Figure> measure() {
    List<Figure> figures = new ArrayList<>();
    try (var simulation = new NudgeSimulation()) {
      NudgeSimulation.Outcome outcome = simulation.of(PEOPLE);
      outcome
          .nudges()
          .forEach((habit, counts) -> {
            String name = "nudges a person, " + words(habit.name()) + ": ";
            figures.add(Figure.alone(name + "least", counts.getFirst(), "in 120 days"));
            figures.add(Figure.alone(name + "median", counts.get(counts.size() / 2), ""));
            figures.add(Figure.alone(name + "most", counts.getLast(), ""));
          });
      outcome
          .about()
          .forEach(
              (what, many) -> figures.add(Figure.alone("nudges about: " + words(what), many, "")));
      outcome
          .skipped()
          .forEach(
              (why, many) -> figures.add(Figure.alone("no nudge since: " + words(why), many, "")));
    }
    return figures;
  }

  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
