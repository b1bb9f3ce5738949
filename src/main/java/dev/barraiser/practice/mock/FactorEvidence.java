package dev.barraiser.practice.mock;

import dev.barraiser.practice.questions.SuccessFactor;
import dev.barraiser.practice.reading.FactorSigns;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Part;
import dev.barraiser.practice.reading.Reading;
import dev.barraiser.practice.reading.Reading.Habit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What an answer has to say about a success factor, for it and against it. Pure. Which findings
 * speak for which factor is {@link FactorSigns}' to say.
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

  private static final Pattern GOES_ON =
      Pattern.compile(
          "\\b(still (in|there|runs?|used)|since then|since 20\\d\\d|today|to this day|years later|copied|adopted"
              + "|took (it|\\w+ \\w+) over)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WOULD =
      Pattern.compile("\\bI(?:['’]d| would| should have)\\b(?! (?:not|never) change)");

  /** Who would change nothing has not said what they would change. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "^\\W*(?:none|nothing|no)\\s*(?:[.!,;:–—-]|$)|\\b(?:everything|all|it|exactly) the same\\b|\\bthe same (?:again|way)|\\bnot(?:hing)?"
              + " different|\\bnothing (?:else|differently)|\\bchange (?:nothing|anything|a thing)",
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

  /** What they would do otherwise is told of what has not happened: no more than a hint. */
  static Found ofWhatWouldChange(Told told) {
    boolean says =
        told.about() == Told.About.DIFFERENTLY
            && WOULD.matcher(told.text()).find()
            && !NOTHING.matcher(told.text()).find();
    return says
        ? new Found(
            List.of(),
            List.of(new Sign("says what you would do differently", told.text())),
            List.of())
        : Found.NOTHING;
  }

  private void authentic() {
    admitted(Admissions.UNTRUTH);
    against(habits(Habit.Kind.BLAME), Admissions.BLAME.says());
    admitted(Admissions.BLAME);
    if (!admits(Admissions.UNTRUTH) && !admits(Admissions.BLAME)) {
      pro(SuccessFactor.AUTHENTIC_LEADERSHIP);
    }
    against(read.ownership().passive(), "here nobody acts");
  }

  private void longTerm() {
    pro(SuccessFactor.LONG_TERM_THINKING);
    boolean episode = read.lens() == Lens.STORY || read.lens() == Lens.FAILURE;
    if (speaksFor.isEmpty() && maySpeakFor.isEmpty() && episode && !goesOn())
      against(lastResult(), "ends with the delivery");
  }

  private boolean goesOn() {
    return read.sentences().stream().anyMatch(one -> GOES_ON.matcher(one.text()).find());
  }

  private void principled() {
    admitted(Admissions.UNTRUTH);
    against(habits(Habit.Kind.HEDGE), "leaves it open");
    if (!admits(Admissions.UNTRUTH) && !admits(Admissions.INDIFFERENCE)) {
      pro(SuccessFactor.PRINCIPLED_DECISIONS);
    }
  }

  private void cultural() {
    pro(SuccessFactor.CULTURAL_CONTRIBUTION);
    against(habits(Habit.Kind.BLAME), "leaves others with the blame");
  }

  private void customer() {
    admitted(Admissions.INDIFFERENCE);
    pro(SuccessFactor.CUSTOMER_CENTRIC);
    first(namingCustomers(), "customers are in it", maySpeakFor);
    if (speaksFor.isEmpty()) against(habits(Habit.Kind.JARGON), "no customer speaks like this");
  }

  private void pro(SuccessFactor factor) {
    for (FactorSigns.Sign sign : FactorSigns.of(factor, read)) {
      switch (sign.evidence().presence()) {
        case SHOWN -> first(sign.evidence().sentences(), sign.says(), speaksFor);
        case THIN -> first(sign.evidence().sentences(), sign.says(), maySpeakFor);
        case NOT_FOUND -> {}
      }
    }
  }

  /** Beside it nothing else in the same answer speaks for whoever says it. */
  private boolean admits(Admissions what) {
    return read.sentences().stream().anyMatch(one -> what.isIn(one.text()));
  }

  private void admitted(Admissions what) {
    against(
        IntStream.range(0, read.sentences().size())
            .filter(at -> what.isIn(read.sentences().get(at).text()))
            .boxed()
            .toList(),
        what.says());
  }

  private void against(List<Integer> sentences, String says) {
    first(sentences, says, speaksAgainst);
  }

  private void first(List<Integer> sentences, String says, List<Sign> into) {
    sentences.stream()
        .filter(at -> !used.contains(at))
        .filter(at -> !Remarks.is(read.sentences().get(at).text()))
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
              && FactorSigns.namesCustomers(sentence.text())
              && !sentence.text().strip().endsWith("?")
              && !Admissions.anyIn(sentence.text());
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
