package dev.barraiser.practice.mock;

import dev.barraiser.practice.mock.Line.Kind;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.Question.Layer;
import dev.barraiser.practice.reading.Lens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what is asked after an answer: what it lacks, dug for by the question's own probes first.
 * Pure.
 *
 * <p>Two probes a question, three where there is time. What every round has to have somewhere, what
 * one would do differently and something hypothetical, is kept time for, and does not count as one.
 */
final class Probing {

  /** What a manner says of something skipped leads to the next question, which this is not. */
  private static final List<String> AFTER_A_SKIPPED_ONE =
      List.of(
          "We leave that one. Another follow-up on the same question:",
          "Fine, without it. One more on the same question:");

  /** Shorter than this, and an answer would be cut off. */
  static final Duration A_PROBE = Duration.ofMinutes(2);

  /** Kept for each thing that every round has to have. */
  private static final Duration KEPT_FOR_EACH = Duration.ofMinutes(3);

  /** What has to be asked in every round is worth a hurried answer. */
  private static final Duration AT_LEAST = Duration.ofMinutes(1);

  private static final Duration TIME_FOR_A_THIRD = Duration.ofMinutes(5);

  /** Where nothing is missing, what is most worth hearing more of. */
  private static final List<Layer> DEEPER =
      List.of(
          Layer.DECISION,
          Layer.LEARNING,
          Layer.MEASURED_RESULT,
          Layer.EXECUTION,
          Layer.ROLE,
          Layer.CONTEXT);

  /** Where nothing is told yet: from the outside to the inside, as one asks a stranger. */
  private static final List<Layer> GROUNDWORK =
      List.of(Layer.CONTEXT, Layer.ROLE, Layer.EXECUTION, Layer.MEASURED_RESULT);

  /** A statement before the question: it may be about something that they never said. */
  private static final Pattern ASSERTS = Pattern.compile("[.!:] ");

  private Probing() {}

  /**
   * The next follow-up on the question that the round is at; empty where it is time for another.
   *
   * @param left how much of the question's time is left
   */
  static Optional<Line> next(Round round, Happening.Read read, Duration left, Script script) {
    List<Kind> due = due(round);
    int most = left.compareTo(TIME_FOR_A_THIRD) >= 0 ? 3 : 2;
    Duration needed = A_PROBE.plus(KEPT_FOR_EACH.multipliedBy(due.size()));
    boolean inTime = left.compareTo(needed) >= 0;
    if (inTime && probes(round) < most) {
      Optional<Line> probe = twoNumbers(round, script).or(() -> probe(round, read, script));
      if (probe.isPresent()) return probe;
    }
    if (due.isEmpty() || left.compareTo(AT_LEAST) < 0) return Optional.empty();
    Fit fit = fit(round, read);
    List<String> differently =
        fit.toldWhatTheyWouldChange() ? script.saidAlready() : script.differently();
    return due.getFirst() == Kind.DIFFERENTLY
        ? fresh(round, turned(round, differently))
            .map(ask -> line(round, script, ask, Kind.DIFFERENTLY, Layer.LEARNING))
        : fresh(round, turned(round, script.hypothetical().stream().filter(fit::fits).toList()))
            .map(ask -> line(round, script, ask, Kind.HYPOTHETICAL, null));
  }

  /** What the round has to have and this question is the last place for. */
  private static List<Kind> due(Round round) {
    List<Kind> due = new ArrayList<>();
    boolean lastStory =
        !round.main().isHypothetical()
            && round.mains().subList(round.question() + 1, round.mains().size()).stream()
                .allMatch(MainQuestion::isHypothetical);
    if (lastStory && !has(round, Kind.DIFFERENTLY)) due.add(Kind.DIFFERENTLY);
    boolean noneAmongMains = round.mains().stream().noneMatch(MainQuestion::isHypothetical);
    boolean last = round.question() == round.mains().size() - 1;
    if (last && noneAmongMains && !has(round, Kind.HYPOTHETICAL)) due.add(Kind.HYPOTHETICAL);
    return due;
  }

  private static boolean has(Round round, Kind kind) {
    return round.lines().stream().anyMatch(line -> line.kind() == kind);
  }

  private static long probes(Round round) {
    return round.linesOf(round.question()).stream()
        .filter(line -> line.kind() == Kind.PROBE || line.kind() == Kind.MORE)
        .count();
  }

