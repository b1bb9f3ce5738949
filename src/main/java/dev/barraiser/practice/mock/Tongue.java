package dev.barraiser.practice.mock;

import dev.barraiser.practice.reading.Language;
import dev.barraiser.text.WordCount;

/** Which of what was said can be read: a round is held in English. Pure. */
final class Tongue {

  /** Of fewer words nobody can say which language it is. */
  private static final int WORDS_OF_A_LANGUAGE = 8;

  private Tongue() {}

  /** Whether it is long enough to tell, and in no English: another language, or a piece of code. */
  static boolean isForeign(String said) {
    return WordCount.of(said) >= WORDS_OF_A_LANGUAGE && !Language.isEnglish(said);
  }
}
