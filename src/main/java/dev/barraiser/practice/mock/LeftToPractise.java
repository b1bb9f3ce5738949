package dev.barraiser.practice.mock;

import dev.barraiser.practice.mock.AfterRounds.Missed;
import dev.barraiser.practice.mock.AfterRounds.Weakest;
import dev.barraiser.practice.mock.Debrief.OfQuestion;
import dev.barraiser.practice.mock.Line.Kind;
import dev.barraiser.practice.mock.Step.How;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a round that is over left to practise. Pure. */
final class LeftToPractise {

  /** Who had no answer, or none that could be read, has most to gain. */
  private static final int NO_ANSWER = 4;

  private static final int UNREAD = 3;

  private LeftToPractise() {}

  /** The follow-ups that were met with nothing, a refusal or “I do not know”. */
  static Stream<Missed> missed(Kept kept) {
    List<Line> lines = kept.round().lines();
    return IntStream.range(0, lines.size())
        .filter(at -> isFollowUp(lines.get(at)) && isMissed(kept.round(), at))
        .mapToObj(at ->
            new Missed(
                kept.id(),
                at,
                kept.began(),
                kept.round().mains().get(lines.get(at).question()).id(),
                lines.get(at).wording()));
  }

  /** What is made up, and “tell me more”, mean nothing outside their round. */
  private static boolean isFollowUp(Line line) {
    return line.kind() == Kind.PROBE || line.kind() == Kind.DIFFERENTLY;
  }

  private static boolean isMissed(Round round, int at) {
    return switch (Reply.to(round.lines().get(at))) {
      case DOES_NOT_KNOW, DECLINES -> true;
      // Where the round was broken off, or its time was up, nobody had the time to answer.
      case NONE -> at < round.line() || round.ended() == How.COMPLETE;
      case ANSWER, ASKS_BACK, SAID_ALREADY -> false;
    };
  }

  /** The question that left most open, the first of several; empty where none left anything. */
  static Optional<Weakest> weakest(Kept kept) {
    if (kept.debrief().isEmpty()) return Optional.empty();
    Debrief debrief = kept.debrief().get();
    return debrief.questions().stream()
        .map(one ->
            new Weakest(
                kept.round().mains().get(one.question()).id(),
                kept.began(),
                gaps(kept, debrief, one)))
        .filter(one -> one.gaps() > 0)
        .min(Comparator.comparingInt(one -> -one.gaps()));
  }

  private static int gaps(Kept kept, Debrief debrief, OfQuestion one) {
    Round round = kept.round();
    int missed =
        Math.toIntExact(
            IntStream.range(0, round.lines().size())
                .filter(
                    at -> round.lines().get(at).question() == one.question() && isMissed(round, at))
                .count());
    String told = DebriefCards.cut(Told.of(round, one.question()).text(), Integer.MAX_VALUE);
    int toWorkOn =
        Math.toIntExact(
            debrief.toWorkOn().stream()
                .filter(it -> !it.sentence().isEmpty() && told.contains(it.sentence().strip()))
                .count());
    return missed
        + toWorkOn
        + switch (one.outcome()) {
          case ANSWERED -> one.shown().isEmpty() ? 1 : 0;
          case UNREAD -> UNREAD;
          case SKIPPED -> missed > 0 ? NO_ANSWER : 0;
          case SPOKEN -> 0;
        };
  }
}
