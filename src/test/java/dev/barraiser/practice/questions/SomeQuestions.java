package dev.barraiser.practice.questions;

import static dev.barraiser.practice.questions.Category.LEADERSHIP_CHARACTER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Questions for tests: as much of each as the test says, the rest alike. */
public final class SomeQuestions {

  public static final Framework OUTLINE =
      new Framework(
          "plain",
          "In plain words",
          "For everything.",
          List.of(
              new Framework.Step("Situation", 25, List.of("Where you stood")),
              new Framework.Step("Result", 75, List.of("What lasted"))),
          "End with a figure.");

  private SomeQuestions() {}

  /** A question of leadership character on earning trust, for both levels. */
  public static Question question(String id) {
    return question(id, LEADERSHIP_CHARACTER, Level.BOTH, Principle.EARN_TRUST);
  }

  public static Question question(
      String id, Category category, Level level, Principle... principles) {
    return new Question(
        id,
        "How was it with " + id + "?",
        category,
        Kind.BEHAVIOURAL,
        List.of(principles),
        level,
        OUTLINE.id(),
        "What " + id + " cost.",
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  public static QuestionBank bank(Question... questions) {
    return new QuestionBank(Arrays.asList(questions), List.of(OUTLINE));
  }

  /**
   * As many questions of each category as said, named {@code organizational-impact-1} and so on.
   */
  public static QuestionBank bank(int ofEachCategory) {
    List<Question> questions = new ArrayList<>();
    List<Principle> principles = List.of(Principle.values());
    for (Category category : Category.values()) {
      for (int i = 1; i <= ofEachCategory; i++) {
        Principle principle = principles.get(questions.size() % principles.size());
        questions.add(question(category.key() + "-" + i, category, Level.BOTH, principle));
      }
    }
    return new QuestionBank(questions, List.of(OUTLINE));
  }
}
