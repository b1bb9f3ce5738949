package dev.barraiser.practice.reading.training;

import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.reading.Impartial;
import dev.barraiser.practice.reading.Linear;
import dev.barraiser.practice.reading.Parameters;
import dev.barraiser.practice.reading.Principles;
import dev.barraiser.practice.reading.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Teaches which principles a text shows or a question asks for. Each principle counts as much as
 * any other, however often we wrote about it.
 */
final class PrincipleTrainer implements HeadTrainer {

  private static final int USED_AT_LEAST = 3;
  private static final double ANSWER_FREEDOM = 1;
  private static final double QUESTION_FREEDOM = 0.2;

  /** How much the first, second and third principle of a text count. */
  private static final double[] BY_RANK = {1, 0.4, 0.25};

  private static final double A_SENTENCE = 0.3;
  private static final double A_SHORT_ANSWER = 0.8;
  private static final double A_STORYS_QUESTION = 0.5;
  private static final double AN_ANSWERS_QUESTION = 0.7;

  @Override
  public String name() {
    return Principles.HEAD;
  }

  @Override
  public Parameters train(Course course) {
    Parameters.Builder parameters = Parameters.builder();
    fit("answer", "answers", answers(course.texts()), ANSWER_FREEDOM, course, parameters);
    fit("question", "questions", questions(course.texts()), QUESTION_FREEDOM, course, parameters);
    return parameters.build();
  }

  private static List<Sample> answers(TrainingTexts texts) {
    List<Sample> samples = new ArrayList<>();
    for (TrainingTexts.Story story : texts.stories()) {
      List<String> sentences = Impartial.of(story.sentences());
      add(samples, sentences, story.principles(), 1);
      for (int i = 0; i < sentences.size(); i++) {
        List<Principle> shown = story.lines().get(i).principle().stream().toList();
        add(samples, List.of(sentences.get(i)), shown, A_SENTENCE);
      }
    }
    for (TrainingTexts.ShortAnswer answer : texts.answers()) {
      add(samples, Impartial.of(answer.sentences()), answer.principles(), A_SHORT_ANSWER);
    }
    for (TrainingTexts.Shows shows : texts.principles()) {
      add(samples, Impartial.of(List.of(shows.text())), shows.principles(), A_SENTENCE);
    }
    return samples;
  }

  private static List<Sample> questions(TrainingTexts texts) {
    List<Sample> samples = new ArrayList<>();
    for (TrainingTexts.Question question : texts.questions()) {
      add(samples, List.of(question.text()), question.principles(), 1);
    }
    for (TrainingTexts.ShortAnswer answer : texts.answers()) {
      add(samples, List.of(answer.question()), answer.principles(), AN_ANSWERS_QUESTION);
    }
    for (TrainingTexts.Story story : texts.stories()) {
      List<Principle> first = story.principles().stream().limit(1).toList();
      for (String question : story.questions()) {
        add(samples, List.of(question), first, A_STORYS_QUESTION);
      }
    }
    return samples;
  }

  private static void add(
      List<Sample> samples, List<String> sentences, List<Principle> principles, double weight) {
    for (int rank = 0; rank < Math.min(principles.size(), BY_RANK.length); rank++) {
      samples.add(new Sample(sentences, principles.get(rank), weight * BY_RANK[rank]));
    }
  }

  private static void fit(
      String terms,
      String weights,
      List<Sample> samples,
      double freedom,
      Course course,
      Parameters.Builder parameters) {
    Vocabulary vocabulary =
        Vocabulary.of(
            samples.stream()
                .map(sample -> String.join(" ", sample.sentences()))
                .distinct()
                .toList(),
            USED_AT_LEAST);
    List<float[]> features = new ArrayList<>();
    for (Sample sample : samples) {
      Map<String, float[]> sentences = new LinkedHashMap<>();
      sample.sentences().forEach(text -> sentences.put(text, course.directions().of(text)));
      features.add(Principles.features(sentences, vocabulary));
    }
    int[] classes = samples.stream().mapToInt(sample -> sample.row()).toArray();
    int rows = Principles.ORDER.size();
    Linear linear = Fit.softmax(features, classes, importance(samples, rows), rows, freedom);
    parameters.row(terms + "-terms", vocabulary.toRow()).linear(weights, linear);
  }

  private static double[] importance(List<Sample> samples, int rows) {
    double[] sums = new double[rows];
    samples.forEach(sample -> sums[sample.row()] += sample.weight());
    double usual = Arrays.stream(sums).average().orElse(1);
    return samples.stream()
        .mapToDouble(sample -> sample.weight() * usual / sums[sample.row()])
        .toArray();
  }

  private record Sample(List<String> sentences, Principle principle, double weight) {
    int row() {
      return Principles.ORDER.indexOf(principle);
    }
  }
}
