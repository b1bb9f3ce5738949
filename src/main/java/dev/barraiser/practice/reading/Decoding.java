package dev.barraiser.practice.reading;

import java.util.Arrays;

/**
 * Which label follows which in a text, softened: what a model says of each sentence by itself
 * becomes what is likely of it among the others. Thread-safe; nobody changes the arrays.
 */
final class Decoding {

  private final float[] start;
  private final float[][] follows;
  private final float[] usual;

  /**
   * A chain of labels.
   *
   * @param start how likely a text begins with each label
   * @param follows how likely each label (column) follows each (row)
   * @param usual how usual each label is
   */
  Decoding(float[] start, float[][] follows, float[] usual) {
    this.start = start;
    this.follows = follows;
    this.usual = usual;
  }

  /**
   * Weighs each sentence's own chances by its place in the chain, there and back.
   *
   * @param chances for each sentence, for each label; each row sums to 1
   * @return the same shape; each row sums to 1
   */
  double[][] posteriors(double[][] chances) {
    int count = chances.length;
    if (count == 0) return chances;
    int labels = usual.length;
    double[][] seen = new double[count][labels];
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < labels; k++) seen[i][k] = chances[i][k] / Math.sqrt(usual[k]);
    }
    double[][] step = new double[labels][labels];
    for (int from = 0; from < labels; from++) {
      for (int to = 0; to < labels; to++) step[from][to] = Math.sqrt(follows[from][to]);
      toOne(step[from]);
    }
    double[][] there = new double[count][labels];
    for (int k = 0; k < labels; k++) there[0][k] = seen[0][k] * Math.sqrt(start[k]);
    toOne(there[0]);
    for (int i = 1; i < count; i++) {
      for (int to = 0; to < labels; to++) {
        double sum = 0;
        for (int from = 0; from < labels; from++) sum += there[i - 1][from] * step[from][to];
        there[i][to] = sum * seen[i][to];
      }
      toOne(there[i]);
    }
    double[] back = new double[labels];
    Arrays.fill(back, 1);
    double[][] posteriors = new double[count][labels];
    for (int i = count - 1; i >= 0; i--) {
      for (int k = 0; k < labels; k++) posteriors[i][k] = there[i][k] * back[k];
      toOne(posteriors[i]);
      double[] before = new double[labels];
      for (int from = 0; from < labels; from++) {
        for (int to = 0; to < labels; to++) before[from] += step[from][to] * seen[i][to] * back[to];
      }
      back = toOne(before);
    }
    return posteriors;
  }

  private static double[] toOne(double[] row) {
    double sum = 0;
    for (double one : row) sum += one;
    for (int k = 0; k < row.length; k++) row[k] = sum > 0 ? row[k] / sum : 1.0 / row.length;
    return row;
  }
}
