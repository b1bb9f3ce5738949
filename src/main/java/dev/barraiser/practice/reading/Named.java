package dev.barraiser.practice.reading;

import dev.barraiser.practice.questions.Principle;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes the names of principles out of a sentence: to call a thing by its name is not to show it.
 */
final class Named {

  /** What is left must say at least so much to be looked at. */
  private static final int FEWEST_TERMS = 3;

  /** Parts of the longer names, as people call them. */
  private static final List<String> IN_SHORT =
      List.of(
          "Customer Obsessed",
          "Have Backbone",
          "Disagree and Commit",
          "Disagreed and Committed",
          "Backbone",
          "Insist on Highest Standards",
          "Highest Standards",
          "Earth's Best Employer",
          "Best Employer",
          "Broad Responsibility",
          "Hire and Develop",
          "Are Right a Lot",
          "Right a Lot",
          "Thought Big",
          "Thinking Big",
          "Dove Deep",
          "Dived Deep",
          "Diving Deep",
          "Earned Trust",
          "Earning Trust",
          "Delivered Results",
          "Delivering Results",
          "Invented and Simplified",
          "Bias to Action",
          "Learned and Was Curious",
          "Frugal",
          "Leadership Principles",
          "Leadership Principle");

  private static final Pattern NAME =
      Pattern.compile(
          Stream.concat(Arrays.stream(Principle.values()).map(Principle::title), IN_SHORT.stream())
              .sorted((a, b) -> b.length() - a.length())
              .map(Named::anyhow)
              .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Named() {}

  /** Whether it names a principle. */
  static boolean in(String sentence) {
    return NAME.matcher(sentence).find();
  }

  /** The sentence without those names; empty where it says hardly anything else. */
  static String without(String sentence) {
    if (!in(sentence)) return sentence;
    String rest = NAME.matcher(sentence).replaceAll(" ").replaceAll(" {2,}", " ").strip();
    return Terms.of(rest).size() < FEWEST_TERMS ? "" : rest;
  }

  /** The words of the name, with whatever stands between them. */
  private static String anyhow(String name) {
    return Arrays.stream(name.split("[^\\p{L}']+", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> word.replace("'", "['’]?"))
        .collect(Collectors.joining("[^\\p{L}\\p{N}.!?]{1,3}"));
  }
}
