package dev.barraiser.practice.mock;

import java.util.regex.Pattern;

/**
 * Sentences about the interview itself: refusals, and that it was said before. They tell nothing of
 * whoever says them, and are never shown as evidence. Pure.
 */
final class Remarks {

  private static final Pattern REMARK =
      Pattern.compile(
          "\\W*(?:(?:but|and|well|no|sorry|honestly|again|look|as|like|yes),? )*(?:"
              + "I(?:['’]ve| have)?(?: just| already)? (?:told you|answered|said|mentioned|explained)"
              + "(?: (?:you|that|this|it|so|all|everything|before|already|above|earlier|just now|twice"
              + "|the question|your question|in my (?:first )?answer|a minute ago))*"
              + "|(?:I have )?no (?:idea|clue)(?: what (?:you|that|this|the question)[^.!?]{0,30})?"
              + "|I (?:do not|don['’]t|did not|didn['’]t) (?:understand|get|know)"
              + "(?: (?:what you|the question|your question|that question|this question)[^.!?]{0,30})?"
              + "|I (?:would rather not|will not|won['’]t|do not want to|don['’]t want to)"
              + " (?:say|answer|tell|talk)[^.!?]{0,40}"
              + "|see (?:above|before|my (?:first |last )?answer)"
              + "|you (?:have )?(?:already )?asked (?:me )?(?:that|this|it)[^.!?]{0,20}"
              + ")\\W*",
          Pattern.CASE_INSENSITIVE);

  private Remarks() {}

  static boolean is(String sentence) {
    return REMARK.matcher(sentence).matches();
  }
}
