package dev.barraiser.embedding;

import ai.onnxruntime.OrtException;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Makes the table of words out of the sentence model: each word piece on its own goes through the
 * model, what all of them have in common is taken away, and what tells them apart is kept.
 *
 * <p>How much a piece says is guessed from its place in the vocabulary, which is in the order of
 * how often the pieces occur: the nth occurs about 1/n as often as the first.
 */
public final class TableDistiller {

  private static final int DIMENSIONS = 256;
  private static final int IN_COMMON = 2;

  /** A piece that makes up this share of a text counts half. */
  private static final double HALF = 3e-5;

  private TableDistiller() {}

  /**
   * Writes the table. Takes a minute. The same machine writes the same.
   *
   * @throws IllegalStateException when the model cannot be loaded
   */
  public static void distil(Path into) throws IOException {
    try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(into)))) {
      OnnxEmbedder model = OnnxEmbedder.load();
      Table.of(directions(model, WordPiece.load().vocabulary())).write(out);
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence model cannot be loaded", e);
    }
  }

  private static double[][] directions(OnnxEmbedder model, List<String> vocabulary) {
    int[] words = wordsOf(vocabulary);
    double[][] alone = new double[words.length][];
    Arrays.setAll(alone, i -> widened(model.mean(WordPiece.alone(words[i]))));
    double[][] apart = withoutWhatIsInCommon(alone);
    double[][] directions = new double[vocabulary.size()][DIMENSIONS];
    double all = 0;
    for (int rank = 1; rank <= words.length; rank++) all += 1.0 / rank;
    for (int i = 0; i < words.length; i++) {
      double share = 1 / (all * (i + 1));
      double weight = HALF / (HALF + share);
      for (int k = 0; k < DIMENSIONS; k++) directions[words[i]][k] = apart[i][k] * weight;
    }
    return directions;
  }

  /** Without [CLS] and the like, and places that were never filled. */
  private static int[] wordsOf(List<String> vocabulary) {
    int[] ids = new int[vocabulary.size()];
    int count = 0;
    for (int id = 0; id < ids.length; id++) {
      String piece = vocabulary.get(id);
      if (piece.length() == 1 || !piece.startsWith("[")) ids[count++] = id;
    }
    return Arrays.copyOf(ids, count);
  }

  private static double[] widened(float[] numbers) {
    double[] wide = new double[numbers.length];
    Arrays.setAll(wide, i -> numbers[i]);
    return wide;
  }

  private static double[][] withoutWhatIsInCommon(double[][] points) {
    double[] middle = middle(points);
    for (double[] point : points) for (int i = 0; i < point.length; i++) point[i] -= middle[i];
    double[][] axes = PrincipalDirections.of(covariance(points));
    double[][] kept = new double[points.length][DIMENSIONS];
    for (int p = 0; p < points.length; p++)
      for (int k = 0; k < DIMENSIONS; k++) kept[p][k] = dot(points[p], axes[IN_COMMON + k]);
    return kept;
  }

  private static double[] middle(double[][] points) {
    double[] sum = new double[points[0].length];
    for (double[] point : points) for (int i = 0; i < sum.length; i++) sum[i] += point[i];
    for (int i = 0; i < sum.length; i++) sum[i] /= points.length;
    return sum;
  }

  private static double[][] covariance(double[][] points) {
    int size = points[0].length;
    double[][] sum = new double[size][size];
    for (double[] point : points)
      for (int i = 0; i < size; i++)
        for (int j = i; j < size; j++) sum[i][j] += point[i] * point[j];
    for (int i = 0; i < size; i++)
      for (int j = i; j < size; j++) sum[i][j] = sum[j][i] = sum[i][j] / points.length;
    return sum;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) sum += one[i] * other[i];
    return sum;
  }
}
