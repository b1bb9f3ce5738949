package dev.barraiser.practice.reading.training;

import dev.barraiser.practice.reading.Associations;
import dev.barraiser.practice.reading.Parameters;
import dev.barraiser.practice.reading.StoryMatcher;
import dev.barraiser.practice.reading.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts which terms are told where which are asked for, over every question and the stories that
 * answer it: its theme's, or the one that it was asked for. All stories of a question count as much
 * as the one of another.
 */
final class AssociationTrainer implements HeadTrainer {

  private static final int ASKED_AT_LEAST = 3;
  private static final int TOLD_AT_LEAST = 4;

  /** As if so many questions more had been answered as questions usually are. */
  private static final double CAUTION = 10;

  /** What goes together more weakly is as likely chance. */
  private static final double WEAKEST = 0.3;

  @Override
  public String name() {
    return Associations.HEAD;
  }

  @Override
  public Parameters train(Course course) {
    List<List<String>> stories = new ArrayList<>();
    Map<String, List<Integer>> answered = new LinkedHashMap<>();
    for (TrainingTexts.Story story : course.texts().stories()) {
      add(story.questions(), List.of(story.sentences()), stories, answered);
    }
    for (TrainingTexts.ShortAnswer answer : course.texts().answers()) {
      add(List.of(answer.question()), List.of(answer.sentences()), stories, answered);
    }
    for (TrainingTexts.Theme theme : course.texts().themes()) {
      add(theme.questions(), theme.stories(), stories, answered);
    }
    List<String> plain = answered.keySet().stream().map(AssociationTrainer::plainly).toList();
    List<String> texts = stories.stream().map(story -> String.join("\n", story)).toList();
    Vocabulary asked = Vocabulary.of(plain, ASKED_AT_LEAST);
    Vocabulary told = Vocabulary.of(texts, TOLD_AT_LEAST);
    var counts = new Counts(asked.size(), told.size());
    List<int[]> places = texts.stream().map(told::placesIn).toList();
    int next = 0;
    for (List<Integer> of : answered.values()) {
      counts.add(asked.placesIn(plain.get(next++)), of.stream().map(places::get).toList());
    }
    double[][] strengths = counts.strengths();
    return Associations.kept(asked, told, strengths, counts.usual(strengths));
  }

  private static void add(
      List<String> questions,
      List<List<String>> told,
      List<List<String>> stories,
      Map<String, List<Integer>> answered) {
    for (List<String> story : told) {
      stories.add(story);
      for (String question : questions) {
        answered.computeIfAbsent(question, ignored -> new ArrayList<>()).add(stories.size() - 1);
      }
    }
  }

  private static String plainly(String question) {
    return StoryMatcher.askedIn(question).getFirst();
  }

  /** How often terms were asked for and told, and together. */
  private static final class Counts {
    private final double[] asked;
    private final double[] told;
    private final double[][] together;
    private int questions;

    Counts(int askedTerms, int toldTerms) {
      asked = new double[askedTerms];
      told = new double[toldTerms];
      together = new double[askedTerms][toldTerms];
    }

    void add(int[] question, List<int[]> stories) {
      questions++;
      Map<Integer, Integer> uses = new HashMap<>();
      for (int[] story : stories) for (int place : story) uses.merge(place, 1, Integer::sum);
      for (int row : question) asked[row]++;
      uses.forEach((place, use) -> {
        double share = use / (double) stories.size();
        told[place] += share;
        for (int row : question) together[row][place] += share;
      });
    }

    double[][] strengths() {
      double[][] strengths = new double[asked.length][told.length];
      for (int row = 0; row < asked.length; row++) {
        for (int place = 0; place < told.length; place++) {
          double usual = told[place] / questions;
          if (usual == 0) continue;
          double strength =
              StrictMath.log(
                  (together[row][place] + CAUTION * usual) / ((asked[row] + CAUTION) * usual));
          if (strength > WEAKEST) strengths[row][place] = strength;
        }
      }
      return strengths;
    }

    /** The mean over all questions. */
    float[] usual(double[][] strengths) {
      float[] usual = new float[told.length];
      for (int place = 0; place < usual.length; place++) {
        double sum = 0;
        for (int row = 0; row < asked.length; row++) sum += asked[row] * strengths[row][place];
        usual[place] = (float) (sum / questions);
      }
      return usual;
    }
  }
}
