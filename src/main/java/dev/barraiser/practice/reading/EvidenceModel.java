package dev.barraiser.practice.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is shown in an answer, and by which sentences: the parts, the elements of the guide's
 * framework, and the other points. Thread-safe.
 *
 * <p>It looks only at sentences that have {@link Substance}. The caller hands it the whole text and
 * says which these are; what it says points into the text.
 */
public final class EvidenceModel {

  /** The name of its parameters. */
  public static final String HEAD = "evidence";

  /** So many words under a heading are enough to believe the heading. */
  private static final int WORDS_TO_BELIEVE = 6;

  /** Of an author's own part, fewer words than this are thin. */
  private static final int WORDS_NOT_TO_BE_THIN = 12;

  /** How sure one is of the part of a sentence that its author headed. */
  private static final double HEADED = 0.97;

  private static final int MOST_SENTENCES = 3;

  private static final List<String> TAGS =
      Stream.concat(
              Arrays.stream(Element.values()).map(Element::tag),
              Arrays.stream(Point.values()).map(Point::tag))
          .toList();

  private final Placing placing;
  private final Gates gates;
  private final Linear shown;
  private final float[] enough;
  private final float[] some;
  private final float[] doubt;

  private EvidenceModel(Parameters parameters) {
    placing = Placing.of(parameters);
    gates = Gates.of(parameters);
    shown = parameters.linear("shown");
    enough = parameters.row("shown-enough");
    some = parameters.row("shown-some");
    doubt = parameters.row("shown-doubt");
  }

  public static EvidenceModel of(Parameters parameters) {
    return new EvidenceModel(parameters);
  }

  /**
   * What was found.
   *
   * @param missing parts without evidence; none under {@link Lens#VIEW}
   * @param thin parts with hardly any; none of the missing ones
   * @param elements all of them
   * @param points all of them
   */
  public record Found(
      Set<Part> missing,
      Set<Part> thin,
      Map<Element, Evidence> elements,
      Map<Point, Evidence> points) {
    public Found {
      missing = Set.copyOf(missing);
      thin = Set.copyOf(thin);
      elements = Map.copyOf(elements);
      points = Map.copyOf(points);
    }

    /**
     * The same, where some sentences surely tell what came of it: then the result is not missing,
     * whatever the text looks like as a whole.
     */
    Found believing(List<Integer> measured) {
      if (measured.isEmpty() || !missing.contains(Part.RESULT)) return this;
      Set<Part> stillMissing = EnumSet.copyOf(missing);
      stillMissing.remove(Part.RESULT);
      return new Found(stillMissing, thin, elements, points);
    }

    /** The same, pointing into a text in which the sentences stand at these indexes. */
    Found at(List<Integer> indexes) {
      Map<Element, Evidence> otherElements = new EnumMap<>(Element.class);
      elements.forEach((element, shown) -> otherElements.put(element, at(shown, indexes)));
      Map<Point, Evidence> otherPoints = new EnumMap<>(Point.class);
      points.forEach((point, shown) -> otherPoints.put(point, at(shown, indexes)));
      return new Found(missing, thin, otherElements, otherPoints);
    }

    private static Evidence at(Evidence shown, List<Integer> indexes) {
      return new Evidence(
          shown.presence(),
          shown.sentences().stream().map(indexes::get).toList(),
          shown.doubtful());
    }
  }

  /**
   * Some of the sentences of a text, and what each was read as among these.
   *
   * @param sentences their indexes, in order
   * @param parts one for each of them
   */
  public record Telling(List<Integer> sentences, List<Part> parts) {
    public Telling {
      sentences = List.copyOf(sentences);
      parts = List.copyOf(parts);
    }

    /** Those that were not read as results. */
    public List<Integer> unresolved() {
      return IntStream.range(0, parts.size())
          .filter(i -> parts.get(i) != Part.RESULT)
          .mapToObj(sentences::get)
          .toList();
    }

    /**
     * The order in which the gates expect a text: results that are told first come last. Otherwise
     * whoever begins with the result would be told that there is none.
     */
    List<Integer> asExpected() {
      int first = 0;
      while (first < parts.size() && parts.get(first) == Part.RESULT) first++;
      List<Integer> order = new ArrayList<>(sentences.subList(first, sentences.size()));
      order.addAll(sentences.subList(0, first));
      return order;
    }
  }

