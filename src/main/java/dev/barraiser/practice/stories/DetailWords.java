package dev.barraiser.practice.stories;

import java.util.Locale;
import java.util.Optional;
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

  /** A sentence about a time that is none; empty where it may be one, or where nothing is said. */
  static Optional<String> whenRefused(String text) {
    if (text.isEmpty()) return Optional.empty();
    if (saysNothing(text)) return Optional.of(NOTHING);
    if (YEAR.matcher(text).find()) return Optional.empty();
    return TIME_WORD.matcher(text.toLowerCase(Locale.ROOT)).find()
        ? Optional.empty()
        : Optional.of("I see no time in this. A year helps: 2024-03, spring 2024, two years ago.");
  }

  /** A sentence about a size that is none. */
  static Optional<String> sizeRefused(String text) {
    if (text.isEmpty()) return Optional.empty();
    if (saysNothing(text)) return Optional.of(NOTHING);
    return BELOW_ZERO.matcher(text).matches()
        ? Optional.of("This is less than nothing. Say how much it was, such as $2M saved.")
        : Optional.empty();
  }

  private static boolean saysNothing(String text) {
    return text.codePoints().noneMatch(Character::isLetterOrDigit);
  }
}
