package dev.barraiser.practice.questions;

import java.util.List;

/**
 * An outline for answers.
 *
 * @param intro one sentence: when it helps
 * @param closing one sentence to keep in mind
 */
public record Framework(String id, String title, String intro, List<Step> steps, String closing) {

  public Framework {
    steps = List.copyOf(steps);
  }

  /**
   * One part of the outline, in speaking order.
   *
   * @param share percent of the speaking time; 0 where none is prescribed
   */
  public record Step(String name, int share, List<String> prompts) {
    public Step {
      prompts = List.copyOf(prompts);
    }
  }
}
