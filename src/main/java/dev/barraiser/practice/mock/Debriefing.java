package dev.barraiser.practice.mock;

import dev.barraiser.practice.coaching.Insight;
import dev.barraiser.practice.coaching.Insight.ToWorkOn;
import dev.barraiser.practice.coaching.Weights;
import dev.barraiser.practice.mock.Debrief.OfQuestion;
import dev.barraiser.practice.mock.Debrief.Outcome;
import dev.barraiser.practice.mock.Debrief.Parts;
import dev.barraiser.practice.mock.Debrief.WorkOn;
import dev.barraiser.practice.mock.FactorEvidence.Found;
import dev.barraiser.practice.questions.SuccessFactor;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Part;
import dev.barraiser.practice.reading.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes a debrief out of a round whose answers were read. Pure. */
final class Debriefing {

  private static final int SHOWN = 2;
  private static final int TO_WORK_ON = 2;
  private static final int ASKED = 160;
  private static final Map<String, SuccessFactor> QUOTED_FOR =
      Map.of(
          "LEGACY", SuccessFactor.LONG_TERM_THINKING,
          "SELF", SuccessFactor.AUTHENTIC_LEADERSHIP,
          "OTHERS", SuccessFactor.CULTURAL_CONTRIBUTION);

  private static final String TELLING = "TELLING";
  private static final String NOTHING_MISSING = "Nothing essential is missing. ";

  /** A text that was told, as it was read; empty where reading failed. */
  record ReadText(Told told, Optional<Reading> reading, Topic topic, OptionalLong story) {

    private ReadText cautious(Round round) {
      String asked =
          round.linesOf(told.question()).stream().map(Line::text).collect(Collectors.joining("\n"));
      boolean madeUp =
          !told.isAboutTheQuestion() || round.mains().get(told.question()).isHypothetical();
      return new ReadText(
          told,
          reading.map(
              one -> one instanceof Reading.Read read ? Cautious.of(read, asked, madeUp) : one),
          topic,
          story);
    }

    /** Whether there is anything in it that may speak for somebody or against them. */
    private boolean tells() {
      return switch (told.about()) {
        case QUESTION -> read().map(one -> !tellsNoCase(one)).orElse(false);
        case MADE_UP -> true;
        case DIFFERENTLY -> false;
      };
    }

    Optional<Reading.Read> read() {
      return reading.flatMap(
          one -> one instanceof Reading.Read read ? Optional.of(read) : Optional.empty());
    }
  }

  private Debriefing() {}

  static Debrief of(Round round, List<ReadText> texts, Weights weights) {
    List<ReadText> cautious = texts.stream().map(text -> text.cautious(round)).toList();
    int asked = round.lines().isEmpty() ? 0 : round.question() + 1;
    return new Debrief(
        IntStream.range(0, asked)
            .mapToObj(question -> question(round, question, cautious))
            .toList(),
        factors(cautious),
        PrincipleEvidence.of(
            round,
            cautious.stream()
                .filter(text -> text.told().isAboutTheQuestion() && text.tells())
                .flatMap(text ->
                    text.read().stream()
                        .map(read ->
                            new PrincipleEvidence.Answered(
                                text.told().question(), text.topic() == Topic.BESIDE, read)))
                .toList()),
        toWorkOn(round, cautious, weights));
  }

  private static OfQuestion question(Round round, int question, List<ReadText> texts) {
    Optional<ReadText> text =
        texts.stream()
            .filter(one -> one.told().question() == question && one.told().isAboutTheQuestion())
            .findFirst();
    boolean spoken = round.linesOf(question).stream().anyMatch(Line::isSpoken);
    Outcome otherwise = spoken ? Outcome.SPOKEN : Outcome.UNREAD;
    if (text.isEmpty()) {
      return new OfQuestion(
          question, spoken ? Outcome.SPOKEN : Outcome.SKIPPED, List.of(), null, 0);
    }
    Optional<Reading.Read> read = text.get().read();
    return new OfQuestion(
        question,
        read.isPresent() ? Outcome.ANSWERED : otherwise,
        read.map(one -> Insight.shown(one, one.sentences().size())).orElse(List.of()).stream()
            .filter(one -> !Remarks.is(one.sentence()))
            .limit(SHOWN)
            .map(one -> new Debrief.Shown(one.words(), one.sentence()))
            .toList(),
        read.flatMap(one ->
                Insight.sorted(
                    one, text.get().told().text(), AskedFor.in(round, text.get().told())))
            .map(Parts::of)
            .orElse(null),
        text.get().story().orElse(0));
  }

