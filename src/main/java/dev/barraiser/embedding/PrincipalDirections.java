package dev.barraiser.embedding;

import java.util.Arrays;
import java.util.Comparator;

/**
 * In which directions a cloud of points spreads most, by Jacobi's rotations: slow, exact, and the
 * same on every machine.
 */
final class PrincipalDirections {

  private static final int SWEEPS = 30;
  private static final double NOTHING = 1e-22;

  private PrincipalDirections() {}

  /**
   * The directions, of length 1, by how much the points spread in them, most first.
   *
   * @param covariance symmetric; is used up
   */
  static double[][] of(double[][] covariance) {
    int size = covariance.length;
    double[][] directions = new double[size][size];
    for (int i = 0; i < size; i++) directions[i][i] = 1;
    double enough = NOTHING * squares(covariance, true);
    for (int sweep = 0; sweep < SWEEPS && squares(covariance, false) > enough; sweep++)
      for (int p = 0; p < size - 1; p++)
        for (int q = p + 1; q < size; q++) rotate(covariance, directions, p, q);
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> -covariance[i][i]));
    double[][] sorted = new double[size][];
    Arrays.setAll(sorted, i -> pointingOneWay(directions[order[i]]));
    return sorted;
  }

  /** Makes the spread in two directions independent of each other. */
  private static void rotate(double[][] a, double[][] directions, int p, int q) {
    if (a[p][q] == 0) return;
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    turn(a[p], a[q], c, s);
    for (double[] row : a) {
      double atP = row[p];
      row[p] = c * atP - s * row[q];
      row[q] = s * atP + c * row[q];
    }
    turn(directions[p], directions[q], c, s);
  }

  private static void turn(double[] one, double[] other, double c, double s) {
    for (int i = 0; i < one.length; i++) {
      double before = one[i];
      one[i] = c * before - s * other[i];
      other[i] = s * before + c * other[i];
    }
  }

  /** Of a direction and its opposite the one whose largest number is positive. */
  private static double[] pointingOneWay(double[] direction) {
    double largest = 0;
    for (double number : direction) if (Math.abs(number) > Math.abs(largest)) largest = number;
    if (largest < 0) for (int i = 0; i < direction.length; i++) direction[i] = -direction[i];
    return direction;
  }

  private static double squares(double[][] a, boolean withDiagonal) {
    double sum = 0;
    for (int i = 0; i < a.length; i++)
      for (int j = 0; j < a.length; j++) if (withDiagonal || i != j) sum += a[i][j] * a[i][j];
    return sum;
  }
}
