package dev.barraiser.practice.questions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** The questions and the outlines that go with them. Immutable; checked when it was loaded. */
public final class QuestionBank {

  private final SequencedMap<String, Question> questions = new LinkedHashMap<>();
  private final SequencedMap<String, Framework> frameworks = new LinkedHashMap<>();

  private final Set<Alike> alike;

  /** The same by each one's id: the choice of a question asks for it thousands of times. */
  private final Map<String, Set<String>> likes = new HashMap<>();

  private final Map<String, String> seeds;

  /** A bank in which no two questions are near-twins. */
  public QuestionBank(List<Question> questions, List<Framework> frameworks) {
    this(questions, frameworks, Set.of());
  }

  public QuestionBank(List<Question> questions, List<Framework> frameworks, Set<Alike> alike) {
    this(questions, frameworks, alike, Map.of());
  }

  /**
   * A bank as its files tell of it.
   *
   * @param seeds of the questions kept word for word from the founding guide, by id, where they
   *     stand in it
   */
  QuestionBank(
      List<Question> questions,
      List<Framework> frameworks,
      Set<Alike> alike,
      Map<String, String> seeds) {
    questions.forEach(question -> this.questions.put(question.id(), question));
    frameworks.forEach(framework -> this.frameworks.put(framework.id(), framework));
    this.alike = Set.copyOf(alike);
    for (Alike two : alike) {
      likes.computeIfAbsent(two.one(), _ -> new HashSet<>()).add(two.other());
      likes.computeIfAbsent(two.other(), _ -> new HashSet<>()).add(two.one());
    }
    this.seeds = Map.copyOf(seeds);
  }

  /** This bank with more questions, whose outlines it has. */
  QuestionBank with(List<Question> more, Set<Alike> alikeToo) {
    List<Question> all = new ArrayList<>(questions.values());
    all.addAll(more);
    Set<Alike> twins = new HashSet<>(alike);
    twins.addAll(alikeToo);
    return new QuestionBank(all, List.copyOf(frameworks.values()), twins, seeds);
  }

  /** Two questions, by id, that ask for nearly the same; the order says nothing. */
  public record Alike(String one, String other) {}

  /** Every question, in the order of the files. */
  public List<Question> all() {
    return List.copyOf(questions.values());
  }

  public Optional<Question> find(String id) {
    return Optional.ofNullable(questions.get(id));
  }

  /** Whether two questions ask for nearly the same, so that one should not follow the other. */
  public boolean alike(Question one, Question other) {
    return likes.getOrDefault(one.id(), Set.of()).contains(other.id());
  }

  /** The ids of those that ask for nearly the same, in the order of the files. */
  public List<String> alikeTo(Question question) {
    return questions.values().stream()
        .filter(other -> alike(question, other))
        .map(Question::id)
        .toList();
  }

  /** Where a question stands in the founding guide that is kept word for word from it. */
  Optional<String> seed(Question question) {
    return Optional.ofNullable(seeds.get(question.id()));
  }

  /** The outline of a question of this bank. */
  public Framework framework(Question question) {
    return Objects.requireNonNull(frameworks.get(question.framework()));
  }
}
