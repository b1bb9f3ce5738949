package dev.barraiser.practice.coaching;

import dev.barraiser.chat.Action;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That some sentences of a coaching may be kept, and no others.
 *
 * @param to a hash of the sentences as the question showed them
 */
record Consent(long coaching, String to) {

  private static final Pattern GIVEN = Pattern.compile("([0-9]{1,18})(?:\\.([0-9a-f]{16}))?");

  /** A button carries little. */
  private static final int LENGTH = 16;

  /** The button's action that gives it. */
  static Action asked(long coaching, List<String> sentences) {
    return Action.of(CoachCards.AGREE, coaching + "." + hash(sentences));
  }

  /** What a pressed button gives; empty when somebody made one up. */
  static Optional<Consent> of(Action action) {
    Matcher given = GIVEN.matcher(action.subject());
    if (!given.matches()) return Optional.empty();
    String to = given.group(2) == null ? "" : given.group(2);
    return Optional.of(new Consent(Long.parseLong(given.group(1)), to));
  }

  boolean isTo(List<String> sentences) {
    return to.equals(hash(sentences));
  }

  private static String hash(List<String> sentences) {
    return Fingerprint.of(String.join("\n", sentences)).substring(0, LENGTH);
  }
}
