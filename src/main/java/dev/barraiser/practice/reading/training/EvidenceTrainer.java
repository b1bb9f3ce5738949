package dev.barraiser.practice.reading.training;

import dev.barraiser.practice.reading.EvidenceModel;
import dev.barraiser.practice.reading.Gates;
import dev.barraiser.practice.reading.Linear;
import dev.barraiser.practice.reading.Parameters;
import dev.barraiser.practice.reading.Part;
import dev.barraiser.practice.reading.Placing;
import dev.barraiser.practice.reading.SentenceFeatures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Teaches {@link EvidenceModel}: the gates on stories of which each part is taken out in turn, or
 * all but one sentence of it; the elements and points on what sentences are tagged with.
 *
 * <p>What a story is judged by comes from models that have not seen it, and so do the scores that
 * thresholds are set by: on texts that a model knows everything is evident.
 */
final class EvidenceTrainer implements HeadTrainer {

  private static final int FOLDS = 5;
  private static final int LABELS = Part.values().length;
  private static final double CONTENT_FREEDOM = 0.1;
  private static final double PLACING_FREEDOM = 0.3;
  private static final double GATE_FREEDOM = 0.1;
  private static final float UNSEEN = 2;

  /** Of our own stories, so many in which a part is wrongly missed, by the part's column. */
  private static final double[] FALSE_ALARMS = {0.022, 0.12, 0.018, 0.013};

  /** The same of a Task, by the model: it misses more in stories that it was not taught on. */
  private static final double FALSE_ALARMS_BY_MODEL = 0.09;

  /** Of our own stories, so many in which a part may be called thin. */
  private static final double[] CALLED_THIN = {0.10, 0.28, 0.10, 0.08};

  private static final double OTHER_PART_GONE = 0.3;
  private static final double THINNED = 0.5;

  private static final Set<String> EPISODES = Set.of("experience", "failure", "ethics");

  private final double[] falseAlarms;

  private EvidenceTrainer(double[] falseAlarms) {
    this.falseAlarms = falseAlarms;
  }

  static EvidenceTrainer byModel() {
    double[] falseAlarms = FALSE_ALARMS.clone();
    falseAlarms[Part.TASK.column()] = FALSE_ALARMS_BY_MODEL;
    return new EvidenceTrainer(falseAlarms);
  }

  static EvidenceTrainer byTable() {
    return new EvidenceTrainer(FALSE_ALARMS);
  }

  @Override
  public String name() {
    return EvidenceModel.HEAD;
  }

