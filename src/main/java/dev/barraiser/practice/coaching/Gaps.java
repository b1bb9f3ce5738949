package dev.barraiser.practice.coaching;

import dev.barraiser.practice.reading.Element;
import dev.barraiser.practice.reading.Evidence;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Part;
import dev.barraiser.practice.reading.Point;
import dev.barraiser.practice.reading.Presence;
import dev.barraiser.practice.reading.Reading;
import dev.barraiser.practice.reading.Reading.Habit;
import dev.barraiser.text.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what an answer lacks, what would help most first. Pure. */
final class Gaps {

  /** So much more setting than to lean towards is worth a word, in percent of the answer. */
  private static final int MUCH_SETTING = 20;

  /** One big word is a slip; with so many there is nothing behind them to be seen. */
  private static final int MUCH_JARGON = 2;

  /** One may be meant as a summary; with so many the answer is made of them. */
  private static final int MUCH_CLAIMED = 2;

  /** A shorter answer is no better for being shortened. */
  private static final int WORTH_SHORTENING = 120;

  /** More words than this are hard to say in one breath. */
  static final int LONG_SENTENCE = 38;

  private static final List<Gap> STORY =
      List.of(
          Gap.NO_RESULT,
          Gap.NO_ACTION,
          Gap.NO_OWN_PART,
          Gap.MUCH_CLAIMED,
          Gap.NOTHING_TO_CHECK,
          Gap.NO_NUMBER,
          Gap.NO_SITUATION,
          Gap.NO_TASK,
          Gap.THIN_RESULT,
          Gap.THIN_ACTION,
          Gap.MUCH_JARGON,
          Gap.MUCH_SETTING,
          Gap.NO_STAKES,
          Gap.MOSTLY_WE,
          Gap.BLAME,
          Gap.NO_TRADE_OFF,
          Gap.NO_INFLUENCE,
          Gap.NO_BASELINE,
          Gap.CLAIM,
          Gap.JARGON,
          Gap.PASSIVE,
          Gap.HEDGE,
          Gap.THIN_TASK,
          Gap.THIN_SITUATION,
          Gap.NO_LEGACY,
          Gap.LONG_SENTENCE,
          Gap.FILLER,
          Gap.OPEN_WITH_RESULT,
          Gap.SAY_IT_ALOUD);

  private static final List<Gap> FAILURE =
      List.of(
          Gap.NOT_OWNED,
          Gap.NOT_RESPONDED,
          Gap.NO_ACTION,
          Gap.NOT_CHANGED,
          Gap.NOT_LEARNED,
          Gap.NO_RESULT,
          Gap.BLAME,
          Gap.NO_OWN_PART,
          Gap.MUCH_CLAIMED,
          Gap.NO_SITUATION,
          Gap.NO_TASK,
          Gap.NO_NUMBER,
          Gap.NOTHING_TO_CHECK,
          Gap.THIN_ACTION,
          Gap.THIN_RESULT,
          Gap.MUCH_JARGON,
          Gap.MUCH_SETTING,
          Gap.MOSTLY_WE,
          Gap.NO_STAKES,
          Gap.HEDGE,
          Gap.CLAIM,
          Gap.JARGON,
          Gap.PASSIVE,
          Gap.LONG_SENTENCE,
          Gap.FILLER,
          Gap.SAY_IT_ALOUD);

  private static final List<Gap> ETHICS =
      List.of(
          Gap.NO_ACTION,
          Gap.NO_CUSTOMER,
          Gap.NO_TRANSPARENCY,
          Gap.NO_RESULT,
          Gap.NO_LONG_TERM,
          Gap.NO_INTEGRITY,
          Gap.NO_TRUST,
          Gap.NO_OWN_PART,
          Gap.MUCH_CLAIMED,
          Gap.NO_SITUATION,
          Gap.NO_TASK,
          Gap.BLAME,
          Gap.MUCH_JARGON,
          Gap.MOSTLY_WE,
          Gap.NO_TRADE_OFF,
          Gap.THIN_ACTION,
          Gap.THIN_RESULT,
          Gap.NOTHING_TO_CHECK,
          Gap.MUCH_SETTING,
          Gap.HEDGE,
          Gap.CLAIM,
          Gap.JARGON,
          Gap.PASSIVE,
          Gap.LONG_SENTENCE,
          Gap.FILLER,
          Gap.SAY_IT_ALOUD);

