package dev.barraiser.practice.reading.training;

import dev.barraiser.practice.reading.Linear;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the weights of a {@link Linear} model: the likeliest ones under a penalty on large weights
 * (the bias is free of it). Deterministic: L-BFGS from zero, one thread, double arithmetic.
 */
public final class Fit {

  private static final int MEMORY = 12;
  private static final int MOST_STEPS = 300;
  private static final int MOST_HALVINGS = 30;

  /** Far below what any decision would notice. */
  private static final double GOOD_ENOUGH = 1e-3;

  private final Rows features;
  private final double[][] targets;
  private final double[] importance;
  private final boolean exclusive;
  private final double penalty;
  private final int rows;
  private final int width;

  private Fit(
      List<float[]> features,
      double[][] targets,
      double[] importance,
      boolean exclusive,
      double freedom) {
    this.features = Rows.of(features);
    this.targets = targets;
    this.importance = importance;
    this.exclusive = exclusive;
    this.penalty = 1 / freedom;
    this.rows = targets[0].length;
    this.width = features.getFirst().length + 1;
  }

  /**
   * A model in which exactly one row applies to each sample.
   *
   * @param classes the row of each sample
   * @param freedom how much the weights may grow: the inverse of the L2 penalty on them
   */
  public static Linear softmax(List<float[]> features, int[] classes, int rows, double freedom) {
    double[] alike = new double[classes.length];
    Arrays.fill(alike, 1);
    return softmax(features, classes, alike, rows, freedom);
  }

  /**
   * A model in which exactly one row applies to each sample.
   *
   * @param importance how much each sample counts
   */
  public static Linear softmax(
      List<float[]> features, int[] classes, double[] importance, int rows, double freedom) {
    double[][] targets = new double[classes.length][rows];
    for (int i = 0; i < classes.length; i++) targets[i][classes[i]] = 1;
    return softmax(features, targets, importance, freedom);
  }

  /**
   * A model in which exactly one row applies to each sample, and which it is is not sure.
   *
   * @param targets for each sample how likely each row applies, together 1
   * @param importance how much each sample counts
   */
  public static Linear softmax(
      List<float[]> features, double[][] targets, double[] importance, double freedom) {
    return new Fit(features, targets, importance, true, freedom).solve();
  }

  /**
   * A model in which each row may apply or not.
   *
   * @param targets for each sample how much each row applies, 0 to 1
   * @param importance how much each sample counts
   */
  public static Linear sigmoid(
      List<float[]> features, double[][] targets, double[] importance, double freedom) {
    return new Fit(features, targets, importance, false, freedom).solve();
  }

  private Linear solve() {
    return linear(lowest(rows * width, this::loss));
  }

  /** What is to be made small. */
  interface Loss {
    /** How large it is there; its slope is written into {@code slope}. */
    double at(double[] point, double[] slope);
  }

  /** Where a loss that has one valley is lowest, near enough. */
  static double[] lowest(int size, Loss valley) {
    double[] at = new double[size];
    double[] slope = new double[size];
    double loss = valley.at(at, slope);
    double[][] moves = new double[MEMORY][];
    double[][] turns = new double[MEMORY][];
    double[] curvature = new double[MEMORY];
    double enough = GOOD_ENOUGH * Math.max(1, norm(slope));
    int kept = 0;
    for (int step = 0; step < MOST_STEPS && norm(slope) > enough; step++) {
      double[] direction = direction(slope, moves, turns, curvature, kept);
      double fall = dot(direction, slope);
      double length = kept == 0 ? 1 / Math.max(1, norm(slope)) : 1;
      double[] next = new double[size];
      double[] nextSlope = new double[size];
      double nextLoss = loss;
      int halvings = 0;
      for (; halvings < MOST_HALVINGS; halvings++, length /= 2) {
        for (int i = 0; i < size; i++) next[i] = at[i] + length * direction[i];
        nextLoss = valley.at(next, nextSlope);
        if (nextLoss <= loss + 1e-4 * length * fall) break;
      }
      if (halvings == MOST_HALVINGS) break;
      double[] move = new double[size];
      double[] turn = new double[size];
      for (int i = 0; i < size; i++) {
        move[i] = next[i] - at[i];
        turn[i] = nextSlope[i] - slope[i];
      }
      double bend = dot(move, turn);
      if (bend > 0) {
        moves[kept % MEMORY] = move;
        turns[kept % MEMORY] = turn;
        curvature[kept % MEMORY] = bend;
        kept++;
      }
      at = next;
      slope = nextSlope;
      loss = nextLoss;
    }
    return at;
  }

