package dev.barraiser.practice.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A date that is to come, as people type it with a command. Pure. */
public final class DateWords {

  private static final List<DateTimeFormatter> DAYS =
      Stream.of("d MMMM", "d MMM", "MMMM d", "MMM d")
          .map(pattern ->
              new DateTimeFormatterBuilder()
                  .parseCaseInsensitive()
                  .appendPattern(pattern)
                  .toFormatter(Locale.ENGLISH))
          .toList();

  private DateWords() {}

  /**
   * {@code 2026-03-09}, {@code tomorrow}, {@code Monday} or {@code mon} (the next one), {@code 9
   * March} or {@code Mar 9} (the next one); a leading {@code until}, {@code by} or {@code on} is
   * passed over.
   */
  public static Optional<LocalDate> read(String typed, LocalDate today) {
    String words =
        typed
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^(until|by|on)\\s+", "")
            .replaceAll("\\s+", " ");
    if (words.equals("tomorrow")) return Optional.of(today.plusDays(1));
    return Typed.date(words)
        .or(() -> weekday(words).map(day -> today.with(TemporalAdjusters.next(day))))
        .or(() -> dayOfYear(words).map(day -> nextAfter(today, day)));
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

  private static LocalDate nextAfter(LocalDate today, MonthDay day) {
    LocalDate thisYear = day.atYear(today.getYear());
    return thisYear.isAfter(today) ? thisYear : day.atYear(today.getYear() + 1);
  }
}
