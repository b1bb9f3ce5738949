package dev.barraiser.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts text between words, and where there is no such place between characters as people see them.
 * Lengths are in UTF-16 units. Pure, and linear in the text's length.
 */
public final class Cut {

  /** Stands where something is missing. */
  public static final String MORE = "…";

  /** How far around a bound the edge of a character is looked for: longer than any real one. */
  private static final int WINDOW = 80;

  private Cut() {}

  /** At most {@code max} long; what was longer ends in an ellipsis. */
  public static String to(String text, int max) {
    if (text.length() <= max) return text;
    int end = endOfPiece(text, 0, max - MORE.length());
    return text.substring(0, end).stripTrailing() + MORE;
  }

  /** Where the longest beginning of at most {@code max} ends that does not divide a character. */
  public static int endOfText(String text, int max) {
    return text.length() <= max ? text.length() : edge(text, 0, max);
  }

  /** {@code text} in pieces of at most {@code max}, which are the text again when joined. */
  public static List<String> pieces(String text, int max) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    while (text.length() - from > max) {
      int end = endOfPiece(text, from, max);
      pieces.add(text.substring(from, end));
      from = end;
    }
    if (from < text.length() || pieces.isEmpty()) pieces.add(text.substring(from));
    return List.copyOf(pieces);
  }

  /**
   * Where the longest good beginning of what starts at {@code from} ends: after a line in the last
   * third, else after a word in the last half, else after a character. At most {@code max} after
   * {@code from}, and after it.
   */
  public static int endOfPiece(String text, int from, int max) {
    if (text.length() - from <= max) return text.length();
    int most = from + max;
    for (int at = most; at > most - max / 3; at--) {
      if (text.charAt(at - 1) == '\n') return at;
    }
    for (int at = most; at > most - max / 2; at--) {
      if (Character.isWhitespace(text.charAt(at - 1))) return at;
    }
    return edge(text, from, most);
  }

  /** The last edge between two visible characters at or before {@code most}. */
  private static int edge(String text, int from, int most) {
    int start = Math.max(from, most - WINDOW);
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text.substring(start, Math.min(text.length(), most + WINDOW)));
    int edge =
        characters.isBoundary(most - start) ? most : start + characters.preceding(most - start);
    if (edge > start) return edge;
    return Character.isLowSurrogate(text.charAt(most)) && most - 1 > from ? most - 1 : most;
  }
}
