package dev.barraiser.practice.mock;

import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.SuccessFactor;
import dev.barraiser.practice.reading.Element;
import dev.barraiser.practice.reading.Evidence;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Part;
import dev.barraiser.practice.reading.Point;
import dev.barraiser.practice.reading.Reading;
import dev.barraiser.practice.reading.Reading.Habit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What an answer has to say about a success factor, for it and against it. Pure.
 *
 * <p>The rules: only a sentence of theirs is evidence, and only what the coach is sure to see. A
 * sentence speaks once for a factor. What is missing speaks against nobody, with one exception: an
 * answer that ends with its delivery, though it tells a result, is a sign of short sight, and its
 * last sentence of result is shown for it. Everything else that was not to be seen is said to be
 * just that.
 */
final class FactorEvidence {

  /** One sentence, and what it says of a factor. */
  record Sign(String says, String sentence) {}

  /** What was found for and against one factor. */
  record Found(List<Sign> speaksFor, List<Sign> speaksAgainst) {
    Found {
      speaksFor = List.copyOf(speaksFor);
      speaksAgainst = List.copyOf(speaksAgainst);
    }

    static final Found NOTHING = new Found(List.of(), List.of());

    boolean isNothing() {
      return speaksFor.isEmpty() && speaksAgainst.isEmpty();
    }

    Found and(Found more) {
      List<Sign> pro = new ArrayList<>(speaksFor);
      pro.addAll(more.speaksFor());
      List<Sign> contra = new ArrayList<>(speaksAgainst);
      contra.addAll(more.speaksAgainst());
      return new Found(pro, contra);
    }
  }

  private final Reading.Read read;
  private final List<Integer> used = new ArrayList<>();
  private final List<Sign> speaksFor = new ArrayList<>();
  private final List<Sign> speaksAgainst = new ArrayList<>();

  private FactorEvidence(Reading.Read read) {
    this.read = read;
  }

  /** What one answer shows of one factor. */
  static Found of(SuccessFactor factor, Reading.Read read) {
    var evidence = new FactorEvidence(read);
    switch (factor) {
      case AUTHENTIC_LEADERSHIP -> evidence.authentic();
      case LONG_TERM_THINKING -> evidence.longTerm();
      case PRINCIPLED_DECISIONS -> evidence.principled();
      case CULTURAL_CONTRIBUTION -> evidence.cultural();
      case CUSTOMER_CENTRIC -> evidence.customer();
    }
    return new Found(evidence.speaksFor, evidence.speaksAgainst);
  }

  private void authentic() {
    against(habits(Habit.Kind.BLAME), "puts it on others");
    pro(Point.OWNED, "takes it on yourself");
    pro(Point.CREDIT, "gives credit");
    pro(Point.LEARNED, "says what you learned");
    pro(Point.TRANSPARENCY, "says it openly");
    pro(Element.LEADERSHIP_ROLE, "says what was yours");
    against(read.ownership().passive(), "nobody does it here");
  }

  private void longTerm() {
    pro(Element.LONG_TERM_LEGACY, "it has lasted");
    pro(Point.LONG_TERM, "weighs the years to come");
    pro(Element.LONG_TERM_STAKES, "sees what was at stake");
    pro(Point.CHANGED, "makes sure it stays mended");
    pro(Element.STRATEGIC_THINKING, "looks further than the next step");
    boolean episode = read.lens() == Lens.STORY || read.lens() == Lens.FAILURE;
    if (speaksFor.isEmpty() && episode) against(lastResult(), "ends with the delivery");
  }

  private void principled() {
    against(habits(Habit.Kind.HEDGE), "leaves it open");
    pro(Point.INTEGRITY, "holds a line");
    pro(Point.TRADE_OFF, "says what it cost");
    pro(Element.DECISION_MAKING, "decides, and says why");
    pro(Point.PRINCIPLES, "says what it rests on");
    pro(Point.POSITION, "takes a position");
  }

  private void cultural() {
    pro(Element.CULTURAL_IMPACT, "others work differently since");
    pro(Element.CULTURE_BUILDING, "builds a habit in others");
    pro(Element.BAR_RAISING_EVIDENCE, "raises what is expected");
    pro(Element.CULTURAL_CHALLENGE, "sees the habit behind it");
    pro(Point.TEAM, "keeps the team's trust");
    shows(Principle.HIRE_AND_DEVELOP_THE_BEST, "somebody grew");
    against(habits(Habit.Kind.BLAME), "looks down on others");
  }

  private void customer() {
    pro(Point.CUSTOMER, "the customer is in the room");
    shows(Principle.CUSTOMER_OBSESSION, "starts from the customer");
    if (speaksFor.isEmpty()) against(habits(Habit.Kind.JARGON), "no customer speaks like this");
  }

  private void pro(Element element, String says) {
    pro(read.elements().getOrDefault(element, Evidence.NONE), says);
  }

  private void pro(Point point, String says) {
    pro(read.points().getOrDefault(point, Evidence.NONE), says);
  }

  private void pro(Evidence evidence, String says) {
    if (evidence.isShown()) first(evidence.sentences(), says, speaksFor);
  }

  private void shows(Principle principle, String says) {
    first(
        read.principles().stream()
            .filter(one -> one.principle() == principle && one.asserted())
            .map(Reading.Shown::sentence)
            .toList(),
        says,
        speaksFor);
  }

  private void against(List<Integer> sentences, String says) {
    first(sentences, says, speaksAgainst);
  }

  private void first(List<Integer> sentences, String says, List<Sign> into) {
    sentences.stream()
        .filter(at -> !used.contains(at))
        .findFirst()
        .ifPresent(at -> {
          used.add(at);
          into.add(new Sign(says, read.sentences().get(at).text().strip()));
        });
  }

  private List<Integer> habits(Habit.Kind kind) {
    return read.habits().stream()
        .filter(habit -> habit.kind() == kind)
        .map(Habit::sentence)
        .toList();
  }

  private List<Integer> lastResult() {
    return IntStream.range(0, read.sentences().size())
        .filter(at -> read.sentences().get(at).part() == Part.RESULT)
        .boxed()
        .toList()
        .reversed();
  }
}
