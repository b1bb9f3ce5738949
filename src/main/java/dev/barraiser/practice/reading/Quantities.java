package dev.barraiser.practice.reading;

import dev.barraiser.practice.reading.Numbers.Kind;
import dev.barraiser.practice.reading.Numbers.Token;
import dev.barraiser.practice.reading.Reading.Direction;
import dev.barraiser.practice.reading.Reading.Quantified;
import dev.barraiser.practice.reading.Reading.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the numbers that measure what came of something; not those that only tell of a date, a
 * team, an effort, a goal.
 *
 * <p>A number alone is never enough. It counts next to a change ("fell by"), a comparison ("instead
 * of"), a share ("nine of ten"), something that is measured ("error rate"), or what people got,
 * lost or did because of it ("signed up"); and it does not where a goal, a wish or a plan speaks.
 */
final class Quantities {

  private static final List<Pattern> FOR_RESULTS =
      Stream.of(Changes.ALL, Outcomes.ALL, Outcomes.GAINS).flatMap(List::stream).toList();

  private static final List<Pattern> FOR_ACTIONS =
      Stream.of(Changes.ALL, Outcomes.GAINS).flatMap(List::stream).toList();

  /** Counts without a number beside it. */
  private static final Pattern OWN =
      Pattern.compile("(?:halv|doubl|tripl|trebl|quadrupl)(?:ed|ing|es)|quartered");

  static final Pattern WORTH_A_LOOK =
      Pattern.compile(
          "#[PTMUFXRN01A]| (?:halv|doubl|tripl|trebl|quadrupl|quarter|every |no "
              + "|nobody |without )");

  /** What comes after it was before. */
  private static final Pattern BEFORE_AFTERWARDS =
      Pattern.compile(
          " (?:instead of|rather than|against|compared|versus|vs|up from|down from"
              + "|where|was|were|had been|'d been|used to|the year before) ");

  /** So sure must one be that a sentence is a result, for any number in it to be one. */
  private static final double SURE = 0.75;

  /** Less sure that something was done, and it may as well be what came of it. */
  private static final double SURE_OF_DOING = 0.65;

  /** They measure, whatever they stand beside, where something came of it. */
  private static final Set<Kind> MEASURING =
      EnumSet.of(Kind.PERCENT, Kind.MONEY, Kind.TIMES, Kind.FRACTION, Kind.RATIO, Kind.ZERO);

  /** In passing, so few are hardly ever a measure: "two of us", "a token twice". */
  static final Set<String> FEW = Set.of("two", "three", "four", "twice");

  /** All kinds of numbers, by how likely they are to be what measures among others. */
  private static final List<Kind> LIKELIEST =
      List.of(
          Kind.PERCENT,
          Kind.RATIO,
          Kind.FRACTION,
          Kind.TIMES,
          Kind.MONEY,
          Kind.MEASURE,
          Kind.COUNT,
          Kind.TIME,
          Kind.ZERO,
          Kind.ADJECTIVE,
          Kind.ONE);

  private Quantities() {}

  /**
   * What a sentence quantifies. How things stood and what was to be done are no outcome, whatever
   * they count.
   *
   * @param sentence its index
   */
  static List<Quantified> in(int sentence, Sentence said, String content) {
    boolean maybe =
        said.part() == Part.ACTION && said.sureness() < SURE_OF_DOING && !Owners.isDeed(content);
    return switch (maybe ? Part.RESULT : said.part()) {
      case SITUATION, TASK -> List.of();
      case ACTION, NONE -> in(sentence, content, Part.ACTION);
      case RESULT -> {
        Figures figures = Figures.of(content);
        List<Quantified> found = in(sentence, figures, Part.RESULT);
        yield found.isEmpty() && !maybe
            ? counted(sentence, figures, said.sureness() >= SURE)
            : found;
      }
    };
  }

  /**
   * What a sentence quantifies that surely measures, as {@link Measuring} has it: what the rules
   * find, and otherwise the number that is likeliest to.
   *
   * @param sentence its index
   */
  static List<Quantified> measured(int sentence, Sentence said, String content) {
    Part part = said.part() == Part.RESULT ? Part.RESULT : Part.ACTION;
    Figures figures = Figures.of(content);
    return Stream.<Supplier<List<Quantified>>>of(
            () -> in(sentence, figures, part),
            () -> in(sentence, figures, Part.RESULT),
            () -> counted(sentence, figures, false),
            () -> counted(sentence, figures, true),
            () -> likeliest(sentence, figures))
        .map(Supplier::get)
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<Quantified> likeliest(int sentence, Figures figures) {
    List<Token> tokens = figures.told();
    String signs = figures.signs();
    List<Token> unmasked = figures.unmasked();
    return IntStream.range(0, tokens.size())
        .filter(at -> tokens.get(at).isNumber() && !isPronoun(tokens, at))
        .boxed()
        .min(
            Comparator.<Integer, Boolean>comparing(at -> !unmasked.get(at).isNumber())
                .thenComparing(at -> NoMeasure.isWished(signs, tokens, at))
                .thenComparingInt(at -> LIKELIEST.indexOf(tokens.get(at).kind())))
        .map(at -> List.of(quantified(sentence, figures.text(), tokens, signs, at, -1)))
        .orElse(List.of());
  }

  /** "Every one of them", "the new one." */
  private static boolean isPronoun(List<Token> tokens, int at) {
    if (!tokens.get(at).is(Kind.ONE)) return false;
    boolean each = at > 0 && tokens.get(at - 1).plain().equals("every");
    return each
        || at + 1 == tokens.size()
        || !Character.isLetter(tokens.get(at + 1).plain().charAt(0));
  }

  /**
   * The first number that is news, and neither a wish nor a label; counts only where it is sure
   * that this is a result.
   */
  static List<Quantified> counted(int sentence, Figures figures, boolean sure) {
    List<Token> told = figures.told();
    List<Token> tokens = new ArrayList<>(figures.news());
    String signs = figures.signs();
    for (int at = 0; at < tokens.size(); at++) {
      // How often something happens is an idiom elsewhere, and an outcome here.
      if (told.get(at).is(Kind.TIMES)) tokens.set(at, told.get(at));
      Token token = tokens.get(at);
      boolean many = token.is(Kind.COUNT) || token.is(Kind.MEASURE);
      boolean counts =
          (MEASURING.contains(token.kind()) || (many && sure)) && !FEW.contains(token.plain());
      if (!counts || NoMeasure.isWished(signs, told, at)) continue;
      return List.of(quantified(sentence, figures.text(), tokens, signs, at, -1));
    }
    Matcher none = Outcomes.NONE.matcher(signs);
    return none.find() ? List.of(none(sentence, figures.text(), told, none)) : List.of();
  }

  private static Quantified none(int sentence, String text, List<Token> tokens, Matcher match) {
    int group = 1;
    while (match.group(group) == null) group++;
    Token first = tokens.get(Numbers.tokenAt(tokens, match.start(group) - 1));
    int end = Numbers.tokenAt(tokens, match.end(group));
    Token last = tokens.get(end < 0 ? tokens.size() - 1 : end - 1);
    return new Quantified(sentence, words(text, first, last), "", Direction.UNTOLD, "", "");
  }

  /**
   * What {@code text} quantifies.
   *
   * @param sentence its index
   * @param part what the sentence does: outside of results, numbers seldom measure anything
   */
  static List<Quantified> in(int sentence, String text, Part part) {
    return in(sentence, Figures.of(text), part);
  }

  /** The same of a sentence that others look at, too. */
  static List<Quantified> in(int sentence, Figures figures, Part part) {
    // Whatever only looks like a quantity makes nothing worth a look that was not before.
    if (!WORTH_A_LOOK.matcher(figures.signs()).find()) return List.of();
    List<Token> tokens = figures.unmasked();
    String signs = Numbers.signs(tokens);
    if (!WORTH_A_LOOK.matcher(signs).find()) return List.of();
    boolean[] measures = new boolean[tokens.size()];
    int[] group = new int[tokens.size()];
    int groups = 0;
    for (Pattern rule : part == Part.RESULT ? FOR_RESULTS : FOR_ACTIONS) {
      Matcher match = rule.matcher(signs);
      for (int from = 0; match.find(from); from = Math.max(match.start() + 1, match.end() - 1)) {
        int first = Numbers.tokenAt(tokens, match.start());
        int last = Numbers.tokenAt(tokens, match.end());
        if (last < 0) last = tokens.size();
        boolean doing = part != Part.RESULT && Changes.ALL.contains(rule);
        if (doing && !isMeasured(tokens.subList(first, last), signs)) continue;
        groups++;
        boolean any = false;
        for (int at = first; at < last; at++) {
          Token token = tokens.get(at);
          if (!token.isNumber() && !OWN.matcher(token.plain()).matches()) continue;
          if (!any && NoMeasure.isWished(signs, tokens, at)) break;
          any = true;
          measures[at] = true;
          if (group[at] == 0) group[at] = groups;
          else regroup(group, group[at], groups);
        }
      }
    }
    return gathered(sentence, figures.text(), tokens, signs, measures, group);
  }

  /** In the midst of doing, bare counts say how it was done, unless they count what is measured. */
  private static boolean isMeasured(List<Token> told, String signs) {
    boolean bare =
        told.stream()
            .filter(Token::isNumber)
            .allMatch(one -> one.is(Kind.COUNT) || one.is(Kind.ONE) || one.is(Kind.MEASURE));
    boolean own = told.stream().anyMatch(one -> OWN.matcher(one.plain()).matches());
    return own || !bare || Changes.MEASURED.matcher(signs).find();
  }

  private static void regroup(int[] group, int old, int now) {
    for (int i = 0; i < group.length; i++) {
      if (group[i] == old) group[i] = now;
    }
  }

  private static List<Quantified> gathered(
      int sentence,
      String text,
      List<Token> tokens,
      String signs,
      boolean[] measures,
      int[] group) {
    List<Quantified> found = new ArrayList<>();
    for (int at = 0; at < measures.length; at++) {
      if (!measures[at]) continue;
      int second = -1;
      for (int next = at + 1; next < measures.length && second < 0; next++) {
        boolean parted =
            tokens.get(next).is(Kind.TIME) && tokens.get(next - 1).plain().equals("and");
        if (measures[next] && group[next] == group[at] && !parted) second = next;
      }
      found.add(quantified(sentence, text, tokens, signs, at, second));
      if (second > 0) {
        for (int i = at; i <= second; i++) measures[i] = false;
      }
    }
    return List.copyOf(found);
  }

  private static Quantified quantified(
      int sentence, String text, List<Token> tokens, String signs, int first, int second) {
    Token one = tokens.get(first);
    if (second < 0) {
      return new Quantified(
          sentence, words(text, one, one), unit(tokens, first), Changes.direction(signs), "", "");
    }
    Token two = tokens.get(second);
    String between =
        signs.substring(Numbers.positionOf(tokens, first), Numbers.positionOf(tokens, second) + 1);
    boolean from = first > 0 && tokens.get(first - 1).plain().equals("from");
    boolean backwards =
        !from && BEFORE_AFTERWARDS.matcher(between).find() && !between.contains(" now ");
    Token before = backwards ? two : one;
    Token after = backwards ? one : two;
    Token start = from ? tokens.get(first - 1) : one;
    Direction direction =
        Double.isNaN(before.value()) || Double.isNaN(after.value()) || !sameUnit(before, after)
            ? Changes.direction(signs)
            : before.value() < after.value()
                ? Direction.UP
                : before.value() > after.value() ? Direction.DOWN : Direction.UNTOLD;
    return new Quantified(
        sentence,
        words(text, start, two),
        unit(tokens, first).isEmpty() ? unit(tokens, second) : unit(tokens, first),
        direction,
        words(text, before, before),
        words(text, after, after));
  }

  private static boolean sameUnit(Token one, Token two) {
    return one.unit().equals(two.unit()) || one.unit().isEmpty() || two.unit().isEmpty();
  }

  private static String unit(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (!token.unit().isEmpty() || !token.isNumber()) return token.unit();
    if (!token.is(Kind.COUNT) && !token.is(Kind.ONE) && !token.is(Kind.ZERO)) return "";
    String next = at + 1 < tokens.size() ? tokens.get(at + 1).plain() : "";
    return next.length() > 3 && Character.isLetter(next.charAt(0)) && next.endsWith("s")
        ? next
        : "";
  }

  private static String words(String text, Token from, Token to) {
    return text.substring(from.from(), to.to()).strip();
  }
}
