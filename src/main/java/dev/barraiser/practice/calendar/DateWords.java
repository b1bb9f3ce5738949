package dev.barraiser.practice.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A date that is to come, as people type it with a command. Pure. */
public final class DateWords {

  private static final List<DateTimeFormatter> DAYS = formats("d MMMM", "d MMM", "MMMM d", "MMM d");

  private static final List<DateTimeFormatter> DAYS_OF_A_YEAR =
      formats("d MMMM uuuu", "d MMM uuuu", "MMMM d[','] uuuu", "MMM d[','] uuuu");

  private static final Pattern IN_A_WHILE =
      Pattern.compile("in (an?|[a-z]+|\\d{1,3}) (day|week|month)s?");

  private static final List<String> NUMBERS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");

  /** With dots the day comes first. With slashes that depends on who writes: it has to be plain. */
  private static final Pattern IN_NUMBERS =
      Pattern.compile("(\\d{1,2})([./])(\\d{1,2})\\2(20\\d\\d)");

  private DateWords() {}

  private static List<DateTimeFormatter> formats(String... patterns) {
    return Stream.of(patterns)
        .map(pattern ->
            new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT))
        .toList();
  }

  /**
   * {@code 2026-03-09}, {@code tomorrow}, {@code Monday}, {@code mon} or {@code next Monday} (the
   * next one), {@code 9 March} or {@code Mar 9} (today or the next one), {@code 9 March 2026},
   * {@code 31/12/2026}, {@code 9.3.2026}, {@code in 3 weeks}; a leading {@code until}, {@code by}
   * or {@code on} is passed over. A year or {@code yesterday} may make it past.
   */
  public static Optional<LocalDate> read(String typed, LocalDate today) {
    String words =
        typed
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^(until|by|on)\\s+", "")
            .replaceAll("\\s+", " ");
    if (words.equals("tomorrow")) return Optional.of(today.plusDays(1));
    if (words.equals("yesterday")) return Optional.of(today.minusDays(1));
    return Typed.date(words)
        .or(() -> inAWhile(words, today))
        .or(() -> inNumbers(words))
        .or(() -> dayOfAYear(words))
        .or(() ->
            weekday(words.replaceFirst("^next ", ""))
                .map(day -> today.with(TemporalAdjusters.next(day))))
        .or(() -> dayOfYear(words).map(day -> todayOrNext(today, day)));
  }

  private static Optional<LocalDate> inAWhile(String words, LocalDate today) {
    Matcher matcher = IN_A_WHILE.matcher(words);
    if (!matcher.matches()) return Optional.empty();
    String many = matcher.group(1);
    int count =
        Character.isDigit(many.charAt(0))
            ? Integer.parseInt(many)
            : many.matches("an?") ? 1 : NUMBERS.indexOf(many) + 1;
    if (count == 0) return Optional.empty();
    return Optional.of(
        switch (matcher.group(2)) {
          case "day" -> today.plusDays(count);
          case "week" -> today.plusWeeks(count);
          default -> today.plusMonths(count);
        });
  }

  private static Optional<LocalDate> inNumbers(String words) {
    Matcher matcher = IN_NUMBERS.matcher(words);
    if (!matcher.matches()) return Optional.empty();
    int first = Integer.parseInt(matcher.group(1));
    int second = Integer.parseInt(matcher.group(3));
    boolean dayFirst = matcher.group(2).equals(".") || first > 12 || first == second;
    if (!dayFirst && second <= 12) return Optional.empty();
    return Typed.date(
        "%s-%02d-%02d"
            .formatted(matcher.group(4), dayFirst ? second : first, dayFirst ? first : second));
  }

  private static Optional<LocalDate> dayOfAYear(String words) {
    for (DateTimeFormatter format : DAYS_OF_A_YEAR) {
      try {
        return Optional.of(LocalDate.parse(words, format));
      } catch (DateTimeParseException notThisWay) {
        // The next form may fit.
      }
    }
    return Optional.empty();
  }

  private static Optional<DayOfWeek> weekday(String words) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day ->
            words.equals(name(day, TextStyle.FULL)) || words.equals(name(day, TextStyle.SHORT)))
        .findFirst();
  }

  private static String name(DayOfWeek day, TextStyle style) {
    return day.getDisplayName(style, Locale.ENGLISH).toLowerCase(Locale.ROOT);
  }

  private static Optional<MonthDay> dayOfYear(String words) {
    for (DateTimeFormatter format : DAYS) {
      try {
        return Optional.of(MonthDay.parse(words, format));
      } catch (DateTimeParseException notThisWay) {
        // The next form may fit.
      }
    }
    return Optional.empty();
  }

  private static LocalDate todayOrNext(LocalDate today, MonthDay day) {
    LocalDate thisYear = day.atYear(today.getYear());
    return thisYear.isBefore(today) ? day.atYear(today.getYear() + 1) : thisYear;
  }
}
