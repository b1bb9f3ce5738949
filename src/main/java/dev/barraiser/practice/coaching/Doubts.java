package dev.barraiser.practice.coaching;

import java.util.List;

/**
 * What is said of a gap that may be none: whoever did tell what the coach has not found is not told
 * that it is missing.
 */
final class Doubts {

  private static final List<String> WORDINGS =
      List.of(
          "I could not find %s. It may be in there, and I missed it.",
          "If you do say %s, I have overlooked it, and so may an interviewer.",
          "It would help to say more plainly %s: I could not be sure.");

  private Doubts() {}

  static List<String> whats(Gap gap) {
    String sought = sought(gap);
    return WORDINGS.stream().map(wording -> wording.formatted(sought)).toList();
  }

  private static String sought(Gap gap) {
    return switch (gap) {
      case NO_STAKES -> "what was at stake in the long run";
      case NO_TRADE_OFF, NO_PRICE -> "what your choice costs";
      case NO_INFLUENCE -> "whom you had to win over, and how";
      case NO_LEGACY -> "what has stayed of it";
      case NOT_OWNED -> "which part of this failure was yours";
      case NOT_RESPONDED -> "what you did at once for those whom it hit";
      case NOT_CHANGED -> "what keeps this from happening again";
      case NOT_LEARNED -> "what this changed in you";
      case NO_CUSTOMER -> "what it meant for the customer";
      case NO_LONG_TERM -> "where this leads some years on";
      case NO_TRANSPARENCY -> "whom you told, and how openly";
      case NO_TRUST -> "what this did to trust in your team";
      case NO_INTEGRITY -> "what you were not willing to do";
      case NO_POSITION -> "what your own view is";
      case NO_EXAMPLE -> "when you last lived by it";
      case NO_PRINCIPLES -> "what your view rests on";
      default -> throw new IllegalArgumentException("never in doubt: " + gap);
    };
  }
}
