package dev.barraiser.practice.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of the themes that interviews come back to (a disagreement with a peer, a missed deadline,
 * somebody who was helped to grow) a question is after, and which of them a story tells.
 * Thread-safe.
 *
 * <p>A question and its story seldom share words: "a time you were out of your depth" is answered
 * by somebody who rang two experts. Each side is therefore read by itself, a question by where it
 * points, a story by where its sentences point together and by the terms it uses.
 */
public final class Themes {

  /** As much as a direction counts beside the terms of a story in {@link Principles#features}. */
  private static final float DIRECTION = 5;

  private final Linear asked;
  private final Vocabulary terms;
  private final Linear told;

  private Themes(Parameters parameters) {
    asked = parameters.linear("asked");
    terms = Vocabulary.of(parameters.row("told-terms"));
    told = parameters.linear("told");
  }

  static Themes of(Parameters parameters) {
    return new Themes(parameters);
  }

  /**
   * How likely a question is after each.
   *
   * @param direction as {@link StoryMatcher#askedFor} has it
   */
  double[] ofQuestion(float[] direction) {
    return asked.softmax(features(direction));
  }

  /**
   * How likely a story tells each.
   *
   * @param sentences as {@link Impartial} has them
   * @param directions of the sentences, one each
   */
  double[] ofStory(List<String> sentences, List<float[]> directions) {
    Map<String, float[]> read = new LinkedHashMap<>();
    for (int i = 0; i < sentences.size(); i++) read.put(sentences.get(i), directions.get(i));
    return told.softmax(features(read, terms));
  }

  /** The features of a question that points there. */
  public static float[] features(float[] direction) {
    float[] features = direction.clone();
    for (int i = 0; i < features.length; i++) features[i] *= DIRECTION;
    return features;
  }

  /**
   * The features of a story.
   *
   * @param sentences as {@link Impartial} has them, with their directions
   */
  public static float[] features(Map<String, float[]> sentences, Vocabulary terms) {
    return Principles.features(sentences, terms);
  }
}