  /**
   * Looks for evidence.
   *
   * @param contents the sentences without their headings
   * @param headed the part under which its author put each of them; null where they did not
   * @param tellings all the sentences with substance first, then those without the results, and so
   *     on until nothing is read as a result
   * @param features of the contents
   * @param alone how likely each sentence is each part by what it says alone
   */
  public Found in(
      List<String> contents,
      List<@Nullable Part> headed,
      List<Telling> tellings,
      SentenceFeatures features,
      double[][] alone,
      Lens lens) {
    List<float[]> figures =
        tellings.stream()
            .map(telling -> gated(telling.asExpected(), contents, headed, alone))
            .toList();
    List<Integer> counted = tellings.getFirst().asExpected();
    Map<Part, Presence> parts = gates.of(figures.getFirst(), figures.subList(1, figures.size()));
    trustHeadings(parts, counted, contents, headed);
    Set<Part> missing = EnumSet.noneOf(Part.class);
    Set<Part> thin = EnumSet.noneOf(Part.class);
    if (lens != Lens.VIEW) {
      parts.forEach((part, presence) -> {
        if (presence == Presence.NOT_FOUND) missing.add(part);
        if (presence == Presence.THIN) thin.add(part);
      });
    }
    double[][] scores = new double[counted.size()][];
    for (int i = 0; i < scores.length; i++) {
      int at = counted.get(i);
      scores[i] = shown.scores(showing(features.content(at), alone[at]));
    }
    Map<Element, Evidence> elements = new EnumMap<>(Element.class);
    for (Element element : Element.values()) {
      elements.put(element, evidence(TAGS.indexOf(element.tag()), scores, counted));
    }
    Map<Point, Evidence> points = new EnumMap<>(Point.class);
    for (Point point : Point.values()) {
      points.put(point, evidence(TAGS.indexOf(point.tag()), scores, counted));
    }
    points.computeIfPresent(Point.OWNED, (_, shown) -> owned(shown, counted, contents));
    return new Found(missing, thin, elements, points);
  }

  /** Who says so outright owns it; what was found otherwise is no better evidence than that. */
  private static Evidence owned(Evidence found, List<Integer> counted, List<String> contents) {
    List<String> impartial = Impartial.of(contents);
    List<Integer> said =
        counted.stream().sorted().filter(at -> Confession.is(impartial.get(at))).toList();
    if (said.isEmpty()) return found;
    return new Evidence(
        Presence.SHOWN,
        Stream.concat(said.stream(), found.sentences().stream())
            .distinct()
            .limit(MOST_SENTENCES)
            .toList());
  }

  /** What stands under a heading is there, whatever the gates say. */
  private static void trustHeadings(
      Map<Part, Presence> parts,
      List<Integer> counted,
      List<String> contents,
      List<@Nullable Part> headed) {
    int[] own = new int[Part.values().length];
    for (int at : counted) {
      Part part = headed.get(at);
      if (part != null) own[part.column()] += words(contents.get(at));
    }
    parts.replaceAll((part, presence) -> {
      int under = own[part.column()];
      if (presence != Presence.NOT_FOUND || under < WORDS_TO_BELIEVE) return presence;
      return under < WORDS_NOT_TO_BE_THIN ? Presence.THIN : Presence.SHOWN;
    });
  }

  /** What the gates go by, of these sentences in this order. */
  private float[] gated(
      List<Integer> taken, List<String> contents, List<@Nullable Part> headed, double[][] alone) {
    if (taken.isEmpty()) return new float[0];
    double[][] chances = taken.stream().map(at -> alone[at]).toArray(double[][]::new);
    int[] words = taken.stream().mapToInt(at -> words(contents.get(at))).toArray();
    double[][] placed = placing.posteriors(chances, words);
    for (int i = 0; i < placed.length; i++) {
      Part part = headed.get(taken.get(i));
      if (part != null) placed[i] = surely(part);
    }
    return Gates.figures(chances, placed, words);
  }

  /** The chances of a sentence that its author put under a heading. */
  static double[] surely(Part part) {
    double[] row = new double[Part.values().length];
    for (int k = 0; k < row.length; k++) row[k] = (1 - HEADED) / (row.length - 1);
    row[part.column()] = HEADED;
    return row;
  }

  private Evidence evidence(int row, double[][] scores, List<Integer> counted) {
    List<Integer> showing = new ArrayList<>();
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      best = Math.max(best, scores[i][row]);
      if (scores[i][row] >= some[row]) showing.add(i);
    }
    if (showing.isEmpty()) return best >= doubt[row] ? Evidence.DOUBTFUL : Evidence.NONE;
    showing.sort(Comparator.comparingDouble((Integer i) -> -scores[i][row]));
    return new Evidence(
        best >= enough[row] ? Presence.SHOWN : Presence.THIN,
        showing.stream().limit(MOST_SENTENCES).map(counted::get).toList());
  }

  /** What can be shown, as training texts call it, in the order of the rows. */
  public static List<String> tags() {
    return TAGS;
  }

  /** What is looked at to tell what a sentence shows: itself, whatever stands around it. */
  public static float[] showing(float[] content, double[] alone) {
    double[] odds = Placing.odds(new double[][] {alone})[0];
    for (int k = 0; k < odds.length; k++) odds[k] *= 0.3;
    return SentenceFeatures.joined(content, odds);
  }

  /** How many words stand between the blanks of a sentence. */
  public static int words(String sentence) {
    return Math.max(1, sentence.strip().split("\\s+", -1).length);
  }
}
