package dev.barraiser.practice.coaching;

import java.util.regex.Pattern;

/** Tells what anybody learns from anything: "communication is key". Pure. */
final class Commonplace {

  private static final Pattern SAID_OF_ANYTHING =
      Pattern.compile(
          "\\b(?:communication|teamwork|collaboration|planning|preparation|trust|time management|documentation"
              + "|transparency|patience|hard work|consistency|flexibility|attention to detail|listening|feedback|testing|alignment|leadership)"
              + " (?:is|was|are) (?:the |really |very |so |absolutely |always |truly )*(?:key|important|crucial|essential|everything|vital|critical|paramount|king)\\b"
              + "|\\b(?:the )?(?:importance|value|power|need) of (?:good |clear |proper |effective |early |open |constant |proactive |better |strong )*"
              + "(?:communication|teamwork|collaboration|planning|preparation|trust|time management|documentation|transparency|patience|hard work"
              + "|flexibility|listening|feedback|testing|alignment|leadership|perseverance|adaptability)(?= ?[.,;!]|$| and\\b)"
              + "|\\b(?:being|to be) \\p{L}+ is (?:the most important|key|everything|so important|very important)\\b"
              + "|\\bhard work (?:always )?pays off|\\bnever (?:to )?give up\\b|\\bthere is no i in team|\\bevery failure is"
              + "|\\bfailure is (?:an opportunity|the best teacher|part of)|\\bpeople are (?:our|the) (?:greatest|most important)",
          Pattern.CASE_INSENSITIVE);

  private Commonplace() {}

  /** Whether all that {@code sentence} has to say could stand in anybody's answer. */
  static boolean is(String sentence) {
    return SAID_OF_ANYTHING.matcher(sentence).find();
  }
}
