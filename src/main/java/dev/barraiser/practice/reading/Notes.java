package dev.barraiser.practice.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes apart what has no stops: notes strung together by arrows or semicolons, and talk without
 * any punctuation, where a new thought begins. Pure.
 */
final class Notes {

  /** Talk without punctuation is left whole up to so many words. */
  private static final int BREATH = 26;

  /** Fewer words than this are no piece of their own. */
  private static final int SHORTEST_CLAUSE = 6;

  /** Begins a new thought in talk without punctuation. */
  private static final Set<String> OPENERS =
      Set.of(
          "and then",
          "so i",
          "so we",
          "so they",
          "but",
          "then",
          "because",
          "and i",
          "and we",
          "and so",
          "and after",
          "which meant",
          "after that",
          "in the end",
          "eventually",
          "anyway",
          "so then",
          "so my",
          "so the",
          "so what",
          "so in",
          "so that's",
          "long story",
          "turns out",
          "turned out",
          "first i",
          "next i",
          "later i",
          "i then",
          "i also",
          "we also",
          "at first",
          "since then",
          "cuz i",
          "cause i",
          "bc i");

  /** May begin one, and may go on with the old one: believed only after a while. */
  private static final Set<String> PERHAPS_OPENERS =
      Set.of(
          "and they",
          "and he",
          "and she",
          "and it",
          "and now",
          "and the",
          "and when",
          "and my",
          "and in",
          "now we",
          "now they",
          "now it",
          "now the",
          "at that",
          "when i",
          "when we",
          "when they",
          "when the");

  private final String text;
  private final Scan scan;
  private final List<Integer> starts = new ArrayList<>();

  private Notes(String text) {
    this.text = text;
    scan = new Scan(text);
  }

  /** Where the pieces of the text between two places start, the first of them at {@code from}. */
  static List<Integer> starts(String text, int from, int to) {
    var notes = new Notes(text);
    notes.notes(from, to);
    return notes.starts;
  }

  private void notes(int from, int to) {
    starts.add(from);
    int begin = from;
    boolean terse = isTerse(from, to);
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      int arrow = arrow(at, to);
      boolean semicolon = c == ';' && at + 1 < to && Scan.isSpace(text.charAt(at + 1));
      if (arrow == 0 && !semicolon) continue;
      int end = at + Math.max(arrow, 1);
      int next = scan.skipBlanks(end, to);
      boolean apart =
          words(begin, at, 2) == 2
              && words(next, to, 2) == 2
              && (arrow > 0 ? !isMeasure(at - 1, next, begin, to) : terse || opensNote(next, to));
      if (apart) {
        clauses(begin, next);
        starts.add(next);
        begin = next;
      }
      at = end - 1;
    }
    clauses(begin, to);
  }

  /** How long the arrow at {@code at} is; 0 where there is none. */
  private int arrow(int at, int to) {
    char c = text.charAt(at);
    if ("→➔➜➝➞⇒➡⟶".indexOf(c) >= 0) return 1;
    if (c != '-' && c != '=') return 0;
    if (at > 0 && !Scan.isSpace(text.charAt(at - 1))) return 0;
    int end = at;
    while (end < to && text.charAt(end) == c && end - at < 3) end++;
    return end < to && text.charAt(end) == '>' ? end + 1 - at : 0;
  }

  /** Whether an arrow leads from one measure to the other, as in "2.3 s → 400 ms". */
  private boolean isMeasure(int last, int next, int from, int to) {
    boolean left = false;
    for (int at = last; at >= Math.max(from, last - 12); at--) {
      left |= Character.isDigit(text.charAt(at));
    }
    boolean right = false;
    int end = Math.min(to, next + 4);
    for (int i = next; i < end; i++) right |= Character.isDigit(text.charAt(i));
    return left && right;
  }

  private boolean opensNote(int at, int to) {
    String word = scan.wordAt(at, to);
    return word.length() > 1
        && Character.isUpperCase(word.charAt(0))
        && !word.startsWith("I'")
        && !word.startsWith("I’");
  }

  /** Whether semicolons part short notes here rather than the halves of a sentence. */
  private boolean isTerse(int from, int to) {
    int semicolons = 0;
    int commas = 0;
    for (int at = from; at < to; at++) {
      if (text.charAt(at) == ';') semicolons++;
      if (text.charAt(at) == ',') commas++;
    }
    return semicolons >= 3
        && commas <= semicolons
        && words(from, to, Integer.MAX_VALUE) <= 9 * (semicolons + 1);
  }

  private void clauses(int from, int to) {
    int words = words(from, to, Integer.MAX_VALUE);
    if (words <= BREATH) return;
    int marks = 0;
    for (int at = from; at < to; at++) {
      if (",;:—–(".indexOf(text.charAt(at)) >= 0) marks++;
    }
    boolean talk = marks * 25 < words;
    if (!talk && words <= 3 * BREATH) return;
    int shortest = talk ? SHORTEST_CLAUSE : 2 * SHORTEST_CLAUSE;
    int since = 0;
    int left = words;
    String before = "";
    for (int at = scan.skipBlanks(from, to); at < to; ) {
      int end = at;
      while (end < to && !Character.isWhitespace(text.charAt(end))) end++;
      int next = scan.skipBlanks(end, to);
      String word = plain(at, end);
      if (since >= shortest
          && left >= SHORTEST_CLAUSE
          && opens(before, word, next, to, since >= 2 * shortest)) {
        starts.add(at);
        since = 0;
      }
      before = word;
      since++;
      left--;
      at = next;
    }
  }

  private boolean opens(String before, String word, int next, int to, boolean perhaps) {
    // "not only … but", "more than once then": the word before binds.
    if (before.equals("nothing") || before.equals("and") || before.equals("or")) return false;
    if (OPENERS.contains(word)) return true;
    int end = next;
    while (end < to && !Character.isWhitespace(text.charAt(end)) && end - next < 30) end++;
    String two = word + " " + plain(next, end);
    return OPENERS.contains(two) || (perhaps && PERHAPS_OPENERS.contains(two));
  }

  private String plain(int from, int to) {
    String word = text.substring(from, Math.min(to, from + 30)).toLowerCase(Locale.ROOT);
    return word.replace('’', '\'').replace(",", "");
  }

  private int words(int from, int to, int most) {
    int words = 0;
    boolean in = false;
    for (int at = from; at < to && words < most; at++) {
      boolean blank = Scan.isSpace(text.charAt(at));
      if (!blank && !in) words++;
      in = !blank;
    }
    return words;
  }
}
