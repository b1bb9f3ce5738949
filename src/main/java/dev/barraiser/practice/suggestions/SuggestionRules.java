package dev.barraiser.practice.suggestions;

/**
 * What can be set about suggestions.
 *
 * @param open how many undecided ones a person may have
 */
public record SuggestionRules(int open) {

  /** Ten. */
  public static SuggestionRules standard() {
    return new SuggestionRules(10);
  }
}
