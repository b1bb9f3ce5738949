package dev.barraiser.practice.reading;

import dev.barraiser.embedding.Embedder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the story that answers a question, and questions and stories that are nearly the same.
 * Thread-safe. Blocks for a few milliseconds for each sentence it has to read.
 *
 * <p>A story fits by what it means (its direction against that of the question, as a whole and in
 * its three nearest sentences, after a turn that was learnt from questions and their stories), by
 * the terms both use, and by the principles that the one shows and the other asks for.
 */
public final class StoryMatcher {

  /** The name of its parameters. */
  public static final String HEAD = "match";

  // Found on our own stories, those that a model had not been trained on: each figure's share,
  // over its usual spread.
  private static final double WHOLE = 6.6;
  private static final double NEAREST = 4.6;
  private static final double TERMS = 0.28;
  private static final double PRINCIPLES = 0.64;

  private static final int NEAREST_SENTENCES = 3;
  private static final double LEAST_CHANCE = 0.01;

  /** About where a story that fits ends and one that does not begins. */
  private static final double MIDDLE = 3;

  private static final double SAME_QUESTION = 0.8;
  private static final double SAME_STORY = 0.9;
  private static final double SAME_WORDS = 0.4;

  private final Embedder embedder;
  private final Principles principles;
  private final float[][] basis;
  private final float[][] turn;

  private StoryMatcher(Parameters parameters, Principles principles, Embedder embedder) {
    this.embedder = embedder;
    this.principles = principles;
    basis = parameters.table("basis");
    turn = parameters.table("turn");
  }

  /**
   * Loads what was learnt for an embedder.
   *
   * @throws IllegalStateException when nothing was
   */
  public static StoryMatcher load(Embedder embedder) {
    return of(Parameters.load(embedder.name(), HEAD), Principles.load(embedder), embedder);
  }

  static StoryMatcher of(Parameters parameters, Principles principles, Embedder embedder) {
    return new StoryMatcher(parameters, principles, embedder);
  }

  /**
   * A story to choose from.
   *
   * @param id whatever its owner knows it by
   * @param title may be empty
   */
  public record Candidate(String id, String title, String text) {}

  /**
   * A text that was found.
   *
   * @param score from 0 to 1; comparable within one answer of {@link StoryMatcher}
   */
  public record Match(String id, double score) {}

