package dev.barraiser.practice.stories;

import dev.barraiser.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What can be said against telling a story before the coach has read it: by what stands there, at
 * once. Pure.
 */
final class Doubts {

  private static final Pattern I = Pattern.compile("\\b(I|my|me|myself)\\b");

  private Doubts() {}

  /** As whole clauses, what weighs most first. */
  static List<String> of(Story.Content content) {
    List<String> doubts = new ArrayList<>();
    doubts.addAll(unwritten(content));
    if (!content.result().isEmpty() && !Figures.areIn(content.result())) {
      doubts.add("its result holds no number, date or change that one could check");
    }
    if (!content.action().isEmpty() && !I.matcher(content.action()).find()) {
      doubts.add("it does not say “I” where it was you");
    }
    return doubts;
  }

  /** That parts are not written, as one clause, or none. */
  static List<String> unwritten(Story.Content content) {
    List<String> unwritten = content.unwritten();
    return unwritten.isEmpty()
        ? List.of()
        : List.of("it has no " + String.join(", no ", unwritten) + " yet");
  }

  /** That another story says the same word for word, as a clause. */
  static String twice(int other) {
    return "it says the same as your story "
        + other
        + ", word for word: saved twice it counts twice and is still one story to tell";
  }

  /** Several clauses as one. */
  static String joined(List<String> clauses) {
    return String.join(", and ", clauses);
  }
}
