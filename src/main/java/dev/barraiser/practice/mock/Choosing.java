package dev.barraiser.practice.mock;

import dev.barraiser.practice.questions.Kind;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.practice.questions.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Chooses a round's main questions. Pure: same arguments, same questions.
 *
 * <p>What fits level and focus and was not asked lately comes first; where that is not enough, what
 * was asked lately, and then what is about something else. A round of several questions has one
 * hypothetical, never as the first; else what asks for an episode comes before what asks for a
 * view.
 */
final class Choosing {

  private final QuestionBank bank;
  private final Setting setting;
  private final Set<String> lately;
  private final Seed seed;
  private final List<Question> chosen = new ArrayList<>();

  private Choosing(QuestionBank bank, Setting setting, Set<String> lately, Seed seed) {
    this.bank = bank;
    this.setting = setting;
    this.lately = lately;
    this.seed = seed;
  }

  /**
   * The questions, in the order in which they are asked. As many as the length has, if the bank has
   * them.
   *
   * @param lately the ids of those that they were asked lately
   */
  static List<Question> of(QuestionBank bank, Setting setting, Set<String> lately, Seed seed) {
    return new Choosing(bank, setting, lately, seed).all();
  }

  private List<Question> all() {
    int wanted = setting.length().questions();
    int stories = wanted > 1 ? wanted - 1 : wanted;
    for (int i = 0; i < stories; i++) one(Choosing::isNoHypothetical).ifPresent(chosen::add);
    if (wanted > 1)
      one(question -> question.kind() == Kind.HYPOTHETICAL).ifPresent(this::addBeforeLast);
    while (chosen.size() < wanted) {
      Optional<Question> more = one(question -> true);
      if (more.isEmpty()) break;
      chosen.add(more.get());
    }
    return List.copyOf(chosen);
  }

  /** A hypothetical is easier in the middle; the last word is for what they have done. */
  private void addBeforeLast(Question hypothetical) {
    chosen.add(chosen.size() > 2 ? chosen.size() - 1 : chosen.size(), hypothetical);
  }

  private static boolean isNoHypothetical(Question question) {
    return question.kind() != Kind.HYPOTHETICAL;
  }

  private Optional<Question> one(Predicate<Question> sort) {
    List<Predicate<Question>> wishes =
        List.of(
            question -> fits(question) && isFresh(question) && isOther(question),
            question -> fits(question) && isFresh(question),
            this::fits,
            question -> suits(question) && isFresh(question),
            this::suits,
            question -> true);
    for (Predicate<Question> wish : wishes) {
      List<Question> left =
          bank.all().stream()
              .filter(question -> sort.test(question) && isLeft(question) && wish.test(question))
              .toList();
      List<Question> episodes =
          left.stream().filter(question -> MainQuestion.of(question).asksForAnEpisode()).toList();
      if (!left.isEmpty()) return Optional.of(seed.choose(episodes.isEmpty() ? left : episodes));
    }
    return Optional.empty();
  }

  private boolean isLeft(Question question) {
    return chosen.stream()
        .noneMatch(one -> one.id().equals(question.id()) || bank.alike(one, question));
  }

  private boolean suits(Question question) {
    return question.level().suits(setting.level());
  }

  private boolean fits(Question question) {
    return suits(question) && setting.focus().fits(question);
  }

  private boolean isFresh(Question question) {
    return !lately.contains(question.id());
  }

  /** Of another principle than those chosen, so that a round shows more than one side. */
  private boolean isOther(Question question) {
    return chosen.stream()
        .noneMatch(one -> one.principles().getFirst() == question.principles().getFirst());
  }
}
