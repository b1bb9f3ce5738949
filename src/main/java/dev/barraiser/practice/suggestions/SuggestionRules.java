package dev.barraiser.practice.suggestions;

/**
 * What can be set about suggestions.
 *
 * @param open how many undecided ones a person may have
 * @param aDay how many a person may make in 24 hours, those that they take back included
 */
public record SuggestionRules(int open, int aDay) {

  /** Ten open ones, and fifteen a day: each of them is a message to every organiser. */
  public static SuggestionRules standard() {
    return new SuggestionRules(10, 15);
  }
}
