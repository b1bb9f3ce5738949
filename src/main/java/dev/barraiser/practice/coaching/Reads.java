package dev.barraiser.practice.coaching;

import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Reading;

/**
 * Reads a text. Thread-safe. Takes some hundredths of a second, the first time up to two seconds:
 * never to be called within a transaction that writes, and elsewhere through {@link InTime}.
 */
@FunctionalInterface
public interface Reads {
  Reading read(String text, Lens lens);

  /**
   * The same of what its author says is an answer, whatever it looks like. Who cannot do so reads
   * it as any other text.
   */
  default Reading readAsAnswer(String text, Lens lens) {
    return read(text, lens);
  }
}
