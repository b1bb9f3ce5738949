package dev.barraiser.practice.reading.training;

import dev.barraiser.practice.reading.Linear;
import dev.barraiser.practice.reading.Parameters;
import dev.barraiser.practice.reading.Part;
import dev.barraiser.practice.reading.PartModel;
import dev.barraiser.practice.reading.SentenceFeatures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Teaches {@link PartModel}. */
final class PartTrainer implements HeadTrainer {

  private static final double FREEDOM = 0.1;
  private static final double COURSE_FREEDOM = 1;

  /** How often all results of a story are told first, rather than some of them. */
  private static final double ALL_FIRST = 0.85;

  /** Most answers are told as usual: without it, doubt would turn too many of them round. */
  private static final float AGAINST_RESULT_FIRST = 0.6f;

  private static final int FOLDS = 5;
  private static final int TURNED_A_STORY = 2;
  private static final long SEED = 3;
  private static final int LABELS = PartModel.LABELS;

  /** Added to every count, so that nothing is impossible. */
  private static final float UNSEEN = 2;

  @Override
  public String name() {
    return PartModel.HEAD;
  }

  @Override
  public Parameters train(Course course) {
    return train(course, course.texts().allStories());
  }

  /** Trains on these stories only. */
  Parameters train(Course course, List<TrainingTexts.Story> stories) {
    List<Text> all = stories.stream().map(story -> Text.of(course, story)).toList();
    var random = new Random(SEED);
    List<Text> told = all.stream().filter(text -> !text.isResultFirst()).toList();
    List<Text> first = new ArrayList<>();
    for (int round = 0; round < TURNED_A_STORY; round++) {
      for (Text text : told) {
        Text turned = text.turned(course, random);
        if (turned != text) first.add(turned);
      }
    }
    all.stream().filter(Text::isResultFirst).forEach(first::add);
    Parameters.Builder parameters =
        Parameters.builder()
            .linear("content", content(all))
            .linear("told", placed(told))
            .linear("first", placed(first))
            .linear("course", course(course, all, random))
            .row("against", AGAINST_RESULT_FIRST);
    chain("told", told, parameters);
    chain("first", first, parameters);
    return parameters.build();
  }

  private static Linear content(List<Text> texts) {
    return Fit.softmax(rows(texts, SentenceFeatures::content), labels(texts), LABELS, FREEDOM);
  }

  private static Linear placed(List<Text> texts) {
    return Fit.softmax(rows(texts, SentenceFeatures::inPlace), labels(texts), LABELS, FREEDOM);
  }

  /** What each story says is judged by a model that has not seen it. */
  private static Linear course(Course course, List<Text> all, Random random) {
    List<float[]> figures = new ArrayList<>();
    List<Integer> first = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Text> seen = new ArrayList<>();
      List<Text> unseen = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) (i % FOLDS == fold ? unseen : seen).add(all.get(i));
      Linear content = content(seen);
      for (Text text : unseen) {
        if (text.labels().length < 3) continue;
        figures.add(figures(content, text));
        first.add(text.isResultFirst() ? 1 : 0);
        if (text.isResultFirst()) continue;
        for (int round = 0; round < TURNED_A_STORY; round++) {
          Text turned = text.turned(course, random);
          if (turned == text) continue;
          figures.add(figures(content, turned));
          first.add(1);
        }
      }
    }
    double[][] targets = new double[first.size()][1];
    double[] importance = new double[first.size()];
    for (int i = 0; i < targets.length; i++) {
      targets[i][0] = first.get(i);
      importance[i] = 1;
    }
    return Fit.sigmoid(figures, targets, importance, COURSE_FREEDOM);
  }

  private static float[] figures(Linear content, Text text) {
    double[][] chances = new double[text.labels().length][];
    for (int i = 0; i < chances.length; i++) {
      chances[i] = content.softmax(text.features().content(i));
    }
    return PartModel.course(chances);
  }

  private static void chain(String name, List<Text> texts, Parameters.Builder parameters) {
    float[] start = new float[LABELS];
    float[][] follows = new float[LABELS][LABELS];
    float[] usual = new float[LABELS];
    Arrays.fill(start, UNSEEN);
    for (float[] row : follows) Arrays.fill(row, UNSEEN);
    for (Text text : texts) {
      int[] labels = text.labels();
      start[labels[0]]++;
      for (int i = 0; i < labels.length; i++) {
        usual[labels[i]]++;
        if (i > 0) follows[labels[i - 1]][labels[i]]++;
      }
    }
    for (float[] row : follows) toOne(row);
    parameters
        .row(name + "-start", toOne(start))
        .table(name + "-follows", follows)
        .row(name + "-usual", toOne(usual));
  }

  private static float[] toOne(float[] counts) {
    float sum = 0;
    for (float count : counts) sum += count;
    for (int i = 0; i < counts.length; i++) counts[i] /= sum;
    return counts;
  }

  private static List<float[]> rows(List<Text> texts, Course.View view) {
    return Course.rows(texts.stream().map(Text::features).toList(), view);
  }

  private static int[] labels(List<Text> texts) {
    return texts.stream().flatMapToInt(text -> Arrays.stream(text.labels())).toArray();
  }

  /** A story as it is told, or turned. */
  private static final class Text {
    private final List<String> sentences;
    private final int[] labels;
    private final SentenceFeatures features;

    Text(List<String> sentences, int[] labels, SentenceFeatures features) {
      this.sentences = sentences;
      this.labels = labels;
      this.features = features;
    }

    int[] labels() {
      return labels;
    }

    SentenceFeatures features() {
      return features;
    }

    static Text of(Course course, TrainingTexts.Story story) {
      int[] labels = story.parts().stream().mapToInt(Part::column).toArray();
      return new Text(story.sentences(), labels, course.features(story.sentences()));
    }

    boolean isResultFirst() {
      for (int label : labels) {
        if (label != Part.NONE.column()) return label == Part.RESULT.column();
      }
      return false;
    }

    /** With its results, or some of them, told first; itself where there is nothing to turn. */
    Text turned(Course course, Random random) {
      List<Integer> results = new ArrayList<>();
      for (int i = 0; i < labels.length; i++) {
        if (labels[i] == Part.RESULT.column()) results.add(i);
      }
      if (results.isEmpty() || results.size() == labels.length) return this;
      int moved = results.size();
      if (random.nextDouble() >= ALL_FIRST) {
        moved = Math.max(1, (int) (moved * (0.3 + 0.6 * random.nextDouble())));
      }
      List<Integer> order =
          new ArrayList<>(
              random.nextBoolean()
                  ? results.subList(0, moved)
                  : results.subList(results.size() - moved, results.size()));
      for (int i = 0; i < labels.length; i++) {
        if (!order.contains(i)) order.add(i);
      }
      List<String> sentences = order.stream().map(this.sentences::get).toList();
      int[] turned = order.stream().mapToInt(i -> labels[i]).toArray();
      return new Text(sentences, turned, course.features(sentences));
    }
  }
}
