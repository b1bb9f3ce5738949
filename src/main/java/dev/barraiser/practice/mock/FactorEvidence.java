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
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What an answer has to say about a success factor, for it and against it. Pure.
 *
 * <p>The rules: only a sentence of theirs is evidence. What the coach is sure to see speaks for a
 * factor; what it sees thinly may, and is told as no more than that. A sentence speaks once for a
 * factor. What is missing speaks against nobody, with one exception: an answer that ends with its
 * delivery, though it tells a result, is a sign of short sight, and its last sentence of result is
 * shown for it. Everything else that was not to be seen is said to be just that.
 */
final class FactorEvidence {

  /** One sentence, and what it says of a factor. */
  record Sign(String says, String sentence) {}

  /**
   * What was found for and against one factor.
   *
   * @param maySpeakFor what is seen thinly
   */
  record Found(List<Sign> speaksFor, List<Sign> maySpeakFor, List<Sign> speaksAgainst) {
    Found {
      speaksFor = List.copyOf(speaksFor);
      maySpeakFor = List.copyOf(maySpeakFor);
      speaksAgainst = List.copyOf(speaksAgainst);
    }

    static final Found NOTHING = new Found(List.of(), List.of(), List.of());

    /** Whether it says nothing to a person. */
    boolean saysNothing() {
      return speaksFor.isEmpty() && maySpeakFor.isEmpty() && speaksAgainst.isEmpty();
    }

    Found and(Found more) {
      return new Found(
          both(speaksFor, more.speaksFor),
          both(maySpeakFor, more.maySpeakFor),
          both(speaksAgainst, more.speaksAgainst));
    }

    /** The same with no other signs than these. */
    Found only(Predicate<Sign> these) {
      return new Found(
          speaksFor.stream().filter(these).toList(),
          maySpeakFor.stream().filter(these).toList(),
          speaksAgainst.stream().filter(these).toList());
    }

    private static List<Sign> both(List<Sign> one, List<Sign> other) {
      return Stream.concat(one.stream(), other.stream()).toList();
    }
  }

  private static final Pattern I = Pattern.compile("\\b(I|me|my|mine|myself)\\b");
  private static final Pattern CUSTOMERS =
      Pattern.compile(
          "\\b(customers?|clients?|users?|patients?|passengers?|shoppers?|readers?|guests?)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Reading.Read read;
  private final List<Integer> used = new ArrayList<>();
  private final List<Sign> speaksFor = new ArrayList<>();
  private final List<Sign> maySpeakFor = new ArrayList<>();
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
    return new Found(evidence.speaksFor, evidence.maySpeakFor, evidence.speaksAgainst);
  }

  private void authentic() {
    against(habits(Habit.Kind.BLAME), "puts it on others");
    own(Point.OWNED, "takes it on yourself");
    pro(Point.CREDIT, "gives credit");
    if (read.lens() != Lens.VIEW) own(Point.LEARNED, "says what you learned");
    pro(Point.TRANSPARENCY, "says it openly");
    pro(Element.LEADERSHIP_ROLE, "says what was yours");
    against(read.ownership().passive(), "here nobody acts");
  }

  private void longTerm() {
    pro(Element.LONG_TERM_LEGACY, "it has lasted");
    pro(Point.LONG_TERM, "weighs the years to come");
    pro(Element.LONG_TERM_STAKES, "sees what was at stake");
    pro(Point.CHANGED, "makes sure it stays mended");
    pro(Element.STRATEGIC_THINKING, "looks further than the next step");
    boolean episode = read.lens() == Lens.STORY || read.lens() == Lens.FAILURE;
    if (speaksFor.isEmpty() && maySpeakFor.isEmpty() && episode)
      against(lastResult(), "ends with the delivery");
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
    against(habits(Habit.Kind.BLAME), "leaves others with the blame");
  }

  private void customer() {
    pro(Point.CUSTOMER, "the customer is in the room");
    shows(Principle.CUSTOMER_OBSESSION, "starts from the customer");
    first(namingCustomers(), "customers are in it", maySpeakFor);
    if (speaksFor.isEmpty()) against(habits(Habit.Kind.JARGON), "no customer speaks like this");
  }

  private void pro(Element element, String says) {
    pro(read.elements().getOrDefault(element, Evidence.NONE), says);
  }

  private void pro(Point point, String says) {
    pro(read.points().getOrDefault(point, Evidence.NONE), says);
  }

  /** Only in a sentence that says I: what others did or learned is theirs. */
  private void own(Point point, String says) {
    Evidence evidence = read.points().getOrDefault(point, Evidence.NONE);
    List<Integer> mine =
        evidence.sentences().stream()
            .filter(at -> I.matcher(read.sentences().get(at).text()).find())
            .toList();
    pro(new Evidence(evidence.presence(), mine), says);
  }

  private void pro(Evidence evidence, String says) {
    // Nobody is believed in a sentence that takes itself back, or in which nobody acts.
    List<Integer> firm =
        evidence.sentences().stream()
            .filter(at -> !read.ownership().passive().contains(at))
            .filter(at -> read.habits().stream().noneMatch(habit -> habit.sentence() == at))
            .toList();
    switch (evidence.presence()) {
      case SHOWN -> first(firm, says, speaksFor);
      case THIN -> first(firm, says, maySpeakFor);
      case NOT_FOUND -> {}
    }
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

  /** A word alone says little: only where something is done, or came of it. */
  private List<Integer> namingCustomers() {
    return IntStream.range(0, read.sentences().size())
        .filter(at -> {
          Reading.Sentence sentence = read.sentences().get(at);
          return (sentence.part() == Part.ACTION || sentence.part() == Part.RESULT)
              && CUSTOMERS.matcher(sentence.text()).find();
        })
        .boxed()
        .toList();
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
