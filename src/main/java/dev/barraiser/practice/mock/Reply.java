package dev.barraiser.practice.mock;

import dev.barraiser.text.WordCount;
import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody makes of what they were asked, as far as it is no answer. Pure. */
enum Reply {
  ANSWER,
  /** Nothing was said. */
  NONE,
  DOES_NOT_KNOW,
  DECLINES,
  /** It points to what was said before, and adds nothing. */
  SAID_ALREADY,
  /** It is a question, and nothing else. */
  ASKS_BACK;

  /** In more words than these, there is more in it than that they have no answer. */
  private static final int SHORT = 14;

  private static final Pattern NOT_KNOWN =
      Pattern.compile(
          "\\b(?:do not|don'?t|dunno|can'?t|cannot|could not|couldn'?t) ?(?:really |honestly )?"
              + "(?:know|say|remember|recall|think of (?:any|one|a|an))\\b|\\bdunno\\b|\\bno idea\\b"
              + "|\\bno clue\\b|^(?:i'?m |i am )?not sure[.!]?$|\\bnothing comes to mind\\b");

  private static final Pattern DECLINED =
      Pattern.compile(
          "\\brather not\\b|\\bprefer not\\b|\\bno comment\\b"
              + "|\\b(?:do not|don'?t) (?:want|wish|like) to (?:\\w+ )?(?:say|answer|talk|tell|speak|go)"
              + "|\\b(?:will not|won'?t) (?:say|answer)\\b");

  private static final Pattern TOLD_BEFORE =
      Pattern.compile(
          "^(?:well,? |but )?(?:i(?:'ve| have)? (?:already |just )?(?:told|said|answered|explained|mentioned)"
              + " (?:you |it |that |this |so )?(?:already|before|earlier|above|just now)|as i (?:already )?said"
              + "(?: before| already| earlier)?|see above|same as (?:above|before)|i already (?:told|said|answered)"
              + " (?:you|it|that|this|so))[ .!]*$");

  /** What a line got. A recording is taken for an answer. */
  static Reply to(Line line) {
    if (!line.isAnswered()) return NONE;
    return line.isSpoken() ? ANSWER : in(line.said());
  }

  /** What a text is, which is not empty. */
  static Reply in(String said) {
    String plain = said.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
    if (isQuestions(plain)) return ASKS_BACK;
    if (WordCount.of(plain) > SHORT) return ANSWER;
    if (TOLD_BEFORE.matcher(plain).find()) return SAID_ALREADY;
    if (DECLINED.matcher(plain).find()) return DECLINES;
    return NOT_KNOWN.matcher(plain).find() ? DOES_NOT_KNOW : ANSWER;
  }

  /** Whether a text is questions from end to end. It goes through it once, however long it is. */
  static boolean isQuestions(CharSequence text) {
    int at = 0;
    while (true) {
      int from = at;
      while (at < text.length() && !ends(text.charAt(at))) at++;
      int marks = at;
      while (at < text.length() && text.charAt(at) == '?') at++;
      if (marks == from || at == marks) return false;
      if (at == text.length()) return true;
      if (!Character.isWhitespace(text.charAt(at))) return false;
      at++;
    }
  }

  private static boolean ends(char letter) {
    return letter == '.' || letter == '!' || letter == '?';
  }
}
