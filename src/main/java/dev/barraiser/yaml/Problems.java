package dev.barraiser.yaml;

import java.util.ArrayList;
import java.util.List;

/** Collects problems, so that all of them are told at once. Not thread-safe. */
public final class Problems {

  private final List<Problem> problems = new ArrayList<>();

  public void add(String file, int line, String message) {
    problems.add(new Problem(file, line, message));
  }

  /** Adds what another reader has found. */
  public void addAll(Problems others) {
    problems.addAll(others.problems);
  }

  public boolean isEmpty() {
    return problems.isEmpty();
  }

  /** In the order in which they were found. */
  public List<Problem> list() {
    return List.copyOf(problems);
  }
}
