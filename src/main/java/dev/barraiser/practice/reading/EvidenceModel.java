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
 * <p>It looks only at sentences that have {@link Substance}. What the caller hands it is therefore
 * the whole text, and what it says points into that.
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

  private EvidenceModel(Parameters parameters) {
    placing = Placing.of(parameters);
    gates = Gates.of(parameters);
    shown = parameters.linear("shown");
    enough = parameters.row("shown-enough");
    some = parameters.row("shown-some");
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

    /** The same, pointing into a text in which the sentences stand at these indexes. */
    Found at(List<Integer> indexes) {
      Map<Element, Evidence> otherElements = new EnumMap<>(Element.class);
      elements.forEach((element, shown) -> otherElements.put(element, at(shown, indexes)));
      Map<Point, Evidence> otherPoints = new EnumMap<>(Point.class);
      points.forEach((point, shown) -> otherPoints.put(point, at(shown, indexes)));
      return new Found(missing, thin, otherElements, otherPoints);
    }

    private static Evidence at(Evidence shown, List<Integer> indexes) {
      return new Evidence(shown.presence(), shown.sentences().stream().map(indexes::get).toList());
    }
  }

  /**
   * Looks for evidence.
   *
   * @param contents the sentences without their headings
   * @param headed the part under which its author put each of them; null where they did not
   * @param features of the contents
   * @param labels the part that each sentence was read as
   * @param alone how likely each sentence is each part by what it says alone
   */
  public Found in(
      List<String> contents,
      List<@Nullable Part> headed,
      List<Part> labels,
      SentenceFeatures features,
      double[][] alone,
      Lens lens) {
    List<Integer> counted = asExpected(Substance.in(contents), labels);
    int count = counted.size();
    double[][] chances = new double[count][];
    int[] words = new int[count];
    for (int i = 0; i < count; i++) {
      chances[i] = alone[counted.get(i)];
      words[i] = words(contents.get(counted.get(i)));
    }
    Map<Part, Presence> parts = parts(counted, headed, labels, chances, words);
    Set<Part> missing = EnumSet.noneOf(Part.class);
    Set<Part> thin = EnumSet.noneOf(Part.class);
    if (lens != Lens.VIEW) {
      parts.forEach((part, presence) -> {
        if (presence == Presence.NOT_FOUND) missing.add(part);
        if (presence == Presence.THIN) thin.add(part);
      });
    }
    double[][] scores = new double[count][];
    for (int i = 0; i < count; i++) {
      scores[i] = shown.scores(showing(features.content(counted.get(i)), chances[i]));
    }
    Map<Element, Evidence> elements = new EnumMap<>(Element.class);
    for (Element element : Element.values()) {
      elements.put(element, evidence(TAGS.indexOf(element.tag()), scores, counted));
    }
    Map<Point, Evidence> points = new EnumMap<>(Point.class);
    for (Point point : Point.values()) {
      points.put(point, evidence(TAGS.indexOf(point.tag()), scores, counted));
    }
    return new Found(missing, thin, elements, points);
  }

  private Map<Part, Presence> parts(
      List<Integer> counted,
      List<@Nullable Part> headed,
      List<Part> labels,
      double[][] chances,
      int[] words) {
    int[] all = IntStream.range(0, words.length).toArray();
    int[] unresolved =
        Arrays.stream(all).filter(i -> labels.get(counted.get(i)) != Part.RESULT).toArray();
    Map<Part, Presence> parts =
        gates.of(
            gated(all, counted, headed, chances, words),
            gated(unresolved, counted, headed, chances, words));
    int[] own = new int[Part.values().length];
    for (int i = 0; i < counted.size(); i++) {
      Part part = headed.get(counted.get(i));
      if (part != null) own[part.column()] += words[i];
    }
    parts.replaceAll((part, presence) -> {
      int under = own[part.column()];
      if (presence != Presence.NOT_FOUND || under < WORDS_TO_BELIEVE) return presence;
      return under < WORDS_NOT_TO_BE_THIN ? Presence.THIN : Presence.SHOWN;
    });
    return parts;
  }

  /** What the gates go by, of these sentences alone. */
  private float[] gated(
      int[] taken,
      List<Integer> counted,
      List<@Nullable Part> headed,
      double[][] chances,
      int[] words) {
    if (taken.length == 0) return new float[0];
    double[][] alone = Arrays.stream(taken).mapToObj(i -> chances[i]).toArray(double[][]::new);
    int[] lengths = Arrays.stream(taken).map(i -> words[i]).toArray();
    double[][] placed = placing.posteriors(alone, lengths);
    for (int i = 0; i < taken.length; i++) {
      Part part = headed.get(counted.get(taken[i]));
      if (part != null) placed[i] = surely(part);
    }
    return Gates.figures(alone, placed, lengths);
  }

  /**
   * The order in which the gates expect a text: results that are told first come last. Otherwise
   * whoever begins with the result would be told that there is none.
   */
  private static List<Integer> asExpected(List<Integer> counted, List<Part> labels) {
    int first = 0;
    while (first < counted.size() && labels.get(counted.get(first)) == Part.RESULT) first++;
    List<Integer> order = new ArrayList<>(counted.subList(first, counted.size()));
    order.addAll(counted.subList(0, first));
    return order;
  }

  private static double[] surely(Part part) {
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
    if (showing.isEmpty()) return Evidence.NONE;
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
