package dev.barraiser.practice.reading;

/**
 * A text as a person sees it: whatever is pasted brings no-break spaces, soft hyphens and joiners
 * along, which nobody sees and no rule expects.
 */
final class Visible {

  private Visible() {}

  /** With plain spaces, without what takes no room; line breaks stay. */
  static String of(String text) {
    if (text.chars().noneMatch(Visible::isDifferent)) return text;
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints()
        .filter(letter -> Character.getType(letter) != Character.FORMAT)
        .map(letter -> Character.isSpaceChar(letter) && letter != ' ' ? ' ' : letter)
        .forEach(visible::appendCodePoint);
    return visible.toString();
  }

  private static boolean isDifferent(int unit) {
    return unit > 0x7f
        && (Character.isSpaceChar(unit)
            || Character.getType(unit) == Character.FORMAT
            || Character.isSurrogate((char) unit));
  }
}
