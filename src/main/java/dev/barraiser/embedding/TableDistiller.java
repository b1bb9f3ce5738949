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
 * Makes the table of words out of the sentence model. Each word piece on its own goes through the
 * model; what all of them have in common is taken away; and then the pieces are turned, all of them
 * in the same way, so that a sentence's pieces together point as nearly as can be to where the
 * model itself points for that sentence.
 *
 * <p>How much a piece says is guessed from its place in the vocabulary, which is in the order of
 * how often the pieces occur: the nth occurs about 1/n as often as the first.
 */
public final class TableDistiller {

  /** A power of two, for {@link #spread}. Twice as many agreed with the model hardly better. */
  private static final int DIMENSIONS = 128;

  /** What words have most in common is how often they occur, not what they mean. */
  private static final int IN_COMMON = 2;

  /** A piece that makes up this share of all texts counts half. */
  private static final double HALF = 1e-4;

  /** Against learning the sentences by heart, as a part of how far the pieces spread. */
  private static final double CAUTION = 0.1;

  private TableDistiller() {}

  /**
   * Writes the table. Takes a minute or two. The same machine writes the same.
   *
   * @param sentences of the kind that the table will be used for, some thousands
   * @throws IllegalStateException when the model cannot be loaded
   */
  public static void distil(List<String> sentences, Path into) throws IOException {
    Table table = table(model(), WordPiece.load(), sentences);
    try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(into)))) {
      table.write(out);
    }
  }

  private static OnnxEmbedder model() throws IOException {
    try {
      return OnnxEmbedder.load(Depth.WHOLE);
    } catch (OrtException e) {
      throw new IllegalStateException("the sentence model cannot be loaded", e);
    }
  }

  private static Table table(OnnxEmbedder model, WordPiece wordPiece, List<String> sentences) {
    double[][] pieces = apart(model, wordPiece.vocabulary());
    double[][] seen = new double[sentences.size()][];
    double[][] aims = new double[sentences.size()][];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = mean(pieces, wordPiece.ids(sentences.get(i)));
      aims[i] = widened(model.embed(List.of(sentences.get(i))).getFirst());
    }
    Matrices.centre(aims);
    double[][] turn = Matrices.leastSquares(seen, aims, CAUTION);
    double[][] axes = PrincipalDirections.of(Matrices.squares(Matrices.times(seen, turn)));
    double[][] shorter = Matrices.times(turn, Matrices.transposed(Arrays.copyOf(axes, DIMENSIONS)));
    for (double[] row : shorter) spread(row);
    return Table.of(Matrices.times(pieces, shorter));
  }

  /** For each piece what sets it apart, the shorter the less it says; zero for what is no word. */
  private static double[][] apart(OnnxEmbedder model, List<String> vocabulary) {
    int[] words = wordsOf(vocabulary);
    double[][] alone = new double[words.length][];
    Arrays.setAll(alone, i -> widened(model.mean(WordPiece.alone(words[i]))));
    Matrices.centre(alone);
    double[][] axes = PrincipalDirections.of(Matrices.squares(alone));
    double[][] kept = Arrays.copyOfRange(axes, IN_COMMON, axes.length);
    double[][] apart = Matrices.times(alone, Matrices.transposed(kept));
    double[][] pieces = new double[vocabulary.size()][kept.length];
    double all = 0;
    for (int rank = 1; rank <= words.length; rank++) all += 1.0 / rank;
    for (int i = 0; i < words.length; i++) {
      double share = 1 / (all * (i + 1));
      double weight = HALF / (HALF + share);
      for (int k = 0; k < kept.length; k++) pieces[words[i]][k] = apart[i][k] * weight;
    }
    return pieces;
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

  private static double[] mean(double[][] pieces, int[] ids) {
    double[] sum = new double[pieces[0].length];
    for (int id : ids) for (int i = 0; i < sum.length; i++) sum[i] += pieces[id][i] / ids.length;
    return sum;
  }

  private static double[] widened(float[] numbers) {
    double[] wide = new double[numbers.length];
    Arrays.setAll(wide, i -> numbers[i]);
    return wide;
  }

  /**
   * Turns a direction, in place, so that no dimension holds more than the others and rounding costs
   * as little as can be: a Walsh-Hadamard transform.
   */
  static void spread(double[] direction) {
    for (int step = 1; step < direction.length; step *= 2)
      for (int i = 0; i < direction.length; i++) {
        if ((i & step) != 0) continue;
        double one = direction[i];
        double other = direction[i + step];
        direction[i] = one + other;
        direction[i + step] = one - other;
      }
    double length = Math.sqrt(direction.length);
    for (int i = 0; i < direction.length; i++) direction[i] /= length;
  }
}
