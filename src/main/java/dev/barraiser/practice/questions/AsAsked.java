package dev.barraiser.practice.questions;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a group can be asked in a member's own words: one whole question, and nothing beside it.
 * Pure.
 */
public final class AsAsked {

  private static final int FEWEST_WORDS = 3;

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}’'-]*");
  private static final Pattern ENDED = Pattern.compile("\\?[\\s\\p{Punct}”’]*(?=\\p{L}|\\p{N})");
  private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?:|\\bwww\\.");

  private AsAsked() {}

  /** What has to be done about it, as a sentence; empty when nothing has. */
  public static Optional<String> objection(String text) {
    if (WORD.matcher(text).results().limit(FEWEST_WORDS).count() < FEWEST_WORDS) {
      return Optional.of("Write the whole question, as an interviewer would say it.");
    }
    if (ENDED.matcher(text).find()) {
      return Optional.of("That is more than one question. Write the second one by itself.");
    }
    if (Lint.asksWhatNobodyMay(text)) {
      return Optional.of("That is about what no interviewer may ask.");
    }
    if (LINK.matcher(text).find()) {
      return Optional.of("Leave links out: a question has to stand by itself.");
    }
    return Optional.empty();
  }
}
