package dev.barraiser.platforms.room;

import dev.barraiser.text.PlainText;
import java.util.Locale;

/** Reads what people typed as plain text. Pure. */
final class Wording {

  /** Slack's recommended length of a message, so that practice here is practice there. */
  static final int MOST_IN_A_MESSAGE = 4_000;

  static final int MOST_IN_A_NAME = 60;

  private Wording() {}

  /**
   * A message's text.
   *
   * @throws Refusal when it is empty or too long
   */
  static String message(String typed) {
    String text = clean(typed);
    if (text.codePoints().noneMatch(Wording::isVisible)) {
      throw Refusal.wrong("text", "Write something first.");
    }
    if (text.length() > MOST_IN_A_MESSAGE) {
      throw Refusal.wrong(
          "text",
          String.format(
              Locale.ENGLISH,
              "That has %,d characters, and a message holds %,d. Please split it in two.",
              text.length(),
              MOST_IN_A_MESSAGE));
    }
    return text;
  }

  /**
   * A person's or channel's name: one line.
   *
   * @throws Refusal when it is empty or too long
   */
  static String name(String typed) {
    // Marks that cannot be seen would let one name look like another.
    String name = clean(typed).replaceAll("\\p{Cf}+", "").replaceAll("\\s+", " ").strip();
    if (name.codePoints().noneMatch(Character::isLetterOrDigit))
      throw Refusal.wrong("name", "Please give a name.");
    if (name.length() > MOST_IN_A_NAME) {
      throw Refusal.wrong(
          "name", "That name is too long. Please keep it to " + MOST_IN_A_NAME + " characters.");
    }
    return name;
  }

  /** The same text as every database can keep it. */
  static String clean(String typed) {
    return PlainText.of(typed);
  }

  private static boolean isVisible(int point) {
    return !Character.isWhitespace(point)
        && !Character.isSpaceChar(point)
        && Character.getType(point) != Character.FORMAT;
  }

  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  /**
   * One emoji.
   *
   * @throws Refusal when it is words instead
   */
  static String emoji(String typed) {
    boolean short_ = !typed.isEmpty() && typed.codePointCount(0, typed.length()) <= 16;
    boolean drawn = typed.codePoints().anyMatch(point -> point > 0x7F);
    boolean words =
        typed
            .codePoints()
            .anyMatch(point ->
                Character.isLetter(point)
                    || Character.isWhitespace(point)
                    || Character.isISOControl(point)
                    || isHalf(point));
    if (!short_ || !drawn || words) throw Refusal.wrong("emoji", "React with one emoji.");
    return typed;
  }
}
