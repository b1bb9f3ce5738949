package dev.barraiser.practice.reading;

import dev.barraiser.practice.reading.Reading.Sentence;
import dev.barraiser.practice.reading.Reading.Shares;
import dev.barraiser.practice.reading.Reading.Shown;
import java.util.List;

/**
 * Everything that was seen in a text, also where nobody should be told of it: for those who measure
 * the coach.
 *
 * @param sentences with the part of each, whatever the text is
 * @param principles all sixteen, the best evidenced first
 * @param reading what people are told
 */
public record Marked(
    List<Sentence> sentences, Shares shares, List<Shown> principles, Reading reading) {
  public Marked {
    sentences = List.copyOf(sentences);
    principles = List.copyOf(principles);
  }
}
