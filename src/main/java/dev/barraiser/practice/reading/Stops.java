package dev.barraiser.practice.reading;

import java.util.Locale;
import java.util.Set;

/** Which stops end a sentence, and which belong to an abbreviation, a name or a number. Pure. */
final class Stops {

  /** A stop after one of these ends no sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "e.g", "eg", "i.e", "ie", "vs", "v", "approx", "appr", "ca", "cf", "viz", "al", "incl",
          "excl", "resp", "est", "dr", "mr", "mrs", "ms", "prof", "st", "sr", "jr", "gen", "col",
          "sgt", "lt", "capt", "rev", "hon", "no", "nr", "nos", "fig", "figs", "eq", "sec", "ch",
          "vol", "pp", "ed", "eds", "dept", "mt", "ave", "blvd", "jan", "feb", "mar", "apr", "jun",
          "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri",
          "inc", "ltd", "co", "corp", "etc", "min", "max", "avg", "hrs", "mins", "secs", "yrs",
          "temp", "dev", "mgr", "eng", "sw", "hw", "w", "tel", "ext", "univ", "dipl", "ph.d",
          "m.sc", "b.sc", "a.m", "p.m", "a.k.a", "w.r.t", "u.s", "u.k", "e.u");

  /** Of those, what can stand at the end of a sentence as well: a capital decides. */
  private static final Set<String> CAN_END =
      Set.of(
          "etc", "al", "inc", "ltd", "co", "corp", "jr", "sr", "hrs", "mins", "secs", "yrs", "dev",
          "eng", "mgr", "dept", "min", "max", "ext", "est", "temp", "sw", "hw", "no", "ms", "sec",
          "mon", "tue", "wed", "thu", "fri", "mar", "a.m", "p.m", "ph.d", "m.sc", "b.sc", "ed",
          "ch", "u.s", "u.k", "e.u", "sept", "dec", "jan", "feb", "nov", "oct", "aug", "apr", "jun",
          "jul");

  /** Words that are names only by chance, and so begin a sentence when written large. */
  private static final Set<String> STARTERS =
      Set.of(
          "the",
          "i",
          "i'm",
          "i've",
          "i'd",
          "we",
          "then",
          "this",
          "that",
          "it",
          "so",
          "after",
          "but",
          "and",
          "my",
          "as",
          "in",
          "when",
          "they",
          "he",
          "she",
          "our",
          "also",
          "there",
          "what",
          "to",
          "at",
          "since",
          "for",
          "on",
          "once",
          "because",
          "before",
          "by",
          "if",
          "now",
          "no",
          "one",
          "these",
          "those",
          "their",
          "his",
          "her",
          "its",
          "it's",
          "a",
          "an",
          "finally",
          "next",
          "first",
          "second",
          "later",
          "during",
          "while",
          "within",
          "with",
          "from",
          "until",
          "not",
          "nobody",
          "everyone",
          "everybody",
          "instead",
          "only",
          "over",
          "even",
          "today",
          "last",
          "some",
          "most",
          "all",
          "both",
          "each",
          "you",
          "who",
          "how",
          "why",
          "where");

  private final String text;
  private final Scan scan;
  private final boolean withoutCapitals;

  Stops(String text) {
    this.text = text;
    scan = new Scan(text);
    withoutCapitals = scan.hasFewCapitals();
  }

  /**
   * Whether a sentence ends with the stops from {@code at} to {@code run} and what closes behind
   * them, to {@code end}.
   */
  boolean ends(int begin, int at, int run, int end, int to) {
    if (at == begin) return false;
    if (Scan.isWide(text.charAt(at))) return true;
    int follows = afterDecoration(end, to);
    if (follows == to) return true;
    char mark = text.charAt(at);
    boolean stop = mark == '.' && run == at + 1;
    if (follows == end) return stop && end == run && isMissingBlank(at, to);
    boolean ellipsis = mark == '…' || (mark == '.' && run - at > 1);
    boolean lower = Character.isLowerCase(text.codePointAt(follows));
    if (ellipsis) return !lower || withoutCapitals;
    if (end > run && lower) return false;
    if (!stop) return true;
    return !isAbbreviation(begin, at, follows, to);
  }

  /** Whether the stop at {@code at} is none: it belongs to the word before it. */
  private boolean isAbbreviation(int begin, int at, int follows, int to) {
    int word = at;
    while (word > begin && Scan.isWordPart(text.charAt(word - 1)) && at - word < 20) word--;
    String before = text.substring(word, at).toLowerCase(Locale.ROOT);
    if (before.isEmpty()) return false;
    String after = scan.wordAt(follows, to);
    boolean large = Character.isUpperCase(text.codePointAt(follows));
    boolean starter = large && STARTERS.contains(after.toLowerCase(Locale.ROOT));
    if (before.length() == 1 && Character.isLetter(before.charAt(0))) {
      boolean initial = Character.isUpperCase(text.charAt(word));
      return initial ? large && !starter && !before.equals("i") : before.equals("v") && !large;
    }
    if (isDotted(before)) return !starter;
    if (before.equals("no") || before.equals("nr") || before.equals("nos")) {
      return Character.isDigit(text.charAt(follows));
    }
    if (!ABBREVIATIONS.contains(before)) return false;
    if (!CAN_END.contains(before)) return true;
    boolean month = before.length() <= 4 && Character.isDigit(text.charAt(follows));
    return month || !large;
  }

  private static boolean isDotted(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      boolean even = i % 2 == 0;
      if (even != Character.isLetter(word.charAt(i)) || (!even && word.charAt(i) != '.')) {
        return false;
      }
      if (even) letters++;
    }
    return letters > 1;
  }

  /** Whether somebody forgot the blank after a stop: "it worked.Then we". */
  private boolean isMissingBlank(int at, int to) {
    if (at < 2 || at + 1 >= to) return false;
    if (!Character.isLowerCase(text.charAt(at - 1))
        || !Character.isLowerCase(text.charAt(at - 2))) {
      return false;
    }
    String after = scan.wordAt(at + 1, to);
    int end = at + 1 + after.length();
    return end < to
        && Scan.isSpace(text.charAt(end))
        && Character.isUpperCase(text.charAt(at + 1))
        && STARTERS.contains(after.toLowerCase(Locale.ROOT));
  }

  /** Whether what stands from {@code from} on can open a sentence. */
  boolean opensSentence(int from, int to) {
    int at = afterDecoration(from, to);
    return at == to || (at > from && !Character.isLowerCase(text.codePointAt(at)));
  }

  /** Behind the blanks, emoji and the like that hang on to the sentence that has ended. */
  int afterDecoration(int from, int to) {
    int at = from;
    while (at < to) {
      int point = text.codePointAt(at);
      boolean decoration =
          Character.isWhitespace(point)
              || Character.isSpaceChar(point)
              || Character.getType(point) == Character.OTHER_SYMBOL
              || Character.getType(point) == Character.FORMAT
              || Character.getType(point) == Character.NON_SPACING_MARK
              || Character.getType(point) == Character.MODIFIER_SYMBOL;
      if (!decoration || Scan.isDot((char) point)) return at;
      at += Character.charCount(point);
    }
    return to;
  }
}
