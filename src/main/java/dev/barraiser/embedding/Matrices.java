package dev.barraiser.embedding;

import java.util.Arrays;

/** The little that is needed of linear algebra, on rows of equal length. */
final class Matrices {

  private Matrices() {}

  /** Moves the rows, in place, so that their mean is zero. */
  static void centre(double[][] rows) {
    double[] mean = new double[rows[0].length];
    for (double[] row : rows) addTo(mean, row, 1.0 / rows.length);
    for (double[] row : rows) addTo(row, mean, -1);
  }

  static double[][] times(double[][] one, double[][] other) {
    double[][] product = new double[one.length][other[0].length];
    for (int i = 0; i < one.length; i++)
      for (int k = 0; k < other.length; k++) addTo(product[i], other[k], one[i][k]);
    return product;
  }

  static double[][] transposed(double[][] rows) {
    double[][] columns = new double[rows[0].length][rows.length];
    for (int i = 0; i < rows.length; i++)
      for (int j = 0; j < columns.length; j++) columns[j][i] = rows[i][j];
    return columns;
  }

  /** How the columns go together: each with each, summed over the rows. */
  static double[][] squares(double[][] rows) {
    return products(rows, rows);
  }

  private static double[][] products(double[][] rows, double[][] others) {
    double[][] sum = new double[rows[0].length][others[0].length];
    for (int row = 0; row < rows.length; row++)
      for (int i = 0; i < sum.length; i++) addTo(sum[i], others[row], rows[row][i]);
    return sum;
  }

  /**
   * What to multiply {@code from} with to come nearest to {@code to}.
   *
   * @param caution above zero; the larger, the smaller the numbers that come out
   */
  static double[][] leastSquares(double[][] from, double[][] to, double caution) {
    double[][] squares = squares(from);
    double trace = 0;
    for (int i = 0; i < squares.length; i++) trace += squares[i][i];
    for (int i = 0; i < squares.length; i++) squares[i][i] += caution * trace / squares.length;
    return solve(squares, products(from, to));
  }

  /** By Cholesky's decomposition, in place. */
  private static double[][] solve(double[][] positive, double[][] right) {
    int size = positive.length;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = positive[i][j];
        for (int k = 0; k < j; k++) rest -= positive[i][k] * positive[j][k];
        positive[i][j] = i == j ? Math.sqrt(rest) : rest / positive[j][j];
      }
    }
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < i; k++) addTo(right[i], right[k], -positive[i][k]);
      divide(right[i], positive[i][i]);
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int k = i + 1; k < size; k++) addTo(right[i], right[k], -positive[k][i]);
      divide(right[i], positive[i][i]);
    }
    return right;
  }

  private static void addTo(double[] sum, double[] row, double times) {
    for (int i = 0; i < sum.length; i++) sum[i] += times * row[i];
  }

  private static void divide(double[] row, double by) {
    Arrays.setAll(row, i -> row[i] / by);
  }
}
