package dev.barraiser.text;

/**
 * Counts the words of a text in any script, the way a word processor does: what blanks separate and
 * has a letter or a digit in it is one word, so that {@code don't}, {@code cross-functional} and
 * {@code 3.5%} are one each, and dashes and emoji are none.
 *
 * <p>Scripts written without blanks are counted by letters: two of Chinese or Japanese make a word,
 * five of Thai, Lao, Khmer or Burmese. Both are translators' rules of thumb. (The JDK's {@code
 * BreakIterator} takes a whole run of Chinese characters for one word.)
 */
public final class WordCount {

  private static final int IDEOGRAPHS_A_WORD = 2;
  private static final int LETTERS_A_WORD = 5;

  private WordCount() {}

  /** How many words {@code text} has. */
  public static int of(String text) {
    int words = 0;
    int ideographs = 0;
    int letters = 0;
    boolean inWord = false;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
        inWord = false;
        continue;
      }
      if (!Character.isLetterOrDigit(point)) continue;
      switch (Character.UnicodeScript.of(point)) {
        case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> {
          ideographs++;
          inWord = false;
        }
        case THAI, LAO, KHMER, MYANMAR -> {
          letters++;
          inWord = false;
        }
        default -> {
          if (!inWord) words++;
          inWord = true;
        }
      }
    }
    return words + upwards(ideographs, IDEOGRAPHS_A_WORD) + upwards(letters, LETTERS_A_WORD);
  }

  private static int upwards(int count, int each) {
    return (count + each - 1) / each;
  }
}
