package dev.barraiser.practice.reading;

import static dev.barraiser.practice.reading.NumberWords.BOUNDS;
import static dev.barraiser.practice.reading.NumberWords.FRACTIONS;
import static dev.barraiser.practice.reading.NumberWords.MEASURES;
import static dev.barraiser.practice.reading.NumberWords.MONEY;
import static dev.barraiser.practice.reading.NumberWords.MONTHS;
import static dev.barraiser.practice.reading.NumberWords.MORE_OR_LESS;
import static dev.barraiser.practice.reading.NumberWords.NAMES;
import static dev.barraiser.practice.reading.NumberWords.NO_HALVES;
import static dev.barraiser.practice.reading.NumberWords.PERCENT;
import static dev.barraiser.practice.reading.NumberWords.PRODUCTS;
import static dev.barraiser.practice.reading.NumberWords.PRONOUNS;
import static dev.barraiser.practice.reading.NumberWords.SCALES;
import static dev.barraiser.practice.reading.NumberWords.SMALL;
import static dev.barraiser.practice.reading.NumberWords.TIME;
import static dev.barraiser.practice.reading.NumberWords.WORKERS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A sentence as a string of plain words in which every quantity is a sign of its kind, so that one
 * rule of grammar fits "fell by 40%" and "fell by two fifths". Finds quantities in digits and in
 * words; what only looks like one (a date, a version, a room) becomes a sign of its own.
 */
final class Numbers {

  /** What a quantity is; the sign is what rules are written in. */
  enum Kind {
    PERCENT("#P"),
    TIME("#T"),
    MONEY("#M"),
    /** Of a physical or a computer's unit. */
    MEASURE("#U"),
    /** "three times", "2x", "twice". */
    TIMES("#X"),
    /** "half", "two thirds". */
    FRACTION("#F"),
    /** "nine of ten". */
    RATIO("#R"),
    /** Anything countable, or a bare number. */
    COUNT("#N"),
    /** "one", which is a number only now and then. */
    ONE("#1"),
    /** "zero", "none", "not a single". */
    ZERO("#0"),
    /** "a two-week trip". */
    ADJECTIVE("#A"),
    /** A date, a version, a name: measures nothing. */
    LABEL("#D"),
    WORD("");

    final String sign;

    Kind(String sign) {
      this.sign = sign;
    }
  }

  /**
   * A word, a mark or a quantity.
   *
   * @param plain in lower case
   * @param value as far as it is known; not a number otherwise
   * @param unit in the author's words; empty if there is none
   * @param from where it begins in the sentence, in UTF-16 units
   */
  record Token(Kind kind, String plain, double value, String unit, int from, int to) {

    boolean is(Kind other) {
      return kind == other;
    }

    boolean isNumber() {
      return kind != Kind.WORD && kind != Kind.LABEL;
    }

    Token asLabel() {
      return new Token(Kind.LABEL, plain, value, unit, from, to);
    }
  }

  /** Longer sentences are read up to here. */
  private static final int LONGEST = 2000;

  private final String text;
  private final List<Token> raw;
  private final List<Token> tokens = new ArrayList<>();

  private Numbers(String text) {
    this.text = text;
    raw = Tokens.of(text);
  }

  /** The words, marks and quantities of {@code sentence}, in its order. */
  static List<Token> in(String sentence) {
    String head = sentence.substring(0, Math.min(sentence.length(), LONGEST));
    Numbers numbers = new Numbers(head.replace('’', '\'').replace('\u00a0', ' '));
    numbers.merge();
    return Ratios.in(numbers.tokens);
  }

  // --- quantities of several words

  private void merge() {
    int at = 0;
    while (at < raw.size()) {
      int next = zero(at);
      if (next == at) next = fraction(at);
      if (next == at) next = quantity(at);
      if (next == at) {
        tokens.add(raw.get(at));
        next = at + 1;
      }
      at = next;
    }
  }

  private String word(int at) {
    return at >= 0 && at < raw.size() ? raw.get(at).plain() : "";
  }

  private void add(Kind kind, double value, String unit, int from, int to) {
    int begin = raw.get(from).from();
    int end = raw.get(to - 1).to();
    tokens.add(
        new Token(
            kind, text.substring(begin, end).toLowerCase(Locale.ROOT), value, unit, begin, end));
  }

