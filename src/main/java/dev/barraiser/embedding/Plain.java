package dev.barraiser.embedding;

import java.text.Normalizer;

/**
 * A text without what the model does not tell apart: case, accents, kinds of spaces, characters
 * that one cannot see.
 */
final class Plain {

  private static final int UNREADABLE = 0xFFFD;

  private Plain() {}

  /** In lower case, without accents, and with plain spaces, also around each Chinese character. */
  static String of(String text) {
    StringBuilder cleaned = new StringBuilder(text.length());
    text.codePoints().forEach(letter -> clean(letter, cleaned));
    String apart = Normalizer.normalize(cleaned, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(apart.length());
    apart
        .codePoints()
        .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
        .map(Character::toLowerCase)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static void clean(int letter, StringBuilder into) {
    if (isSpace(letter)) into.append(' ');
    else if (isChinese(letter)) into.append(' ').appendCodePoint(letter).append(' ');
    else if (letter != UNREADABLE && !isInvisible(letter)) into.appendCodePoint(letter);
  }

  private static boolean isSpace(int letter) {
    return letter == '\t' || letter == '\n' || letter == '\r' || Character.isSpaceChar(letter);
  }

  private static boolean isInvisible(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
      default -> false;
    };
  }

  /** As BERT has it: the ideographs, and none of the letters of Japanese and Korean. */
  private static boolean isChinese(int letter) {
    return between(letter, 0x4E00, 0x9FFF)
        || between(letter, 0x3400, 0x4DBF)
        || between(letter, 0x20000, 0x2A6DF)
        || between(letter, 0x2A700, 0x2B73F)
        || between(letter, 0x2B740, 0x2B81F)
        || between(letter, 0x2B920, 0x2CEAF)
        || between(letter, 0xF900, 0xFAFF)
        || between(letter, 0x2F800, 0x2FA1F);
  }

  private static boolean between(int letter, int first, int last) {
    return letter >= first && letter <= last;
  }

  /** Also signs such as + and $, which Unicode does not call punctuation and BERT does. */
  static boolean isPunctuation(int letter) {
    if (letter < 128) return letter > ' ' && letter < 127 && !Character.isLetterOrDigit(letter);
    return switch (Character.getType(letter)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
