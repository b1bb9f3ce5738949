package dev.barraiser.practice.questions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How evenly a bank is spread, and what the bot's own promises: whoever practises with it meets
 * every principle, kind, category and level often enough. Pure.
 */
public final class Balance {

  private static final int LEAST = 320;
  private static final int OF_A_PRINCIPLE = 15;
  private static final int OF_A_CRITICAL_ONE = 25;
  private static final int OF_A_KIND = 25;
  private static final int OF_A_CATEGORY = 80;
  private static final int OF_A_LEVEL = 60;

  private Balance() {}

  /**
   * One line of the table.
   *
   * @param aspect what is counted by: {@code principle}, {@code kind}, {@code category}, {@code
   *     level}, or {@code all}
   * @param count how many questions there are; of a principle, those whose main one it is
   * @param least how many the bot's own bank promises
   */
  public record Row(String aspect, String name, int count, int least) {

    /** Whether it has fewer than promised. */
    public boolean isShort() {
      return count < least;
    }
  }

  /** Every line, in the order in which the product names things. */
  public static List<Row> of(List<Question> questions) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("all", "questions", questions.size(), LEAST));
    for (Principle principle : Principle.values()) {
      int least = Principle.CRITICAL.contains(principle) ? OF_A_CRITICAL_ONE : OF_A_PRINCIPLE;
      int count = count(questions, one -> one.principles().getFirst() == principle);
      rows.add(new Row("principle", principle.title(), count, least));
    }
    rows.addAll(rows("kind", questions, Kind.values(), Question::kind, Kind::key, OF_A_KIND));
    rows.addAll(
        rows(
            "category",
            questions,
            Category.values(),
            Question::category,
            Category::key,
            OF_A_CATEGORY));
    rows.addAll(rows("level", questions, Level.values(), Question::level, Level::key, OF_A_LEVEL));
    return rows;
  }

  private static <T> List<Row> rows(
      String aspect,
      List<Question> questions,
      T[] values,
      Function<Question, T> of,
      Function<T, String> name,
      int least) {
    return Arrays.stream(values)
        .map(value -> {
          int count = count(questions, one -> of.apply(one).equals(value));
          return new Row(aspect, name.apply(value), count, least);
        })
        .toList();
  }

  private static int count(List<Question> questions, Predicate<Question> wanted) {
    return (int) questions.stream().filter(wanted).count();
  }
}
