package dev.barraiser.practice.reading.training;

import dev.barraiser.practice.reading.Impartial;
import dev.barraiser.practice.reading.Linear;
import dev.barraiser.practice.reading.Parameters;
import dev.barraiser.practice.reading.StoryMatcher;
import dev.barraiser.practice.reading.Themes;
import dev.barraiser.practice.reading.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Teaches which theme a question is after and which a story tells. The stories that were written
 * for a theme tell it; any other story tells what its own questions are after, and counts less,
 * since that is a guess.
 */
final class ThemeTrainer implements HeadTrainer {

  private static final int USED_AT_LEAST = 4;
  private static final double QUESTION_FREEDOM = 3;
  private static final double STORY_FREEDOM = 1;
  private static final double A_GUESS = 0.5;

  @Override
  public String name() {
    return StoryMatcher.HEAD;
  }

  @Override
  public Parameters train(Course course) {
    Linear asked = asked(course);
    List<Told> told = told(course, asked);
    Vocabulary terms =
        Vocabulary.of(
            told.stream().map(one -> String.join(" ", one.sentences)).toList(), USED_AT_LEAST);
    Linear tells =
        Fit.softmax(
            told.stream().map(one -> features(one.sentences, terms, course)).toList(),
            told.stream().map(one -> one.themes).toArray(double[][]::new),
            told.stream().mapToDouble(one -> one.weight).toArray(),
            STORY_FREEDOM);
    return Parameters.builder()
        .linear("asked", asked)
        .row("told-terms", terms.toRow())
        .linear("told", tells)
        .table("usual-questions", usualQuestions(course))
        .build();
  }

  /** One of each theme, so that together they ask for anything. */
  private static float[][] usualQuestions(Course course) {
    return course.texts().themes().stream()
        .map(theme -> direction(theme.questions().getFirst(), course))
        .toArray(float[][]::new);
  }

  private static Linear asked(Course course) {
    List<TrainingTexts.Theme> themes = course.texts().themes();
    List<float[]> questions = new ArrayList<>();
    List<Integer> classes = new ArrayList<>();
    for (int k = 0; k < themes.size(); k++) {
      for (String question : themes.get(k).questions()) {
        questions.add(question(question, course));
        classes.add(k);
      }
    }
    int[] rows = classes.stream().mapToInt(Integer::intValue).toArray();
    return Fit.softmax(questions, rows, themes.size(), QUESTION_FREEDOM);
  }

  private static List<Told> told(Course course, Linear asked) {
    TrainingTexts texts = course.texts();
    int count = texts.themes().size();
    List<Told> told = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      double[] sure = new double[count];
      sure[k] = 1;
      for (List<String> story : texts.themes().get(k).stories()) {
        told.add(new Told(Impartial.of(story), sure, 1));
      }
    }
    for (TrainingTexts.Story story : texts.stories()) {
      double[] guess = guess(story.questions(), asked, course);
      told.add(new Told(Impartial.of(story.sentences()), guess, A_GUESS));
    }
    for (TrainingTexts.ShortAnswer answer : texts.answers()) {
      double[] guess = guess(List.of(answer.question()), asked, course);
      told.add(new Told(Impartial.of(answer.sentences()), guess, A_GUESS));
    }
    return told;
  }

  private static double[] guess(List<String> questions, Linear asked, Course course) {
    double[] guess = new double[asked.rows()];
    for (String question : questions) {
      double[] chances = asked.softmax(question(question, course));
      Arrays.setAll(guess, k -> guess[k] + chances[k] / questions.size());
    }
    return guess;
  }

  private static float[] question(String question, Course course) {
    return Themes.features(direction(question, course));
  }

  private static float[] direction(String question, Course course) {
    return StoryMatcher.askedFor(question, course.directions()::of);
  }

  private static float[] features(List<String> sentences, Vocabulary terms, Course course) {
    Map<String, float[]> read = new LinkedHashMap<>();
    sentences.forEach(sentence -> read.put(sentence, course.directions().of(sentence)));
    return Themes.features(read, terms);
  }

  /** A story with how likely it tells each theme. */
  private static final class Told {
    private final List<String> sentences;
    private final double[] themes;
    private final double weight;

    Told(List<String> sentences, double[] themes, double weight) {
      this.sentences = sentences;
      this.themes = themes;
      this.weight = weight;
    }
  }
}
