package dev.barraiser.practice.mock;

import dev.barraiser.bot.Invocation;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Field;
import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.Level;
import dev.barraiser.practice.questions.Principle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The command, and what somebody who types it wants. Pure. */
final class Wanted {

  static final Command COMMAND =
      Command.of(
              "/barraiser mock",
              "A mock interview with me in direct messages, and what it showed",
              Command.Section.PRACTICE)
          .taking(
              Command.Arg.of(
                  "length",
                  "how long it takes; half an hour unless you say so",
                  options(Length.values(), Length::key, Length::title)),
              Command.Arg.of(
                  "level",
                  "whose scope is asked for",
                  options(new Level[] {Level.L6, Level.L7}, Level::key, Level::key)),
              Command.Arg.of("focus", "what it is about; anything unless you say so", foci()),
              Command.Arg.of(
                  "style",
                  "how I ask; neutral unless you say so",
                  options(Style.values(), Style::key, Style::title)))
          .example("/barraiser mock 30 L7 ownership sceptical");

  private Wanted() {}

  private static <T> List<Field.Option> options(
      T[] values, Function<T, String> key, Function<T, String> title) {
    return Arrays.stream(values)
        .map(value -> new Field.Option(key.apply(value), title.apply(value)))
        .toList();
  }

  private static List<Field.Option> foci() {
    return Stream.concat(
            options(Category.values(), Category::key, Category::title).stream(),
            options(Principle.values(), Principle::key, Principle::title).stream())
        .toList();
  }

  /** What is not said is half an hour, either level, anything, neutral. */
  static Setting setting(Invocation asked) {
    return new Setting(
        named(Length.values(), Length::key, asked.argument("length")).orElse(Length.HALF_AN_HOUR),
        named(Level.values(), Level::key, asked.argument("level")).orElse(Level.BOTH),
        Focus.of(asked.argument("focus")),
        named(Style.values(), Style::key, asked.argument("style")).orElse(Style.NEUTRAL));
  }

  private static <T> Optional<T> named(
      T[] values, Function<T, String> key, Optional<String> wanted) {
    return wanted.flatMap(
        name -> Arrays.stream(values).filter(value -> key.apply(value).equals(name)).findFirst());
  }
}
