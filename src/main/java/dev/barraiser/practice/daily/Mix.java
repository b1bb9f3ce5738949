package dev.barraiser.practice.daily;

import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.OwnIds;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.practice.questions.Seed;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Chooses a group's next question. Pure: same arguments, same question.
 *
 * <p>In this order: no question again before the pool is used up; no near-twin right after its
 * like, looking ahead so that two do not remain for the end; the category whose turn it is; a
 * question of the group's own, unless the last was one; the principles the group has met least; the
 * seed.
 */
final class Mix {

  private final QuestionBank bank;
  private final List<Question> pool;
  private final List<Question> asked;

  private Mix(QuestionBank bank, List<Question> pool, List<Question> asked) {
    this.bank = bank;
    this.pool = pool;
    this.asked = asked;
  }

  /**
   * Chooses.
   *
   * @param history the ids of everything the group was asked, oldest first
   * @throws java.util.NoSuchElementException when the bank is empty
   */
  static Question next(
      QuestionBank bank, StudyGroup.Rhythm rhythm, List<String> history, Seed seed) {
    List<Question> asked = history.stream().map(bank::find).flatMap(Optional::stream).toList();
    return new Mix(bank, pool(bank, rhythm), asked).choose(seed);
  }

  /** What fits the settings. A bank of one's own may hold less than they ask for: then, of all. */
  private static List<Question> pool(QuestionBank bank, StudyGroup.Rhythm rhythm) {
    List<Question> fitting =
        bank.all().stream()
            .filter(one -> rhythm.mix().contains(one.category()))
            .filter(one -> one.level().suits(rhythm.level()))
            .toList();
    return fitting.isEmpty() ? bank.all() : fitting;
  }

  private Question choose(Seed seed) {
    List<Question> unused = unused();
    List<Question> twins =
        unused.stream()
            .filter(one -> unused.stream().anyMatch(other -> bank.alike(one, other)))
            .toList();
    Map<String, Integer> families = families(twins);
    // Of those without a like of theirs among the unused, one leaves the same behind as another.
    boolean othersGoOnWell = families.values().stream().allMatch(size -> size <= unused.size() / 2);
    List<Question> left =
        unused.stream()
            .filter(one -> !followsItsLike(one))
            .filter(one ->
                families.containsKey(one.id())
                    ? goesOnWell(one, unused.size() - 1, twins, families)
                    : othersGoOnWell)
            .toList();
    left = atLeast(left, unused.stream().filter(one -> !followsItsLike(one)).toList());
    left = atLeast(left, unused);
    Category turn = turn(left);
    List<Question> ofTurn = left.stream().filter(one -> one.category() == turn).toList();
    return seed.choose(thinnest(atLeast(ownIfNotTwice(ofTurn), ofTurn)));
  }

  /** The group's own, which it waits for; but never two of them in a row. */
  private List<Question> ownIfNotTwice(List<Question> left) {
    return !asked.isEmpty() && isOwn(asked.getLast())
        ? List.of()
        : left.stream().filter(Mix::isOwn).toList();
  }

  private static boolean isOwn(Question question) {
    return OwnIds.row(question.id()).isPresent();
  }

  private static List<Question> atLeast(List<Question> wanted, List<Question> otherwise) {
    return wanted.isEmpty() ? otherwise : wanted;
  }

  /** What this round through the pool has left. */
  private List<Question> unused() {
    Set<String> ids = pool.stream().map(Question::id).collect(Collectors.toSet());
    Set<String> used = new HashSet<>();
    for (Question one : asked) {
      if (ids.contains(one.id())) used.add(one.id());
      if (used.size() == ids.size()) used.clear();
    }
    return pool.stream().filter(one -> !used.contains(one.id())).toList();
  }

  /** For each of the twins, by its id, how many of them are its like, itself among them. */
  private Map<String, Integer> families(List<Question> twins) {
    Map<String, Integer> families = new HashMap<>();
    for (Question one : twins) {
      families.put(one.id(), Math.toIntExact(twins.stream().filter(same(one)).count()));
    }
    return families;
  }

  /**
   * Whether one of the twins may come now so that no later one has to follow its like: the {@code
   * left} that then remain can be put in such an order, as each family has room.
   */
  private boolean goesOnWell(
      Question candidate, int left, List<Question> twins, Map<String, Integer> families) {
    return twins.stream()
        .filter(one -> !one.id().equals(candidate.id()))
        .allMatch(one -> {
          int family = families.getOrDefault(one.id(), 0);
          // n places hold (n + 1) / 2 of a family without neighbours, n / 2 right after one of it.
          return same(one).test(candidate) ? family - 1 <= left / 2 : family <= (left + 1) / 2;
        });
  }

  private boolean followsItsLike(Question candidate) {
    return !asked.isEmpty() && same(candidate).test(asked.getLast());
  }

  private Predicate<Question> same(Question question) {
    return other -> other.id().equals(question.id()) || bank.alike(other, question);
  }

  /** Of the categories that have something left, the one whose last turn is the longest ago. */
  private Category turn(List<Question> left) {
    Map<Category, Integer> lastTurn = new EnumMap<>(Category.class);
    for (int i = 0; i < asked.size(); i++) lastTurn.put(asked.get(i).category(), i);
    return left.stream()
        .map(Question::category)
        .distinct()
        .min(
            Comparator.<Category>comparingInt(one -> lastTurn.getOrDefault(one, -1))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  /** Those whose principles the group has met least often, the main one counting first. */
  private List<Question> thinnest(List<Question> left) {
    Map<Principle, Integer> met = new EnumMap<>(Principle.class);
    for (Question one : asked)
      one.principles().forEach(principle -> met.merge(principle, 1, Integer::sum));
    Comparator<Question> byThinness =
        Comparator.<Question>comparingInt(one -> met.getOrDefault(one.principles().getFirst(), 0))
            .thenComparingDouble(one ->
                one.principles().stream()
                    .mapToInt(principle -> met.getOrDefault(principle, 0))
                    .average()
                    .orElse(0));
    Question thinnest = left.stream().min(byThinness).orElseThrow();
    return left.stream().filter(one -> byThinness.compare(one, thinnest) == 0).toList();
  }
}
