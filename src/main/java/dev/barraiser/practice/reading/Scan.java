package dev.barraiser.practice.reading;

/** A text to be looked along, character by character. Pure. */
record Scan(String text) {

  /** Whether its author writes without capitals, so that a small letter says nothing. */
  boolean hasFewCapitals() {
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

  boolean startsWord(int at) {
    return at > 0 && isSpace(text.charAt(at - 1));
  }

  String wordAt(int from, int to) {
    int end = from;
    while (end < to && end - from < 20 && isWordPart(text.charAt(end)) && text.charAt(end) != '.') {
      end++;
    }
    return text.substring(from, end).replace('’', '\'');
  }

  static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c)
        || c == '\''
        || c == '’'
        || c == '.'
        || c == '-'
        || c == '_';
  }

  static boolean isTerminator(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…' || isWide(c);
  }

  static boolean isWide(char c) {
    return c == '。' || c == '！' || c == '？' || c == '｡';
  }

  static boolean isCloser(char c) {
    return "\"”’')]}»*_」』".indexOf(c) >= 0;
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  int skipBlanks(int from, int to) {
    int at = from;
    while (at < to && isSpace(text.charAt(at))) at++;
    return at;
  }

  static boolean isDot(char c) {
    return "•◦▪‣●○■□".indexOf(c) >= 0;
  }
}
