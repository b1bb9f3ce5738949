package dev.barraiser.practice.reading;

import dev.barraiser.practice.reading.Numbers.Kind;
import dev.barraiser.practice.reading.Numbers.Token;
import java.util.ArrayList;
import java.util.List;

/** One of many: "nine of ten", "two out of the three", "one in five". Pure. */
final class Ratios {

  private Ratios() {}

  /** {@code tokens} with each such group as one. */
  static List<Token> in(List<Token> tokens) {
    List<Token> merged = new ArrayList<>();
    for (int at = 0; at < tokens.size(); ) {
      int end = end(tokens, at);
      if (end == at) {
        merged.add(tokens.get(at++));
        continue;
      }
      Token first = tokens.get(at);
      Token last = tokens.get(end - 1);
      StringBuilder plain = new StringBuilder();
      for (Token token : tokens.subList(at, end))
        plain.append(plain.isEmpty() ? "" : " ").append(token.plain());
      double value = first.value() / last.value();
      merged.add(new Token(Kind.RATIO, plain.toString(), value, "", first.from(), last.to()));
      at = end;
    }
    return merged;
  }

  private static int end(List<Token> tokens, int at) {
    Token first = tokens.get(at);
    boolean counts = first.is(Kind.COUNT) || first.is(Kind.ONE) || first.is(Kind.ZERO);
    if (!counts) return at;
    int next = at + 1;
    String link = next < tokens.size() ? tokens.get(next).plain() : "";
    if (link.equals("out")) {
      next++;
      link = next < tokens.size() ? tokens.get(next).plain() : "";
      if (!link.equals("of")) return at;
    }
    if (!link.equals("of") && !link.equals("in")) return at;
    // "one of three" tells one apart, it does not measure.
    if (link.equals("of") && first.is(Kind.ONE) && next == at + 1) return at;
    next++;
    int most = next + 2;
    while (next < tokens.size()
        && next < most
        && NumberWords.DETERMINERS.contains(tokens.get(next).plain())) next++;
    if (next >= tokens.size()) return at;
    Token last = tokens.get(next);
    if (!last.is(Kind.COUNT) || last.value() < first.value() || last.value() < 2) return at;
    if (first.is(Kind.ZERO) && !link.equals("of")) return at;
    return next + 1;
  }
}
