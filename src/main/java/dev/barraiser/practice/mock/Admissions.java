package dev.barraiser.practice.mock;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sentences that an interviewer stops at, in the turns of speech that mean nothing else: whoever
 * says them must not be praised for them. Pure.
 */
enum Admissions {
  UNTRUTH(
      "\\bI (?:had |have |then |just |simply |knowingly |deliberately )?"
          + "(?:lied|misled|falsified|faked|fudged|withheld|hid it|covered (?:it|this|that) up)\\b"
          + "|\\bI (?:would (?:have )?)?(?:keep|kept) (?:it|that|this|the \\w+) (?:quiet|secret|from (?:them|him|her|the))",
      "says that you did not tell the truth",
      "You say that you did not tell the truth, and an interviewer stops there.",
      "Ask yourself what you would tell them today, and what you have done otherwise since. If you"
          + " put it right, begin with that; if not, tell another story."),
  INDIFFERENCE(
      "\\b(?:customers?|clients?|users?|patients?) (?:do not|don['’]t|did not|didn['’]t)"
          + " (?:really |much )?matter\\b|\\bI (?:do not|don['’]t|did not|didn['’]t) (?:really |much"
          + " )?care (?:about|what) (?:the |our )?(?:customers?|clients?|users?|patients?)\\b"
          + "|\\bmattered more (?:to me )?than (?:a few |some |our |the )?(?:customers?|clients?|users?"
          + "|patients?|people)\\b",
      "puts the customer last",
      "You say that customers matter little.",
      "Ask yourself who paid for it in the end, and what you would do for them now."),
  BLAME(
      "\\bI (?:then )?(?:blamed|put the blame on|held it against) (?:my|our|the|him|her|them)\\b|\\bfault of (?:the|another|that)\\b|\\b(?:was|were|is) (?:all |only |entirely |really )?"
          + "(?:their|his|her|somebody else['’]s|the [a-z ]{1,20}['’]s) fault\\b",
      "puts it on others",
      "You put it on others.",
      "It may have been so. Ask yourself what your own part in it was, and begin with that.");

  /** What is told of others, or taken back, is nobody's own. */
  private static final Pattern NOT_MEANT =
      Pattern.compile(
          "\\b(?:said|says|thought|believed|claimed|argued|whether|if|not|never)\\b|n['’]t (?:say|blame)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+|\\n+");

  private final Pattern words;
  private final String says;
  private final String what;
  private final String better;

  Admissions(String words, String says, String what, String better) {
    this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    this.says = says;
    this.what = what;
    this.better = better;
  }

  /** What its sentence says of its author. */
  String says() {
    return says;
  }

  Debrief.WorkOn toWorkOn(String sentence) {
    return new Debrief.WorkOn(what, sentence, better);
  }

  boolean isIn(String sentence) {
    var match = words.matcher(sentence);
    return match.find() && !NOT_MEANT.matcher(sentence.substring(0, match.start())).find();
  }

  /** Whether a sentence is any of them. */
  static boolean anyIn(String sentence) {
    return Stream.of(values()).anyMatch(one -> one.isIn(sentence));
  }

  /** The sentences of a text that are this. */
  List<String> in(String text) {
    return END.splitAsStream(text).map(String::strip).filter(this::isIn).toList();
  }
}
