package dev.barraiser.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** English words for whole numbers that people count with, up to ninety-nine. Pure. */
public final class CountWords {

  private static final List<String> ONES =
      List.of(
          "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
              .split(" ", -1));

  private static final List<String> TENS =
      List.of("- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1));

  /** A regular expression for such words. */
  public static final String PATTERN =
      "\\b(?:(?:"
          + TENS.stream().skip(2).collect(Collectors.joining("|"))
          + ")(?:[ -](?:"
          + ONES.stream().skip(1).limit(9).collect(Collectors.joining("|"))
          + "))?|"
          + ONES.stream().skip(1).sorted(Comparator.reverseOrder()).collect(Collectors.joining("|"))
          + ")\\b";

  private CountWords() {}

  /** What digits, or words that {@link #PATTERN} matches, say; empty for anything else. */
  public static OptionalInt number(String told) {
    String plain = told.strip().toLowerCase(Locale.ROOT);
    if (plain.matches("\\d{1,9}")) return OptionalInt.of(Integer.parseInt(plain));
    int sum = 0;
    for (String word : Arrays.asList(plain.split("[ -]", -1))) {
      int ones = ONES.indexOf(word);
      int tens = TENS.indexOf(word);
      if (ones < 0 && tens < 2) return OptionalInt.empty();
      sum += ones >= 0 ? ones : tens * 10;
    }
    return OptionalInt.of(sum);
  }
}
