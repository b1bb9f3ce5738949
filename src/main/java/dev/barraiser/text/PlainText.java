package dev.barraiser.text;

/** Text as every database can keep it and every platform can show it. Pure. */
public final class PlainText {

  private PlainText() {}

  /**
   * The same text without control characters other than line breaks and tabs, with line breaks of
   * one kind, and with halves of characters replaced. It reads in the direction of its letters:
   * what would turn around the words beside it is left out.
   */
  public static String of(String typed) {
    if (typed.chars().noneMatch(PlainText::isDoubtful)) return typed;
    var text = new StringBuilder(typed.length());
    typed
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(point -> !isControl(point) && !isTurn(point))
        .map(point -> isHalf(point) ? 0xFFFD : point)
        .forEach(text::appendCodePoint);
    return text.toString();
  }

  private static boolean isDoubtful(int unit) {
    // Also a carriage return, which is replaced.
    return isHalf(unit) || isControl(unit) || isTurn(unit);
  }

  private static boolean isControl(int point) {
    return Character.isISOControl(point) && point != '\n' && point != '\t';
  }

  /** Embeddings, overrides and isolates: left open, they reach beyond the text. */
  private static boolean isTurn(int point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  }

  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
