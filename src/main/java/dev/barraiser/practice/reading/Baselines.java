package dev.barraiser.practice.reading;

import dev.barraiser.practice.reading.Numbers.Kind;
import dev.barraiser.practice.reading.Numbers.Token;
import dev.barraiser.practice.reading.Reading.Direction;
import dev.barraiser.practice.reading.Reading.Quantified;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a number started, if that is told in a sentence of its own: "every night we got 200
 * tickets", and much later "now it is 60 tickets".
 *
 * <p>Two numbers belong together if they are of one kind, the first stands in the situation, and
 * the same is spoken of right beside both. How long something took is compared with how long it
 * takes, never with a deadline; and what is counted only as often as both say how often: six
 * clients of forty are no fall from forty to six. Where more than one number could be the start,
 * none is.
 */
final class Baselines {

  /** So many words to either side of a number tell what it measures. */
  private static final int BESIDE = 5;

  /** Shorter stems are hardly ever what is measured. */
  private static final int SHORTEST_STEM = 4;

  private static final Set<String> TAKING =
      Set.of(
          ("took take takes taking taken wait waits waited waiting need needs needed lasted spent"
                  + " time times average")
              .split(" "));

  private static final Set<String> EACH = Set.of("per", "a", "each", "every");

  private static final Set<Kind> COMPARABLE =
      EnumSet.of(Kind.PERCENT, Kind.TIME, Kind.MONEY, Kind.MEASURE, Kind.COUNT);

  /** They stand beside numbers of all sorts. */
  private static final Set<String> EVERYWHERE =
      new HashSet<>(
          Terms.of(
              "people team teams engineer engineers manager managers customer customers company"
                  + " second seconds minute minutes hour hours day days night week weeks month"
                  + " months year years quarter percent later first last after before every about"
                  + " only over under still again half number thousand million once three four"
                  + " five seven eight nine eleven twelve"));

  private record Told(int sentence, Token number, List<Token> tokens, int at) {

    List<Token> before() {
      return tokens.subList(Math.max(0, at - BESIDE), at);
    }

    List<Token> after() {
      return tokens.subList(at + 1, Math.min(tokens.size(), at + 1 + BESIDE));
    }

    /** Of "200 a night" the night. */
    Set<String> every() {
      return IntStream.range(Math.max(1, at - BESIDE), Math.min(tokens.size(), at + 1 + BESIDE))
          .filter(i -> EACH.contains(tokens.get(i - 1).plain()))
          .mapToObj(i -> tokens.get(i).plain())
          .collect(Collectors.toSet());
    }
  }

  private Baselines() {}

  /** The same numbers, with where they started as far as it is told elsewhere. */
  static List<Quantified> of(List<Quantified> quantified, List<String> contents, List<Part> parts) {
    if (quantified.stream().allMatch(one -> !one.baseline().isEmpty())) return quantified;
    List<Told> starts =
        IntStream.range(0, contents.size())
            .filter(at -> parts.get(at) == Part.SITUATION)
            .boxed()
            .flatMap(at -> numbers(at, contents.get(at)))
            .toList();
    return quantified.stream().map(one -> with(one, contents, starts)).toList();
  }

  private static Quantified with(Quantified one, List<String> contents, List<Told> starts) {
    if (!one.baseline().isEmpty()) return one;
    String content = contents.get(one.sentence());
    return numbers(one.sentence(), content)
        .filter(told -> one.number().equals(words(content, told.number())))
        .findFirst()
        .flatMap(outcome ->
            start(outcome, starts)
                .map(start ->
                    new Quantified(
                        one.sentence(),
                        one.number(),
                        one.unit(),
                        direction(start.number(), outcome.number()),
                        words(contents.get(start.sentence()), start.number()),
                        one.number())))
        .orElse(one);
  }

  private static Optional<Told> start(Told outcome, List<Told> starts) {
    List<Told> fitting = starts.stream().filter(start -> belong(start, outcome)).toList();
    long different = fitting.stream().map(one -> one.number().value()).distinct().count();
    return different == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  private static boolean belong(Told start, Told outcome) {
    Token before = start.number();
    Token after = outcome.number();
    if (before.kind() != after.kind() || before.value() == after.value()) return false;
    boolean comparable =
        switch (before.kind()) {
          case TIME -> start.before().stream().anyMatch(token -> TAKING.contains(token.plain()));
          case COUNT -> start.every().stream().anyMatch(outcome.every()::contains);
          case MEASURE -> before.unit().equals(after.unit());
          default -> true;
        };
    if (!comparable) return false;
    Set<String> measured = beside(start);
    return beside(outcome).stream().anyMatch(measured::contains);
  }

  /** Of minutes and of hours one would have to know how they compare: that goes untold. */
  private static Direction direction(Token start, Token outcome) {
    if (!singular(start.unit()).equals(singular(outcome.unit()))) return Direction.UNTOLD;
    return outcome.value() > start.value() ? Direction.UP : Direction.DOWN;
  }

  private static String singular(String unit) {
    return unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
  }

  private static Stream<Told> numbers(int sentence, String content) {
    List<Token> tokens = Numbers.in(content);
    return IntStream.range(0, tokens.size())
        .filter(at -> COMPARABLE.contains(tokens.get(at).kind()))
        .filter(at -> !Double.isNaN(tokens.get(at).value()))
        .mapToObj(at -> new Told(sentence, tokens.get(at), tokens, at));
  }

  private static Set<String> beside(Told told) {
    return Stream.concat(told.before().stream(), told.after().stream())
        .filter(token -> !token.isNumber())
        .flatMap(token -> Terms.of(token.plain()).stream())
        .filter(stem -> stem.length() >= SHORTEST_STEM && !EVERYWHERE.contains(stem))
        .collect(Collectors.toSet());
  }

  private static String words(String content, Token number) {
    return content.substring(number.from(), number.to()).strip();
  }
}