  /** Two-loop recursion: the slope, turned by the curvature of the last steps. */
  private static double[] direction(
      double[] slope, double[][] moves, double[][] turns, double[] curvature, int kept) {
    double[] direction = slope.clone();
    double[] shares = new double[MEMORY];
    int oldest = Math.max(0, kept - MEMORY);
    for (int i = kept - 1; i >= oldest; i--) {
      int slot = i % MEMORY;
      shares[slot] = dot(moves[slot], direction) / curvature[slot];
      add(direction, -shares[slot], turns[slot]);
    }
    if (kept > 0) {
      int last = (kept - 1) % MEMORY;
      double scale = curvature[last] / dot(turns[last], turns[last]);
      for (int i = 0; i < direction.length; i++) direction[i] *= scale;
    }
    for (int i = oldest; i < kept; i++) {
      int slot = i % MEMORY;
      double share = dot(turns[slot], direction) / curvature[slot];
      add(direction, shares[slot] - share, moves[slot]);
    }
    for (int i = 0; i < direction.length; i++) direction[i] = -direction[i];
    return direction;
  }

  /** Unlikelihood and penalty at these weights; the slope is written into {@code slope}. */
  private double loss(double[] at, double[] slope) {
    Arrays.fill(slope, 0);
    double loss = 0;
    double[][] scores = new double[rows][Rows.BLOCK];
    double[] errors = new double[rows];
    for (int from = 0; from < targets.length; from += Rows.BLOCK) {
      for (int row = 0; row < rows; row++) {
        Arrays.fill(scores[row], at[row * width + width - 1]);
        features.addScores(from, at, row * width, scores[row]);
      }
      for (int i = from; i < Math.min(targets.length, from + Rows.BLOCK); i++) {
        for (int row = 0; row < rows; row++) errors[row] = scores[row][i - from];
        double[] target = targets[i];
        loss += importance[i] * (exclusive ? onlyOne(errors, target) : each(errors, target));
        for (int row = 0; row < rows; row++) {
          double error = importance[i] * errors[row];
          features.addFeatures(i, error, slope, row * width);
          slope[row * width + width - 1] += error;
        }
      }
    }
    double squares = 0;
    for (int i = 0; i < at.length; i++) {
      if (i % width == width - 1) continue;
      squares += at[i] * at[i];
      slope[i] += penalty * at[i];
    }
    return loss + penalty * squares / 2;
  }

  /** The loss of a sample; turns its scores into errors. */
  private static double onlyOne(double[] scores, double[] target) {
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) most = Math.max(most, score);
    double sum = 0;
    for (double score : scores) sum += StrictMath.exp(score - most);
    double log = most + StrictMath.log(sum);
    double loss = 0;
    for (int row = 0; row < scores.length; row++) {
      loss += target[row] * (log - scores[row]);
      scores[row] = StrictMath.exp(scores[row] - log) - target[row];
    }
    return loss;
  }

  /** The loss of a sample; turns its scores into errors. */
  private static double each(double[] scores, double[] target) {
    double loss = 0;
    for (int row = 0; row < scores.length; row++) {
      double score = scores[row];
      double away = StrictMath.exp(-Math.abs(score));
      loss += StrictMath.log1p(away) + Math.max(score, 0) - target[row] * score;
      scores[row] = (score >= 0 ? 1 : away) / (1 + away) - target[row];
    }
    return loss;
  }

  private Linear linear(double[] at) {
    float[][] weights = new float[rows][width - 1];
    float[] bias = new float[rows];
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < width - 1; i++) weights[row][i] = (float) at[row * width + i];
      bias[row] = (float) at[row * width + width - 1];
    }
    return new Linear(weights, bias);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
    return sum;
  }

  private static void add(double[] to, double times, double[] what) {
    for (int i = 0; i < to.length; i++) to[i] += times * what[i];
  }

  private static double norm(double[] vector) {
    return Math.sqrt(dot(vector, vector));
  }
}
