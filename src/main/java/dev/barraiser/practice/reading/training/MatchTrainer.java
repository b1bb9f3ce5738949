package dev.barraiser.practice.reading.training;

import dev.barraiser.practice.reading.Impartial;
import dev.barraiser.practice.reading.Parameters;
import dev.barraiser.practice.reading.StoryMatcher;
import java.util.ArrayList;
import java.util.List;

/**
 * Teaches how a question must be turned to point at the story that answers it: among all of our
 * stories, its own should be the nearest. The turn happens in the few directions in which questions
 * and stories differ most from each other, since there are few pairs to learn from.
 */
final class MatchTrainer implements HeadTrainer {

  private static final int BASIS = 64;
  private static final int ROUNDS = 12;
  private static final double SHARPNESS = 10;
  private static final double FREEDOM = 1.0 / 30;

  @Override
  public String name() {
    return StoryMatcher.HEAD;
  }

  @Override
  public Parameters train(Course course) {
    List<float[]> stories = new ArrayList<>();
    List<float[]> questions = new ArrayList<>();
    List<Integer> answered = new ArrayList<>();
    for (TrainingTexts.Story story : course.texts().stories()) {
      for (String question : story.questions()) {
        questions.add(StoryMatcher.askedFor(question, course.directions()::of));
        answered.add(stories.size());
      }
      stories.add(StoryMatcher.told(course.directions().of(Impartial.of(story.sentences()))));
    }
    for (TrainingTexts.ShortAnswer answer : course.texts().answers()) {
      questions.add(StoryMatcher.askedFor(answer.question(), course.directions()::of));
      answered.add(stories.size());
      stories.add(StoryMatcher.told(course.directions().of(Impartial.of(answer.sentences()))));
    }
    double[][] basis = basis(questions, stories);
    var turning = new Turning(questions, stories, answered, basis);
    return Parameters.builder()
        .table("basis", floats(basis))
        .table("turn", floats(turning.solve()))
        .build();
  }

  /** The principal directions, by turning a fixed start again and again towards the spread. */
  private static double[][] basis(List<float[]> questions, List<float[]> stories) {
    List<double[]> points = new ArrayList<>(centred(questions));
    points.addAll(centred(stories));
    int width = points.getFirst().length;
    double[][] spread = new double[width][width];
    for (double[] point : points) {
      for (int i = 0; i < width; i++) {
        for (int j = 0; j < width; j++) spread[i][j] += point[i] * point[j];
      }
    }
    double[][] basis = new double[Math.min(BASIS, width)][width];
    for (int row = 0; row < basis.length; row++) {
      for (int i = 0; i < width; i++) basis[row][i] = (i * 31 + row * 17) % 61 / 61.0 - 0.5;
      basis[row][row] += 4;
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (int row = 0; row < basis.length; row++) basis[row] = times(spread, basis[row]);
      squareUp(basis);
    }
    return basis;
  }

  private static List<double[]> centred(List<float[]> points) {
    double[] mean = new double[points.getFirst().length];
    for (float[] point : points) {
      for (int i = 0; i < mean.length; i++) mean[i] += point[i] / points.size();
    }
    List<double[]> centred = new ArrayList<>();
    for (float[] point : points) {
      double[] moved = new double[mean.length];
      for (int i = 0; i < moved.length; i++) moved[i] = point[i] - mean[i];
      centred.add(moved);
    }
    return centred;
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[matrix.length];
    for (int i = 0; i < matrix.length; i++) product[i] = dot(matrix[i], vector);
    return product;
  }

  /** Gram and Schmidt. */
  private static void squareUp(double[][] rows) {
    for (int row = 0; row < rows.length; row++) {
      for (int before = 0; before < row; before++) {
        double along = dot(rows[row], rows[before]);
        for (int i = 0; i < rows[row].length; i++) rows[row][i] -= along * rows[before][i];
      }
      double length = Math.sqrt(dot(rows[row], rows[row]));
      for (int i = 0; i < rows[row].length; i++) rows[row][i] /= length;
    }
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
    return sum;
  }

  private static float[][] floats(double[][] rows) {
    float[][] floats = new float[rows.length][rows[0].length];
    for (int row = 0; row < rows.length; row++) {
      for (int i = 0; i < rows[row].length; i++) floats[row][i] = (float) rows[row][i];
    }
    return floats;
  }

  /** Finds the turn. */
  private static final class Turning {

    private final double[][] asked;
    private final double[][] told;
    private final double[][] alike;
    private final List<Integer> answered;
    private final int size;

    Turning(
        List<float[]> questions, List<float[]> stories, List<Integer> answered, double[][] basis) {
      this.answered = answered;
      size = basis.length;
      asked = along(questions, basis);
      told = along(stories, basis);
      alike = new double[questions.size()][stories.size()];
      for (int q = 0; q < alike.length; q++) {
        for (int s = 0; s < told.length; s++) alike[q][s] = dot(questions.get(q), stories.get(s));
      }
    }

    double[][] solve() {
      double[] found = Fit.lowest(size * size, this::loss);
      double[][] turn = new double[size][size];
      for (int row = 0; row < size; row++) {
        System.arraycopy(found, row * size, turn[row], 0, size);
      }
      return turn;
    }

    /** How unlikely each question finds its own story, and the penalty; writes the slope. */
    private double loss(double[] turn, double[] slope) {
      double loss = 0;
      for (int i = 0; i < turn.length; i++) {
        loss += turn[i] * turn[i] / (2 * FREEDOM);
        slope[i] = turn[i] / FREEDOM;
      }
      double[] scores = new double[told.length];
      double[] turned = new double[size];
      double[] pull = new double[size];
      for (int q = 0; q < asked.length; q++) {
        for (int column = 0; column < size; column++) turned[column] = 0;
        for (int row = 0; row < size; row++) {
          for (int column = 0; column < size; column++) {
            turned[column] += asked[q][row] * turn[row * size + column];
          }
        }
        double most = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < scores.length; s++) {
          scores[s] = SHARPNESS * (alike[q][s] + MatchTrainer.dot(turned, told[s]));
          most = Math.max(most, scores[s]);
        }
        double sum = 0;
        for (double score : scores) sum += StrictMath.exp(score - most);
        double log = most + StrictMath.log(sum);
        int own = answered.get(q);
        loss += log - scores[own];
        for (int i = 0; i < size; i++) pull[i] = -SHARPNESS * told[own][i];
        for (int s = 0; s < scores.length; s++) {
          double chance = SHARPNESS * StrictMath.exp(scores[s] - log);
          for (int i = 0; i < size; i++) pull[i] += chance * told[s][i];
        }
        for (int row = 0; row < size; row++) {
          for (int column = 0; column < size; column++) {
            slope[row * size + column] += asked[q][row] * pull[column];
          }
        }
      }
      return loss;
    }

    private static double[][] along(List<float[]> points, double[][] basis) {
      double[][] along = new double[points.size()][basis.length];
      for (int p = 0; p < along.length; p++) {
        for (int b = 0; b < basis.length; b++) along[p][b] = dot(basis[b], points.get(p));
      }
      return along;
    }

    private static double dot(double[] a, float[] b) {
      double sum = 0;
      for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
      return sum;
    }

    private static double dot(float[] a, float[] b) {
      double sum = 0;
      for (int i = 0; i < a.length; i++) sum += (double) a[i] * b[i];
      return sum;
    }
  }
}
