package dev.barraiser.practice.telling;

import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.stories.StoryTopic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Stories against principles and the guide's topics: what is covered by how many, and which story
 * is asked to show too much. Pure.
 *
 * @param shownBy the stories that show each principle, in the product's order of principles
 * @param about the stories about each topic, in the guide's order of topics
 * @param overloaded stories that alone show three principles or more, or show five in all
 */
record Matrix(
    Map<Principle, List<Tellable>> shownBy,
    Map<StoryTopic, List<Tellable>> about,
    List<Tellable> overloaded) {

  private static final int TOO_MUCH = 3;
  private static final int FAR_TOO_MUCH = 5;

  static Matrix of(List<Tellable> stories) {
    Map<Principle, List<Tellable>> shownBy = new LinkedHashMap<>();
    for (Principle principle : Principle.values()) {
      shownBy.put(
          principle, stories.stream().filter(one -> one.principles().contains(principle)).toList());
    }
    List<Tellable> overloaded =
        stories.stream()
            .filter(
                one -> alone(one, shownBy) >= TOO_MUCH || one.principles().size() >= FAR_TOO_MUCH)
            .sorted(Comparator.comparingInt(Tellable::number))
            .toList();
    Map<StoryTopic, List<Tellable>> about = new LinkedHashMap<>();
    for (StoryTopic topic : StoryTopic.values()) {
      about.put(topic, stories.stream().filter(one -> one.topics().contains(topic)).toList());
    }
    return new Matrix(shownBy, about, overloaded);
  }

  private static long alone(Tellable story, Map<Principle, List<Tellable>> shownBy) {
    return shownBy.values().stream().filter(List.of(story)::equals).count();
  }

  /** Principles that nothing shows, the critical ones first. */
  List<Principle> unshown() {
    return with(0);
  }

  /** Principles that hang on one story, the critical ones first. */
  List<Principle> thin() {
    return with(1);
  }

  /** The stories that show a principle. */
  List<Tellable> by(Principle principle) {
    return shownBy.getOrDefault(principle, List.of());
  }

  /** The stories about a topic. */
  List<Tellable> on(StoryTopic topic) {
    return about.getOrDefault(topic, List.of());
  }

  /** Topics that no story is about, in the guide's order. */
  List<StoryTopic> untold() {
    return about.entrySet().stream()
        .filter(one -> one.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<Principle> with(int stories) {
    List<Principle> found = new ArrayList<>();
    shownBy.forEach((principle, by) -> {
      if (by.size() == stories) found.add(principle);
    });
    found.sort(Comparator.comparing((Principle one) -> !Principle.CRITICAL.contains(one)));
    return found;
  }
}
