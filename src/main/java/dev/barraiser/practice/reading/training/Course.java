package dev.barraiser.practice.reading.training;

import dev.barraiser.practice.reading.Impartial;
import dev.barraiser.practice.reading.SentenceFeatures;
import java.util.ArrayList;
import java.util.List;

/**
 * What there is to learn from.
 *
 * @param texts all of them, without what is held out
 * @param directions of every question, and of every sentence as {@link Impartial} has it: what
 *     {@link Trainer#texts} names
 */
public record Course(TrainingTexts texts, Directions directions) {

  /**
   * The features of the sentences of one answer, told in this order, as {@link Impartial} has it.
   */
  public SentenceFeatures features(List<String> sentences) {
    List<String> impartial = Impartial.of(sentences);
    return SentenceFeatures.of(impartial, directions.of(impartial));
  }

  /** The same rows end to end, one for each sentence of each text. */
  static List<float[]> rows(List<SentenceFeatures> texts, View view) {
    List<float[]> rows = new ArrayList<>();
    for (SentenceFeatures text : texts) {
      for (int i = 0; i < text.count(); i++) rows.add(view.of(text, i));
    }
    return rows;
  }

  /** One of the views of {@link SentenceFeatures}. */
  interface View {
    float[] of(SentenceFeatures text, int sentence);
  }
}
