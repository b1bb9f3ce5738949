package dev.barraiser.practice.assessment;

import dev.barraiser.practice.coaching.Found;
import dev.barraiser.practice.mock.RoundShown;
import dev.barraiser.practice.questions.SuccessFactor;
import dev.barraiser.practice.reading.FactorSigns;
import dev.barraiser.practice.stories.Story;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be seen of each facet in a person's own answers, rounds and ready stories. Pure.
 *
 * @param texts how many of them were read
 * @param perhaps a sentence of theirs each that may show it
 */
record Seen(int texts, Map<Facet, List<Sign>> signs, Map<Facet, String> perhaps) {

  /** With fewer read, that something was not found says nothing. */
  static final int ENOUGH = 3;

  Seen {
    signs = Map.copyOf(signs);
    perhaps = Map.copyOf(perhaps);
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
   * @param rounds what their mock interviews showed; each counts once for a factor or a principle
   */
  static Seen of(List<Found> found, List<Story> stories, List<RoundShown> rounds) {
    Map<Facet, List<Sign>> signs = new LinkedHashMap<>();
    Map<Facet, String> perhaps = new LinkedHashMap<>();
    for (Facet facet : Facet.all()) {
      List<Sign> here = new ArrayList<>();
      found.forEach(one -> read(facet, one).ifPresent(here::add));
      if (facet instanceof Facet.OfPrinciple(var principle)) {
        rounds.forEach(round ->
            Optional.ofNullable(round.principles().get(principle))
                .ifPresent(sentence -> here.add(told(round, sentence))));
        stories.stream()
            .filter(story -> story.isReady() && story.principles().contains(principle))
            .filter(story ->
                here.stream()
                    .noneMatch(
                        sign -> sign.kind() == Found.Kind.STORY && sign.source() == story.id()))
            .forEach(story ->
                here.add(new Sign(Found.Kind.STORY, story.id(), story.title(), Optional.empty())));
      }
      if (facet instanceof Facet.OfFactor(var factor)) {
        rounds.forEach(round ->
            Optional.ofNullable(round.sentences().get(factor))
                .ifPresent(sentence -> here.add(told(round, sentence))));
        perhaps(factor, found, rounds).ifPresent(sentence -> perhaps.put(facet, sentence));
      }
      signs.put(facet, List.copyOf(here));
    }
    int told = rounds.stream().mapToInt(RoundShown::answers).sum();
    return new Seen(found.size() + told, signs, perhaps);
  }

  private static Sign told(RoundShown round, String sentence) {
    return new Sign(Found.Kind.ANSWER, round.round(), "Mock interview", Optional.of(sentence));
  }

  private static Optional<String> perhaps(
      SuccessFactor factor, List<Found> found, List<RoundShown> rounds) {
    return Stream.concat(
            found.stream()
                .flatMap(one ->
                    FactorSigns.perhaps(factor, one.read()).stream()
                        .map(at -> one.read().sentences().get(at).text().strip())),
            rounds.stream()
                .flatMap(round -> Optional.ofNullable(round.perhaps().get(factor)).stream()))
        .findFirst();
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
