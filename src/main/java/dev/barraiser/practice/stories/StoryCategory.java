package dev.barraiser.practice.stories;

import dev.barraiser.practice.questions.Category;

/** The guide's three kinds of stories, each with its quota. */
public enum StoryCategory {
  LEADERSHIP_IMPACT("Leadership Impact"),
  CHARACTER_VALUES("Character/Values"),
  VISION_STRATEGY("Vision/Strategy");

  private final String title;

  StoryCategory(String title) {
    this.title = title;
  }

  /** Its name for people. */
  public String title() {
    return title;
  }

  /** The stories that answer questions of a category. */
  public static StoryCategory of(Category category) {
    return switch (category) {
      case ORGANIZATIONAL_IMPACT -> LEADERSHIP_IMPACT;
      case LEADERSHIP_CHARACTER -> CHARACTER_VALUES;
      case TECHNICAL_LEADERSHIP_PHILOSOPHY -> VISION_STRATEGY;
    };
  }
}
