package dev.barraiser.practice.reading;

import java.util.Arrays;
import java.util.List;

/**
 * The sentences of one text as numbers for {@link Linear} models. Three views of a sentence, each
 * holding the one before it:
 *
 * <ul>
 *   <li>{@link #content}: what it says by itself, that is its direction, its cues and its length;
 *   <li>{@link #inContext}: with the directions and cues of its neighbours;
 *   <li>{@link #inPlace}: with where it stands in the text.
 * </ul>
 *
 * Made once for a text; thread-safe.
 */
public final class SentenceFeatures {

  // Scales say how dear each kind is to a model that is held to small weights.
  private static final float DIRECTION = 3;
  private static final float NEIGHBOUR_DIRECTION = 1.5f;
  private static final float NEIGHBOUR_CUE = 0.5f;

  private static final int PLACES = 18;
  private static final double BUMP_WIDTH = 0.12;
  private static final double[] BUMPS = {0, .15, .3, .45, .6, .75, .9, 1};

  private final float[][] content;
  private final float[][] inContext;
  private final float[][] inPlace;

  private SentenceFeatures(float[][] content, float[][] inContext, float[][] inPlace) {
    this.content = content;
    this.inContext = inContext;
    this.inPlace = inPlace;
  }

  /**
   * The features of a text.
   *
   * @param directions of the sentences, one each
   */
  public static SentenceFeatures of(List<String> sentences, List<float[]> directions) {
    int count = sentences.size();
    float[][] content = new float[count][];
    int[] words = new int[count];
    for (int i = 0; i < count; i++) {
      words[i] = words(sentences.get(i));
      content[i] = content(directions.get(i), Cues.in(sentences.get(i)), words[i]);
    }
    float[][] inContext = new float[count][];
    float[][] inPlace = new float[count][];
    for (int i = 0; i < count; i++) {
      float[] before = i > 0 ? content[i - 1] : new float[0];
      float[] after = i + 1 < count ? content[i + 1] : new float[0];
      inContext[i] = inContext(content[i], before, after);
      inPlace[i] = inPlace(inContext[i], words, i);
    }
    return new SentenceFeatures(content, inContext, inPlace);
  }

  /** How many sentences there are. */
  public int count() {
    return content.length;
  }

  /** The sentence by itself. Not to be changed. */
  public float[] content(int sentence) {
    return content[sentence];
  }

  /** The sentence between its neighbours. Not to be changed. */
  public float[] inContext(int sentence) {
    return inContext[sentence];
  }

  /** The sentence between its neighbours, and where it stands. Not to be changed. */
  public float[] inPlace(int sentence) {
    return inPlace[sentence];
  }

  /** Features followed by others, for a head that adds its own. */
  public static float[] joined(float[] features, double... more) {
    float[] all = Arrays.copyOf(features, features.length + more.length);
    for (int i = 0; i < more.length; i++) all[features.length + i] = (float) more[i];
    return all;
  }

  private static float[] content(float[] direction, long cues, int words) {
    float[] features = new float[direction.length + Cues.COUNT + 2];
    for (int i = 0; i < direction.length; i++) features[i] = DIRECTION * direction[i];
    for (int cue = 0; cue < Cues.COUNT; cue++) {
      features[direction.length + cue] = (cues >>> cue) & 1;
    }
    features[features.length - 2] = Math.min(words, 40) / 40f;
    features[features.length - 1] = words < 6 ? 1 : 0;
    return features;
  }

  private static float[] inContext(float[] content, float[] before, float[] after) {
    int scaled = content.length - 2;
    float[] features = Arrays.copyOf(content, content.length + 2 * scaled);
    neighbour(before, features, content.length, scaled);
    neighbour(after, features, content.length + scaled, scaled);
    return features;
  }

  private static void neighbour(float[] from, float[] to, int at, int count) {
    if (from.length == 0) return;
    int direction = count - Cues.COUNT;
    for (int i = 0; i < count; i++) {
      to[at + i] = from[i] * (i < direction ? NEIGHBOUR_DIRECTION / DIRECTION : NEIGHBOUR_CUE);
    }
  }

  private static float[] inPlace(float[] inContext, int[] words, int sentence) {
    double before = 0;
    double all = 0;
    for (int i = 0; i < words.length; i++) {
      if (i < sentence) before += words[i];
      all += words[i];
    }
    double place = (before + words[sentence] / 2.0) / Math.max(1, all);
    int last = words.length - 1;
    double[] places = new double[PLACES];
    places[0] = place;
    places[1] = place * place;
    places[2] = place * place * place;
    places[3] = sentence / (double) Math.max(1, last);
    places[4] = sentence == 0 ? 1 : 0;
    places[5] = sentence == 1 ? 1 : 0;
    places[6] = sentence == last ? 1 : 0;
    places[7] = sentence == last - 1 ? 1 : 0;
    places[8] = Math.min(sentence, 6) / 6.0;
    places[9] = Math.min(last - sentence, 6) / 6.0;
    for (int bump = 0; bump < BUMPS.length; bump++) {
      double away = (place - BUMPS[bump]) / BUMP_WIDTH;
      places[10 + bump] = StrictMath.exp(-away * away);
    }
    return joined(inContext, places);
  }

  private static int words(String sentence) {
    int words = 0;
    boolean in = false;
    for (int at = 0; at < sentence.length(); at++) {
      boolean blank = Character.isWhitespace(sentence.charAt(at));
      if (!blank && !in) words++;
      in = !blank;
    }
    return Math.max(1, words);
  }
}
