package dev.barraiser.practice.mock;

import dev.barraiser.practice.questions.Kind;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.reading.Lens;
import java.util.List;

/**
 * A main question as it was when the round began; the bank may change meanwhile.
 *
 * @param probes its own follow-ups
 */
record MainQuestion(String id, String text, Kind kind, List<Question.Probe> probes) {

  MainQuestion {
    probes = List.copyOf(probes);
  }

  static MainQuestion of(Question question) {
    return new MainQuestion(question.id(), question.text(), question.kind(), question.probes());
  }

  boolean isHypothetical() {
    return kind == Kind.HYPOTHETICAL;
  }

  /** What an answer to it is measured by. */
  Lens lens() {
    return Lens.of(kind, text);
  }
}
