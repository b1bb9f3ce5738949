package dev.barraiser.practice.reading;

import java.util.Collection;

/** Arithmetic with directions. */
final class Vectors {

  private Vectors() {}

  static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += (double) a[i] * b[i];
    return sum;
  }

  /** Where they point together: of length 1, or all zero. Empty where there is none. */
  static float[] mean(Collection<float[]> directions) {
    float[] sum = new float[0];
    for (float[] direction : directions) {
      if (sum.length == 0) sum = new float[direction.length];
      for (int i = 0; i < sum.length; i++) sum[i] += direction[i];
    }
    double length = Math.sqrt(dot(sum, sum));
    if (length > 0) for (int i = 0; i < sum.length; i++) sum[i] = (float) (sum[i] / length);
    return sum;
  }
}
