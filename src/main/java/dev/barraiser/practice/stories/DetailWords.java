package dev.barraiser.practice.stories;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether words can say when a story happened, or how large it was. Free words are wanted, so that
 * only what says nothing is refused. Pure.
 */
final class DetailWords {

  private static final String NOTHING =
      "This has no letter and no digit. Say it in your words, or leave it empty.";

  private static final Pattern BELOW_ZERO =
      Pattern.compile("^[^\\p{L}\\p{N}]*[-−–][^\\p{L}\\p{N}]*\\p{N}.*");

  /** A year of four digits, one of two after an apostrophe or a month, or a decade. */
  private static final Pattern YEAR =
      Pattern.compile(
          "(?<!\\p{N})(?:19|20)\\p{N}{2}(?!\\p{N})|['’]\\p{N}{2}(?!\\p{N})"
              + "|(?<!\\p{N})\\p{N}{1,2}[/.-]\\p{N}{2}(?!\\p{N})|(?<!\\p{N})\\p{N}0s\\b");

  private static final Pattern FULL_YEAR =
      Pattern.compile("(?<![\\p{N}$€£])(?:19|20)[0-9]{2}(?!\\p{N})");

  private static final Pattern DATE =
      Pattern.compile(
          "(?<!\\p{N})((?:19|20)[0-9]{2})[/.-]([0-9]{1,2})(?:[/.-]([0-9]{1,2}))?(?!\\p{N})");

  private static final Pattern TIME_WORD =
      Pattern.compile(
          "\\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
              + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
              + "|spring|summer|autumn|fall|winter|christmas|easter|q[1-4]|h[12]"
              + "|years?|months?|weeks?|days?|quarters?|decades?|half-year"
              + "|ago|last|past|previous|this|early|late|mid|since|until|before|after|during|while"
              + "|when|then|now|recently|lately|today|yesterday|once|first|second|third"
              + "|job|role|internship|university|college|school|studies|childhood"
              + "|covid|pandemic|lockdown)\\b");

  private DetailWords() {}

  /**
   * A sentence about a time that is none; empty where it may be one, or where nothing is said.
   *
   * @param thisYear what is later has not happened
   */
  static Optional<String> whenRefused(String text, int thisYear) {
    if (text.isEmpty()) return Optional.empty();
    if (saysNothing(text)) return Optional.of(NOTHING);
    Optional<String> impossible = impossible(text);
    if (impossible.isPresent()) return impossible;
    OptionalInt first =
        FULL_YEAR.matcher(text).results().mapToInt(one -> Integer.parseInt(one.group())).min();
    if (first.isPresent() && first.getAsInt() > thisYear) {
      return Optional.of(
          "%d is still to come. When did it happen? A year is enough.".formatted(first.getAsInt()));
    }
    if (YEAR.matcher(text).find()) return Optional.empty();
    return TIME_WORD.matcher(text.toLowerCase(Locale.ROOT)).find()
        ? Optional.empty()
        : Optional.of("I see no time in this. A year helps: 2024-03, spring 2024, two years ago.");
  }

  /**
   * A sentence about a size that is none.
   *
   * @param such what one could be
   */
  static Optional<String> sizeRefused(String text, String such) {
    if (text.isEmpty()) return Optional.empty();
    if (saysNothing(text)) return Optional.of(NOTHING);
    return BELOW_ZERO.matcher(text).matches()
        ? Optional.of("This is less than nothing. Say how much it was, such as " + such + ".")
        : Optional.empty();
  }

  /** A month or a day that no calendar has. */
  private static Optional<String> impossible(String text) {
    Matcher date = DATE.matcher(text);
    while (date.find()) {
      int year = Integer.parseInt(date.group(1));
      int month = Integer.parseInt(date.group(2));
      // 2019-21 are years.
      boolean years = date.group(3) == null && month > year % 100;
      if (years) continue;
      if (month < 1 || month > 12) {
        return Optional.of(
            "There is no month %d. Say it as 2024-03, or spring 2024.".formatted(month));
      }
      if (date.group(3) == null) continue;
      int day = Integer.parseInt(date.group(3));
      if (day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
        return Optional.of(
            "That month has no day %d. The month is enough: 2024-03.".formatted(day));
      }
    }
    return Optional.empty();
  }

  private static boolean saysNothing(String text) {
    return text.codePoints().noneMatch(Character::isLetterOrDigit);
  }
}
