package dev.barraiser.practice.reading;

/**
 * Weighs what each sentence says by itself against what is said before and behind it, and against
 * where it stands. Knows no words: it takes the chances that a model gave each sentence alone.
 * Thread-safe.
 */
public final class Placing {

  private static final int LABELS = Part.values().length;
  private static final double LIMIT = 6;
  private static final double BUMP_WIDTH = 0.12;
  private static final double[] BUMPS = {0, .15, .3, .45, .6, .75, .9, 1};

  private final Linear model;
  private final Decoding chain;

  private Placing(Parameters parameters) {
    model = parameters.linear("placing");
    chain =
        new Decoding(
            parameters.row("placing-start"),
            parameters.table("placing-follows"),
            parameters.row("placing-usual"));
  }

  public static Placing of(Parameters parameters) {
    return new Placing(parameters);
  }

  /**
   * How likely each sentence is each part among the others.
   *
   * @param chances of each sentence by itself, by the parts' ordinals
   * @param words of each sentence
   */
  public double[][] posteriors(double[][] chances, int[] words) {
    float[][] features = features(chances, words);
    double[][] placed = new double[features.length][];
    for (int i = 0; i < placed.length; i++) placed[i] = model.softmax(features[i]);
    return chain.posteriors(placed);
  }

  /** What the model goes by, one row for each sentence. */
  public static float[][] features(double[][] chances, int[] words) {
    int count = chances.length;
    double[][] odds = odds(chances);
    double all = 0;
    double[] sum = new double[LABELS];
    for (int i = 0; i < count; i++) {
      all += words[i];
      for (int k = 0; k < LABELS; k++) sum[k] += odds[i][k];
    }
    float[][] features = new float[count][];
    double before = 0;
    double[] past = new double[LABELS];
    for (int i = 0; i < count; i++) {
      float[] row = new float[10 + BUMPS.length + 5 * LABELS];
      int at = place(row, i, count, (before + words[i] / 2.0) / Math.max(1, all));
      for (int k = 0; k < LABELS; k++) {
        row[at + k] = (float) odds[i][k];
        row[at + LABELS + k] = i > 0 ? (float) (odds[i - 1][k] / 2) : 0;
        row[at + 2 * LABELS + k] = i + 1 < count ? (float) (odds[i + 1][k] / 2) : 0;
        row[at + 3 * LABELS + k] = (float) (past[k] / Math.max(1, i) / 2);
        double rest = sum[k] - past[k] - odds[i][k];
        row[at + 4 * LABELS + k] = (float) (rest / Math.max(1, count - 1 - i) / 2);
      }
      features[i] = row;
      before += words[i];
      for (int k = 0; k < LABELS; k++) past[k] += odds[i][k];
    }
    return features;
  }

  private static int place(float[] row, int i, int count, double place) {
    int last = count - 1;
    row[0] = (float) place;
    row[1] = (float) (place * place);
    row[2] = (float) (place * place * place);
    row[3] = i / (float) Math.max(1, last);
    row[4] = i == 0 ? 1 : 0;
    row[5] = i == 1 ? 1 : 0;
    row[6] = i == last ? 1 : 0;
    row[7] = i == last - 1 ? 1 : 0;
    row[8] = Math.min(i, 6) / 6f;
    row[9] = Math.min(last - i, 6) / 6f;
    for (int bump = 0; bump < BUMPS.length; bump++) {
      double away = (place - BUMPS[bump]) / BUMP_WIDTH;
      row[10 + bump] = (float) StrictMath.exp(-away * away);
    }
    return 10 + BUMPS.length;
  }

  /** Chances as log odds, held within limits. */
  public static double[][] odds(double[][] chances) {
    double[][] odds = new double[chances.length][];
    for (int i = 0; i < odds.length; i++) {
      odds[i] = new double[chances[i].length];
      for (int k = 0; k < odds[i].length; k++) odds[i][k] = odds(chances[i][k]);
    }
    return odds;
  }

  private static double odds(double chance) {
    double odds = StrictMath.log(chance + 1e-4) - StrictMath.log(1 - chance + 1e-4);
    return Math.clamp(odds, -LIMIT, LIMIT);
  }
}
