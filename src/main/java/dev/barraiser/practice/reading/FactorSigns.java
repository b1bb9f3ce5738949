package dev.barraiser.practice.reading;

import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.SuccessFactor;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What in a text shows a success factor, or a principle: the one place that says which of the
 * coach's findings are signs of which factor. Pure.
 *
 * <p>Some signs are sure enough that a person can be told, by their sentences, that the factor was
 * found in what they wrote, or was not; the others are worth showing, and no more than that.
 */
public final class FactorSigns {

  private static final Pattern I = Pattern.compile("\\b(I|me|my|mine|myself)\\b");

  private static final Pattern CUSTOMERS =
      Pattern.compile(
          "\\b(customers?|clients?|users?|patients?|passengers?|shoppers?|readers?|guests?)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Others who took it over, copied it or grew. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "\\b(teams?|peers|organi[sz]ations?|colleagues|engineers|managers|juniors|others|departments)"
              + "\\b[^.]{0,60}\\b(took|copied|adopted|follow|followed|use|uses|work|works|lead|leads|learned|do|does)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Reading.Read read;

  private FactorSigns(Reading.Read read) {
    this.read = read;
  }

  /**
   * A sign of a factor.
   *
   * @param says what its sentence says of its author
   * @param evidence how well it is shown; only sentences in which somebody is believed
   * @param sure whether the factor may be said to be found by it
   */
  public record Sign(String says, Evidence evidence, boolean sure) {}

  /** All signs of a factor, the most telling first, also those that the text does not show. */
  public static List<Sign> of(SuccessFactor factor, Reading.Read read) {
    var signs = new FactorSigns(read);
    return switch (factor) {
      case AUTHENTIC_LEADERSHIP -> signs.authentic();
      case LONG_TERM_THINKING -> signs.longTerm();
      case PRINCIPLED_DECISIONS -> signs.principled();
      case CULTURAL_CONTRIBUTION -> signs.cultural();
      case CUSTOMER_CENTRIC -> signs.customer();
    };
  }

  /**
   * The sentences, by their index and the best first, by which a factor may be said to be found;
   * empty where the text does not show it.
   */
  public static List<Integer> sure(SuccessFactor factor, Reading.Read read) {
    return of(factor, read).stream()
        .filter(sign -> sign.sure() && sign.evidence().isShown())
        .flatMap(sign -> sign.evidence().sentences().stream())
        .distinct()
        .toList();
  }

  /**
   * Sentences, by their index, by which a factor may be shown, though nobody can be told so: their
   * author can be asked.
   */
  public static List<Integer> perhaps(SuccessFactor factor, Reading.Read read) {
    return Stream.concat(
            of(factor, read).stream().flatMap(sign -> sign.evidence().sentences().stream()),
            new FactorSigns(read).worded(factor))
        .distinct()
        .toList();
  }

  private Stream<Integer> worded(SuccessFactor factor) {
    return switch (factor) {
      case CUSTOMER_CENTRIC -> saying(CUSTOMERS);
      case CULTURAL_CONTRIBUTION -> saying(OTHERS);
      case AUTHENTIC_LEADERSHIP, LONG_TERM_THINKING, PRINCIPLED_DECISIONS -> Stream.of();
    };
  }

  private Stream<Integer> saying(Pattern words) {
    return IntStream.range(0, read.sentences().size())
        .filter(at -> words.matcher(read.sentences().get(at).text()).find())
        .boxed();
  }

  /** Whether a sentence has a word for those whom one serves. */
  public static boolean namesCustomers(String sentence) {
    return CUSTOMERS.matcher(sentence).find();
  }

  /** The sentences that show a principle well enough to be told to a person. */
  public static List<Integer> sure(Principle principle, Reading.Read read) {
    return read.principles().stream()
        .filter(shown -> shown.asserted() && shown.principle() == principle)
        .map(Reading.Shown::sentence)
        .toList();
  }

  private List<Sign> authentic() {
    return List.of(
        sure("takes it on yourself", own(Point.OWNED)),
        shown("gives credit", of(Point.CREDIT)),
        sure(
            "says what you learned", read.lens() == Lens.VIEW ? Evidence.NONE : own(Point.LEARNED)),
        shown("says it openly", of(Point.TRANSPARENCY)),
        shown("says what was yours", of(Element.LEADERSHIP_ROLE)));
  }

  private List<Sign> longTerm() {
    return List.of(
        sure("it has lasted", of(Element.LONG_TERM_LEGACY)),
        sure("weighs the years to come", of(Point.LONG_TERM)),
        sure("sees what was at stake", of(Element.LONG_TERM_STAKES)),
        shown("makes sure it stays mended", of(Point.CHANGED)),
        shown("looks further than the next step", of(Element.STRATEGIC_THINKING)));
  }

  private List<Sign> principled() {
    return List.of(
        sure("holds a line", of(Point.INTEGRITY)),
        sure("says what it cost", of(Point.TRADE_OFF)),
        shown("decides, and says why", of(Element.DECISION_MAKING)),
        shown("says what it rests on", of(Point.PRINCIPLES)),
        shown("takes a position", of(Point.POSITION)));
  }

  private List<Sign> cultural() {
    return List.of(
        sure("others work differently since", of(Element.CULTURAL_IMPACT)),
        sure("builds a habit in others", of(Element.CULTURE_BUILDING)),
        sure("raises what is expected", of(Element.BAR_RAISING_EVIDENCE)),
        shown("sees the habit behind it", of(Element.CULTURAL_CHALLENGE)),
        shown("keeps the team's trust", of(Point.TEAM)),
        shown("somebody grew", of(Principle.HIRE_AND_DEVELOP_THE_BEST)));
  }

  private List<Sign> customer() {
    return List.of(
        sure("the customer is in the room", of(Point.CUSTOMER)),
        sure("starts from the customer", of(Principle.CUSTOMER_OBSESSION)));
  }

  private Sign sure(String says, Evidence evidence) {
    return new Sign(says, firm(evidence), true);
  }

  private Sign shown(String says, Evidence evidence) {
    return new Sign(says, firm(evidence), false);
  }

  private Evidence of(Element element) {
    return read.elements().getOrDefault(element, Evidence.NONE);
  }

  private Evidence of(Point point) {
    return read.points().getOrDefault(point, Evidence.NONE);
  }

  private Evidence of(Principle principle) {
    List<Integer> sentences = sure(principle, read);
    return sentences.isEmpty() ? Evidence.NONE : new Evidence(Presence.SHOWN, sentences);
  }

  /** Only in a sentence that says I: what others did or learned is theirs. */
  private Evidence own(Point point) {
    Evidence evidence = of(point);
    return new Evidence(
        evidence.presence(),
        evidence.sentences().stream()
            .filter(at -> I.matcher(read.sentences().get(at).text()).find())
            .toList());
  }

  /** Nobody is believed in a sentence that takes itself back, or in which nobody acts. */
  private Evidence firm(Evidence evidence) {
    return new Evidence(
        evidence.presence(),
        evidence.sentences().stream()
            .filter(at -> !read.ownership().passive().contains(at))
            .filter(at -> read.habits().stream().noneMatch(habit -> habit.sentence() == at))
            .toList());
  }
}
