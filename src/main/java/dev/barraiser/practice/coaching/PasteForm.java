package dev.barraiser.practice.coaching;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.practice.coaching.Coaching.Which;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.practice.questions.QuestionSearch;
import dev.barraiser.storage.Tx;
import java.util.List;
import java.util.Map;

/** The form of {@code /barraiser coach}: any text, and which question it answers. */
final class PasteForm {

  static final String ACTION = "coaching.paste";
  static final String QUESTION = "question";

  private static final String TEXT = "text";

  /** The most characters a form's field takes. */
  private static final int MOST_CHARACTERS = 3000;

  private static final int LONGEST_QUESTION = 300;

  private final CoachDesk desk;
  private final Lenses lenses;
  private final QuestionBank bank;

  PasteForm(CoachDesk desk, Lenses lenses, QuestionBank bank) {
    this.desk = desk;
    this.lenses = lenses;
    this.bank = bank;
  }

  Answer open() {
    return new Answer.OpenForm(
        new Form(
            Action.of(ACTION),
            "Coach a text",
            "Coach me",
            List.of(
                new Form.Page(
                    "",
                    List.of(
                        Field.Text.paragraph(TEXT, "Your text")
                            .help("An answer or a story, as you would say it. Only you see it.")
                            .max(MOST_CHARACTERS),
                        Field.Text.line(QUESTION, "The question it answers")
                            .optional()
                            .suggesting()
                            .help("Left empty, I read it as a story of yours")
                            .max(LONGEST_QUESTION))))));
  }

  List<Answer.Suggestion> suggest(String typed) {
    return QuestionSearch.suggest(bank.all(), typed);
  }

  Map<String, String> errors(Tx tx, Incoming.Submitted sent) {
    String text = sent.values().text(TEXT);
    if (text.isEmpty()) return Map.of(TEXT, "There are no words in it.");
    if (text.length() > MOST_CHARACTERS) {
      return Map.of(
          TEXT,
          "That is %d characters too long; 3000 fit, which is four minutes aloud."
              .formatted(text.length() - MOST_CHARACTERS));
    }
    if (sent.values().text(QUESTION).length() > LONGEST_QUESTION) {
      return Map.of(QUESTION, "That is too long for a question; its first sentence is enough.");
    }
    return Map.of();
  }

  List<Outgoing> submitted(Tx tx, Incoming.Submitted sent) {
    Which question = which(sent.values().text(QUESTION));
    return desk.pasted(tx, sent.values().text(TEXT), question, lenses.of(tx, question), sent);
  }

  /** By its id, as a suggestion gives it, or as somebody types it. */
  private Which which(String typed) {
    return QuestionSearch.find(bank, typed)
        .map(PasteForm::which)
        .orElseGet(() -> new Which("", typed.strip()));
  }

  private static Which which(Question question) {
    return new Which(question.id(), question.text());
  }
}
