package dev.barraiser.practice.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes an answer apart into what a reader would call its sentences. Each of them stands in the
 * text exactly so, in this order, and between them is nothing but blanks. Pure; the time it takes
 * grows with the length of the text alone.
 *
 * <p>A bullet, a heading and a block of code are one each. Notes strung together by arrows or
 * semicolons, and talk without any punctuation, are taken apart where a new thought begins, so that
 * each piece can be a part of its own.
 */
final class Sentences {

  /** A quotation or an aside in brackets is looked over as a whole up to this many characters. */
  private static final int ASIDE = 240;

  /** Lines shorter than this are ended by their author, not by the width of a window. */
  private static final int NARROWEST_PAGE = 50;

  private final String text;
  private final Scan scan;
  private final Stops stops;
  private final boolean withoutCapitals;
  private final List<Integer> starts = new ArrayList<>();

  private Sentences(String text) {
    this.text = text;
    scan = new Scan(text);
    stops = new Stops(text);
    withoutCapitals = scan.hasFewCapitals();
  }

  /** The sentences of {@code text}; none where it has no letter and no digit. */
  static List<String> of(String text) {
    return new Sentences(text).apart();
  }

  private List<String> apart() {
    lines();
    starts.add(text.length());
    List<String> sentences = new ArrayList<>();
    // What has nothing to read in it goes with what stands before it, or else after it.
    int from = 0;
    int end = 0;
    boolean open = false;
    for (int i = 0; i + 1 < starts.size(); i++) {
      boolean says = says(starts.get(i), starts.get(i + 1));
      if (says && open) {
        sentences.add(text.substring(from, end).strip());
        from = starts.get(i);
      }
      if (says) open = true;
      end = starts.get(i + 1);
    }
    if (open) sentences.add(text.substring(from, end).strip());
    return List.copyOf(sentences);
  }

  private boolean says(int from, int to) {
    for (int at = from; at < to; ) {
      int point = text.codePointAt(at);
      if (Character.isLetterOrDigit(point)) return true;
      at += Character.charCount(point);
    }
    return false;
  }

  // --- lines

  private void lines() {
    int at = 0;
    while (at < text.length()) {
      int end = endOfLine(at);
      if (scan.skipBlanks(at, end) == end) {
        at = next(end);
        continue;
      }
      if (isFence(at, end)) {
        int close = endOfFence(next(end));
        starts.add(at);
        at = next(close);
        continue;
      }
      int paragraph = endOfParagraph(at);
      paragraph(at, paragraph);
      at = paragraph;
    }
  }

  private int endOfLine(int from) {
    int at = from;
    while (at < text.length() && !isBreak(text.charAt(at))) at++;
    return at;
  }

  private int next(int endOfLine) {
    int at = endOfLine;
    if (at < text.length() && text.charAt(at) == '\r') at++;
    if (at < text.length() && isBreak(text.charAt(at)) && text.charAt(at) != '\r') at++;
    return at == endOfLine ? Math.min(at + 1, text.length()) : at;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  private boolean isFence(int from, int to) {
    int at = scan.skipBlanks(from, to);
    return text.startsWith("```", at) || text.startsWith("~~~", at);
  }

  private int endOfFence(int from) {
    int at = from;
    while (at < text.length()) {
      int end = endOfLine(at);
      if (isFence(at, end)) return end;
      at = next(end);
    }
    return text.length();
  }

  /** Where the lines that stand together from {@code from} on end: at an empty line or a fence. */
  private int endOfParagraph(int from) {
    int at = from;
    while (at < text.length()) {
      int end = endOfLine(at);
      if (at > from && isFence(at, end)) return at;
      at = next(end);
      if (scan.skipBlanks(at, endOfLine(at)) == endOfLine(at)) return at;
    }
    return text.length();
  }

  private void paragraph(int from, int to) {
    List<int[]> lines = new ArrayList<>();
    int widest = 0;
    for (int at = from; at < to; ) {
      int end = endOfLine(at);
      lines.add(new int[] {at, end});
      widest = Math.max(widest, end - at);
      at = next(end);
    }
    boolean filled = isFilled(lines, widest);
    int start = from;
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i == lines.size() - 1;
      if (!last && goesOn(lines.get(i), lines.get(i + 1), filled)) continue;
      line(start, lines.get(i)[1]);
      if (!last) start = lines.get(i + 1)[0];
    }
  }

  /**
   * Whether the width of a page broke the lines: the next word never had room in the one before.
   */
  private boolean isFilled(List<int[]> lines, int widest) {
    if (lines.size() < 3 || widest < NARROWEST_PAGE || widest > 140) return false;
    for (int i = 0; i + 1 < lines.size(); i++) {
      int[] next = lines.get(i + 1);
      int word = scan.skipBlanks(next[0], next[1]);
      int end = word;
      while (end < next[1] && !Character.isWhitespace(text.charAt(end))) end++;
      if (lines.get(i)[1] - lines.get(i)[0] + 1 + end - word <= widest) return false;
    }
    return true;
  }

