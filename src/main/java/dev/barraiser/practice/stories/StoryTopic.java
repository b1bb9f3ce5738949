package dev.barraiser.practice.stories;

import java.util.Arrays;
import java.util.List;

/**
 * What the guide wants stories about, four topics a category, in our words. {@link #time()}
 * completes "a time …".
 */
public enum StoryTopic {
  INFLUENCE_BEYOND_TEAM(
      StoryCategory.LEADERSHIP_IMPACT,
      "Influence beyond my team",
      "you changed a technical decision outside your own team"),
  RAISED_STANDARDS(
      StoryCategory.LEADERSHIP_IMPACT,
      "Raised a standard",
      "you raised a standard that other engineers now work by"),
  CUSTOMERS_IN_THE_LONG_RUN(
      StoryCategory.LEADERSHIP_IMPACT,
      "Customers in the long run",
      "you took the harder road because customers would be better off years later"),
  BUILT_CAPABILITY(
      StoryCategory.LEADERSHIP_IMPACT,
      "Built a capability",
      "you built a skill or a habit that an organization kept"),

  DECIDED_ON_PRINCIPLE(
      StoryCategory.CHARACTER_VALUES,
      "Decided on principle",
      "you decided by what is right although it cost you"),
  DISAGREED_UPWARDS(
      StoryCategory.CHARACTER_VALUES,
      "Disagreed upwards",
      "you disagreed with your leadership and said so"),
  HARD_FEEDBACK(
      StoryCategory.CHARACTER_VALUES, "Hard feedback", "you told somebody what was hard to hear"),
  OWNED_FAILURE(
      StoryCategory.CHARACTER_VALUES,
      "Owned a failure",
      "you answered for a failure that reached beyond your team"),

  STRATEGY_OVER_YEARS(
      StoryCategory.VISION_STRATEGY,
      "Strategy over years",
      "you set a technical direction that held for years"),
  BIGGER_THAN_THE_PROBLEM(
      StoryCategory.VISION_STRATEGY,
      "Saw the larger problem",
      "you saw a larger problem behind the one you were handed"),
  INNOVATION_AND_OPERATIONS(
      StoryCategory.VISION_STRATEGY,
      "New things, safe operations",
      "you brought in something new while everything kept running"),
  BUSINESS_IMPACT(
      StoryCategory.VISION_STRATEGY,
      "Business impact",
      "a technical choice of yours moved the business");

  private final StoryCategory category;
  private final String title;
  private final String time;

  StoryTopic(StoryCategory category, String title, String time) {
    this.category = category;
    this.title = title;
    this.time = time;
  }

  public StoryCategory category() {
    return category;
  }

  /** Its name for people, short enough for a list to choose from. */
  public String title() {
    return title;
  }

  /** Its words after "a time". */
  public String time() {
    return time;
  }

  /** A category's topics, in the guide's order. */
  public static List<StoryTopic> of(StoryCategory category) {
    return Arrays.stream(values()).filter(topic -> topic.category == category).toList();
  }
}
