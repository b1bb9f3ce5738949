package dev.barraiser.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MatricesTest {

  private final Random random = new Random(5);

  @Test
  void principal_directions_stand_upright_on_each_other_and_come_by_how_much_they_hold() {
    double[][] points = points(200, 12);
    double[][] squares = Matrices.squares(points);

    double[][] axes = PrincipalDirections.of(Matrices.squares(points));

    double[][] held = Matrices.times(Matrices.times(axes, squares), Matrices.transposed(axes));
    double[][] upright = Matrices.times(axes, Matrices.transposed(axes));
    for (int i = 0; i < axes.length; i++) {
      if (i > 0) assertThat(held[i][i]).isLessThanOrEqualTo(held[i - 1][i - 1]);
      for (int j = 0; j < axes.length; j++) {
        assertThat(upright[i][j]).isCloseTo(i == j ? 1 : 0, within(1e-9));
        if (i != j) assertThat(held[i][j]).isCloseTo(0, within(1e-6));
      }
    }
  }

  @Test
  void least_squares_find_again_what_the_points_were_multiplied_with() {
    double[][] points = points(200, 12);
    double[][] factor = points(12, 5);

    double[][] found = Matrices.leastSquares(points, Matrices.times(points, factor), 1e-12);

    for (int i = 0; i < factor.length; i++)
      for (int j = 0; j < factor[i].length; j++)
        assertThat(found[i][j]).isCloseTo(factor[i][j], within(1e-6));
  }

  @Test
  void spreading_changes_no_length_and_twice_is_none() {
    double[] direction = points(1, 64)[0];
    double[] spread = direction.clone();

    TableDistiller.spread(spread);

    assertThat(length(spread)).isCloseTo(length(direction), within(1e-9));
    TableDistiller.spread(spread);
    assertThat(spread).containsExactly(direction, within(1e-9));
  }

  private double[][] points(int count, int dimensions) {
    double[][] points = new double[count][dimensions];
    for (double[] point : points)
      for (int i = 0; i < dimensions; i++) point[i] = random.nextGaussian() * (i + 1);
    return points;
  }

  private static double length(double[] direction) {
    double squares = 0;
    for (double number : direction) squares += number * number;
    return Math.sqrt(squares);
  }
}
