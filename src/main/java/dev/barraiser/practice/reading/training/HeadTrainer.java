package dev.barraiser.practice.reading.training;

import dev.barraiser.practice.reading.Parameters;

/**
 * Teaches one head. Its parameters become the file {@code coach/<embedder>-<name>.bin}, which the
 * head's own class loads with {@link Parameters#load}. Add it to {@link Trainer#heads}.
 */
public interface HeadTrainer {

  /** The name of the head, and of its file. */
  String name();

  /**
   * Trains. Deterministic: nothing but the course decides, in double arithmetic and with {@link
   * StrictMath}; {@link Fit} does so. A second or two at most, since a test trains again.
   */
  Parameters train(Course course);
}
