package dev.barraiser.practice.assessment;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form with every statement. Pure. */
final class AssessmentForm {

  static final String ACTION = "assessment.form";

  private static final String HOW =
      "Not what you would like to be, but what you did and could show. Choose what comes nearest;"
          + " only you see it.";

  private AssessmentForm() {}

  /**
   * @param open the one that is to be changed; where there is none, nothing is chosen
   */
  static Form of(Statements statements, Optional<Assessment> open) {
    Map<String, Integer> marks = open.map(Assessment::marks).orElse(Map.of());
    List<Form.Page> pages = new ArrayList<>();
    for (List<Statement> page : statements.pages()) {
      pages.add(
          new Form.Page(
              pages.isEmpty() ? HOW : "",
              page.stream()
                  .<Field>map(one -> field(one, Optional.ofNullable(marks.get(one.id()))))
                  .toList()));
    }
    return new Form(
        Action.of(ACTION),
        open.isPresent() ? "Change your assessment" : "Assess yourself",
        "Keep it",
        pages);
  }

  private static Field field(Statement statement, Optional<Integer> mark) {
    return new Field.Choice(
        statement.id(),
        statement.name(),
        statement.says(),
        true,
        mark.map(Object::toString).orElse(""),
        List.of(
            option(1, statement.one()),
            option(2, "more than 1, not yet 3"),
            option(3, statement.three()),
            option(4, "more than 3, not yet 5"),
            option(5, statement.five())));
  }

  private static Field.Option option(int mark, String anchor) {
    return new Field.Option(Integer.toString(mark), mark + " · " + anchor);
  }

  /** A sentence for each statement that has no mark from 1 to 5. */
  static Map<String, String> errors(Statements statements, Values values) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (Statement one : statements.all()) {
      List<String> chosen = values.all(one.id());
      if (chosen.isEmpty()) {
        errors.put(one.id(), "Choose one of the five; what comes nearest is right.");
      } else if (chosen.size() > 1 || mark(chosen.getFirst()).isEmpty()) {
        errors.put(one.id(), "That is none of the five. Choose from 1 to 5.");
      }
    }
    return errors;
  }

  /** The marks of a form whose check found nothing wrong. */
  static Map<String, Integer> marks(Statements statements, Values values) {
    Map<String, Integer> marks = new LinkedHashMap<>();
    statements
        .all()
        .forEach(one -> mark(values.text(one.id())).ifPresent(mark -> marks.put(one.id(), mark)));
    return marks;
  }

  /** Only as the form writes it: neither "+3" nor digits of another script. */
  private static Optional<Integer> mark(String chosen) {
    if (chosen.length() != 1) return Optional.empty();
    int mark = chosen.charAt(0) - '0';
    return mark < Statement.LEAST || mark > Statement.MOST ? Optional.empty() : Optional.of(mark);
  }
}
