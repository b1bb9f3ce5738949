package dev.barraiser.practice.coaching;

import dev.barraiser.practice.reading.Element;
import dev.barraiser.practice.reading.Evidence;
import dev.barraiser.practice.reading.Part;
import dev.barraiser.practice.reading.Point;
import dev.barraiser.practice.reading.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Chooses the sentence of an answer that a word about it belongs to. Pure. */
final class Sentences {

  private static final Pattern WE = Pattern.compile("(?i)\\b(we|our team|us)\\b");
  private static final Pattern I = Pattern.compile("(?i)\\b(i|my|me|mine|myself)\\b");

  /** A shorter one of no part is a heading or a greeting, and nothing to work on. */
  private static final int WORTH_QUOTING = 5;

  private Sentences() {}

  /**
   * The sentence that {@code gap} is about, or next to which what is missing belongs.
   *
   * @param taken a sentence to be left alone where another will do; -1 for none
   */
  static int about(Gap gap, Reading.Read read, int taken) {
    List<Integer> fitting = fitting(gap, read).distinct().toList();
    return Stream.concat(
            fitting.stream().filter(at -> at != taken), Stream.concat(fitting.stream(), all(read)))
        .filter(at -> isQuotable(read.sentences().get(at)))
        .findFirst()
        .orElse(0);
  }

  private static boolean isQuotable(Reading.Sentence sentence) {
    return sentence.part() != Part.NONE || words(sentence.text()) >= WORTH_QUOTING;
  }

  /** The best first; may be empty. */
  private static Stream<Integer> fitting(Gap gap, Reading.Read read) {
    return switch (gap) {
      case NO_RESULT -> chain(last(read, Part.ACTION), last(read));
      case NO_ACTION -> chain(last(read, Part.TASK), last(read, Part.SITUATION), all(read));
      case NO_SITUATION -> chain(of(read, Part.TASK), of(read, Part.ACTION), all(read));
      case NO_TASK -> chain(last(read, Part.SITUATION), of(read, Part.ACTION));
      case THIN_RESULT -> last(read, Part.RESULT);
      case THIN_ACTION -> of(read, Part.ACTION);
      case THIN_SITUATION -> of(read, Part.SITUATION);
      case THIN_TASK -> of(read, Part.TASK);
      case NO_OWN_PART ->
          chain(weOf(read), read.ownership().passive().stream(), of(read, Part.ACTION));
      case MOSTLY_WE -> chain(weOf(read), of(read, Part.ACTION));
      case PASSIVE -> read.ownership().passive().stream();
      case NOTHING_TO_CHECK, NO_NUMBER, OPEN_WITH_RESULT ->
          chain(
              shown(Gaps.evidence(read, Element.IMMEDIATE_OUTCOMES)),
              of(read, Part.RESULT),
              last(read));
      case NO_BASELINE -> Gaps.measures(read).stream().map(Reading.Quantified::sentence);
      case NO_LEGACY -> chain(last(read, Part.RESULT), last(read));
      case NO_STAKES -> chain(last(read, Part.SITUATION), of(read, Part.TASK));
      case MUCH_SETTING -> longest(read, Part.SITUATION);
      case NO_TRADE_OFF, NO_INTEGRITY ->
          chain(shown(Gaps.evidence(read, Element.STRATEGIC_THINKING)), longest(read, Part.ACTION));
      case NO_INFLUENCE, NO_TRANSPARENCY -> chain(of(read, Part.ACTION), of(read, Part.TASK));
      case BLAME -> habit(read, Reading.Habit.Kind.BLAME);
      case JARGON, MUCH_JARGON -> habit(read, Reading.Habit.Kind.JARGON);
      case CLAIM, MUCH_CLAIMED -> habit(read, Reading.Habit.Kind.CLAIM);
      case HEDGE -> habit(read, Reading.Habit.Kind.HEDGE);
      case FILLER -> habit(read, Reading.Habit.Kind.FILLER);
      case NOT_OWNED -> chain(last(read, Part.SITUATION), of(read, Part.TASK), all(read));
      case NOT_RESPONDED -> chain(last(read, Part.SITUATION), last(read, Part.TASK));
      case NOT_CHANGED -> chain(last(read, Part.ACTION), last(read, Part.RESULT));
      case NOT_LEARNED, NO_TRUST -> chain(last(read, Part.RESULT), last(read));
      case NO_CUSTOMER -> chain(of(read, Part.TASK), last(read, Part.SITUATION));
      case NO_LONG_TERM -> chain(longest(read, Part.ACTION), of(read, Part.TASK));
      case NO_POSITION -> all(read);
      case NO_EXAMPLE ->
          chain(
              shown(Gaps.evidence(read, Point.POSITION)),
              shown(Gaps.evidence(read, Point.PRINCIPLES)));
      case NO_PRINCIPLES -> shown(Gaps.evidence(read, Point.POSITION));
      case NO_PRICE ->
          chain(
              shown(Gaps.evidence(read, Point.PRINCIPLES)),
              shown(Gaps.evidence(read, Point.POSITION)));
      case EXAMPLE_WITHOUT_END ->
          shown(Gaps.evidence(read, Point.EXAMPLE)).toList().reversed().stream();
      case LONG_SENTENCE -> byLength(read, all(read));
      case SAY_IT_ALOUD -> all(read);
    };
  }

  @SafeVarargs
  private static Stream<Integer> chain(Stream<Integer>... all) {
    List<Integer> chained = new ArrayList<>();
    for (Stream<Integer> one : all) chained.addAll(one.toList());
    return chained.stream();
  }

  private static Stream<Integer> shown(Evidence evidence) {
    return evidence.sentences().stream();
  }

  private static Stream<Integer> all(Reading.Read read) {
    return IntStream.range(0, read.sentences().size()).boxed();
  }

  static Stream<Integer> of(Reading.Read read, Part part) {
    return all(read).filter(at -> read.sentences().get(at).part() == part);
  }

  private static Stream<Integer> last(Reading.Read read, Part part) {
    return of(read, part).toList().reversed().stream();
  }

  private static Stream<Integer> last(Reading.Read read) {
    return all(read).toList().reversed().stream();
  }

  private static Stream<Integer> longest(Reading.Read read, Part part) {
    return byLength(read, of(read, part));
  }

  private static Stream<Integer> byLength(Reading.Read read, Stream<Integer> some) {
    List<Integer> sorted = new ArrayList<>(some.toList());
    sorted.sort(
        Comparator.comparingInt((Integer at) -> words(read.sentences().get(at).text())).reversed());
    return sorted.stream();
  }

  private static Stream<Integer> weOf(Reading.Read read) {
    return all(read)
        .filter(at -> {
          Reading.Sentence sentence = read.sentences().get(at);
          boolean telling = sentence.part() == Part.ACTION || sentence.part() == Part.RESULT;
          return telling
              && WE.matcher(sentence.text()).find()
              && !I.matcher(sentence.text()).find();
        });
  }

  private static Stream<Integer> habit(Reading.Read read, Reading.Habit.Kind kind) {
    return read.habits().stream()
        .filter(habit -> habit.kind() == kind)
        .map(Reading.Habit::sentence);
  }

  static boolean saysI(String text) {
    return I.matcher(text).find();
  }

  /** How many words a sentence has. */
  static int words(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
  }
}