  /** No part is missing from a view. */
  private static final List<Gap> VIEW =
      List.of(
          Gap.NO_POSITION,
          Gap.NO_EXAMPLE,
          Gap.MUCH_CLAIMED,
          Gap.MUCH_JARGON,
          Gap.NO_PRICE,
          Gap.NO_PRINCIPLES,
          Gap.EXAMPLE_WITHOUT_END,
          Gap.CLAIM,
          Gap.JARGON,
          Gap.HEDGE,
          Gap.BLAME,
          Gap.LONG_SENTENCE,
          Gap.FILLER,
          Gap.SAY_IT_ALOUD);

  private static final double SURELY = 0.8;

  /** So many words take ten seconds. */
  private static final int SOON_SAID = 25;

  /** How it was before stands there, in whatever order. */
  private static final Pattern COMPARES =
      Pattern.compile(
          "\\bfrom\\b[^.;]{1,60}\\bto\\b|\\b(?:instead of|rather than|used to|had been|down from"
              + "|up from|against|compared|before|year earlier)\\b",
          Pattern.CASE_INSENSITIVE);

  /** It says of how many, and needs no "before". */
  private static final Pattern A_SHARE =
      Pattern.compile("\\b(?:of|in)\\b", Pattern.CASE_INSENSITIVE);