  private static Map<SuccessFactor, Found> factors(List<ReadText> texts) {
    Map<SuccessFactor, Found> all = new EnumMap<>(SuccessFactor.class);
    Set<String> praised = new HashSet<>();
    for (SuccessFactor factor : SuccessFactor.values()) {
      Found found = Found.NOTHING;
      for (ReadText text : texts) {
        Optional<Reading.Read> read = text.read();
        if (read.isPresent() && text.tells()) {
          found = found.and(FactorEvidence.of(factor, read.get()));
        }
        if (factor == SuccessFactor.AUTHENTIC_LEADERSHIP) {
          found = found.and(FactorEvidence.ofWhatWouldChange(text.told()));
        }
      }
      // A sentence that is said to show everything shows nothing to whoever reads it.
      Found fresh = found.only(sign -> !praised.contains(sign.sentence()));
      fresh.speaksFor().stream()
          .limit(DebriefCards.SIGNS_FOR)
          .map(FactorEvidence.Sign::sentence)
          .forEach(praised::add);
      all.put(factor, fresh);
    }
    return all;
  }

  /**
   * What is missing comes before what could be told better, of that what several answers lack, then
   * what helps most; two things are never about the same.
   */
  private static List<WorkOn> toWorkOn(Round round, List<ReadText> texts, Weights weights) {
    List<WorkOn> admitted = admitted(texts).toList();
    List<ToWorkOn> all =
        inHarmony(
            texts.stream()
                .filter(text -> text.told().isAboutTheQuestion())
                .flatMap(text ->
                    Stream.concat(beside(round, text).stream(), toWorkOn(text, weights).stream()))
                .toList(),
            !admitted.isEmpty(),
            round.lines().stream().noneMatch(Line::isSpoken));
    Map<String, Long> often =
        all.stream()
            .map(ToWorkOn::theme)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    List<ToWorkOn> sorted = new ArrayList<>(all);
    sorted.sort(
        Comparator.comparing((ToWorkOn one) -> !one.missing())
            .thenComparing(one -> one.rank() >= 0)
            .thenComparingLong(one -> -often.getOrDefault(one.theme(), 0L))
            .thenComparingInt(ToWorkOn::rank));
    List<ToWorkOn> chosen = new ArrayList<>();
    while (chosen.size() < TO_WORK_ON) {
      List<ToWorkOn> left =
          sorted.stream()
              .filter(one -> chosen.stream().noneMatch(it -> it.theme().equals(one.theme())))
              .toList();
      if (left.isEmpty()) break;
      // Two things about one sentence say less than about two.
      chosen.add(
          left.stream()
              .filter(one -> chosen.stream().noneMatch(it -> it.sentence().equals(one.sentence())))
              .findFirst()
              .orElse(left.getFirst()));
    }
    return Stream.concat(
            admitted.stream(),
            chosen.stream()
                // Of what must not be praised there is nothing more to say.
                .filter(one -> !Admissions.anyIn(one.sentence()))
                .map(one -> new WorkOn(one.what(), one.sentence(), one.better())))
        .limit(TO_WORK_ON)
        .toList();
  }

  /**
   * The same without one thing that denies another.
   *
   * @param more whether something else is to work on beside these
   * @param typed whether nobody had to say it in one breath
   */
  static List<ToWorkOn> inHarmony(List<ToWorkOn> all, boolean more, boolean typed) {
    boolean otherwise = more || all.stream().anyMatch(one -> !one.theme().equals(TELLING));
    boolean lacking = more || all.stream().anyMatch(ToWorkOn::missing);
    return all.stream()
        .filter(one -> !(typed && otherwise && one.theme().equals(TELLING)))
        .map(one ->
            lacking
                ? new ToWorkOn(
                    one.theme(),
                    one.missing(),
                    one.rank(),
                    one.what().replace(NOTHING_MISSING, ""),
                    one.sentence(),
                    one.better())
                : one)
        .toList();
  }

