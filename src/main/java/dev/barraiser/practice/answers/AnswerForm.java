package dev.barraiser.practice.answers;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer.OpenForm;
import dev.barraiser.chat.Answer.Told;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.practice.answers.Reply.Stands;
import dev.barraiser.practice.questions.Asked;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.storage.Tx;
import dev.barraiser.text.WordCount;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Answer button's form: for those who write first and then publish or keep. What was answered
 * before is in it, and sending it again revises that.
 */
final class AnswerForm {

  static final String WRITE = "answers.write";

  /** The most characters a form's field takes. */
  private static final int MOST_CHARACTERS = 3000;

  private static final String TEXT = "answer";
  private static final String WHERE = "where";
  private static final String PUBLISH = "publish";
  private static final String KEEP = "keep";

  private static final String NO_WORDS =
      "There are no words in it. To take your answer back, choose “Not my answer” where I told you"
          + " of it.";

  static final Card NO_QUESTION =
      Card.plain("I do not know that question any more. Answer the newest one in the channel.");

  private final AnswerStore answers;
  private final ReplyStore replies;
  private final AskedStore asked;
  private final AnswerBook book;
  private final AnswerRules rules;
  private final InstantSource clock;

  AnswerForm(
      AnswerStore answers,
      ReplyStore replies,
      AskedStore asked,
      AnswerBook book,
      AnswerRules rules,
      InstantSource clock) {
    this.answers = answers;
    this.replies = replies;
    this.asked = asked;
    this.book = book;
    this.rules = rules;
    this.clock = clock;
  }

  dev.barraiser.chat.Answer open(Tx tx, Incoming.Pressed pressed) {
    Optional<Asked> found = question(tx, pressed.action(), pressed);
    if (found.isEmpty()) return new Told(NO_QUESTION);
    Asked question = found.get();
    Optional<Answer> answer = answers.to(tx, question.id(), pressed.by());
    String before = answer.map(Answer::text).orElse("");
    if (before.length() > MOST_CHARACTERS) {
      return new Told(
          Card.plain(
              "Your answer is longer than a form holds. Edit your messages in the thread; I follow"
                  + " every change."));
    }
    String where = answer.filter(Answer::published).isPresent() ? PUBLISH : KEEP;
    return new OpenForm(
        new Form(
            Action.of(WRITE, question.id()),
            answer.isPresent() ? "Revise your answer" : "Your answer",
            "Save",
            List.of(
                new Form.Page(
                    book.question(tx, question.questionId()),
                    List.of(
                        Field.Text.paragraph(TEXT, "Your answer")
                            .help(length(answer.isPresent()))
                            .max(MOST_CHARACTERS)
                            .value(before),
                        new Field.Choice(
                            WHERE,
                            "And then",
                            "",
                            true,
                            where,
                            List.of(
                                new Field.Option(PUBLISH, "Publish in the thread"),
                                new Field.Option(KEEP, "Keep it to myself"))))))));
  }

  Map<String, String> errors(Tx tx, Incoming.Submitted form) {
    Map<String, String> errors = new LinkedHashMap<>();
    Optional<Asked> question = question(tx, form.action(), form);
    if (question.isEmpty()) {
      errors.put(TEXT, "I do not know that question any more. Copy your text and answer another.");
      return errors;
    }
    String text = form.values().text(TEXT);
    boolean counts = answers.to(tx, question.get().id(), form.by()).isPresent();
    int missing = (counts ? 1 : rules.minimumWords()) - WordCount.of(text);
    if (missing > 0) errors.put(TEXT, counts ? NO_WORDS : tooShort(missing));
    if (text.length() > MOST_CHARACTERS) {
      errors.put(
          TEXT,
          "That is %d characters too long; 3000 fit.".formatted(text.length() - MOST_CHARACTERS));
    }
    String where = form.values().text(WHERE);
    if (!where.equals(PUBLISH) && !where.equals(KEEP)) {
      errors.put(WHERE, "Choose one of the two.");
    } else if (where.equals(PUBLISH) && question.get().thread().isEmpty()) {
      errors.put(WHERE, "The question has no thread yet. Keep it for now and publish it later.");
    }
    return errors;
  }

  /** Its author has decided that an answer counts that does, however few its words are. */
  private String length(boolean counts) {
    return counts
        ? "It counts, however short it is."
        : "At least " + AnswerCards.words(rules.minimumWords()) + ".";
  }

  private String tooShort(int missing) {
    return "An answer has at least %s: %d more to go."
        .formatted(AnswerCards.words(rules.minimumWords()), missing);
  }

  List<Outgoing> submitted(Tx tx, Incoming.Submitted form) {
    Asked question = question(tx, form.action(), form).orElseThrow();
    String text = form.values().text(TEXT);
    boolean publish = form.values().text(WHERE).equals(PUBLISH);
    Optional<Answer> before = answers.to(tx, question.id(), form.by());
    List<Outgoing> effects = new ArrayList<>();
    if (before.isEmpty()) {
      Reply part = replies.written(tx, question, form.by(), false, text, clock.instant());
      effects.addAll(book.begin(tx, question, form.by(), List.of(part)).effects());
    } else {
      // Withdrawn before it is revised: the thread must not see what is now kept.
      if (!publish) effects.addAll(book.keep(tx, before.get().id()));
      effects.addAll(revise(tx, question, before.get(), text, publish));
    }
    Answer now = answers.to(tx, question.id(), form.by()).orElseThrow();
    answers.noticed(tx, now.id());
    if (publish) {
      effects.addAll(book.publish(tx, now.id(), question.thread().orElseThrow()));
    }
    String lead = before.isPresent() ? "Revised, your answer to" : "It counts as your answer to";
    effects.add(Outgoing.Whisper.answering(form, book.counts(tx, lead, now.id())));
    return effects;
  }

  /** What was written is revised; what was said stays in the thread and counts no longer. */
  private List<Outgoing> revise(
      Tx tx, Asked question, Answer before, String text, boolean publish) {
    Instant now = clock.instant();
    List<Reply> parts = replies.ofAnswer(tx, before.id(), Stands.PART);
    boolean sameText = text.equals(before.text().strip());
    if (sameText && (publish == before.published() || parts.stream().allMatch(Reply::written))) {
      return List.of();
    }
    Reply first = parts.getFirst();
    if (parts.size() == 1 && first.written()) return book.revise(tx, first, text, now);
    Reply part = replies.written(tx, question, before.by(), false, text, now);
    return book.replace(tx, before.id(), List.of(part));
  }

  private Optional<Asked> question(Tx tx, Action action, Incoming.Interaction by) {
    return AnswerButtons.number(action)
        .flatMap(id -> asked.find(tx, id))
        .filter(found -> found.channel().workspace().equals(by.workspace()))
        .filter(found -> book.mayRead(tx, found, by));
  }
}
