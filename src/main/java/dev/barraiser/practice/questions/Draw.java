package dev.barraiser.practice.questions;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Draws a question for one person. Pure: same arguments, same question. */
final class Draw {

  /** What was drawn. */
  sealed interface Drawn {
    Question question();
  }

  /** A question that the person has not answered lately. */
  record Fresh(Question question) implements Drawn {}

  /** They have answered all of them lately; this one the longest ago. */
  record Again(Question question, Instant answered) implements Drawn {}

  private Draw() {}

  /**
   * Draws one of {@code candidates}.
   *
   * @param answered the questions answered lately, with when
   * @param today those drawn today already, which come again only when nothing else is left
   * @throws java.util.NoSuchElementException when there are no candidates
   */
  static Drawn draw(
      List<Question> candidates, Map<String, Instant> answered, List<String> today, Seed seed) {
    List<Question> fresh =
        candidates.stream().filter(one -> !answered.containsKey(one.id())).toList();
    if (!fresh.isEmpty()) return new Fresh(seed.choose(unseen(fresh, today)));
    return unseen(candidates, today).stream()
        .map(one -> new Again(one, answered.getOrDefault(one.id(), Instant.EPOCH)))
        .min(Comparator.comparing(Again::answered).thenComparing(again -> again.question().id()))
        .orElseThrow();
  }

  /** Those not drawn today; failing that, those drawn the longest ago. */
  private static List<Question> unseen(List<Question> candidates, List<String> today) {
    int earliest =
        candidates.stream().mapToInt(one -> today.lastIndexOf(one.id())).min().orElse(-1);
    return candidates.stream().filter(one -> today.lastIndexOf(one.id()) == earliest).toList();
  }

  /** Questions like this one: of its category or principles, for its level, but no near-twin. */
  static List<Question> like(Question question, QuestionBank bank) {
    Collection<Question> others =
        bank.all().stream().filter(one -> !one.id().equals(question.id())).toList();
    List<Question> like =
        others.stream()
            .filter(one -> one.level().suits(question.level()))
            .filter(one ->
                one.category() == question.category()
                    || one.principles().stream().anyMatch(question.principles()::contains))
            .filter(one -> !bank.alike(one, question))
            .toList();
    return like.isEmpty() ? List.copyOf(others) : like;
  }
}
