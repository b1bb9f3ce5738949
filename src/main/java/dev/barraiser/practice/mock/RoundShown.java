package dev.barraiser.practice.mock;

import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.SuccessFactor;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a round showed of the success factors and the principles, as its debrief says. For the eyes
 * of whom it is about.
 *
 * @param answers how many main questions were answered in words that could be read
 * @param sentences their own that speak for a factor, the most telling one each
 * @param perhaps one each where it is not sure
 * @param principles those that were shown, with the sentence that shows each best
 */
public record RoundShown(
    long round,
    int answers,
    Map<SuccessFactor, String> sentences,
    Map<SuccessFactor, String> perhaps,
    Map<Principle, String> principles) {

  public RoundShown {
    sentences = Map.copyOf(sentences);
    perhaps = Map.copyOf(perhaps);
    principles = Map.copyOf(principles);
  }

  static RoundShown of(long round, Debrief debrief) {
    Map<SuccessFactor, String> sentences = new EnumMap<>(SuccessFactor.class);
    Map<SuccessFactor, String> perhaps = new EnumMap<>(SuccessFactor.class);
    debrief
        .factors()
        .forEach((factor, found) -> {
          found.speaksFor().stream()
              .findFirst()
              .ifPresent(sign -> sentences.put(factor, sign.sentence()));
          found.maySpeakFor().stream()
              .findFirst()
              .ifPresent(sign -> perhaps.put(factor, sign.sentence()));
        });
    int answers =
        (int)
            debrief.questions().stream()
                .filter(one -> one.outcome() == Debrief.Outcome.ANSWERED)
                .count();
    return new RoundShown(round, answers, sentences, perhaps, debrief.shown());
  }
}
