package dev.barraiser.practice.reading;

import dev.barraiser.practice.reading.Numbers.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sentence in words and quantities, looked at once for everything that asks about its numbers:
 * the rules that tell what measures nothing are the dearest of all. For one thread.
 */
final class Figures {

  private final String text;
  private final List<Token> told;
  private final String signs;
  private @Nullable List<Token> unmasked;
  private @Nullable List<Token> news;

  private Figures(String text) {
    this.text = text;
    this.told = Numbers.in(text);
    this.signs = Numbers.signs(told);
  }

  static Figures of(String sentence) {
    return new Figures(sentence);
  }

  /** The sentence itself. */
  String text() {
    return text;
  }

  /** All its words, marks and quantities. */
  List<Token> told() {
    return told;
  }

  /** The signs of what is told. */
  String signs() {
    return signs;
  }

  /** Those that only look like quantities as labels. */
  List<Token> unmasked() {
    List<Token> known = unmasked;
    if (known == null) unmasked = known = NoMeasure.unmasked(told);
    return known;
  }

  /** Those that are spoken of as known already as labels too. */
  List<Token> news() {
    List<Token> known = news;
    if (known == null) news = known = NoMeasure.news(unmasked());
    return known;
  }
}
