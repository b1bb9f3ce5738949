package dev.barraiser.practice.reading.training;

import dev.barraiser.practice.reading.Element;
import dev.barraiser.practice.reading.EvidenceModel;
import dev.barraiser.practice.reading.Parameters;
import dev.barraiser.practice.reading.Point;
import dev.barraiser.practice.reading.SentenceFeatures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Teaches what elements and points look like, from sentences that are tagged with them.
 *
 * <p>Tags stand only where they are clear, so a sentence without one may show the thing all the
 * same. Least squares copes with that: it ranks, and where to draw the line is decided on whole
 * stories, by how many of them are tagged. Each thing is taught only on stories of kinds in which
 * it was looked for.
 */
final class ShownTrainer {

  private static final double RIDGE = 100;

  /** Of the stories in which something is said to be shown, so many are tagged with it. */
  private static final double PRECISE = 0.8;

  /** Where that cannot be had, as many stories are believed, as a share of the tagged ones. */
  private static final double BELIEVED = 0.35;

  /** Of the tagged stories, so many have at least a trace of it. */
  private static final double TRACED = 0.75;

  /** At most so many stories have a trace of it, as a multiple of the tagged ones. */
  private static final double MOST_TRACED = 1.5;

  /** Of the tagged stories, so many are not said to be without it. */
  private static final double NOT_RULED_OUT = 0.9;

  private static final Set<String> EPISODES = Set.of("experience", "failure", "ethics");

  private record Group(Set<String> kinds, List<String> tags) {}

  private final List<TrainingTexts.Story> stories;
  private final List<SentenceFeatures> features;
  private final List<double[][]> chances;
  private final int parties;

  ShownTrainer(
      List<TrainingTexts.Story> stories,
      List<SentenceFeatures> features,
      List<double[][]> chances,
      int parties) {
    this.stories = stories;
    this.features = features;
    this.chances = chances;
    this.parties = parties;
  }

  private static List<Group> groups() {
    Set<Point> ethics =
        EnumSet.of(
            Point.CUSTOMER, Point.LONG_TERM, Point.TRANSPARENCY, Point.TEAM, Point.INTEGRITY);
    Set<Point> views = EnumSet.of(Point.POSITION, Point.PRINCIPLES, Point.EXAMPLE, Point.TRADE_OFF);
    Set<Point> failures = EnumSet.of(Point.OWNED, Point.RESPONDED);
    Set<Point> anywhere = EnumSet.allOf(Point.class);
    anywhere.removeAll(ethics);
    anywhere.removeAll(views);
    anywhere.removeAll(failures);
    List<String> common = new ArrayList<>();
    for (Element element : Element.values()) common.add(element.tag());
    common.addAll(tags(anywhere));
    return List.of(
        new Group(EPISODES, common),
        new Group(Set.of("failure"), tags(failures)),
        new Group(Set.of("ethics"), tags(ethics)),
        new Group(Set.of("hypothetical", "philosophy"), tags(views)));
  }

  private static List<String> tags(Collection<Point> points) {
    return points.stream().map(Point::tag).toList();
  }

  void train(Parameters.Builder parameters) {
    int all = EvidenceModel.tags().size();
    float[][] weights = new float[all][];
    float[] enough = new float[all];
    float[] some = new float[all];
    float[] doubt = new float[all];
    for (Group group : groups()) {
      Taught taught = teach(group);
      for (int t = 0; t < group.tags().size(); t++) {
        int row = EvidenceModel.tags().indexOf(group.tags().get(t));
        double[] solved = taught.weights[t];
        weights[row] = new float[solved.length];
        for (int i = 0; i < solved.length; i++) weights[row][i] = (float) solved[i];
        draw(taught, t, row, enough, some, doubt);
      }
    }
    parameters
        .table("shown", weights)
        .row("shown-enough", enough)
        .row("shown-some", some)
        .row("shown-doubt", doubt);
  }

  /** What was learnt of a group. */
  private static final class Taught {
    private final double[][] weights;
    private final double[][] best;
    private final boolean[][] tagged;

    /**
     * What was learnt.
     *
     * @param weights for each thing
     * @param best for each thing, the best score in each story, by weights that have not seen it
     * @param tagged for each thing, whether the story has a sentence tagged with it
     */
    Taught(double[][] weights, double[][] best, boolean[][] tagged) {
      this.weights = weights;
      this.best = best;
      this.tagged = tagged;
    }
  }