  private int zero(int at) {
    String word = word(at);
    if (word.equals("not") && (word(at + 1).equals("one") || word(at + 2).equals("single"))) {
      int end = word(at + 1).equals("one") ? at + 2 : at + 3;
      if (end == at + 3 && !word(at + 1).equals("a") && !word(at + 1).equals("one")) return at;
      add(Kind.ZERO, 0, "", at, end);
      return end;
    }
    if (!Set.of("zero", "nil", "none").contains(word)) return at;
    if (word(at + 1).equals("-")) return at;
    // "none of us" speaks of people, "not one of them" counts them.
    if (word(at + 1).equals("of") && PRONOUNS.contains(word(at + 2))) return at;
    if (isUnit(PERCENT, at + 1)) {
      add(Kind.PERCENT, 0, word(at + 1), at, at + 2);
      return at + 2;
    }
    add(Kind.ZERO, 0, "", at, at + 1);
    return at + 1;
  }

  private int fraction(int at) {
    String word = word(at);
    if (word.equals("half")) return half(at);
    int noun = at + 1;
    double count = word.equals("a") || word.equals("one") ? 1 : SMALL.getOrDefault(word, 0);
    if (count == 0 || count > 9) return at;
    if (word(noun).equals("-")) noun++;
    Double part = FRACTIONS.get(word(noun));
    if (part == null || word(noun).equals("second")) return at;
    if ((count > 1) != word(noun).endsWith("s") && !word(noun).equals("half")) return at;
    String before = word(at - 1);
    String after = word(noun + 1);
    boolean shown =
        (count > 1 && !word(noun).equals("quarters"))
            || Set.of(
                    "by", "to", "than", "almost", "nearly", "roughly", "about", "around", "from",
                    "only", "at")
                .contains(before)
            || Set.of("of", "less", "fewer").contains(after)
            || MORE_OR_LESS.contains(after)
            || (count == 3 && word(noun).equals("quarters"));
    if (!shown || word(noun + 1).equals("party")) return at;
    add(Kind.FRACTION, count * part, "", at, noun + 1);
    return noun + 1;
  }

  private int half(int at) {
    String before = word(at - 1);
    String after = word(at + 1);
    if (NO_HALVES.contains(after)) return at;
    if (Set.of("first", "second", "other", "my", "our", "own").contains(before)) return at;
    // "half a million", "half an hour", "half a day": quantities of their own.
    int noun = after.equals("a") || after.equals("an") ? at + 2 : at + 1;
    Double scale = SCALES.get(word(noun));
    if (scale != null) {
      return unit(at, noun + 1, scale / 2);
    }
    if (isUnit(TIME, at + 1)) return unit(at, at + 1, 0.5);
    if (noun == at + 2 && (isUnit(TIME, noun) || word(noun).equals("percent"))) {
      return unit(at, noun, 0.5);
    }
    if (after.equals("percent") || after.equals("%")) return unit(at, at + 1, 0.5);
    if (noun == at + 2 && word(noun).equals("point")) return unit(at, noun, 0.5);
    add(Kind.FRACTION, 0.5, "", at, at + 1);
    return at + 1;
  }

  private int quantity(int at) {
    Token token = raw.get(at);
    String word = token.plain();
    if (word.equals("twice")
        || word.equals("thrice")
        || (word.endsWith("fold") && word.length() > 6)) {
      add(Kind.TIMES, word.equals("thrice") ? 3 : 2, "", at, at + 1);
      return at + 1;
    }
    if (token.is(Kind.COUNT)) {
      double value = token.value();
      int next = at + 1;
      Double scale = SCALES.get(word(next));
      if (scale != null && next < raw.size() && (word(next).length() > 2 || touches(next))) {
        value *= scale;
        next++;
      }
      if (word(next).equals("+")) next++;
      return unit(at, next, value);
    }
    return words(at);
  }

  private boolean touches(int at) {
    return raw.get(at).from() - raw.get(at - 1).to() <= 1;
  }

