package dev.barraiser.practice.questions;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Values;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form in which a question is chosen by what it is about: what can be typed, as selects. */
final class QuestionForm {

  static final String CHOOSE = "questions.choose";

  private QuestionForm() {}

  /** Nothing is chosen: sent as it is, it draws from all questions. */
  static Form empty() {
    return new Form(
        Action.of(CHOOSE),
        "Choose a question",
        "Draw one",
        List.of(
            new Form.Page(
                "What you leave open, I choose.",
                Arrays.stream(Filter.ARGUMENTS).map(QuestionForm::field).toList())));
  }

  private static Field field(Command.Arg argument) {
    return new Field.Choice(argument.name(), argument.help(), "", false, "", argument.options());
  }

  static Filter filter(Values values) {
    return Filter.of(name -> Optional.of(values.text(name)).filter(chosen -> !chosen.isEmpty()));
  }

  /** When no question is all of it: what to leave open instead. */
  static Map<String, String> errors(Values values, List<Question> all) {
    Filter filter = filter(values);
    if (!filter.among(all).isEmpty()) return Map.of();
    Map<String, Integer> worth = filter.worthDropping(all);
    Map<String, String> errors = new LinkedHashMap<>();
    worth.forEach((name, left) ->
        errors.put(
            name,
            "No question is all of this. With this left open there "
                + (left == 1 ? "is one." : "are " + left + ".")));
    if (errors.isEmpty()) {
      filter
          .conditions()
          .keySet()
          .forEach(name -> errors.put(name, "No question is all of this. Choose one at a time."));
    }
    return errors;
  }
}