  private static Optional<Line> probe(Round round, Happening.Read read, Script script) {
    boolean asked =
        round.linesOf(round.question()).stream().anyMatch(line -> line.kind() == Kind.MORE);
    if (read.thin() && !asked && mayTellMore(round)) {
      Optional<String> more = fresh(round, script.of(round.setting().style()).more());
      if (more.isPresent()) {
        return more.map(text -> new Line(round.question(), Kind.MORE, null, text, text, List.of()));
      }
    }
    if (read.heard().topic() == Topic.BESIDE && probes(round) == 0) {
      Optional<String> beside = fresh(round, turned(round, script.beside()));
      if (beside.isPresent()) {
        return beside.map(text -> line(round, script, text, Kind.PROBE, Layer.CONTEXT));
      }
    }
    Fit fit = fit(round, read);
    boolean unfounded = !read.heard().substance();
    for (Layer layer : layers(round, unfounded ? GROUNDWORK : read.lacks())) {
      boolean untold = unfounded || read.heard().untold().contains(layer);
      boolean presumes = untold || read.heard().topic() != Topic.MEETS;
      List<String> own = presumes ? List.of() : own(round.main(), layer);
      List<String> ours = ours(round, read.heard(), untold, script).getOrDefault(layer, List.of());
      Optional<String> ask =
          fresh(round, own.stream().filter(fit::fits).toList())
              .or(() -> fresh(round, turned(round, ours).stream().filter(fit::fits).toList()));
      if (ask.isPresent()) {
        return ask.map(text -> line(round, script, text, Kind.PROBE, layer));
      }
    }
    return Optional.empty();
  }

  /** Two numbers for one thing; it may well have both. */
  private static Optional<Line> twoNumbers(Round round, Script script) {
    if (round.main().isHypothetical()) return Optional.empty();
    return TwoNumbers.in(round.linesOf(round.question())).stream()
        .map(TwoNumbers::ask)
        .filter(ask -> round.lines().stream().noneMatch(line -> line.asks(ask)))
        .findFirst()
        .map(ask -> line(round, script, ask, Kind.PROBE, null));
  }

  private static Fit fit(Round round, Happening.Read read) {
    return Fit.to(round.main().text(), Told.of(round, round.question()), read.heard());
  }

  private static Map<Layer, List<String>> ours(
      Round round, Heard heard, boolean untold, Script script) {
    if (round.main().isHypothetical()) return script.madeUp();
    return heard.episode() && !untold ? script.probes() : script.groundwork();
  }

  /** Another one comes first for another question, and the same for the same. */
  private static List<String> turned(Round round, List<String> asks) {
    List<String> turned = new ArrayList<>(asks);
    Collections.rotate(turned, round.main().id().hashCode() % Math.max(1, asks.size()));
    return turned;
  }

  /** Nothing has happened in a made-up case, and who says that they do not know has said it. */
  private static boolean mayTellMore(Round round) {
    return round.main().lens() != Lens.VIEW
        && !round.main().isHypothetical()
        && Reply.to(round.lines().getLast()) == Reply.ANSWER;
  }

  /** What is lacking, then what is there; the layers already dug in come last. */
  private static List<Layer> layers(Round round, List<Layer> lacks) {
    Set<Layer> all = new LinkedHashSet<>(lacks);
    all.addAll(DEEPER);
    List<@Nullable Layer> dug =
        round.linesOf(round.question()).stream()
            .<@Nullable Layer>map(line -> line.kind() == Kind.MORE ? Layer.CONTEXT : line.layer())
            .toList();
    return all.stream().sorted(Comparator.comparing(dug::contains)).toList();
  }

  private static List<String> own(MainQuestion main, Layer layer) {
    return main.probes().stream()
        .filter(probe -> probe.layer() == layer)
        .map(Question.Probe::ask)
        .filter(ask -> !ASSERTS.matcher(ask).find())
        .toList();
  }

  /** The first that was not asked in this round. */
  private static Optional<String> fresh(Round round, List<String> asks) {
    return asks.stream()
        .filter(ask -> round.lines().stream().noneMatch(line -> line.asks(ask)))
        .findFirst();
  }

  private static Line line(
      Round round, Script script, String ask, Kind kind, @Nullable Layer layer) {
    Script.Manner manner = script.of(round.setting().style());
    List<String> befores =
        switch (Reply.to(round.lines().getLast())) {
          case ANSWER, SAID_ALREADY -> manner.followUp();
          case NONE -> AFTER_A_SKIPPED_ONE;
          case DOES_NOT_KNOW -> manner.notKnown();
          case DECLINES -> manner.declined();
          case ASKS_BACK -> manner.askedBack();
        };
    String before = Script.turn(befores, round.lines().size());
    return new Line(round.question(), kind, layer, before + " " + ask, ask, List.of());
  }
}
