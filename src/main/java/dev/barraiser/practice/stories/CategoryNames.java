package dev.barraiser.practice.stories;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names that people give the three categories. Pure. */
final class CategoryNames {

  private static final Map<StoryCategory, List<String>> WHOLE =
      Map.of(
          StoryCategory.LEADERSHIP_IMPACT,
          List.of("leadership impact", "leadership and impact"),
          StoryCategory.CHARACTER_VALUES,
          List.of("character values", "character and values"),
          StoryCategory.VISION_STRATEGY,
          List.of("vision strategy", "vision and strategy", "strategic vision"));

  /** Clear where a category is asked for, and nowhere else. */
  private static final Map<StoryCategory, List<String>> SHORT =
      Map.of(
          StoryCategory.LEADERSHIP_IMPACT,
          List.of("leadership", "impact"),
          StoryCategory.CHARACTER_VALUES,
          List.of("character", "values"),
          StoryCategory.VISION_STRATEGY,
          List.of("vision", "strategy"));

  private static final Pattern AROUND =
      Pattern.compile(
          "^(?:\\d{1,2} |category |my |part \\d{1,2} )+|(?: (?:stories|story|examples|category|quota"
              + "|\\d{1,2}))+$");

  private CategoryNames() {}

  /** What a heading names, by a whole name alone. */
  static Optional<StoryCategory> heading(String words) {
    return named(WHOLE, AROUND.matcher(NamesRead.plain(words)).replaceAll(""));
  }

  /** What somebody said their story's category is. */
  static Optional<StoryCategory> said(String words) {
    return heading(words)
        .or(() -> named(SHORT, AROUND.matcher(NamesRead.plain(words)).replaceAll("")));
  }

  private static Optional<StoryCategory> named(
      Map<StoryCategory, List<String>> names, String plain) {
    return names.entrySet().stream()
        .filter(one -> one.getValue().contains(plain))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
