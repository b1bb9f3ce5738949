package dev.barraiser.practice.reading.training;

import dev.barraiser.practice.reading.Impartial;
import dev.barraiser.practice.reading.Measuring;
import dev.barraiser.practice.reading.Parameters;
import dev.barraiser.practice.reading.Part;
import dev.barraiser.practice.reading.PartModel;
import dev.barraiser.practice.reading.SentenceFeatures;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Teaches {@link Measuring} on every sentence that has a number, of which it knows whether that
 * measures what came of it. The part of a sentence comes from a model that has not seen its story,
 * as when it is read.
 */
final class MeasuringTrainer implements HeadTrainer {

  private static final int FOLDS = 5;
  private static final double FREEDOM = 0.15;

  /** What was written for this is labelled with more care than the rest was. */
  private static final double OTHERS = 0.7;

  private static final Set<Part> NO_OUTCOME = EnumSet.of(Part.SITUATION, Part.TASK);

  @Override
  public String name() {
    return Measuring.HEAD;
  }

  @Override
  public Parameters train(Course course) {
    List<TrainingTexts.Story> stories = course.texts().allStories();
    int carelessly = course.texts().stories().size();
    List<float[]> rows = new ArrayList<>();
    List<Boolean> measures = new ArrayList<>();
    List<Double> importance = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      PartModel parts = without(fold, stories, course);
      for (int i = fold; i < stories.size(); i += FOLDS) {
        List<float[]> told = rows(stories.get(i), parts, course);
        for (int j = 0; j < told.size(); j++) {
          TrainingTexts.Line line = stories.get(i).lines().get(j);
          if (told.get(j).length == 0 || line.tags().contains("num?")) continue;
          rows.add(told.get(j));
          measures.add(line.tags().contains("num") && !NO_OUTCOME.contains(line.part()));
          importance.add(i < carelessly ? OTHERS : 1);
        }
      }
    }
    double[][] targets = new double[rows.size()][1];
    for (int i = 0; i < targets.length; i++) targets[i][0] = measures.get(i) ? 1 : 0;
    double[] weights = importance.stream().mapToDouble(Double::doubleValue).toArray();
    return Parameters.builder()
        .linear(Measuring.HEAD, Fit.sigmoid(rows, targets, weights, FREEDOM))
        .build();
  }

  private static PartModel without(int fold, List<TrainingTexts.Story> stories, Course course) {
    List<TrainingTexts.Story> others =
        IntStream.range(0, stories.size())
            .filter(i -> i % FOLDS != fold)
            .mapToObj(stories::get)
            .toList();
    return PartModel.of(new PartTrainer().train(course, others));
  }

  private static List<float[]> rows(TrainingTexts.Story story, PartModel parts, Course course) {
    SentenceFeatures text = course.features(story.sentences());
    return Measuring.features(
        text, Impartial.of(story.sentences()), parts.contentChances(text), parts.posteriors(text));
  }
}