  /** A number in words: "three hundred and ten", "a dozen", "several thousand". */
  private int words(int at) {
    boolean article = word(at).equals("a") || word(at).equals("an");
    if (article
        && isUnit(TIME, at + 1)
        && !word(at + 1).equals("second")
        && BOUNDS.contains(word(at - 1))) return unit(at, at + 1, 1);
    int next = at;
    double total = 0;
    double part = 0;
    boolean any = false;
    String first = word(at);
    boolean vague = Set.of("a", "an", "several", "few", "couple", "some", "many").contains(first);
    if (vague) {
      next++;
      if (word(next).equals("few") || word(next).equals("couple")) next++;
      if (word(next).equals("of")) next++;
      if (!SCALES.containsKey(word(next)) || word(next).length() < 3) return at;
      part = first.equals("a") || first.equals("an") ? 1 : 3;
    }
    while (next < raw.size()) {
      String word = word(next);
      Integer small = SMALL.get(word);
      Double scale = word.length() > 2 ? SCALES.get(word) : null;
      if (small != null) {
        boolean fits = part == 0 || (part % 10 == 0 && small < 10) || part % 100 == 0;
        if (!fits) break;
        part += small;
        any = true;
      } else if (scale != null && (any || vague || word.endsWith("s"))) {
        if (word.equals("hundred") || word.startsWith("dozen")) {
          part = (part == 0 ? 1 : part) * scale;
        } else {
          total += (part == 0 ? 1 : part) * scale;
          part = 0;
        }
        any = true;
      } else if (word.equals("-") && any && SMALL.containsKey(word(next + 1))) {
        next++;
        continue;
      } else if (word.equals("-") && any && word(next + 1).equals("odd")) {
        next += 2;
        continue;
      } else if (word.equals("and")
          && (part >= 100 || (total > 0 && part == 0))
          && part % 100 == 0
          && SMALL.containsKey(word(next + 1))) {
        next++;
        continue;
      } else {
        break;
      }
      next++;
    }
    if (!any) return at;
    if (word(next).equals("-") && word(next + 1).equals("odd")) next += 2;
    if (word(next).equals("odd")) next++;
    return unit(at, next, total + part);
  }

  /** The number before {@code next}, with what it counts. */
  private int unit(int from, int next, double number) {
    int at = next;
    double value = number;
    if (word(at).equals("and") && word(at + 1).equals("a") && word(at + 2).equals("half")) {
      value += 0.5;
      at += 3;
    } else if (word(at).equals("and") && word(at + 1).equals("half")) {
      value += 0.5;
      at += 2;
    }
    if (word(at).equals("or") || isDash(at)) {
      int second = at + 1;
      boolean number2 =
          second < raw.size()
              && (raw.get(second).is(Kind.COUNT) || SMALL.containsKey(word(second)));
      if (number2 && !word(second).equals("one")) at = second + 1;
    }
    if (isLabel(from, at, value)) {
      add(Kind.LABEL, value, "", from, at);
      return at;
    }
    boolean hyphen =
        isDash(at) && at + 1 < raw.size() && raw.get(at + 1).from() == raw.get(at).to();
    if (hyphen && raw.get(at).from() == raw.get(at - 1).to()) {
      String noun = word(at + 1);
      if (noun.equals("fold")) {
        add(Kind.TIMES, value, "", from, at + 2);
        return at + 2;
      }
      boolean measure = TIME.contains(noun) || MONEY.contains(noun) || PERCENT.contains(noun);
      add(measure ? Kind.ADJECTIVE : Kind.LABEL, value, measure ? noun : "", from, at + 2);
      return at + 2;
    }
    if (word(at).equals("per") && word(at + 1).equals("cent")) {
      add(Kind.PERCENT, value, "per cent", from, at + 2);
      return at + 2;
    }
    if (isUnit(PERCENT, at)) {
      int end = at + 1;
      if (word(end).equals("point") || word(end).equals("points")) end++;
      add(
          Kind.PERCENT,
          value,
          text.substring(raw.get(at).from(), raw.get(end - 1).to()),
          from,
          end);
      return end;
    }
    if (word(at).equals("times") || word(at).equals("×") || (word(at).equals("x") && touches(at))) {
      add(Kind.TIMES, value, word(at), from, at + 1);
      return at + 1;
    }
    if (word(at).equals("whole") || word(at).equals("full") || word(at).equals("more")) {
      if (isUnit(TIME, at + 1)) at++;
    }
    if (WORKERS.contains(word(at)) && isDash(at + 1) && isUnit(TIME, at + 2)) at += 2;
    if (isUnit(TIME, at) && !(word(at).equals("second") && value != 1)) {
      boolean person = word(at + 1).equals("'") || word(at + 1).equals("old");
      add(person ? Kind.LABEL : Kind.TIME, value, word(at), from, at + 1);
      return at + 1;
    }
    char sign = text.charAt(raw.get(from).from());
    boolean currency = "$€£¥₹".indexOf(sign) >= 0 || word(from).matches("(?:usd|eur|gbp|inr|rs).*");
    if (isUnit(MONEY, at)) {
      add(Kind.MONEY, value, word(at), from, at + 1);
      return at + 1;
    }
    if (currency || word(at - 1).equals("grand")) {
      add(Kind.MONEY, value, currency ? String.valueOf(sign) : "", from, at);
      return at;
    }
    if (isUnit(MEASURES, at) && !word(at).equals("bar")) {
      add(Kind.MEASURE, value, word(at), from, at + 1);
      return at + 1;
    }
    boolean one = at == from + 1 && word(from).equals("one");
    add(one ? Kind.ONE : Kind.COUNT, value, "", from, at);
    return at;
  }