  private static Stream<WorkOn> admitted(List<ReadText> texts) {
    return Stream.of(Admissions.values())
        .flatMap(what ->
            texts.stream()
                .flatMap(text -> what.in(text.told().text()).stream())
                .limit(1)
                .map(what::toWorkOn));
  }

  private static List<ToWorkOn> toWorkOn(ReadText text, Weights weights) {
    if (text.reading().isEmpty()) return List.of();
    return switch (text.reading().get()) {
      case Reading.Read read when tellsNoCase(read) -> List.of(noCase(text.told().text()));
      case Reading.Read read ->
          Insight.toWorkOn(read, Optional.empty(), weights).stream()
              .filter(one -> !isQuoted(one, read))
              .toList();
      // The few words beside a recording are not the answer.
      case Reading.Abstained ignored when !text.told().spoken().isNothing() -> List.of();
      case Reading.Abstained abstained ->
          List.of(
              text.told().isBriefAndWhole() && abstained.reason() == Reading.Reason.TOO_SHORT
                  ? inFewWords(text.told().text())
                  : unread(
                      abstained.reason() == Reading.Reason.TOO_SHORT && !text.told().isShort()
                          ? Reading.Reason.NOT_AN_ANSWER
                          : abstained.reason(),
                      text.told().text()));
    };
  }

  /** What the debrief quotes an answer for is not missing in it. */
  static boolean isQuoted(ToWorkOn one, Reading.Read read) {
    SuccessFactor factor = QUOTED_FOR.get(one.theme());
    if (factor == null) return false;
    Found found = FactorEvidence.of(factor, read);
    return !found.speaksFor().isEmpty() && found.speaksAgainst().isEmpty();
  }

  private static Optional<ToWorkOn> beside(Round round, ReadText text) {
    if (text.topic() != Topic.BESIDE) return Optional.empty();
    String asked = DebriefCards.cut(round.mains().get(text.told().question()).text(), ASKED);
    return text.read()
        .map(read ->
            new ToWorkOn(
                "BESIDE",
                true,
                -1,
                "I did not see how this answers “" + asked + "” It may be my reading.",
                read.sentences().getFirst().text().strip(),
                "Say in your first sentence what of this is what was asked for. If nothing is,"
                    + " another story is the better answer."));
  }

  private static boolean tellsNoCase(Reading.Read read) {
    return read.lens() != Lens.VIEW
        && read.missing().contains(Part.ACTION)
        && read.ownership().i() == 0;
  }

  /** Before anything else can be said of it. */
  private static ToWorkOn noCase(String text) {
    return new ToWorkOn(
        "NO_CASE",
        true,
        -1,
        "You told no single case here: no place and time, and nothing that you did yourself.",
        text,
        "Choose one case. Begin with when and where it was; then say “I did”, one step after the"
            + " other, and what came of it.");
  }

  private static ToWorkOn inFewWords(String text) {
    return new ToWorkOn(
        "SHORT",
        true,
        0,
        "You say what you did and give a figure, in very few words.",
        text,
        "Take two minutes for the same: how you came to see it, what you tried first, who was"
            + " against it.");
  }

  private static ToWorkOn unread(Reading.Reason reason, String text) {
    return switch (reason) {
      case TOO_SHORT ->
          new ToWorkOn(
              "SHORT",
              true,
              0,
              "This is too short for an interviewer to see anything in it.",
              text,
              "Take two minutes: where you were, what you did yourself and why, what came of it.");
      case NOT_ENGLISH ->
          new ToWorkOn(
              "LANGUAGE",
              true,
              0,
              "I can read English only, and this did not look like it.",
              text,
              "The round is held in English; practise it in English.");
      case NOT_AN_ANSWER ->
          new ToWorkOn(
              "NO_ANSWER",
              true,
              0,
              "I found no answer in this.",
              text,
              "Tell one thing that happened: where you were, what you did, what came of it.");
    };
  }
}
