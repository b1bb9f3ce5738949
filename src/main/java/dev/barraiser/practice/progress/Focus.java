package dev.barraiser.practice.progress;

import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.questions.Asked;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.QuestionBank;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a group has practised least. Pure. */
final class Focus {

  private Focus() {}

  /**
   * The principle that a group's questions have probed least among those its rhythm can ask for; of
   * several the one that was asked longest ago, then the official order. Empty when the bank has
   * nothing for it.
   */
  static Optional<Principle> of(StudyGroup.Rhythm rhythm, List<Asked> asked, QuestionBank bank) {
    Map<Principle, Integer> times = new EnumMap<>(Principle.class);
    Map<Principle, Instant> last = new EnumMap<>(Principle.class);
    for (Asked one : asked) {
      for (Principle principle :
          bank.find(one.questionId()).map(Question::principles).orElse(List.of())) {
        times.merge(principle, 1, Integer::sum);
        last.merge(principle, one.at(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    return bank.all().stream()
        .filter(question -> rhythm.mix().contains(question.category()))
        .filter(question -> question.level().suits(rhythm.level()))
        .flatMap(question -> question.principles().stream())
        .distinct()
        .min(
            Comparator.comparing((Principle principle) -> times.getOrDefault(principle, 0))
                .thenComparing(principle -> last.getOrDefault(principle, Instant.MIN))
                .thenComparing(Comparator.naturalOrder()));
  }
}