  private boolean isDash(int at) {
    return word(at).equals("-") || word(at).equals("–");
  }

  private boolean isUnit(Set<String> units, int at) {
    String word = word(at);
    if (!units.contains(word)) return false;
    boolean single = word.length() == 1 && Character.isLetter(word.charAt(0));
    return !single || touches(at);
  }

  private boolean isLabel(int from, int next, double value) {
    String before = word(from - 1);
    String after = word(next);
    boolean bare = next == from + 1;
    boolean digits = raw.get(from).is(Kind.COUNT);
    boolean unit = isUnit(TIME, next) || isUnit(PERCENT, next) || isUnit(MONEY, next);
    // "Android 12" has a name; "released Android two days before" has a time.
    boolean version = PRODUCTS.contains(before) && !unit;
    if (before.equals("#") || before.equals("§") || version) return true;
    boolean counts = after.length() > 3 && after.endsWith("s") && !after.equals("was");
    if (NAMES.contains(before) && !unit && !(counts && value > 99)) {
      boolean place = word(from - 2).equals("a") || word(from - 2).equals("per");
      return !place && !(word(from - 2).isEmpty() && digits && value > 99);
    }
    if (MONTHS.contains(after) && value <= 31 && bare) return true;
    if (MONTHS.contains(before) && value <= 31 && bare && !unit && !before.equals("may"))
      return true;
    if (after.equals("of") && MONTHS.contains(word(next + 1))) return true;
    boolean year =
        bare && digits && value >= 1950 && value < 2050 && raw.get(from).plain().matches("\\d{4}");
    if (year && !unit) return true;
    if (bare && before.equals("at") && value <= 24 && !unit && value % 1 == 0) {
      return !raw.get(from).plain().startsWith("0.")
          && (after.isEmpty()
              || Set.of(
                      "in", "on", "at", ",", ".", "and", "when", "the", "every", "sharp", "with",
                      "i", "we", "o'clock", "to", "that", "this", "each", "because", "so", "after",
                      "before", "for")
                  .contains(after));
    }
    if (word(from - 2).equals("half") && before.equals("past")) return true;
    if (before.equals("past") && word(from - 2).matches("half|quarter|ten|five|twenty"))
      return true;
    if (after.equals("o'clock")) return true;
    if (after.equals("past") && SMALL.containsKey(word(next + 1))) return true;
    if ((before.equals("i") || before.equals("was"))
        && word(from - 2).equals("i")
        && bare
        && !unit) {
      return after.matches("[.,]?|and|then|at|when") && value > 10 && value < 80;
    }
    return false;
  }

  /** The signs and words of {@code tokens}, each with a blank before it, and one at the end. */
  static String signs(List<Token> tokens) {
    StringBuilder signs = new StringBuilder();
    for (Token token : tokens) {
      signs.append(' ').append(sign(token));
    }
    return signs.append(' ').toString();
  }

  /** Where token {@code index} begins in {@link #signs}. */
  static int positionOf(List<Token> tokens, int index) {
    int position = 0;
    for (Token token : tokens.subList(0, index)) position += 1 + sign(token).length();
    return position;
  }

  private static String sign(Token token) {
    return token.is(Kind.WORD) ? token.plain() : token.kind().sign;
  }

  /** The first token that begins at {@code at} of {@link #signs} or later; -1 if none does. */
  static int tokenAt(List<Token> tokens, int at) {
    int position = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (position + 1 >= at) return i;
      position += 1 + sign(tokens.get(i)).length();
    }
    return -1;
  }
}