  /** Said of what rose or fell, it says how far. */
  private static final Pattern RELATIVE =
      Pattern.compile(
          "%|\\b(?:percent|per cent|hal(?:f|ved)|doubled|tripled|twice|times|third|thirds|quarters?|fifth|tenth|\\w+fold)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Where something stands; of what was done, sold or opened there was nothing before. */
  private static final Pattern LEVEL =
      Pattern.compile(
          "\\b(?:down|up|now|today|nowadays|meanwhile|on average|takes|(?:am|is|are|was|were|stands|stood) at)\\b",
          Pattern.CASE_INSENSITIVE);

  /** It says how far, whatever else the sentence counts. */
  private static final Pattern RELATIVE_CHANGE =
      Pattern.compile(
          "(?:%|\\bper ?cent\\b) (?:improvement|increase|decrease|reduction|less|fewer|more|better|faster|lower|higher|cheaper)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern STEP =
      Pattern.compile(
          "^ (?:more|fewer|less|additional|extra|other|new)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern LONG_UNIT =
      Pattern.compile("\\b(?:weeks?|months?|quarters?|years?)$", Pattern.CASE_INSENSITIVE);

  private static final Pattern WITHIN =
      Pattern.compile(
          "\\b(?:in|within|after|for|over|during|these|those|past|last|next|first|under)"
              + "(?: (?:the|about|only|just|under|almost|nearly|past|last|next|first))* $",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SINCE =
      Pattern.compile(
          "^ (?:in a row|running|straight|ago|later|early|earlier|ahead|before|now|since|on)\\b",
          Pattern.CASE_INSENSITIVE);

  private Gaps() {}

  /**
   * Everything that {@code read} lacks, what would help most first; never empty. What it may not
   * lack at all comes after what it surely does, and before what could only be told better.
   */
  static List<Gap> of(Reading.Read read, Weights weights) {
    return inOrder(read.lens()).stream()
        .filter(gap -> isIn(gap, read, weights))
        .sorted(
            Comparator.comparing((Gap gap) -> !gap.isLacking())
                .thenComparing(gap -> isDoubtful(gap, read)))
        .toList();
  }

  /** Whether it was not found, and may be there all the same. */
  static boolean isDoubtful(Gap gap, Reading.Read read) {
    return switch (gap) {
      case NO_STAKES -> evidence(read, Element.LONG_TERM_STAKES).doubtful();
      case NO_TRADE_OFF ->
          evidence(read, Element.DECISION_MAKING).doubtful()
              || evidence(read, Point.TRADE_OFF).doubtful();
      case NO_INFLUENCE ->
          evidence(read, Element.STAKEHOLDER_INFLUENCE).doubtful()
              || evidence(read, Element.INFLUENCE_CHALLENGE).doubtful();
      case NO_LEGACY ->
          evidence(read, Element.LONG_TERM_LEGACY).doubtful()
              || evidence(read, Element.CULTURAL_IMPACT).doubtful();
      case NOT_OWNED -> evidence(read, Point.OWNED).doubtful();
      case NOT_RESPONDED -> evidence(read, Point.RESPONDED).doubtful();
      case NOT_CHANGED -> evidence(read, Point.CHANGED).doubtful();
      case NOT_LEARNED -> evidence(read, Point.LEARNED).doubtful();
      case NO_CUSTOMER -> evidence(read, Point.CUSTOMER).doubtful();
      case NO_LONG_TERM -> evidence(read, Point.LONG_TERM).doubtful();
      case NO_TRANSPARENCY -> evidence(read, Point.TRANSPARENCY).doubtful();
      case NO_TRUST -> evidence(read, Point.TEAM).doubtful();
      case NO_INTEGRITY -> evidence(read, Point.INTEGRITY).doubtful();
      case NO_POSITION -> evidence(read, Point.POSITION).doubtful();
      case NO_EXAMPLE -> evidence(read, Point.EXAMPLE).doubtful();
      case NO_PRINCIPLES -> evidence(read, Point.PRINCIPLES).doubtful();
      case NO_PRICE -> evidence(read, Point.TRADE_OFF).doubtful();
      default -> false;
    };
  }

  /** How many things are missing; what could only be told better is none of them. */
  static int lacking(Reading.Read read, Weights weights) {
    return (int) of(read, weights).stream().filter(Gap::isLacking).count();
  }

  static List<Gap> inOrder(Lens lens) {
    return switch (lens) {
      case STORY -> STORY;
      case FAILURE -> FAILURE;
      case ETHICS -> ETHICS;
      case VIEW -> VIEW;
    };
  }

  private static boolean isIn(Gap gap, Reading.Read read, Weights weights) {
    return switch (gap) {
      case NO_RESULT -> isMissing(read, Part.RESULT);
      case NO_ACTION -> isMissing(read, Part.ACTION);
      case NO_SITUATION -> isMissing(read, Part.SITUATION);
      case NO_TASK -> isMissing(read, Part.TASK);
      case THIN_RESULT -> isThin(read, Part.RESULT, weights);
      case THIN_ACTION -> isThin(read, Part.ACTION, weights);
      case THIN_SITUATION -> isThin(read, Part.SITUATION, weights);
      case THIN_TASK -> isThin(read, Part.TASK, weights);
      case NO_OWN_PART -> hasActions(read) && read.ownership().i() == 0;
      case MOSTLY_WE -> read.ownership().i() > 0 && read.ownership().we() > read.ownership().i();
      case PASSIVE -> !read.ownership().passive().isEmpty();
      case NOTHING_TO_CHECK -> hasResult(read) && !isCheckable(read);
      case NO_NUMBER -> hasResult(read) && isSeen(read) && !holdsFigures(read);
      case NO_BASELINE -> {
        List<Reading.Quantified> measures = measures(read);
        yield !measures.isEmpty()
            && measures.stream().allMatch(number -> isWithoutBefore(read, number));
      }
      case NO_LEGACY ->
          hasResult(read)
              && absent(read, Element.LONG_TERM_LEGACY)
              && absent(read, Element.CULTURAL_IMPACT);
      case NO_STAKES -> absent(read, Element.LONG_TERM_STAKES);
      case MUCH_SETTING ->
          read.length().words() >= WORTH_SHORTENING
              && read.shares().situation() > weights.situation() + MUCH_SETTING;
      case NO_TRADE_OFF ->
          hasActions(read)
              && absent(read, Element.DECISION_MAKING)
              && absent(read, Point.TRADE_OFF);
      case NO_INFLUENCE ->
          hasActions(read)
              && absent(read, Element.STAKEHOLDER_INFLUENCE)
              && absent(read, Element.INFLUENCE_CHALLENGE);
      case BLAME -> has(read, Habit.Kind.BLAME);
      case JARGON -> has(read, Habit.Kind.JARGON);
      case MUCH_JARGON -> count(read, Habit.Kind.JARGON) >= MUCH_JARGON;
      case CLAIM -> has(read, Habit.Kind.CLAIM);
      case MUCH_CLAIMED -> count(read, Habit.Kind.CLAIM) >= MUCH_CLAIMED;
      case HEDGE -> has(read, Habit.Kind.HEDGE);
      case FILLER -> has(read, Habit.Kind.FILLER);
      case NOT_OWNED -> owning(read).isEmpty();
      case NOT_RESPONDED -> absent(read, Point.RESPONDED);
      case NOT_CHANGED -> absent(read, Point.CHANGED);
      case NOT_LEARNED -> absent(read, Point.LEARNED) || learned(read).isEmpty();
      case NO_CUSTOMER -> absent(read, Point.CUSTOMER);
      case NO_LONG_TERM -> absent(read, Point.LONG_TERM);
      case NO_TRANSPARENCY -> absent(read, Point.TRANSPARENCY);
      case NO_TRUST -> absent(read, Point.TEAM);
      case NO_INTEGRITY -> absent(read, Point.INTEGRITY);
      case NO_POSITION -> absent(read, Point.POSITION);
      case NO_EXAMPLE -> absent(read, Point.EXAMPLE);
      case NO_PRINCIPLES -> absent(read, Point.PRINCIPLES);
      case NO_PRICE -> absent(read, Point.TRADE_OFF);
      case EXAMPLE_WITHOUT_END ->
          evidence(read, Point.EXAMPLE).isShown() && isUncounted(read) && !has(read, Part.RESULT);
      case LONG_SENTENCE ->
          read.sentences().stream()
              .anyMatch(sentence -> Sentences.words(sentence.text()) > LONG_SENTENCE);
      case OPEN_WITH_RESULT ->
          has(read, Part.RESULT) && read.sentences().getFirst().part() != Part.RESULT;
      case SAY_IT_ALOUD -> true;
    };
  }

  /**
   * Whether a person is told that a part is missing. Where the text as a whole says so and one of
   * its sentences says otherwise, they are told the lesser thing: whoever reads that their story
   * has no end, and finds its end among the results when they save it, believes neither.
   */
  static boolean isMissing(Reading.Read read, Part part) {
    return read.missing().contains(part) && !isDoubtful(read, part);
  }

  /**
   * Whether a person is told that a part is thin. By evidence first; and what takes up its share of
   * the answer, or ends with a measured result, does not go by in passing, whatever else it lacks.
   */
  private static boolean isThin(Reading.Read read, Part part, Weights weights) {
    boolean byEvidence =
        read.thin().contains(part) || (read.missing().contains(part) && isDoubtful(read, part));
    return byEvidence && isInPassing(read, part, weights);
  }

  private static boolean isInPassing(Reading.Read read, Part part, Weights weights) {
    if (part == Part.RESULT && !isUncounted(read)) return false;
    int words =
        Sentences.of(read, part)
            .mapToInt(at -> Sentences.words(read.sentences().get(at).text()))
            .sum();
    return words < SOON_SAID || read.shares().of(part) < weights.of(part) * 2 / 3.0;
  }

  private static boolean isDoubtful(Reading.Read read, Part part) {
    return read.sentences().stream()
        .anyMatch(sentence -> sentence.part() == part && sentence.sureness() >= SURELY);
  }

  private static boolean hasResult(Reading.Read read) {
    return !isMissing(read, Part.RESULT);
  }

  private static boolean hasActions(Reading.Read read) {
    return !isMissing(read, Part.ACTION);
  }

  private static boolean isUncounted(Reading.Read read) {
    return read.quantified().isEmpty();
  }

  /**
   * Whether somebody else could see whether it is so. A figure that the coach makes nothing of is
   * one all the same: nobody is told that there is none who can see it standing there.
   */
  static boolean isCheckable(Reading.Read read) {
    return isSeen(read) || holdsFigures(read);
  }

  /**
   * The figures that had a value before, too: how long the doing took, or it has held, had none.
   */
  static List<Reading.Quantified> measures(Reading.Read read) {
    return read.quantified().stream().filter(number -> !isASpan(read, number)).toList();
  }

  private static boolean isASpan(Reading.Read read, Reading.Quantified number) {
    String text = read.sentences().get(number.sentence()).text();
    int at = text.indexOf(number.number());
    return at >= 0
        && LONG_UNIT.matcher(number.number()).find()
        && (WITHIN.matcher(text.substring(0, at)).find()
            || SINCE.matcher(text.substring(at + number.number().length())).find());
  }

  private static boolean isWithoutBefore(Reading.Read read, Reading.Quantified number) {
    String text = read.sentences().get(number.sentence()).text();
    return number.baseline().isEmpty()
        && (number.direction() != Reading.Direction.UNTOLD || LEVEL.matcher(text).find())
        && !A_SHARE.matcher(number.number()).find()
        && !RELATIVE_CHANGE.matcher(text).find()
        && !saysHowFar(number)
        && !isAStep(text, number)
        && !COMPARES.matcher(text).find();
  }

  /** "Two more customers" says by how many, whatever there were before. */
  private static boolean isAStep(String text, Reading.Quantified number) {
    int at = text.indexOf(number.number());
    return at >= 0 && STEP.matcher(text.substring(at + number.number().length())).find();
  }

  private static boolean saysHowFar(Reading.Quantified number) {
    return number.direction() != Reading.Direction.UNTOLD
        && RELATIVE.matcher(number.number()).find();
  }

  private static boolean holdsFigures(Reading.Read read) {
    return !isUncounted(read)
        || read.sentences().stream()
            .anyMatch(one -> one.part() == Part.RESULT && Figures.areIn(one.text()));
  }

  private static boolean isSeen(Reading.Read read) {
    return evidence(read, Element.IMMEDIATE_OUTCOMES).isShown();
  }

  private static boolean has(Reading.Read read, Part part) {
    return read.sentences().stream().anyMatch(sentence -> sentence.part() == part);
  }

  private static boolean has(Reading.Read read, Habit.Kind kind) {
    return count(read, kind) > 0;
  }

  /** In how many sentences. */
  static long count(Reading.Read read, Habit.Kind kind) {
    return read.habits().stream()
        .filter(habit -> habit.kind() == kind)
        .map(Habit::sentence)
        .distinct()
        .count();
  }

  private static boolean absent(Reading.Read read, Element element) {
    return evidence(read, element).presence() == Presence.NOT_FOUND;
  }

  private static boolean absent(Reading.Read read, Point point) {
    return evidence(read, point).presence() == Presence.NOT_FOUND;
  }

  static Evidence evidence(Reading.Read read, Element element) {
    return read.elements().getOrDefault(element, Evidence.NONE);
  }

  /** The sentences in which a failure is told as one's own: whoever does so says I. */
  static List<Integer> owning(Reading.Read read) {
    return evidence(read, Point.OWNED).sentences().stream()
        .filter(at -> Sentences.saysI(read.sentences().get(at).text()))
        .toList();
  }

  /** The sentences in which something is learned that not anybody learns from anything. */
  static List<Integer> learned(Reading.Read read) {
    return evidence(read, Point.LEARNED).sentences().stream()
        .filter(at -> !Commonplace.is(read.sentences().get(at).text()))
        .toList();
  }

  static Evidence evidence(Reading.Read read, Point point) {
    return read.points().getOrDefault(point, Evidence.NONE);
  }
}
