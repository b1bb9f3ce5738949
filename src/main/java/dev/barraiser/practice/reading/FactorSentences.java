package dev.barraiser.practice.reading;

import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.SuccessFactor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which sentences of a text show a success factor, or a principle, so well that a person can be
 * told that they were found, or were not. Pure.
 */
public final class FactorSentences {

  private static final Pattern I = Pattern.compile("\\b(I|me|my|mine|myself)\\b");

  private FactorSentences() {}

  /** The sentences by their index, the best first; empty where the text does not show it. */
  public static List<Integer> of(SuccessFactor factor, Reading.Read read) {
    List<Integer> sentences = new ArrayList<>();
    switch (factor) {
      case AUTHENTIC_LEADERSHIP -> {
        own(read, Point.LEARNED, sentences);
        own(read, Point.OWNED, sentences);
      }
      case LONG_TERM_THINKING -> {
        add(read, Element.LONG_TERM_LEGACY, sentences);
        add(read, Point.LONG_TERM, sentences);
        add(read, Element.LONG_TERM_STAKES, sentences);
      }
      case PRINCIPLED_DECISIONS -> {
        add(read, Point.INTEGRITY, sentences);
        add(read, Point.TRADE_OFF, sentences);
      }
      case CULTURAL_CONTRIBUTION -> {
        add(read, Element.CULTURAL_IMPACT, sentences);
        add(read, Element.CULTURE_BUILDING, sentences);
        add(read, Element.BAR_RAISING_EVIDENCE, sentences);
      }
      case CUSTOMER_CENTRIC -> {
        add(read, Point.CUSTOMER, sentences);
        sentences.addAll(of(Principle.CUSTOMER_OBSESSION, read));
      }
    }
    return sentences.stream().distinct().filter(at -> isFirm(read, at)).toList();
  }

  /** The sentence that shows a principle well enough to be told to a person. */
  public static List<Integer> of(Principle principle, Reading.Read read) {
    return read.principles().stream()
        .filter(shown -> shown.asserted() && shown.principle() == principle)
        .map(Reading.Shown::sentence)
        .toList();
  }

  /** Nobody is believed in a sentence that takes itself back, or in which nobody acts. */
  private static boolean isFirm(Reading.Read read, int at) {
    return !read.ownership().passive().contains(at)
        && read.habits().stream().noneMatch(habit -> habit.sentence() == at);
  }

  /** Only in a sentence that says I: what others did or learned is theirs. */
  private static void own(Reading.Read read, Point point, List<Integer> sentences) {
    Evidence evidence = read.points().getOrDefault(point, Evidence.NONE);
    if (!evidence.isShown()) return;
    evidence.sentences().stream()
        .filter(at -> I.matcher(read.sentences().get(at).text()).find())
        .forEach(sentences::add);
  }

  private static void add(Reading.Read read, Element element, List<Integer> sentences) {
    add(read.elements().getOrDefault(element, Evidence.NONE), sentences);
  }

  private static void add(Reading.Read read, Point point, List<Integer> sentences) {
    add(read.points().getOrDefault(point, Evidence.NONE), sentences);
  }

  private static void add(Evidence evidence, List<Integer> sentences) {
    if (evidence.isShown()) sentences.addAll(evidence.sentences());
  }
}
