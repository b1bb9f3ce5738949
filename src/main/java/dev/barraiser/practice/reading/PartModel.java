package dev.barraiser.practice.reading;

/**
 * Guesses which part each sentence is. Thread-safe.
 *
 * <p>Two models know the usual course of an answer: one as it is mostly told, one with the result
 * told first. A third, which knows no places, looks at what the sentences say and tells which of
 * the two courses it is; both are mixed by that.
 */
public final class PartModel {

  /** The name of its parameters. */
  public static final String HEAD = "parts";

  /** The labels, in the order of the columns. */
  public static final int LABELS = Part.values().length;

  private static final double LIMIT = 6;

  private final Linear content;
  private final Linear asTold;
  private final Linear resultFirst;
  private final Linear course;
  private final double against;
  private final Decoding toldChain;
  private final Decoding firstChain;

  private PartModel(Parameters parameters) {
    content = parameters.linear("content");
    asTold = parameters.linear("told");
    resultFirst = parameters.linear("first");
    course = parameters.linear("course");
    against = parameters.row("against")[0];
    toldChain = chain(parameters, "told");
    firstChain = chain(parameters, "first");
  }

  public static PartModel of(Parameters parameters) {
    return new PartModel(parameters);
  }

  private static Decoding chain(Parameters parameters, String name) {
    return new Decoding(
        parameters.row(name + "-start"),
        parameters.table(name + "-follows"),
        parameters.row(name + "-usual"));
  }

  /** How likely each sentence is each {@link Part}, by its {@link Part#column}. */
  public double[][] posteriors(SentenceFeatures text) {
    int count = text.count();
    if (count == 0) return new double[0][];
    double first = chanceOfResultFirst(text);
    double[][] told = chances(asTold, text);
    double[][] turned = chances(resultFirst, text);
    double[][] mixed = toldChain.posteriors(told);
    double[][] other = firstChain.posteriors(turned);
    for (int i = 0; i < count; i++) {
      for (int k = 0; k < LABELS; k++) {
        mixed[i][k] = (1 - first) * mixed[i][k] + first * other[i][k];
      }
    }
    return mixed;
  }

  /** How likely the result is told first. */
  double chanceOfResultFirst(SentenceFeatures text) {
    if (text.count() < 3) return 0;
    double[][] chances = contentChances(text);
    return Linear.sigmoid(course.scores(course(chances))[0] - against);
  }

  /** How likely each sentence is each part by what it says alone. */
  public double[][] contentChances(SentenceFeatures text) {
    double[][] chances = new double[text.count()][];
    for (int i = 0; i < chances.length; i++) chances[i] = content.softmax(text.content(i));
    return chances;
  }

  private static double[][] chances(Linear model, SentenceFeatures text) {
    double[][] chances = new double[text.count()][];
    for (int i = 0; i < chances.length; i++) chances[i] = model.softmax(text.inPlace(i));
    return chances;
  }

  /**
   * What tells in which course an answer is told: where, by what the sentences say, the results and
   * the situation stand.
   *
   * @param chances by content alone, for each sentence
   */
  public static float[] course(double[][] chances) {
    int count = chances.length;
    double[] results = new double[count];
    double[] situations = new double[count];
    for (int i = 0; i < count; i++) {
      results[i] = odds(chances[i][Part.RESULT.column()]);
      situations[i] = odds(chances[i][Part.SITUATION.column()]);
    }
    int most = Math.max(1, count * 6 / 10);
    double lead = Double.NEGATIVE_INFINITY;
    double sum = 0;
    for (int i = 0; i < most; i++) lead = Math.max(lead, sum += results[i]);
    double[] figures = {
      results[0],
      mean(results, 0, 2),
      mean(results, 0, 3),
      results[count - 1],
      mean(results, count - 2, count),
      mean(results, count - 3, count),
      situations[0],
      mean(situations, 0, 3),
      mean(situations, 1, 4),
      lead,
      mean(results, 1, Math.max(2, count / 2)),
      mean(results, count / 2, count),
      most(situations, Math.max(1, count / 2)),
    };
    float[] features = new float[figures.length];
    for (int i = 0; i < figures.length; i++) {
      features[i] = (float) Math.clamp(figures[i], -LIMIT, LIMIT);
    }
    return features;
  }

  private static double odds(double chance) {
    return StrictMath.log(chance + 1e-4) - StrictMath.log(1 - chance + 1e-4);
  }

  private static double mean(double[] values, int from, int to) {
    double sum = 0;
    int count = 0;
    for (int i = Math.max(0, from); i < Math.min(values.length, to); i++) {
      sum += values[i];
      count++;
    }
    return count == 0 ? 0 : sum / count;
  }

  private static double most(double[] values, int to) {
    double most = values[0];
    for (int i = 1; i < Math.min(values.length, to); i++) most = Math.max(most, values[i]);
    return most;
  }
}
