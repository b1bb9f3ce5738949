package dev.barraiser.text;

/** Text as every database can keep it and every platform can show it. Pure. */
public final class PlainText {

  private PlainText() {}

  /**
   * The same text without control characters other than line breaks and tabs, without the two marks
   * that make letters run against their direction (no language needs them, and what stands behind
   * the text would run so too), with line breaks of one kind, and with halves of characters
   * replaced.
   */
  public static String of(String typed) {
    if (typed.chars().noneMatch(PlainText::isDoubtful)) return typed;
    var text = new StringBuilder(typed.length());
    typed
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(point -> point == '\n' || point == '\t' || !Character.isISOControl(point))
        .filter(point -> !turns(point))
        .map(point -> isHalf(point) ? 0xFFFD : point)
        .forEach(text::appendCodePoint);
    return text.toString();
  }

  private static boolean isDoubtful(int unit) {
    return isHalf(unit)
        || turns(unit)
        || (Character.isISOControl(unit) && unit != '\n' && unit != '\t');
  }

  /** The overrides of the Unicode bidirectional algorithm. */
  private static boolean turns(int point) {
    return point == 0x202D || point == 0x202E;
  }

  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
