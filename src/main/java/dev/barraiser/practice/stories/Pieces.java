package dev.barraiser.practice.stories;

import java.util.ArrayList;
import java.util.List;

/** A long text in pieces, each short enough for a page or a field. Pure. */
final class Pieces {

  private Pieces() {}

  /** Joined by line breaks they are the text again, unless a single line was too long. */
  static List<String> of(String text, int most) {
    List<String> pieces = new ArrayList<>();
    String rest = text;
    while (rest.length() > most) {
      int end = end(rest, most);
      pieces.add(rest.substring(0, end));
      boolean atBreak = rest.charAt(end) == '\n' || rest.charAt(end) == ' ';
      rest = rest.substring(atBreak ? end + 1 : end);
    }
    pieces.add(rest);
    return pieces;
  }

  /** Between two written lines if there is such a place, else between lines, words, characters. */
  private static int end(String text, int most) {
    for (int at = most; at > 0; at--) {
      boolean written =
          text.charAt(at) == '\n'
              && !Character.isWhitespace(text.charAt(at - 1))
              && at + 1 < text.length()
              && !Character.isWhitespace(text.charAt(at + 1));
      if (written) return at;
    }
    int line = text.lastIndexOf('\n', most);
    if (line > most / 2) return line;
    int blank = text.lastIndexOf(' ', most);
    if (blank > most / 2) return blank;
    return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
  }
}
