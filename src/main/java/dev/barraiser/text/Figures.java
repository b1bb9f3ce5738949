package dev.barraiser.text;

import java.util.regex.Pattern;

/** Numbers in what people write. Pure. */
public final class Figures {

  private static final Pattern FIGURE =
      Pattern.compile(
          "\\d|\\b(?:zero|none|nobody|no one|two|three|four|five|six|seven|eight|nine|ten|eleven"
              + "|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?"
              + "|hundreds?|thousands?|millions?|half|halved|doubled|tripled|twice|thrice|weekly"
              + "|monthly|daily|quarter|percent|every (?:single )?one|(?:mon|tues|wednes|thurs|fri|satur"
              + "|sun)day|january|february|march|april|june|july|august|september|october"
              + "|november|december)\\b",
          Pattern.CASE_INSENSITIVE);

  private Figures() {}

  /**
   * Whether a text holds a number or a date, in digits or in English words. "One" is none, nor is
   * "first": they are said of anything.
   */
  public static boolean areIn(String text) {
    return FIGURE.matcher(text).find();
  }
}
