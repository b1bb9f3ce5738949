package dev.barraiser.practice.questions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/** The questions and the outlines that go with them. Immutable; checked when it was loaded. */
public final class QuestionBank {

  private final SequencedMap<String, Question> questions = new LinkedHashMap<>();
  private final SequencedMap<String, Framework> frameworks = new LinkedHashMap<>();

  public QuestionBank(List<Question> questions, List<Framework> frameworks) {
    questions.forEach(question -> this.questions.put(question.id(), question));
    frameworks.forEach(framework -> this.frameworks.put(framework.id(), framework));
  }

  /** Every question, in the order of the files. */
  public List<Question> all() {
    return List.copyOf(questions.values());
  }

  public Optional<Question> find(String id) {
    return Optional.ofNullable(questions.get(id));
  }

  /** The outline of a question of this bank. */
  public Framework framework(Question question) {
    return Objects.requireNonNull(frameworks.get(question.framework()));
  }
}
