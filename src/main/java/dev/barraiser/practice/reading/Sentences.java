package dev.barraiser.practice.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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

  /** Talk without punctuation is left whole up to so many words. */
  private static final int BREATH = 26;

  /** Fewer words than this are no piece of their own. */
  private static final int SHORTEST_CLAUSE = 6;

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
  private final boolean withoutCapitals;
  private final List<Integer> starts = new ArrayList<>();

  private Sentences(String text) {
    this.text = text;
    withoutCapitals = fewCapitals(text);
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
      if (skipBlanks(at, end) == end) {
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
    int at = skipBlanks(from, to);
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
      if (skipBlanks(at, endOfLine(at)) == endOfLine(at)) return at;
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
      int word = skipBlanks(next[0], next[1]);
      int end = word;
      while (end < next[1] && !Character.isWhitespace(text.charAt(end))) end++;
      if (lines.get(i)[1] - lines.get(i)[0] + 1 + end - word <= widest) return false;
    }
    return true;
  }

  private boolean goesOn(int[] line, int[] next, boolean filled) {
    int end = line[1];
    while (end > line[0] && isSpace(text.charAt(end - 1))) end--;
    if (end == line[0] || isTerminator(text.charAt(end - 1)) || text.charAt(end - 1) == ':') {
      return false;
    }
    int start = skipBlanks(next[0], next[1]);
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
        if (whole && isTerminator(text.charAt(close - 1)) && opensSentence(at, to)) {
          at = begin = startNext(at, to);
        }
        continue;
      }
      if (isTerminator(c)) {
        int run = at;
        while (run < to && isTerminator(text.charAt(run))) run++;
        int end = run;
        while (end < to && isCloser(text.charAt(end))) end++;
        if (ends(begin, at, run, end, to)) {
          at = begin = startNext(end, to);
        } else {
          at = end;
        }
        continue;
      }
      if (isDot(c) && at > begin && startsWord(at)) {
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
    int at = afterDecoration(end, to);
    if (at < to) starts.add(at);
    return at;
  }

  /** Behind the blanks, emoji and the like that hang on to the sentence that has ended. */
  private int afterDecoration(int from, int to) {
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
      if (!decoration || isDot((char) point)) return at;
      at += Character.charCount(point);
    }
    return to;
  }

  private boolean ends(int begin, int at, int run, int end, int to) {
    if (at == begin) return false;
    if (isWide(text.charAt(at))) return true;
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
    while (word > begin && isWordPart(text.charAt(word - 1)) && at - word < 20) word--;
    String before = text.substring(word, at).toLowerCase(Locale.ROOT);
    if (before.isEmpty()) return false;
    String after = wordAt(follows, to);
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
    String after = wordAt(at + 1, to);
    int end = at + 1 + after.length();
    return end < to
        && isSpace(text.charAt(end))
        && Character.isUpperCase(text.charAt(at + 1))
        && STARTERS.contains(after.toLowerCase(Locale.ROOT));
  }

  private boolean opensSentence(int from, int to) {
    int at = afterDecoration(from, to);
    return at == to || (at > from && !Character.isLowerCase(text.codePointAt(at)));
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
    if (close == 0 || (at > 0 && isWordPart(text.charAt(at - 1)))) return -1;
    if (at + 1 >= to || isSpace(text.charAt(at + 1))) return -1;
    int limit = Math.min(to, at + ASIDE);
    for (int i = at + 1; i < limit; i++) {
      if (text.charAt(i) == close) return i;
    }
    return -1;
  }

  // --- bullets

  /** Behind the marks with which a line begins: "- ", "* ", "• ", "1. ", "2) ", "a) ", "> ". */
  private int bulletEnd(int from, int to) {
    int at = skipBlanks(from, to);
    while (at < to && text.charAt(at) == '>') at = skipBlanks(at + 1, to);
    if (at == to) return at;
    if (isDot(text.charAt(at))) return at + 1;
    if ("-*+–—#".indexOf(text.charAt(at)) >= 0) {
      int run = at;
      while (run < to && text.charAt(run) == text.charAt(at)) run++;
      if (run < to && isSpace(text.charAt(run))) at = skipBlanks(run, to);
    }
    int open = at < to && text.charAt(at) == '(' ? at + 1 : at;
    int mark = open;
    while (mark < to && mark - open < 3 && Character.isDigit(text.charAt(mark))) mark++;
    boolean digits = mark > open;
    if (!digits && mark < to && Character.isLetter(text.charAt(mark))) mark++;
    if (mark == open || mark + 1 >= to || !isSpace(text.charAt(mark + 1))) return at;
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
    if (!Character.isDigit(text.charAt(at)) || !startsWord(at)) return false;
    String digits = Integer.toString(number);
    int mark = at + digits.length();
    if (!text.startsWith(digits, at) || mark + 2 >= to) return false;
    return (text.charAt(mark) == '.' || text.charAt(mark) == ')')
        && isSpace(text.charAt(mark + 1))
        && Character.isUpperCase(text.charAt(mark + 2));
  }

  private static boolean isDot(char c) {
    return "•◦▪‣●○■□".indexOf(c) >= 0;
  }

  // --- notes, and talk without punctuation

  private void refine(int first, int to) {
    List<Integer> coarse = new ArrayList<>(starts.subList(first, starts.size()));
    starts.subList(first, starts.size()).clear();
    for (int i = 0; i < coarse.size(); i++) {
      int end = i + 1 < coarse.size() ? coarse.get(i + 1) : to;
      notes(coarse.get(i), end);
    }
  }

  private void notes(int from, int to) {
    starts.add(from);
    int begin = from;
    boolean terse = isTerse(from, to);
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      int arrow = arrow(at, to);
      boolean semicolon = c == ';' && at + 1 < to && isSpace(text.charAt(at + 1));
      if (arrow == 0 && !semicolon) continue;
      int end = at + Math.max(arrow, 1);
      int next = skipBlanks(end, to);
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
    if (at > 0 && !isSpace(text.charAt(at - 1))) return 0;
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
    String word = wordAt(at, to);
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
    for (int at = skipBlanks(from, to); at < to; ) {
      int end = at;
      while (end < to && !Character.isWhitespace(text.charAt(end))) end++;
      int next = skipBlanks(end, to);
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
      boolean blank = isSpace(text.charAt(at));
      if (!blank && !in) words++;
      in = !blank;
    }
    return words;
  }

  // --- characters

  private static boolean fewCapitals(String text) {
    int letters = 0;
    int capitals = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (!Character.isLetter(c)) continue;
      letters++;
      if (Character.isUpperCase(c)) capitals++;
    }
    return capitals * 150 < letters;
  }

  private boolean startsWord(int at) {
    return at > 0 && isSpace(text.charAt(at - 1));
  }

  private String wordAt(int from, int to) {
    int end = from;
    while (end < to && end - from < 20 && isWordPart(text.charAt(end)) && text.charAt(end) != '.') {
      end++;
    }
    return text.substring(from, end).replace('’', '\'');
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c)
        || c == '\''
        || c == '’'
        || c == '.'
        || c == '-'
        || c == '_';
  }

  private static boolean isTerminator(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…' || isWide(c);
  }

  private static boolean isWide(char c) {
    return c == '。' || c == '！' || c == '？' || c == '｡';
  }

  private static boolean isCloser(char c) {
    return "\"”’')]}»*_」』".indexOf(c) >= 0;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private int skipBlanks(int from, int to) {
    int at = from;
    while (at < to && isSpace(text.charAt(at))) at++;
    return at;
  }
}
