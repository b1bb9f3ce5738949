package dev.barraiser.practice.coaching;

import dev.barraiser.practice.reading.Part;

/** The percentages of an answer to lean towards, by part. They add up to 100. */
public record Weights(int situation, int task, int action, int result) {

  public Weights {
    if (situation < 0 || task < 0 || action < 0 || result < 0)
      throw new IllegalArgumentException("a part has no less than nothing");
    if (situation + task + action + result != 100)
      throw new IllegalArgumentException("the parts do not make up the whole");
  }

  /** The guide's. */
  public static Weights standard() {
    return new Weights(25, 20, 35, 20);
  }

  int of(Part part) {
    return switch (part) {
      case SITUATION -> situation;
      case TASK -> task;
      case ACTION -> action;
      case RESULT -> result;
      case NONE -> 0;
    };
  }
}
