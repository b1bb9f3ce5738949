package dev.barraiser.practice.reading;

import dev.barraiser.practice.reading.Numbers.Kind;
import dev.barraiser.practice.reading.Numbers.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a sentence apart into words, marks and numbers in digits. Pure. */
final class Tokens {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<clock>\\d{1,2}:\\d{2}(?:\\s?[ap]\\.?m\\b)?|\\b\\d{1,2}\\s?(?:[ap]\\.?m\\b|o'clock))"
              + "|(?<idiom>\\b(?:24\\s?/\\s?7|80/20|50/50|99/1|9/11|(?:\\d{1,2}[./]){2}\\d{2,4})\\b)"
              + "|(?<ordinal>\\b\\d+(?:st|nd|rd|th)\\b)|(?<slash>\\b\\d+(?:\\.\\d+)?/\\d+\\b)"
              + "|(?<sign>(?<![\\w.])(?:[$€£¥₹]|(?:usd|eur|gbp|inr|rs)\\s?(?=\\d))?\\s?"
              + "(?:(?<![\\w)])[-+−])?[$€£¥₹]?\\d+(?:[.,']\\d+)*)"
              + "|(?<word>(?!sub-\\d)\\p{L}[\\p{L}\\p{M}]*(?:'\\p{L}+)*(?:[-_#]?\\d[\\w]*(?:[.-]\\d\\w*)*)?)"
              + "|(?<digits>\\d+(?:[.,]\\d+)*)|(?<mark>->|=>|[^\\s\\p{L}\\d])");

  private Tokens() {}

  /** The words, marks and numbers of {@code text}, in its order; no number has a unit yet. */
  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() != text.length()) lower = text;
    Matcher at = TOKEN.matcher(lower);
    while (at.find()) {
      String plain = at.group();
      Kind kind = Kind.WORD;
      double value = Double.NaN;
      if (at.group("clock") != null || at.group("idiom") != null || at.group("ordinal") != null) {
        kind = Kind.LABEL;
      } else if (at.group("slash") != null) {
        int slash = plain.indexOf('/');
        boolean part = value(plain.substring(0, slash)) <= value(plain.substring(slash + 1));
        kind = part ? Kind.RATIO : Kind.LABEL;
      } else if (at.group("sign") != null || at.group("digits") != null) {
        kind = Kind.COUNT;
        value = value(plain);
      } else if (at.group("word") != null && plain.chars().anyMatch(Character::isDigit)) {
        kind = plain.matches("p\\d{2,3}|co2|b2b|b2c|s3|ec2") ? Kind.WORD : Kind.LABEL;
      }
      tokens.add(new Token(kind, plain.strip(), value, "", at.start(), at.end()));
    }
    return tokens;
  }

  private static double value(String digits) {
    String plain = digits.replaceAll("[^\\d.,]", "");
    // "1,200" and "1.200.000" group thousands, "3,5" and "3.5" do not.
    plain =
        plain.replaceAll("[.,](?=\\d{3}(?:[.,]|$))(?!\\d{3}$(?<=^0.{4}))", "").replace(',', '.');
    try {
      return Double.parseDouble(plain);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
