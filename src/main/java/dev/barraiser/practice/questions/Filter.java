package dev.barraiser.practice.questions;

import dev.barraiser.chat.Command;
import dev.barraiser.chat.Field;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What somebody wants a question to be about: up to four named conditions. Pure. */
record Filter(Map<String, Condition> conditions) {

  /** One condition: the value as people know it, and whether a question meets it. */
  record Condition(String title, Predicate<Question> met) {}

  private static final String CATEGORY = "category";
  private static final String KIND = "kind";
  private static final String PRINCIPLE = "principle";
  private static final String LEVEL = "level";

  static final Command.Arg[] ARGUMENTS = {
    Command.Arg.of(
        CATEGORY, "What it is about", options(Category.values(), Category::key, Category::title)),
    Command.Arg.of(
        PRINCIPLE,
        "The Leadership Principle it probes",
        options(Principle.values(), Principle::name, Principle::title)),
    Command.Arg.of(KIND, "How it asks", options(Kind.values(), Kind::key, Kind::title)),
    Command.Arg.of(LEVEL, "Whose scope it fits", options(Level.values(), Level::key, Level::key)),
  };

  private static <T> List<Field.Option> options(
      T[] values, Function<T, String> key, Function<T, String> title) {
    return Arrays.stream(values)
        .map(value -> new Field.Option(key.apply(value), title.apply(value)))
        .toList();
  }

  /** The conditions that were given a value, by name; a value that is none is left out. */
  static Filter of(Function<String, Optional<String>> given) {
    Map<String, Condition> conditions = new LinkedHashMap<>();
    given
        .apply(CATEGORY)
        .flatMap(key -> find(Category.values(), Category::key, key))
        .ifPresent(category ->
            conditions.put(
                CATEGORY, new Condition(category.title(), one -> one.category() == category)));
    given
        .apply(PRINCIPLE)
        .flatMap(key -> find(Principle.values(), Principle::name, key))
        .ifPresent(principle ->
            conditions.put(
                PRINCIPLE,
                new Condition(principle.title(), one -> one.principles().contains(principle))));
    given
        .apply(KIND)
        .flatMap(key -> find(Kind.values(), Kind::key, key))
        .ifPresent(
            kind -> conditions.put(KIND, new Condition(kind.title(), one -> one.kind() == kind)));
    given
        .apply(LEVEL)
        .flatMap(key -> find(Level.values(), Level::key, key))
        .ifPresent(level ->
            conditions.put(LEVEL, new Condition(level.key(), one -> one.level().suits(level))));
    return new Filter(conditions);
  }

  private static <T> Optional<T> find(T[] values, Function<T, String> key, String wanted) {
    return Arrays.stream(values).filter(value -> key.apply(value).equals(wanted)).findFirst();
  }

  List<Question> among(List<Question> questions) {
    return questions.stream()
        .filter(question -> conditions.values().stream().allMatch(one -> one.met().test(question)))
        .toList();
  }

  /** The conditions without which there are questions, each with how many. */
  Map<String, Integer> worthDropping(List<Question> questions) {
    Map<String, Integer> worth = new LinkedHashMap<>();
    for (String name : conditions.keySet()) {
      Map<String, Condition> others = new LinkedHashMap<>(conditions);
      others.remove(name);
      int left = new Filter(others).among(questions).size();
      if (left > 0) worth.put(name, left);
    }
    return worth;
  }
}