  /** All of them, the one that answers the question best first; equals in the order given. */
  public List<Match> rank(String question, List<Candidate> stories) {
    Query query = query(question);
    List<Story> read = stories.stream().map(this::read).toList();
    var common = new Bm25(read.stream().map(story -> story.terms).toList());
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      double score = fit(query, read.get(i), common);
      matches.add(new Match(stories.get(i).id(), Linear.sigmoid(score - MIDDLE)));
    }
    matches.sort(Comparator.comparingDouble(Match::score).reversed());
    return matches;
  }

  /** Those that ask for nearly the same as the question, the nearest first. */
  public List<Match> sameQuestions(String question, List<Candidate> others) {
    float[] asked = direction(question);
    return others.stream()
        .map(other -> new Match(other.id(), Vectors.dot(asked, direction(other.text()))))
        .filter(match -> match.score() >= SAME_QUESTION)
        .map(match -> new Match(match.id(), Math.min(1, match.score())))
        .sorted(Comparator.comparingDouble(Match::score).reversed())
        .toList();
  }

  /**
   * Two of several questions that ask for nearly the same.
   *
   * @param score from {@value #SAME_QUESTION} to 1
   */
  public record Twins(String one, String other, double score) {}

  /**
   * Every two questions that ask for nearly the same, the nearest first. Reads each of them once.
   */
  public List<Twins> nearTwins(List<Candidate> questions) {
    List<float[]> directions = questions.stream().map(one -> direction(one.text())).toList();
    List<Twins> twins = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      for (int j = i + 1; j < questions.size(); j++) {
        double near = Vectors.dot(directions.get(i), directions.get(j));
        if (near >= SAME_QUESTION) {
          twins.add(new Twins(questions.get(i).id(), questions.get(j).id(), Math.min(1, near)));
        }
      }
    }
    twins.sort(Comparator.comparingDouble(Twins::score).reversed());
    return twins;
  }

  /** Those that tell nearly the same as the text, the nearest first. */
  public List<Match> sameStories(String text, List<Candidate> others) {
    Story told = read(new Candidate("", "", text));
    List<Match> same = new ArrayList<>();
    for (Candidate other : others) {
      Story read = read(other);
      double near = Vectors.dot(told.whole, read.whole);
      if (near >= SAME_STORY && inCommon(told.terms, read.terms) >= SAME_WORDS) {
        same.add(new Match(other.id(), Math.min(1, near)));
      }
    }
    same.sort(Comparator.comparingDouble(Match::score).reversed());
    return same;
  }

  /** Of the terms of the shorter one, the share that the other has too. */
  private static double inCommon(List<String> one, List<String> other) {
    Set<String> terms = new HashSet<>(one);
    Set<String> others = new HashSet<>(other);
    int fewer = Math.min(terms.size(), others.size());
    terms.retainAll(others);
    return fewer == 0 ? 0 : (double) terms.size() / fewer;
  }

  private double fit(Query query, Story story, Bm25 common) {
    double agreement = 0;
    for (int k = 0; k < query.asks.length; k++) {
      agreement += query.asks[k] * StrictMath.log(story.shows[k] + LEAST_CHANCE);
    }
    return WHOLE * Vectors.dot(query.direction, story.whole)
        + NEAREST * nearest(query.direction, story.sentences)
        + TERMS * common.score(query.terms, story.terms)
        + PRINCIPLES * agreement;
  }

  private static double nearest(float[] direction, List<float[]> sentences) {
    return sentences.stream()
        .mapToDouble(sentence -> -Vectors.dot(direction, sentence))
        .sorted()
        .limit(NEAREST_SENTENCES)
        .map(near -> -near)
        .average()
        .orElse(0);
  }

  private Query query(String question) {
    List<String> asked = askedIn(question);
    String plain = asked.getFirst();
    List<float[]> directions = embedder.embed(asked);
    return new Query(
        turned(Vectors.mean(directions)),
        Terms.of(plain),
        principles.ofQuestion(plain, directions.getFirst()));
  }

  private float[] direction(String question) {
    return askedFor(question, text -> embedder.embed(List.of(text)).getFirst());
  }

  /**
   * Where a question points, before the turn.
   *
   * @param embed gives the direction of a text
   */
  public static float[] askedFor(String question, Function<String, float[]> embed) {
    return Vectors.mean(askedIn(question).stream().map(embed).toList());
  }

  /** What is looked at in a question: all of it, and what it is about. */
  public static List<String> askedIn(String question) {
    String plain = Asked.plainly(question);
    return List.of(plain, Asked.about(plain));
  }

  /** Where a story points whose sentences point so. */
  public static float[] told(List<float[]> sentences) {
    return Vectors.mean(sentences);
  }

  /**
   * Adds what stories have where their questions point so: the direction · basis' · turn · basis.
   */
  private float[] turned(float[] direction) {
    float[] turned = direction.clone();
    for (int row = 0; row < turn.length; row++) {
      double along = Vectors.dot(basis[row], direction);
      for (int column = 0; column < turn.length; column++) {
        double share = along * turn[row][column];
        for (int i = 0; i < turned.length; i++) turned[i] += (float) (share * basis[column][i]);
      }
    }
    return turned;
  }

  private Story read(Candidate story) {
    List<String> sentences = new ArrayList<>(Sentences.of(story.text()));
    if (!story.title().isBlank()) sentences.addFirst(story.title());
    List<String> impartial = Impartial.of(sentences);
    List<float[]> directions = embedder.embed(impartial);
    return new Story(
        directions,
        directions.isEmpty() ? new float[embedder.dimensions()] : Vectors.mean(directions),
        sentences.stream().flatMap(sentence -> Terms.of(sentence).stream()).toList(),
        principles.ofAnswer(impartial, directions));
  }

  private static final class Query {
    private final float[] direction;
    private final List<String> terms;
    private final double[] asks;

    Query(float[] direction, List<String> terms, double[] asks) {
      this.direction = direction;
      this.terms = terms;
      this.asks = asks;
    }
  }

  private static final class Story {
    private final List<float[]> sentences;
    private final float[] whole;
    private final List<String> terms;
    private final double[] shows;

    Story(List<float[]> sentences, float[] whole, List<String> terms, double[] shows) {
      this.sentences = sentences;
      this.whole = whole;
      this.terms = terms;
      this.shows = shows;
    }
  }
}
