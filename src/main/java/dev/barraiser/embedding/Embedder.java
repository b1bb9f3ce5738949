package dev.barraiser.embedding;

import java.util.List;

/** Turns sentences into directions. Thread-safe. */
public interface Embedder {

  /**
   * One direction for each text, in the same order: vectors of length 1 and {@link #dimensions()}
   * numbers; all zero for a text without any word. The same text gets the same direction on one
   * machine. Blocks, a few milliseconds for each text; the first call may take a second.
   */
  List<float[]> embed(List<String> texts);

  /** How many numbers a direction has. */
  int dimensions();

  /** Which of the implementations it is, for logs and for choosing what was trained for it. */
  String name();
}
