package dev.barraiser.practice.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How many stories of each category one owes oneself. Pure. */
public record Quotas(Map<StoryCategory, Range> ranges) {

  public Quotas {
    for (StoryCategory category : StoryCategory.values()) {
      if (!ranges.containsKey(category))
        throw new IllegalArgumentException("no quota for " + category);
    }
    ranges = Map.copyOf(ranges);
  }

  /** The guide's: 5–7, 3–5 and 3–5. */
  public static Quotas standard() {
    Map<StoryCategory, Range> ranges = new EnumMap<>(StoryCategory.class);
    ranges.put(StoryCategory.LEADERSHIP_IMPACT, new Range(5, 7));
    ranges.put(StoryCategory.CHARACTER_VALUES, new Range(3, 5));
    ranges.put(StoryCategory.VISION_STRATEGY, new Range(3, 5));
    return new Quotas(ranges);
  }

  /** Met from {@code from}, full at {@code to}. */
  public record Range(int from, int to) {
    public Range {
      if (from < 1 || to < from)
        throw new IllegalArgumentException("not a quota: " + from + "-" + to);
    }
  }

  /**
   * Where somebody stands in one category.
   *
   * @param done how many stories are ready: they alone fill it
   * @param drafts how many more are on their way
   * @param told what those stories are about, as far as their author ticked it
   */
  public record Standing(
      StoryCategory category, int done, int drafts, Range range, Set<StoryTopic> told) {
    public Standing {
      told = Set.copyOf(told);
    }

    /**
     * What a next story could be about, what none is about yet first. Where no topic is ticked they
     * move on with every story.
     */
    public List<StoryTopic> next() {
      List<StoryTopic> topics = new ArrayList<>(StoryTopic.of(category));
      if (told.isEmpty()) Collections.rotate(topics, -((done + drafts) % topics.size()));
      topics.sort(Comparator.comparing(told::contains));
      return topics;
    }

    /** How many are missing until the quota is met. */
    public int missing() {
      return Math.max(0, range.from() - done);
    }

    public boolean met() {
      return done >= range.from();
    }
  }

  /** The standing in every category, in the guide's order, where no topic is ticked. */
  public List<Standing> standings(
      Map<StoryCategory, Integer> ready, Map<StoryCategory, Integer> drafts) {
    return standings(ready, drafts, Set.of());
  }

  /** The standing in every category, in the guide's order. */
  public List<Standing> standings(
      Map<StoryCategory, Integer> ready, Map<StoryCategory, Integer> drafts, Set<StoryTopic> told) {
    return Arrays.stream(StoryCategory.values())
        .map(category ->
            new Standing(
                category,
                ready.getOrDefault(category, 0),
                drafts.getOrDefault(category, 0),
                range(category),
                told.stream()
                    .filter(topic -> topic.category() == category)
                    .collect(Collectors.toSet())))
        .toList();
  }

  Range range(StoryCategory category) {
    Range range = ranges.get(category);
    if (range == null) throw new IllegalStateException("no quota for " + category);
    return range;
  }
}
