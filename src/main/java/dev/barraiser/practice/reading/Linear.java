package dev.barraiser.practice.reading;

/**
 * Weights for features, one row for each thing that is scored: softmax over the rows where one of
 * them applies, a sigmoid of each where they are independent. Thread-safe; nobody changes the
 * arrays.
 */
public final class Linear {

  private final float[][] weights;
  private final float[] bias;

  /**
   * The model with these weights.
   *
   * @param weights rows × features
   * @param bias one for each row
   */
  public Linear(float[][] weights, float[] bias) {
    this.weights = weights;
    this.bias = bias;
  }

  float[][] weights() {
    return weights;
  }

  float[] bias() {
    return bias;
  }

  public int rows() {
    return bias.length;
  }

  /** What the features speak for each row, in log odds. */
  public double[] scores(float[] features) {
    double[] scores = new double[rows()];
    for (int row = 0; row < scores.length; row++) {
      scores[row] = bias[row] + dot(weights[row], features);
    }
    return scores;
  }

  /** How likely each row is where exactly one applies. */
  public double[] softmax(float[] features) {
    return softmax(scores(features));
  }

  /** How likely each row is where each may apply or not. */
  public double[] sigmoid(float[] features) {
    double[] scores = scores(features);
    for (int row = 0; row < scores.length; row++) scores[row] = sigmoid(scores[row]);
    return scores;
  }

  static double sigmoid(double score) {
    return 1 / (1 + StrictMath.exp(-score));
  }

  private static double[] softmax(double[] scores) {
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) most = Math.max(most, score);
    double sum = 0;
    for (int row = 0; row < scores.length; row++) {
      scores[row] = StrictMath.exp(scores[row] - most);
      sum += scores[row];
    }
    for (int row = 0; row < scores.length; row++) scores[row] /= sum;
    return scores;
  }

  private static double dot(float[] a, float[] b) {
    // Four sums side by side: the processor need not wait for one addition to begin the next.
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      s0 += (double) a[i] * b[i];
      s1 += (double) a[i + 1] * b[i + 1];
      s2 += (double) a[i + 2] * b[i + 2];
      s3 += (double) a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) s0 += (double) a[i] * b[i];
    return s0 + s1 + s2 + s3;
  }
}
