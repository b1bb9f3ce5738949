package dev.barraiser.practice.questions;

import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a question is usually like, learnt from the bank: for one of which less is known than the
 * files tell. Pure.
 */
public final class Usual {

  private static final Pattern IF =
      Pattern.compile(
          "(?i)^(?:imagine|suppose|say |if )|\\b(?:what|how|who|which|where|when) would you\\b|\\bwould you (?:do|say)\\b");
  private static final Pattern OPINION =
      Pattern.compile(
          "(?i)\\bwhat(?:'s|’s| is| are) your (?:own )?(?:views?|opinion|take|philosophy)\\b"
              + "|\\bwhat do you (?:think|believe)\\b|\\bwhere do you see\\b");
  private static final Pattern WENT_WRONG =
      Pattern.compile("(?i)\\b(?:fail\\w*|mistakes?|went wrong|got (?:it )?wrong|regret\\w*)\\b");

  private Usual() {}

  /** The outline that most questions of a kind come with. */
  static String framework(QuestionBank bank, Kind kind) {
    return most(bank, one -> one.kind() == kind, Question::framework);
  }

  /** The category that most questions of this kind and on this principle belong to. */
  public static Category category(QuestionBank bank, Kind kind, Principle principle) {
    Predicate<Question> ofPrinciple = one -> one.principles().contains(principle);
    return most(bank, ofPrinciple.and(one -> one.kind() == kind), ofPrinciple, Question::category);
  }

  private static <T extends Comparable<T>> T most(
      QuestionBank bank, Predicate<Question> like, Function<Question, T> has) {
    return most(bank, like, like, has);
  }

  /** Of those that are like it; where there are none, of those that are less so, else of all. */
  private static <T extends Comparable<T>> T most(
      QuestionBank bank,
      Predicate<Question> like,
      Predicate<Question> lessSo,
      Function<Question, T> has) {
    return Stream.<Predicate<Question>>of(like, lessSo, one -> true)
        .map(wanted -> bank.all().stream().filter(wanted).toList())
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElseThrow()
        .stream()
        .collect(Collectors.groupingBy(has, Collectors.counting()))
        .entrySet()
        .stream()
        .min(
            Comparator.comparingLong((Map.Entry<T, Long> one) -> -one.getValue())
                .thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }

  /**
   * The kind that a question is of by the way it is asked; behavioural where nothing else shows.
   */
  public static Kind kind(String text) {
    if (IF.matcher(text).find()) return Kind.HYPOTHETICAL;
    if (OPINION.matcher(text).find()) return Kind.VALUES;
    if (WENT_WRONG.matcher(text).find()) return Kind.FAILURE;
    return Kind.BEHAVIOURAL;
  }

  /** What an interviewer listens for in any question of a kind. */
  public static String hint(Kind kind) {
    return switch (kind) {
      case BEHAVIOURAL -> "What you yourself did, why, and what came of it.";
      case HYPOTHETICAL -> "What you would weigh, what you would do first, and what you leave.";
      case VALUES -> "What you hold to, and a moment in which holding to it cost you something.";
      case LONG_TERM -> "Where it leads in three to five years, and how you would notice early.";
      case CROSS_FUNCTIONAL -> "How you won over people whom you could not tell what to do.";
      case FAILURE -> "What your own part in it was, and what you have done differently since.";
      case ETHICS -> "What was at stake and for whom, and where you drew the line.";
    };
  }
}
