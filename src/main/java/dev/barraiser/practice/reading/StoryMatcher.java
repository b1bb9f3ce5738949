package dev.barraiser.practice.reading;

import dev.barraiser.embedding.Embedder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Finds the story that answers a question, and questions and stories that are nearly the same.
 * Thread-safe. Blocks for a few milliseconds for each sentence it has to read; what it read lately
 * it keeps in memory, so that a person's stories are read once.
 *
 * <p>A story fits by the theme that it tells and the question is after, by how much nearer its
 * three nearest sentences are to it than to any usual question, by the terms both use, by the terms
 * that those use who are asked so, and by the principles that the one shows and the other asks for.
 */
public final class StoryMatcher {

  /** The name of its parameters. */
  public static final String HEAD = "match";

  // Fitted on our held-out stories and their questions, by both embedders, and rounded.
  private static final double THEMES = 1;
  private static final double NEAREST = 9;
  private static final double TERMS = 0.2;
  private static final double ASSOCIATIONS = 0.5;
  private static final double PRINCIPLES = 0.75;

  private static final int NEAREST_SENTENCES = 3;

  /** Of an even chance, how much is left to what a story does not seem to tell or show at all. */
  private static final double LEAST = 0.16;

  /** About where a story that fits ends and one that does not begins. */
  private static final double MIDDLE = -3.6;

  private static final double SAME_QUESTION = 0.8;

  /** Some hundreds of stories; with the model, 1.5 kB each. */
  private static final int SENTENCES_KEPT = 6000;

  private static final int QUESTIONS_KEPT = 200;

  private final Embedder embedder;
  private final Lately<String, Story> stories =
      new Lately<>(SENTENCES_KEPT, story -> Math.max(1, story.sentences.size()));
  private final Lately<String, Query> queries = new Lately<>(QUESTIONS_KEPT, ignored -> 1);
  private final Principles principles;
  private final Themes themes;
  private final Associations associations;
  private final List<float[]> usualQuestions;

  private StoryMatcher(
      Parameters parameters, Associations associations, Principles principles, Embedder embedder) {
    this.embedder = embedder;
    this.associations = associations;
    this.principles = principles;
    themes = Themes.of(parameters);
    usualQuestions = List.of(parameters.table("usual-questions"));
  }

  /**
   * Loads what was learnt for an embedder.
   *
   * @throws IllegalStateException when nothing was
   */
  public static StoryMatcher load(Embedder embedder) {
    return new StoryMatcher(
        Parameters.load(embedder.name(), HEAD),
        Associations.load(),
        Principles.load(embedder),
        embedder);
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

  /** Tells whether a text answers what was asked: better than it would answer other questions. */
  public final class Standing {
    private final List<Query> others;

    private Standing(List<Query> others) {
      this.others = others;
    }

    /**
     * The share of the other questions that the text answers less well than {@code question}, from
     * 0 to 1; about one half for a text that has nothing to do with any.
     */
    public double of(String question, String text) {
      Story told = read(new Candidate("", "", text));
      var alone = new Bm25(List.of(told.terms));
      double asked = fit(query(question), told, alone);
      return others.stream().filter(other -> fit(other, told, alone) < asked).count()
          / (double) others.size();
    }
  }

  /** Reads the questions to compare with, which takes some milliseconds for each. */
  public Standing among(List<String> others) {
    return new Standing(others.stream().map(this::query).toList());
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

  private static double fit(Query query, Story story, Bm25 common) {
    return THEMES * agreement(query.themes, story.themes)
        + NEAREST * (nearest(query.direction, story.sentences) - story.usuallyNear)
        + TERMS * common.score(query.terms, story.terms)
        + ASSOCIATIONS * Associations.agreement(query.expected, story.told)
        + PRINCIPLES * agreement(query.principles, story.principles);
  }

  /** How much of what is asked for is told, in logarithms: 0 is all of it. */
  private static double agreement(double[] asked, double[] told) {
    double agreement = 0;
    for (int k = 0; k < asked.length; k++) {
      agreement += asked[k] * StrictMath.log(told[k] + LEAST / told.length);
    }
    return agreement;
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
    return queries.get(question, this::understood);
  }

  private Query understood(String question) {
    List<String> asked = askedIn(question);
    String plain = asked.getFirst();
    List<float[]> directions = embedder.embed(asked);
    float[] direction = Vectors.mean(directions);
    List<String> terms = Terms.of(plain);
    return new Query(
        direction,
        terms,
        associations.expected(terms),
        themes.ofQuestion(direction),
        principles.ofQuestion(plain, directions.getFirst()));
  }

  private float[] direction(String question) {
    return askedFor(question, text -> embedder.embed(List.of(text)).getFirst());
  }

  /**
   * Where a question points.
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

  private Story read(Candidate story) {
    return stories.get(
        story.title() + "\n" + story.text(), ignored -> read(story.title(), story.text()));
  }

  private Story read(String title, String text) {
    List<String> sentences = new ArrayList<>(Sentences.of(text));
    if (!title.isBlank()) sentences.addFirst(title);
    List<String> impartial = Impartial.of(sentences);
    List<float[]> directions = embedder.embed(impartial);
    List<String> terms =
        sentences.stream().flatMap(sentence -> Terms.of(sentence).stream()).toList();
    return new Story(
        directions,
        terms,
        associations.told(terms),
        themes.ofStory(impartial, directions),
        principles.ofAnswer(impartial, directions),
        usuallyNear(directions));
  }

  /** How near a story is to a question whatever it asks for: some are near to every one. */
  private double usuallyNear(List<float[]> sentences) {
    return usualQuestions.stream()
        .mapToDouble(question -> nearest(question, sentences))
        .average()
        .orElse(0);
  }

  private static final class Query {
    private final float[] direction;
    private final List<String> terms;
    private final double[] expected;
    private final double[] themes;
    private final double[] principles;

    Query(
        float[] direction,
        List<String> terms,
        double[] expected,
        double[] themes,
        double[] principles) {
      this.direction = direction;
      this.terms = terms;
      this.expected = expected;
      this.themes = themes;
      this.principles = principles;
    }
  }

  private static final class Story {
    private final List<float[]> sentences;
    private final List<String> terms;
    private final int[] told;
    private final double[] themes;
    private final double[] principles;
    private final double usuallyNear;

    Story(
        List<float[]> sentences,
        List<String> terms,
        int[] told,
        double[] themes,
        double[] principles,
        double usuallyNear) {
      this.sentences = sentences;
      this.terms = terms;
      this.told = told;
      this.themes = themes;
      this.principles = principles;
      this.usuallyNear = usuallyNear;
    }
  }
}
