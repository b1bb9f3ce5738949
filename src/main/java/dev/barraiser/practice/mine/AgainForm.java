package dev.barraiser.practice.mine;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Values;
import dev.barraiser.practice.questions.Question;
import java.util.List;
import java.util.Map;

/** The form in which a question is answered again, from an empty page. Pure. */
final class AgainForm {

  static final String TEXT = "answer";

  /** The most characters a form's field takes. */
  static final int MOST_CHARACTERS = 3000;

  private AgainForm() {}

  static Form of(Question question) {
    return asking(question, question.text());
  }

  /**
   * The same, with what it shall hold this time.
   *
   * @param ask a follow-up to which there was no answer
   */
  static Form of(Question question, String ask) {
    return asking(question, question.text() + "\n\nThis time with an answer to: “" + ask + "”");
  }

  private static Form asking(Question question, String what) {
    return new Form(
        Action.of(MineCards.AGAIN, question.id()),
        "Your answer",
        "Coach me",
        List.of(
            new Form.Page(
                what,
                List.of(
                    Field.Text.paragraph(TEXT, "Your answer")
                        .help("From memory. I read it to you alone and keep it for a week.")
                        .max(MOST_CHARACTERS)))));
  }

  static Map<String, String> errors(Values values) {
    String text = values.text(TEXT);
    if (text.isEmpty()) return Map.of(TEXT, "There are no words in it.");
    if (text.length() > MOST_CHARACTERS) {
      return Map.of(
          TEXT,
          "That is %d characters too long; 3000 fit.".formatted(text.length() - MOST_CHARACTERS));
    }
    return Map.of();
  }
}
