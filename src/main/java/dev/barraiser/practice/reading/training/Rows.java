package dev.barraiser.practice.reading.training;

import java.util.List;
import java.util.stream.IntStream;

/** Samples by their features, laid out so that sums over them are quick. */
sealed interface Rows {

  /** So many samples are summed together. */
  int BLOCK = 128;

  /** Where fewer features than this are not zero, it is quicker to skip the others. */
  double FEW = 0.2;

  static Rows of(List<float[]> features) {
    long all = 0;
    long some = 0;
    for (float[] row : features) {
      all += row.length;
      for (float one : row) {
        if (one != 0) some++;
      }
    }
    return some < FEW * all ? Sparse.of(features) : Dense.of(features);
  }

  /**
   * Adds to the sums of up to {@link #BLOCK} samples their features, each times its weight.
   *
   * @param from the first of the samples, a multiple of {@link #BLOCK}
   * @param weights begin at {@code at}
   */
  void addScores(int from, double[] weights, int at, double[] sums);

  /** Adds the features of a sample, times a factor, to sums that begin at {@code at}. */
  void addFeatures(int sample, double times, double[] sums, int at);

  /** Everything, twice: by samples, and side by side for each feature. */
  final class Dense implements Rows {
    private final List<float[]> features;
    private final float[][] blocks;

    private Dense(List<float[]> features, float[][] blocks) {
      this.features = features;
      this.blocks = blocks;
    }

    static Dense of(List<float[]> features) {
      int width = features.getFirst().length;
      float[][] blocks = new float[(features.size() + BLOCK - 1) / BLOCK][width * BLOCK];
      for (int sample = 0; sample < features.size(); sample++) {
        float[] block = blocks[sample / BLOCK];
        float[] row = features.get(sample);
        for (int i = 0; i < width; i++) block[i * BLOCK + sample % BLOCK] = row[i];
      }
      return new Dense(features, blocks);
    }

    @Override
    public void addScores(int from, double[] weights, int at, double[] sums) {
      float[] block = blocks[from / BLOCK];
      int width = block.length / BLOCK;
      for (int i = 0; i < width; i++) add(sums, 0, weights[at + i], block, i * BLOCK, BLOCK);
    }

    @Override
    public void addFeatures(int sample, double times, double[] sums, int at) {
      float[] row = features.get(sample);
      add(sums, at, times, row, 0, row.length);
    }

    /** Takes all the time; as the arrays differ in type, it is made into vectors. */
    private static void add(
        double[] to, int toFrom, double times, float[] what, int whatFrom, int count) {
      for (int i = 0; i < count; i++) to[toFrom + i] += times * what[whatFrom + i];
    }
  }

  /** Only what is not zero, most words being absent from most texts. */
  final class Sparse implements Rows {
    private final int[][] places;
    private final float[][] values;

    private Sparse(int[][] places, float[][] values) {
      this.places = places;
      this.values = values;
    }

    static Sparse of(List<float[]> features) {
      int[][] places = new int[features.size()][];
      float[][] values = new float[features.size()][];
      for (int sample = 0; sample < places.length; sample++) {
        float[] row = features.get(sample);
        int[] some = IntStream.range(0, row.length).filter(i -> row[i] != 0).toArray();
        places[sample] = some;
        values[sample] = new float[some.length];
        for (int i = 0; i < some.length; i++) values[sample][i] = row[some[i]];
      }
      return new Sparse(places, values);
    }

    @Override
    public void addScores(int from, double[] weights, int at, double[] sums) {
      for (int sample = from; sample < Math.min(places.length, from + BLOCK); sample++) {
        int[] some = places[sample];
        float[] theirs = values[sample];
        double sum = 0;
        for (int i = 0; i < some.length; i++) sum += weights[at + some[i]] * theirs[i];
        sums[sample - from] += sum;
      }
    }

    @Override
    public void addFeatures(int sample, double times, double[] sums, int at) {
      int[] some = places[sample];
      float[] theirs = values[sample];
      for (int i = 0; i < some.length; i++) sums[at + some[i]] += times * theirs[i];
    }
  }
}
