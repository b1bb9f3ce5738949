package dev.barraiser.practice.telling;

import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.stories.StoryTopic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Stories against principles and the guide's topics: what is covered by how many, and which story
 * is asked to show too much. Pure.
 *
 * @param shownBy the stories that show each principle, in the product's order of principles
 * @param about the stories about each topic, in the guide's order of topics
 * @param overloaded stories that alone show three principles or more, or show five in all
 * @param showingNothing stories whose author has named no principle of them
 * @param aboutNothing stories whose author has named no topic of them
 */
record Matrix(
    Map<Principle, List<Tellable>> shownBy,
    Map<StoryTopic, List<Tellable>> about,
    List<Tellable> overloaded,
    List<Tellable> showingNothing,
    List<Tellable> aboutNothing) {

  private static final Comparator<Tellable> BY_NUMBER = Comparator.comparingInt(Tellable::number);

  private static final Comparator<Tellable> READY_FIRST =
      Comparator.comparing((Tellable one) -> !one.ready()).thenComparing(BY_NUMBER);

  private static final int TOO_MUCH = 3;
  private static final int FAR_TOO_MUCH = 5;

  static Matrix of(List<Tellable> stories) {
    Map<Principle, List<Tellable>> shownBy = new LinkedHashMap<>();
    for (Principle principle : Principle.values()) {
      shownBy.put(
          principle,
          stories.stream()
              .filter(one -> one.principles().contains(principle))
              .sorted(READY_FIRST)
              .toList());
    }
    List<Tellable> overloaded =
        stories.stream()
            .filter(
                one -> alone(one, shownBy) >= TOO_MUCH || one.principles().size() >= FAR_TOO_MUCH)
            .sorted(BY_NUMBER)
            .toList();
    Map<StoryTopic, List<Tellable>> about = new LinkedHashMap<>();
    for (StoryTopic topic : StoryTopic.values()) {
      about.put(
          topic,
          stories.stream()
              .filter(one -> one.topics().contains(topic))
              .sorted(READY_FIRST)
              .toList());
    }
    return new Matrix(
        shownBy,
        about,
        overloaded,
        stories.stream().filter(one -> one.principles().isEmpty()).sorted(BY_NUMBER).toList(),
        stories.stream().filter(one -> one.topics().isEmpty()).sorted(BY_NUMBER).toList());
  }

  private static long alone(Tellable story, Map<Principle, List<Tellable>> shownBy) {
    return shownBy.values().stream().filter(List.of(story)::equals).count();
  }

  /** Principles that nothing shows, the critical ones first. */
  List<Principle> unshown() {
    return with(List::isEmpty);
  }

  /** Principles that one story alone shows; the critical ones first. */
  List<Principle> thin() {
    return with(by -> by.size() == 1);
  }

  /** Principles that several stories show, of which one alone is ready; the critical ones first. */
  List<Principle> thinUntilReady() {
    return with(by -> by.size() > 1 && by.stream().filter(Tellable::ready).count() == 1);
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

  private List<Principle> with(Predicate<List<Tellable>> stories) {
    List<Principle> found = new ArrayList<>();
    shownBy.forEach((principle, by) -> {
      if (stories.test(by)) found.add(principle);
    });
    found.sort(Comparator.comparing((Principle one) -> !Principle.CRITICAL.contains(one)));
    return found;
  }
}
