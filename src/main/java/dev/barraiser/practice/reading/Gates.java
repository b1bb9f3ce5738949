package dev.barraiser.practice.reading;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Tells whether a part is in a text at all. A model that must label every sentence finds some
 * sentence for every part; this one was taught on texts of which a part had been taken out, and
 * looks at what the text begins and ends with, at the strongest evidence anywhere, and at how much
 * there is of it. Thread-safe.
 */
public final class Gates {

  /** The parts that can be missing. */
  public static final List<Part> PARTS =
      List.of(Part.SITUATION, Part.TASK, Part.ACTION, Part.RESULT);

  private final float[] usual;
  private final float[] spread;
  private final List<Linear> absent;
  private final float[] missing;
  private final float[] thin;

  private Gates(Parameters parameters) {
    usual = parameters.row("gates-usual");
    spread = parameters.row("gates-spread");
    absent = PARTS.stream().map(part -> parameters.linear(name(part))).toList();
    missing = parameters.row("gates-missing");
    thin = parameters.row("gates-thin");
  }

  static Gates of(Parameters parameters) {
    return new Gates(parameters);
  }

  /**
   * How well each part is there. With no sentence at all none is.
   *
   * <p>What came of it is no evidence for what was before it: the other parts are there if they are
   * there without it. So hardly anybody does better for leaving the result out.
   *
   * @param all the {@link #figures} of the text; empty where it has no sentence
   * @param unresolved those of the text without its results, and of what is left of that without
   *     what is read as results then, and so on
   */
  Map<Part, Presence> of(float[] all, List<float[]> unresolved) {
    Map<Part, Presence> presences = new EnumMap<>(Part.class);
    for (Part part : PARTS) {
      int k = part.column();
      double absent = absence(part, all);
      if (part != Part.RESULT) {
        for (float[] rest : unresolved) absent = Math.min(absent, absence(part, rest));
      }
      boolean none = absent > missing[k];
      boolean hardly = absent > thin[k];
      presences.put(part, none ? Presence.NOT_FOUND : hardly ? Presence.THIN : Presence.SHOWN);
    }
    return presences;
  }

  private double absence(Part part, float[] figures) {
    if (figures.length == 0) return Double.POSITIVE_INFINITY;
    return absent.get(part.column()).scores(standard(figures, usual, spread))[0];
  }

  /** The name of the weights for a part. */
  public static String name(Part part) {
    return "gate-" + part.letter();
  }

  /** Figures measured in their usual spread around what is usual. */
  public static float[] standard(float[] figures, float[] usual, float[] spread) {
    float[] standard = new float[figures.length];
    for (int i = 0; i < figures.length; i++) standard[i] = (figures[i] - usual[i]) / spread[i];
    return standard;
  }

  /** What the gates go by, for a text of at least one sentence. */
  public static float[] figures(double[][] chances, double[][] placed, int[] words) {
    int count = chances.length;
    double[][] alone = Placing.odds(chances);
    double[][] among = Placing.odds(placed);
    double all = Arrays.stream(words).sum();
    float[] figures = new float[11 * PARTS.size() + 2];
    int at = 0;
    for (Part part : PARTS) {
      double[] own = column(alone, part);
      double[] there = column(among, part);
      figures[at++] = (float) mean(own, count - 1, count);
      figures[at++] = (float) mean(own, count - 2, count);
      figures[at++] = (float) mean(own, count - 3, count);
      figures[at++] = (float) most(own, count / 2, count);
      figures[at++] = (float) mean(own, 0, 1);
      figures[at++] = (float) mean(own, 0, 2);
      figures[at++] = (float) mean(own, 0, 3);
      figures[at++] = (float) most(own, 0, Math.max(1, count / 2));
      double[] sorted = there.clone();
      Arrays.sort(sorted);
      figures[at++] = (float) mean(sorted, count - 1, count);
      figures[at++] = (float) mean(sorted, count - 2, count);
      double share = 0;
      for (int i = 0; i < count; i++) share += words[i] / all * placed[i][part.column()];
      figures[at++] = (float) share;
    }
    figures[at++] = (float) StrictMath.log(count);
    figures[at] = (float) StrictMath.log(all);
    return figures;
  }

  private static double[] column(double[][] rows, Part part) {
    return Arrays.stream(rows).mapToDouble(row -> row[part.column()]).toArray();
  }

  private static double mean(double[] values, int from, int to) {
    int first = Math.max(0, from);
    int end = Math.min(values.length, to);
    double sum = 0;
    for (int i = first; i < end; i++) sum += values[i];
    return sum / (end - first);
  }

  private static double most(double[] values, int from, int to) {
    double most = values[from];
    for (int i = from; i < to; i++) most = Math.max(most, values[i]);
    return most;
  }
}
