package dev.barraiser.practice.reading.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.barraiser.practice.reading.Linear;
import dev.barraiser.practice.reading.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FitTest {

  private final Random random = new Random(5);

  @Test
  void three_clouds_are_told_apart() {
    List<float[]> points = new ArrayList<>();
    int[] clouds = new int[600];
    float[][] middles = {{3, 0}, {-3, 1}, {0, -4}};
    for (int i = 0; i < clouds.length; i++) {
      clouds[i] = i % 3;
      points.add(near(middles[clouds[i]]));
    }

    Linear model = Fit.softmax(points, clouds, 3, 1);

    for (int cloud = 0; cloud < 3; cloud++) {
      assertThat(model.softmax(middles[cloud])[cloud]).isGreaterThan(0.95);
    }
  }

  @Test
  void without_any_feature_the_chances_are_those_that_were_counted() {
    List<float[]> points = new ArrayList<>();
    int[] classes = new int[100];
    for (int i = 0; i < classes.length; i++) {
      points.add(new float[] {0});
      classes[i] = i < 70 ? 0 : 1;
    }

    Linear model = Fit.softmax(points, classes, 2, 1);

    assertThat(model.softmax(new float[] {0})[0]).isCloseTo(0.7, within(0.01));
  }

  @Test
  void a_sample_that_counts_twice_is_as_good_as_two() {
    List<float[]> twice = List.of(new float[] {1}, new float[] {1}, new float[] {-1});
    List<float[]> once = List.of(new float[] {1}, new float[] {-1});

    Linear one = Fit.sigmoid(once, new double[][] {{1}, {0}}, new double[] {2, 1}, 1);
    Linear two = Fit.sigmoid(twice, new double[][] {{1}, {1}, {0}}, new double[] {1, 1, 1}, 1);

    float[] point = {0.3f};
    assertThat(one.sigmoid(point)[0]).isCloseTo(two.sigmoid(point)[0], within(1e-3));
  }

  @Test
  void rows_that_may_all_apply_are_learnt_each_for_itself() {
    List<float[]> points = new ArrayList<>();
    double[][] targets = new double[200][2];
    for (int i = 0; i < targets.length; i++) {
      float[] point = near(new float[] {0, 0});
      points.add(point);
      targets[i][0] = point[0] > 0 ? 1 : 0;
      targets[i][1] = point[1] > 0 ? 1 : 0;
    }
    double[] alike = new double[200];
    Arrays.fill(alike, 1);

    double[] both = Fit.sigmoid(points, targets, alike, 10).sigmoid(new float[] {2, 2});

    for (double chance : both) assertThat(chance).isGreaterThan(0.9);
  }

  @Test
  void mostly_empty_samples_give_what_full_ones_give() {
    List<float[]> sparse = new ArrayList<>();
    List<float[]> dense = new ArrayList<>();
    int[] classes = new int[300];
    for (int i = 0; i < classes.length; i++) {
      float[] row = new float[12];
      row[random.nextInt(2) == 0 ? i % 2 : random.nextInt(12)] = 1;
      classes[i] = i % 2;
      sparse.add(row);
      // Further features that tell nothing, so that it is laid out differently.
      float[] full = Arrays.copyOf(row, 24);
      Arrays.fill(full, 12, 24, 1e-6f);
      dense.add(full);
    }

    Linear one = Fit.softmax(sparse, classes, 2, 1);
    Linear other = Fit.softmax(dense, classes, 2, 1);

    for (int i = 0; i < 20; i++) {
      assertThat(one.softmax(sparse.get(i))[0])
          .isCloseTo(other.softmax(dense.get(i))[0], within(0.01));
    }
  }

  @Test
  void the_same_samples_give_the_same_numbers_to_the_last_bit() {
    List<float[]> points = new ArrayList<>();
    int[] classes = new int[500];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = random.nextInt(4);
      points.add(near(new float[] {classes[i], 1, -classes[i]}));
    }

    assertThat(bytes(Fit.softmax(points, classes, 4, 0.1)))
        .isEqualTo(bytes(Fit.softmax(points, classes, 4, 0.1)));
  }

  private static byte[] bytes(Linear model) {
    return Parameters.builder().linear("model", model).build().toBytes();
  }

  private float[] near(float[] middle) {
    float[] point = new float[middle.length];
    for (int i = 0; i < point.length; i++) point[i] = middle[i] + (float) random.nextGaussian();
    return point;
  }
}
