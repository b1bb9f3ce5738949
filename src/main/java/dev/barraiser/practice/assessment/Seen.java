package dev.barraiser.practice.assessment;

import dev.barraiser.practice.coaching.Found;
import dev.barraiser.practice.reading.FactorSigns;
import dev.barraiser.practice.stories.Story;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be seen of each facet in a person's own answers and ready stories. Pure.
 *
 * @param texts how many of them were read
 */
record Seen(int texts, Map<Facet, List<Sign>> signs) {

  /** With fewer read, that something was not found says nothing. */
  static final int ENOUGH = 3;

  Seen {
    signs = Map.copyOf(signs);
  }

  /**
   * One text that shows it.
   *
   * @param sentence the author's own that shows it best; empty where the author says so, by the
   *     principles of a story
   */
  record Sign(Found.Kind kind, long source, String title, Optional<String> sentence) {}

  /**
   * @param found the latest reading of each text
   * @param stories the person's own; of those, only ready ones count
   */
  static Seen of(List<Found> found, List<Story> stories) {
    Map<Facet, List<Sign>> signs = new LinkedHashMap<>();
    for (Facet facet : Facet.all()) {
      List<Sign> here = new ArrayList<>();
      found.forEach(one -> read(facet, one).ifPresent(here::add));
      if (facet instanceof Facet.OfPrinciple(var principle)) {
        stories.stream()
            .filter(story -> story.isReady() && story.principles().contains(principle))
            .filter(story ->
                here.stream()
                    .noneMatch(
                        sign -> sign.kind() == Found.Kind.STORY && sign.source() == story.id()))
            .forEach(story ->
                here.add(new Sign(Found.Kind.STORY, story.id(), story.title(), Optional.empty())));
      }
      signs.put(facet, List.copyOf(here));
    }
    return new Seen(found.size(), signs);
  }

  private static Optional<Sign> read(Facet facet, Found one) {
    List<Integer> sentences =
        switch (facet) {
          case Facet.OfFactor(var factor) -> FactorSigns.sure(factor, one.read());
          case Facet.OfPrinciple(var principle) -> FactorSigns.sure(principle, one.read());
        };
    if (sentences.isEmpty()) return Optional.empty();
    String sentence = one.read().sentences().get(sentences.getFirst()).text().strip();
    return Optional.of(new Sign(one.kind(), one.source(), one.title(), Optional.of(sentence)));
  }

  List<Sign> of(Facet facet) {
    return signs.getOrDefault(facet, List.of());
  }

  /** Whether it can be said of something that it was not found. */
  boolean isEnough() {
    return texts >= ENOUGH;
  }
}
