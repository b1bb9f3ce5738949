package dev.barraiser.practice.reading;

import dev.barraiser.embedding.Embedder;
import dev.barraiser.practice.questions.Principle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks the Leadership Principles by what a text does, not by what it calls itself. Thread-safe.
 *
 * <p>An answer is looked at as a whole: the mean of the directions of its sentences, and the terms
 * it uses. Which sentence shows a principle best is told by the same model, looking at each
 * sentence alone.
 */
public final class Principles {

  /** The name of its parameters. */
  public static final String HEAD = "principles";

  /** The order of the rows. */
  public static final List<Principle> ORDER = List.of(Principle.values());

  /** What is said to a person must be this sure, for the whole text and for the sentence. */
  private static final double SURE = 0.6;

  private static final double SURE_OF_SENTENCE = 0.2;
  private static final int MOST_ASSERTED = 3;

  private static final float DIRECTION = 5;
  private static final float TERM = 3;

  private final Embedder embedder;
  private final Vocabulary answerTerms;
  private final Linear answers;
  private final Vocabulary questionTerms;
  private final Linear questions;

  private Principles(Parameters parameters, Embedder embedder) {
    this.embedder = embedder;
    answerTerms = Vocabulary.of(parameters.row("answer-terms"));
    answers = parameters.linear("answers");
    questionTerms = Vocabulary.of(parameters.row("question-terms"));
    questions = parameters.linear("questions");
  }

  /**
   * Loads what was learnt for an embedder. Blocks until that is loaded.
   *
   * @throws IllegalStateException when nothing was
   */
  public static Principles load(Embedder embedder) {
    return of(Parameters.load(embedder.name(), HEAD), embedder);
  }

  /**
   * With what was learnt.
   *
   * @param embedder looks again at sentences that name a principle, without the name
   */
  public static Principles of(Parameters parameters, Embedder embedder) {
    return new Principles(parameters, embedder);
  }

  /**
   * All sixteen, the best shown first, each with its best sentence.
   *
   * @param sentences as {@link Impartial} has them
   * @param directions of the sentences, one each
   * @param at where the sentences stand in the text, which is told of the best ones
   * @param shorter what is left of the answer without its results, and so on; what these show is
   *     shown, so that hardly anybody does better for leaving the result out
   */
  List<Reading.Shown> inAnswer(
      List<String> sentences,
      List<float[]> directions,
      List<Integer> at,
      List<List<Integer>> shorter) {
    List<Integer> places = new ArrayList<>();
    Map<String, float[]> told = told(sentences, directions, places);
    if (told.isEmpty()) return nothing();
    double[] whole = answers.softmax(features(told, answerTerms));
    double[] best = whole.clone();
    for (List<Integer> rest : shorter) {
      Map<String, float[]> left = among(told, places, rest);
      if (left.isEmpty()) continue;
      double[] without = answers.softmax(features(left, answerTerms));
      for (int k = 0; k < best.length; k++) best[k] = Math.max(best[k], without[k]);
    }
    double[][] alone = new double[told.size()][];
    int next = 0;
    for (Map.Entry<String, float[]> one : told.entrySet()) {
      alone[next++] = answers.softmax(features(Map.of(one.getKey(), one.getValue()), answerTerms));
    }
    List<Reading.Shown> shown = new ArrayList<>();
    int asserted = 0;
    for (int k : order(whole)) {
      int by = 0;
      for (int i = 1; i < alone.length; i++) if (alone[i][k] > alone[by][k]) by = i;
      boolean sure =
          asserted < MOST_ASSERTED && best[k] >= SURE && alone[by][k] >= SURE_OF_SENTENCE;
      if (sure) asserted++;
      shown.add(new Reading.Shown(ORDER.get(k), whole[k], at.get(places.get(by)), sure));
    }
    return shown;
  }

  /** Of what is told, the sentences at these places. */
  private static Map<String, float[]> among(
      Map<String, float[]> told, List<Integer> places, List<Integer> taken) {
    Map<String, float[]> among = new LinkedHashMap<>();
    int next = 0;
    for (Map.Entry<String, float[]> one : told.entrySet()) {
      if (taken.contains(places.get(next++))) among.put(one.getKey(), one.getValue());
    }
    return among;
  }

  /**
   * All sixteen, the one that a question asks for most first. Nothing is asserted, and the sentence
   * is the question.
   */
  public List<Reading.Shown> inQuestion(String question) {
    double[] chances = ofQuestion(question, embedder.embed(List.of(question)).getFirst());
    return Arrays.stream(order(chances))
        .mapToObj(k -> new Reading.Shown(ORDER.get(k), chances[k], 0, false))
        .toList();
  }

  /** How likely a question asks for each, in {@link #ORDER}. */
  double[] ofQuestion(String question, float[] direction) {
    return questions.softmax(features(Map.of(question, direction), questionTerms));
  }

  /** How likely an answer shows each, in {@link #ORDER}; all alike where it says nothing. */
  double[] ofAnswer(List<String> sentences, List<float[]> directions) {
    Map<String, float[]> told = told(sentences, directions, new ArrayList<>());
    return told.isEmpty() ? alike() : answers.softmax(features(told, answerTerms));
  }

  private static double[] alike() {
    double[] alike = new double[ORDER.size()];
    Arrays.fill(alike, 1.0 / alike.length);
    return alike;
  }

  /** What is told, each sentence once, without the names of principles. */
  private Map<String, float[]> told(
      List<String> sentences, List<float[]> directions, List<Integer> places) {
    Map<String, float[]> told = new LinkedHashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      String sentence = sentences.get(i);
      String unnamed = Named.without(sentence);
      if (unnamed.isBlank() || told.containsKey(unnamed)) continue;
      boolean asIs = unnamed.equals(sentence);
      told.put(unnamed, asIs ? directions.get(i) : embedder.embed(List.of(unnamed)).getFirst());
      places.add(i);
    }
    return told;
  }

  private static List<Reading.Shown> nothing() {
    double alike = alike()[0];
    return ORDER.stream().map(principle -> new Reading.Shown(principle, alike, 0, false)).toList();
  }

  private static int[] order(double[] chances) {
    List<Integer> order = new ArrayList<>();
    for (int k = 0; k < chances.length; k++) order.add(k);
    order.sort(Comparator.comparingDouble((Integer k) -> -chances[k]));
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * The features of a text: where its sentences point together, and the terms it uses.
   *
   * @param sentences with their directions
   */
  public static float[] features(Map<String, float[]> sentences, Vocabulary vocabulary) {
    List<String> terms = sentences.keySet().stream().flatMap(s -> Terms.of(s).stream()).toList();
    float[] mean = Vectors.mean(sentences.values());
    int[] places = vocabulary.places(terms);
    float[] features = new float[mean.length + vocabulary.size()];
    for (int i = 0; i < mean.length; i++) features[i] = DIRECTION * mean[i];
    float each = TERM / (float) Math.sqrt(Math.max(1, places.length));
    for (int place : places) features[mean.length + place] = each;
    return features;
  }
}