  private boolean goesOn(int[] line, int[] next, boolean filled) {
    int end = line[1];
    while (end > line[0] && Scan.isSpace(text.charAt(end - 1))) end--;
    if (end == line[0] || Scan.isTerminator(text.charAt(end - 1)) || text.charAt(end - 1) == ':') {
      return false;
    }
    int start = scan.skipBlanks(next[0], next[1]);
    if (start == next[1] || bulletEnd(next[0], next[1]) > start) return false;
    if (filled) return true;
    return !withoutCapitals
        && end - line[0] >= NARROWEST_PAGE
        && Character.isLowerCase(text.codePointAt(start));
  }

  // --- sentences within a line

  private void line(int from, int to) {
    int first = starts.size();
    int at = bulletEnd(from, to);
    int number = numberOf(from, at);
    starts.add(from);
    int begin = at;
    while (at < to) {
      char c = text.charAt(at);
      int close = asideEnd(at, to);
      if (close > 0) {
        boolean whole = c != '(' || at == begin;
        at = close + 1;
        if (whole && Scan.isTerminator(text.charAt(close - 1)) && stops.opensSentence(at, to)) {
          at = begin = startNext(at, to);
        }
        continue;
      }
      if (Scan.isTerminator(c)) {
        int run = at;
        while (run < to && Scan.isTerminator(text.charAt(run))) run++;
        int end = run;
        while (end < to && Scan.isCloser(text.charAt(end))) end++;
        if (stops.ends(begin, at, run, end, to)) {
          at = begin = startNext(end, to);
        } else {
          at = end;
        }
        continue;
      }
      if (Scan.isDot(c) && at > begin && scan.startsWord(at)) {
        starts.add(at);
        begin = at + 1;
      } else if (number > 0 && isEnumerator(at, to, number + 1)) {
        starts.add(at);
        number++;
        at += Integer.toString(number).length() + 1;
        begin = at;
      }
      at++;
    }
    refine(first, to);
  }

  private int startNext(int end, int to) {
    int at = stops.afterDecoration(end, to);
    if (at < to) starts.add(at);
    return at;
  }

  /** Where the quotation or bracket that opens at {@code at} closes, if it does before long. */
  private int asideEnd(int at, int to) {
    char open = text.charAt(at);
    char close =
        switch (open) {
          case '"' -> '"';
          case '“' -> '”';
          case '«' -> '»';
          case '(' -> ')';
          default -> 0;
        };
    if (close == 0 || (at > 0 && Scan.isWordPart(text.charAt(at - 1)))) return -1;
    if (at + 1 >= to || Scan.isSpace(text.charAt(at + 1))) return -1;
    int limit = Math.min(to, at + ASIDE);
    for (int i = at + 1; i < limit; i++) {
      if (text.charAt(i) == close) return i;
    }
    return -1;
  }

  // --- bullets

  /** Behind the marks with which a line begins: "- ", "* ", "• ", "1. ", "2) ", "a) ", "> ". */
  private int bulletEnd(int from, int to) {
    int at = scan.skipBlanks(from, to);
    while (at < to && text.charAt(at) == '>') at = scan.skipBlanks(at + 1, to);
    if (at == to) return at;
    if (Scan.isDot(text.charAt(at))) return at + 1;
    if ("-*+–—#".indexOf(text.charAt(at)) >= 0) {
      int run = at;
      while (run < to && text.charAt(run) == text.charAt(at)) run++;
      if (run < to && Scan.isSpace(text.charAt(run))) at = scan.skipBlanks(run, to);
    }
    int open = at < to && text.charAt(at) == '(' ? at + 1 : at;
    int mark = open;
    while (mark < to && mark - open < 3 && Character.isDigit(text.charAt(mark))) mark++;
    boolean digits = mark > open;
    if (!digits && mark < to && Character.isLetter(text.charAt(mark))) mark++;
    if (mark == open || mark + 1 >= to || !Scan.isSpace(text.charAt(mark + 1))) return at;
    char end = text.charAt(mark);
    boolean bullet = end == ')' || (end == '.' && digits && open == at);
    return bullet ? mark + 1 : at;
  }

  private int numberOf(int from, int bulletEnd) {
    int end = bulletEnd - 1;
    if (end <= from || (text.charAt(end) != '.' && text.charAt(end) != ')')) return 0;
    int at = end;
    while (at > from && Character.isDigit(text.charAt(at - 1))) at--;
    return at == end ? 0 : Integer.parseInt(text.substring(at, end));
  }

  /** Whether the list that was begun on this line goes on here, within the line. */
  private boolean isEnumerator(int at, int to, int number) {
    if (!Character.isDigit(text.charAt(at)) || !scan.startsWord(at)) return false;
    String digits = Integer.toString(number);
    int mark = at + digits.length();
    if (!text.startsWith(digits, at) || mark + 2 >= to) return false;
    return (text.charAt(mark) == '.' || text.charAt(mark) == ')')
        && Scan.isSpace(text.charAt(mark + 1))
        && Character.isUpperCase(text.charAt(mark + 2));
  }

  // --- notes, and talk without punctuation

  private void refine(int first, int to) {
    List<Integer> coarse = new ArrayList<>(starts.subList(first, starts.size()));
    starts.subList(first, starts.size()).clear();
    for (int i = 0; i < coarse.size(); i++) {
      int end = i + 1 < coarse.size() ? coarse.get(i + 1) : to;
      starts.addAll(Notes.starts(text, coarse.get(i), end));
    }
  }
}
