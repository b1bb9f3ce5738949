package dev.barraiser.practice.reading;

import java.util.Arrays;
import java.util.List;

/**
 * Which terms of stories go with which terms of questions: who was asked about feedback tells of a
 * colleague and a quiet word, whether or not "feedback" is among it. Thread-safe.
 *
 * <p>A thesaurus that was counted: how much more often a term is told where another is asked for
 * than it is told at all. The same with every embedder, since it looks at words alone.
 */
public final class Associations {

  /** The name of its parameters. */
  public static final String HEAD = "associations";

  /** It is kept once, with what was trained for the table of words. */
  private static final String KEPT_WITH = "table";

  /** How many degrees of strength are told apart, and into how many one is parted. */
  private static final int DEGREES = 64;

  private static final double DEGREES_OF_ONE = 16;

  private final Vocabulary asked;
  private final Vocabulary told;
  private final float[] ends;
  private final float[] entries;
  private final float[] usual;

  private Associations(Parameters parameters) {
    asked = Vocabulary.of(parameters.row("asked-terms"));
    told = Vocabulary.of(parameters.row("told-terms"));
    ends = parameters.row("ends");
    entries = parameters.row("entries");
    usual = parameters.row("usual");
  }

  /** Loads what was counted. */
  static Associations load() {
    return of(Parameters.load(KEPT_WITH, HEAD));
  }

  static Associations of(Parameters parameters) {
    return new Associations(parameters);
  }

  /**
   * What is kept of them.
   *
   * @param strengths for each term of questions how strongly each term of stories goes with it, in
   *     logarithms; nothing below 0
   * @param usual how strongly each term of stories goes with questions as they usually are
   */
  public static Parameters kept(
      Vocabulary asked, Vocabulary told, double[][] strengths, float[] usual) {
    float[] ends = new float[strengths.length];
    float[] entries = new float[strengths.length * usual.length];
    int count = 0;
    for (int row = 0; row < strengths.length; row++) {
      for (int place = 0; place < usual.length; place++) {
        int degree = Math.clamp(Math.round(strengths[row][place] * DEGREES_OF_ONE), 0, DEGREES - 1);
        if (degree > 0) entries[count++] = place * DEGREES + degree;
      }
      ends[row] = count;
    }
    return Parameters.builder()
        .row("asked-terms", asked.toRow())
        .row("told-terms", told.toRow())
        .row("ends", ends)
        .row("entries", Arrays.copyOf(entries, count))
        .row("usual", usual)
        .build();
  }

  /** What a question lets one expect: for each place of a story's term how strongly. */
  double[] expected(List<String> question) {
    double[] expected = new double[told.size()];
    for (int place = 0; place < expected.length; place++) expected[place] = -usual[place];
    for (int row : asked.places(question)) {
      for (int i = row == 0 ? 0 : (int) ends[row - 1]; i < (int) ends[row]; i++) {
        int entry = (int) entries[i];
        expected[entry / DEGREES] += (entry % DEGREES) / DEGREES_OF_ONE;
      }
    }
    return expected;
  }

  /** The places of a story's terms. */
  int[] told(List<String> story) {
    return told.places(story);
  }

  /** How much of what is expected is told, beside what is told whatever is asked. */
  static double agreement(double[] expected, int[] told) {
    double sum = 0;
    for (int place : told) sum += expected[place];
    return sum / Math.sqrt(Math.max(1, told.length));
  }
}
