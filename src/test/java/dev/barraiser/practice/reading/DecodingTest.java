package dev.barraiser.practice.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DecodingTest {

  private static final int LABELS = 3;

  @RepeatedTest(40)
  void it_is_what_going_through_all_courses_gives(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    float[] start = chances(random);
    float[][] follows = {chances(random), chances(random), chances(random)};
    float[] usual = chances(random);
    double[][] seen = new double[1 + random.nextInt(6)][];
    Arrays.setAll(seen, i -> wide(chances(random)));

    double[][] posteriors = new Decoding(start, follows, usual).posteriors(seen);

    double[][] expected = byAllCourses(start, follows, usual, seen);
    for (int i = 0; i < seen.length; i++) {
      assertThat(posteriors[i]).containsExactly(expected[i], within(1e-9));
    }
  }

  @RepeatedTest(40)
  void however_long_and_sure_a_text_is_chances_stay_chances(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var decoding =
        new Decoding(
            chances(random),
            new float[][] {chances(random), chances(random), chances(random)},
            chances(random));
    double[][] seen = new double[2000][LABELS];
    for (double[] row : seen) {
      Arrays.fill(row, 1e-12);
      row[random.nextInt(LABELS)] = 1;
    }

    for (double[] row : decoding.posteriors(seen)) {
      assertThat(Arrays.stream(row).sum()).isCloseTo(1, within(1e-9));
      for (double chance : row) assertThat(chance).isNotNegative();
    }
  }

  @Test
  void where_nothing_follows_from_anything_each_sentence_speaks_for_itself() {
    float[] even = {1 / 3f, 1 / 3f, 1 / 3f};
    double[][] seen = {{0.7, 0.2, 0.1}, {0.1, 0.1, 0.8}};

    double[][] posteriors =
        new Decoding(even, new float[][] {even, even, even}, even).posteriors(seen);

    assertThat(posteriors[0]).containsExactly(seen[0], within(1e-6));
    assertThat(posteriors[1]).containsExactly(seen[1], within(1e-6));
  }

  @Test
  void of_no_sentence_nothing_is_said() {
    float[] even = {1 / 3f, 1 / 3f, 1 / 3f};

    assertThat(
            new Decoding(even, new float[][] {even, even, even}, even).posteriors(new double[0][]))
        .isEmpty();
  }

  private static double[][] byAllCourses(
      float[] start, float[][] follows, float[] usual, double[][] seen) {
    double[][] step = new double[LABELS][LABELS];
    for (int from = 0; from < LABELS; from++) {
      double sum = 0;
      for (int to = 0; to < LABELS; to++) {
        step[from][to] = Math.sqrt(follows[from][to]);
        sum += step[from][to];
      }
      for (int to = 0; to < LABELS; to++) step[from][to] /= sum;
    }
    double[][] sums = new double[seen.length][LABELS];
    int courses = (int) Math.pow(LABELS, seen.length);
    for (int course = 0; course < courses; course++) {
      int[] labels = new int[seen.length];
      int rest = course;
      for (int i = 0; i < labels.length; i++) {
        labels[i] = rest % LABELS;
        rest /= LABELS;
      }
      double chance = Math.sqrt(start[labels[0]]);
      for (int i = 0; i < labels.length; i++) {
        chance *= seen[i][labels[i]] / Math.sqrt(usual[labels[i]]);
        if (i > 0) chance *= step[labels[i - 1]][labels[i]];
      }
      for (int i = 0; i < labels.length; i++) sums[i][labels[i]] += chance;
    }
    for (double[] row : sums) {
      double all = Arrays.stream(row).sum();
      for (int k = 0; k < LABELS; k++) row[k] /= all;
    }
    return sums;
  }

  private static float[] chances(Random random) {
    float[] chances = new float[LABELS];
    float sum = 0;
    for (int k = 0; k < LABELS; k++) {
      chances[k] = 0.05f + random.nextFloat();
      sum += chances[k];
    }
    for (int k = 0; k < LABELS; k++) chances[k] /= sum;
    return chances;
  }

  private static double[] wide(float[] numbers) {
    double[] wide = new double[numbers.length];
    Arrays.setAll(wide, i -> numbers[i]);
    return wide;
  }
}