  @Override
  public Parameters train(Course course) {
    List<TrainingTexts.Story> stories = course.texts().stories();
    List<SentenceFeatures> features =
        stories.stream().map(story -> course.features(story.sentences())).toList();
    List<double[][]> chances = unseen(stories, features);
    List<Placing> placings = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      Parameters.Builder learnt = Parameters.builder();
      placing(stories, chances, i -> i % FOLDS != left, learnt);
      placings.add(Placing.of(learnt.build()));
    }
    Parameters.Builder parameters = Parameters.builder();
    placing(stories, chances, i -> true, parameters);
    gates(documents(stories, chances, placings), parameters);
    new ShownTrainer(stories, features, chances, FOLDS).train(parameters);
    return parameters.build();
  }

  /** What each sentence says alone, by a model that has not seen its story. */
  private static List<double[][]> unseen(
      List<TrainingTexts.Story> stories, List<SentenceFeatures> features) {
    double[][][] chances = new double[stories.size()][][];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<float[]> rows = new ArrayList<>();
      List<Integer> labels = new ArrayList<>();
      for (int i = 0; i < chances.length; i++) {
        if (i % FOLDS == fold) continue;
        List<Part> parts = stories.get(i).parts();
        for (int j = 0; j < parts.size(); j++) {
          rows.add(features.get(i).content(j));
          labels.add(parts.get(j).column());
        }
      }
      Linear content = Fit.softmax(rows, ints(labels), LABELS, CONTENT_FREEDOM);
      for (int i = fold; i < chances.length; i += FOLDS) {
        SentenceFeatures text = features.get(i);
        chances[i] =
            IntStream.range(0, text.count())
                .mapToObj(j -> content.softmax(text.content(j)))
                .toArray(double[][]::new);
      }
    }
    return List.of(chances);
  }

  private static void placing(
      List<TrainingTexts.Story> stories,
      List<double[][]> chances,
      Predicate<Integer> takes,
      Parameters.Builder parameters) {
    List<float[]> rows = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    float[] start = new float[LABELS];
    float[][] follows = new float[LABELS][LABELS];
    float[] usual = new float[LABELS];
    Arrays.fill(start, UNSEEN);
    for (float[] row : follows) Arrays.fill(row, UNSEEN);
    for (int i = 0; i < stories.size(); i++) {
      if (!takes.test(i)) continue;
      List<Part> parts = stories.get(i).parts();
      rows.addAll(List.of(Placing.features(chances.get(i), words(stories.get(i).sentences()))));
      for (int j = 0; j < parts.size(); j++) {
        int label = parts.get(j).column();
        labels.add(label);
        usual[label]++;
        if (j == 0) start[label]++;
        else follows[parts.get(j - 1).column()][label]++;
      }
    }
    for (float[] row : follows) toOne(row);
    parameters
        .linear("placing", Fit.softmax(rows, ints(labels), LABELS, PLACING_FREEDOM))
        .row("placing-start", toOne(start))
        .table("placing-follows", follows)
        .row("placing-usual", toOne(usual));
  }

  // --- gates

  /** A story, or what is left of it. */
  private static final class Document {
    private final int story;
    private final Change change;
    private final Part without;
    private final Set<Part> parts;
    private final Set<Part> doubtful;
    private final float[] figures;
    private final float[] unresolved;

    /**
     * A document.
     *
     * @param story which of them
     * @param without the part that was taken out, or made thin
     * @param parts what is in it
     * @param doubtful what its author calls nearly absent
     * @param unresolved the figures of what is left without the results
     */
    Document(
        int story,
        Change change,
        Part without,
        Set<Part> parts,
        Set<Part> doubtful,
        float[] figures,
        float[] unresolved) {
      this.story = story;
      this.change = change;
      this.without = without;
      this.parts = parts;
      this.doubtful = doubtful;
      this.figures = figures;
      this.unresolved = unresolved;
    }

    /** How much it has to say on whether {@code part} is missing. */
    double weight(Part part) {
      if (!parts.contains(part) || !doubtful.contains(part)) {
        if (change == Change.NONE) return 1;
        if (without == part) return change == Change.GONE ? 1 : THINNED;
        return OTHER_PART_GONE;
      }
      return 0;
    }

    boolean isWholeWith(Part part) {
      return change == Change.NONE && parts.contains(part) && !doubtful.contains(part);
    }
  }

  private enum Change {
    NONE,
    GONE,
    THIN
  }

  private static List<Document> documents(
      List<TrainingTexts.Story> stories, List<double[][]> chances, List<Placing> placings) {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      TrainingTexts.Story story = stories.get(i);
      if (!EPISODES.contains(story.kind())) continue;
      Placing placing = placings.get(i % FOLDS);
      List<Integer> all = IntStream.range(0, story.lines().size()).boxed().toList();
      documents.add(document(i, story, all, Change.NONE, Part.NONE, chances.get(i), placing));
      for (Part part : Gates.PARTS) {
        List<Integer> rest = all.stream().filter(j -> story.lines().get(j).part() != part).toList();
        if (rest.size() == all.size() || rest.size() < 2) continue;
        documents.add(document(i, story, rest, Change.GONE, part, chances.get(i), placing));
        if (rest.size() == all.size() - 1) continue;
        int longest = longest(story, part);
        List<Integer> thinned =
            all.stream().filter(j -> story.lines().get(j).part() != part || j == longest).toList();
        documents.add(document(i, story, thinned, Change.THIN, part, chances.get(i), placing));
      }
    }
    return documents;
  }

  private static int longest(TrainingTexts.Story story, Part part) {
    int longest = -1;
    int most = 0;
    for (int j = 0; j < story.lines().size(); j++) {
      TrainingTexts.Line line = story.lines().get(j);
      int words = EvidenceModel.words(line.text());
      if (line.part() == part && words > most) {
        most = words;
        longest = j;
      }
    }
    return longest;
  }

  private static Document document(
      int index,
      TrainingTexts.Story story,
      List<Integer> kept,
      Change change,
      Part without,
      double[][] chances,
      Placing placing) {
    List<Integer> order = new ArrayList<>(kept);
    int first = 0;
    while (first < order.size() && story.lines().get(order.get(first)).part() == Part.RESULT) {
      first++;
    }
    Collections.rotate(order, -first);
    Set<Part> parts =
        Set.copyOf(order.stream().map(j -> story.lines().get(j).part()).distinct().toList());
    List<Integer> unresolved =
        order.stream().filter(j -> story.lines().get(j).part() != Part.RESULT).toList();
    return new Document(
        index,
        change,
        without,
        parts,
        story.missing(),
        figures(story, order, chances, placing),
        figures(story, unresolved, chances, placing));
  }

  private static float[] figures(
      TrainingTexts.Story story, List<Integer> order, double[][] chances, Placing placing) {
    if (order.isEmpty()) return new float[0];
    double[][] alone = order.stream().map(j -> chances[j]).toArray(double[][]::new);
    int[] words = words(order.stream().map(j -> story.lines().get(j).text()).toList());
    return Gates.figures(alone, placing.posteriors(alone, words), words);
  }

  private void gates(List<Document> documents, Parameters.Builder parameters) {
    List<float[]> raw = documents.stream().map(document -> document.figures).toList();
    float[] usual = usual(raw);
    float[] spread = spread(raw, usual);
    List<float[]> figures = raw.stream().map(one -> Gates.standard(one, usual, spread)).toList();
    float[] missing = new float[Gates.PARTS.size()];
    float[] thin = new float[missing.length];
    for (Part part : Gates.PARTS) {
      int k = part.column();
      double[] scores = new double[documents.size()];
      for (int fold = 0; fold < FOLDS; fold++) {
        int left = fold;
        Linear gate = gate(documents, figures, part, i -> documents.get(i).story % FOLDS != left);
        for (int i = 0; i < scores.length; i++) {
          if (documents.get(i).story % FOLDS != fold) continue;
          scores[i] = gate.scores(figures.get(i))[0];
          float[] unresolved = documents.get(i).unresolved;
          if (part == Part.RESULT || unresolved.length == 0) continue;
          float[] without = Gates.standard(unresolved, usual, spread);
          scores[i] = Math.min(scores[i], gate.scores(without)[0]);
        }
      }
      double[] whole =
          IntStream.range(0, scores.length)
              .filter(i -> documents.get(i).isWholeWith(part))
              .mapToDouble(i -> scores[i])
              .toArray();
      missing[k] = (float) exceededBy(falseAlarms[k], whole);
      thin[k] = (float) exceededBy(CALLED_THIN[k], whole);
      parameters.linear(Gates.name(part), gate(documents, figures, part, i -> true));
    }
    parameters
        .row("gates-usual", usual)
        .row("gates-spread", spread)
        .row("gates-missing", missing)
        .row("gates-thin", thin);
  }

  private static Linear gate(
      List<Document> documents, List<float[]> figures, Part part, Predicate<Integer> takes) {
    double[][] targets = new double[documents.size()][1];
    double[] importance = new double[documents.size()];
    int[] counts = new int[2];
    for (int i = 0; i < importance.length; i++) {
      Document document = documents.get(i);
      targets[i][0] = document.parts.contains(part) ? 0 : 1;
      importance[i] = takes.test(i) ? document.weight(part) : 0;
      if (importance[i] > 0) counts[(int) targets[i][0]]++;
    }
    for (int i = 0; i < importance.length; i++) {
      importance[i] *= (counts[0] + counts[1]) / 2.0 / counts[(int) targets[i][0]];
    }
    return Fit.sigmoid(figures, targets, importance, GATE_FREEDOM);
  }

  // --- small things

  /** What a share of the values exceeds. */
  static double exceededBy(double share, double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double at = (1 - share) * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  private static float[] usual(List<float[]> rows) {
    double[] sum = new double[rows.getFirst().length];
    for (float[] row : rows) for (int i = 0; i < sum.length; i++) sum[i] += row[i];
    float[] usual = new float[sum.length];
    for (int i = 0; i < sum.length; i++) usual[i] = (float) (sum[i] / rows.size());
    return usual;
  }

  private static float[] spread(List<float[]> rows, float[] usual) {
    double[] sum = new double[usual.length];
    for (float[] row : rows) {
      for (int i = 0; i < sum.length; i++) {
        double away = row[i] - usual[i];
        sum[i] += away * away;
      }
    }
    float[] spread = new float[sum.length];
    for (int i = 0; i < sum.length; i++) {
      spread[i] = (float) Math.max(1e-3, Math.sqrt(sum[i] / rows.size()));
    }
    return spread;
  }

  private static int[] words(List<String> sentences) {
    return sentences.stream().mapToInt(EvidenceModel::words).toArray();
  }

  private static int[] ints(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private static float[] toOne(float[] counts) {
    float sum = 0;
    for (float count : counts) sum += count;
    for (int i = 0; i < counts.length; i++) counts[i] /= sum;
    return counts;
  }
}