  private Taught teach(Group group) {
    List<Integer> taken =
        IntStream.range(0, stories.size())
            .filter(i -> group.kinds().contains(stories.get(i).kind()))
            .boxed()
            .toList();
    int things = group.tags().size();
    List<List<double[]>> texts = new ArrayList<>();
    List<LeastSquares> folds = new ArrayList<>();
    int width = 0;
    for (int i : taken) {
      List<double[]> text = new ArrayList<>();
      for (int j = 0; j < chances.get(i).length; j++) {
        text.add(withOne(EvidenceModel.showing(features.get(i).content(j), chances.get(i)[j])));
      }
      width = text.getFirst().length;
      texts.add(text);
    }
    for (int fold = 0; fold < parties; fold++) folds.add(new LeastSquares(width, things));
    boolean[][] tagged = new boolean[things][taken.size()];
    for (int n = 0; n < taken.size(); n++) {
      int i = taken.get(n);
      for (int j = 0; j < texts.get(n).size(); j++) {
        Set<String> tags = stories.get(i).lines().get(j).tags();
        double[] target = new double[things];
        for (int t = 0; t < things; t++) {
          if (!tags.contains(group.tags().get(t))) continue;
          target[t] = 1;
          tagged[t][n] = true;
        }
        folds.get(i % folds.size()).add(texts.get(n).get(j), target);
      }
    }
    double[][] best = new double[things][taken.size()];
    for (int fold = 0; fold < folds.size(); fold++) {
      var others = new LeastSquares(width, things);
      for (int other = 0; other < folds.size(); other++) {
        if (other != fold) others.add(folds.get(other));
      }
      double[][] weights = others.solve(RIDGE);
      for (int n = 0; n < taken.size(); n++) {
        if (taken.get(n) % folds.size() != fold) continue;
        for (int t = 0; t < things; t++) {
          double[] learnt = weights[t];
          best[t][n] =
              texts.get(n).stream()
                  .mapToDouble(x -> dot(learnt, x))
                  .max()
                  .orElse(Double.NEGATIVE_INFINITY);
        }
      }
    }
    var together = new LeastSquares(width, things);
    folds.forEach(together::add);
    return new Taught(together.solve(RIDGE), best, tagged);
  }

  /** Draws the lines between shown, a trace, perhaps, and nothing. */
  private static void draw(
      Taught taught, int thing, int row, float[] enough, float[] some, float[] doubt) {
    double[] best = taught.best[thing];
    boolean[] tagged = taught.tagged[thing];
    List<Integer> order = new ArrayList<>(IntStream.range(0, best.length).boxed().toList());
    order.sort(Comparator.comparingDouble((Integer n) -> -best[n]));
    long all = IntStream.range(0, tagged.length).filter(n -> tagged[n]).count();
    int believed = Math.max(1, (int) Math.round(BELIEVED * all));
    int traced = (int) Math.round(MOST_TRACED * all);
    int right = 0;
    int shown = believed;
    for (int rank = 1; rank <= order.size(); rank++) {
      if (tagged[order.get(rank - 1)]) right++;
      if (rank > shown && right >= PRECISE * rank) shown = rank;
      if (right >= TRACED * all) {
        traced = Math.min(traced, rank);
        break;
      }
    }
    shown = Math.min(shown, order.size());
    traced = Math.clamp(traced, shown, order.size());
    enough[row] = (float) best[order.get(shown - 1)];
    some[row] = (float) best[order.get(traced - 1)];
    doubt[row] = (float) best[order.get(Math.max(traced, ruledOut(order, tagged)) - 1)];
  }

  /** The rank at which nearly all tagged stories have come. */
  private static int ruledOut(List<Integer> order, boolean[] tagged) {
    long all = IntStream.range(0, tagged.length).filter(n -> tagged[n]).count();
    int right = 0;
    for (int rank = 1; rank <= order.size(); rank++) {
      if (tagged[order.get(rank - 1)]) right++;
      if (right >= NOT_RULED_OUT * all) return rank;
    }
    return order.size();
  }

  private static double[] withOne(float[] features) {
    double[] all = new double[features.length + 1];
    for (int i = 0; i < features.length; i++) all[i] = features[i];
    all[features.length] = 1;
    return all;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
    return sum;
  }

  /** Sums from which weights are solved; sums of parts can be added up. */
  private static final class LeastSquares {
    private final double[][] squares;
    private final double[][] targets;

    LeastSquares(int width, int things) {
      squares = new double[width][width];
      targets = new double[things][width];
    }

    void add(double[] x, double[] target) {
      for (int i = 0; i < x.length; i++) {
        if (x[i] == 0) continue;
        double[] row = squares[i];
        for (int j = 0; j <= i; j++) row[j] += x[i] * x[j];
      }
      for (int t = 0; t < target.length; t++) {
        if (target[t] == 0) continue;
        for (int i = 0; i < x.length; i++) targets[t][i] += target[t] * x[i];
      }
    }

    void add(LeastSquares other) {
      for (int i = 0; i < squares.length; i++) {
        for (int j = 0; j <= i; j++) squares[i][j] += other.squares[i][j];
      }
      for (int t = 0; t < targets.length; t++) {
        for (int i = 0; i < squares.length; i++) targets[t][i] += other.targets[t][i];
      }
    }

    /** By Cholesky's decomposition; every weight but the last, the constant, is held small. */
    double[][] solve(double ridge) {
      int width = squares.length;
      double[][] lower = new double[width][];
      for (int i = 0; i < width; i++) {
        lower[i] = Arrays.copyOf(squares[i], i + 1);
        lower[i][i] += i == width - 1 ? 1e-6 : ridge;
        for (int j = 0; j <= i; j++) {
          double sum = lower[i][j];
          for (int k = 0; k < j; k++) sum -= lower[i][k] * lower[j][k];
          lower[i][j] = j == i ? Math.sqrt(sum) : sum / lower[j][j];
        }
      }
      double[][] weights = new double[targets.length][];
      for (int t = 0; t < weights.length; t++) weights[t] = substitute(lower, targets[t]);
      return weights;
    }

    private static double[] substitute(double[][] lower, double[] target) {
      int width = lower.length;
      double[] x = target.clone();
      for (int i = 0; i < width; i++) {
        for (int k = 0; k < i; k++) x[i] -= lower[i][k] * x[k];
        x[i] /= lower[i][i];
      }
      for (int i = width - 1; i >= 0; i--) {
        for (int k = i + 1; k < width; k++) x[i] -= lower[k][i] * x[k];
        x[i] /= lower[i][i];
      }
      return x;
    }
  }
}
