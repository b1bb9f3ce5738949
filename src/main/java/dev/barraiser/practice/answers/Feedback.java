package dev.barraiser.practice.answers;

import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.practice.answers.Reply.Stands;
import dev.barraiser.practice.questions.Asked;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.storage.Tx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * "My feedback" under a question: what its author is told about their answer in passing, for as
 * often as they want to see it. A whisper may never arrive; this always does.
 */
final class Feedback {

  static final String ACTION = "answers.feedback";

  private final AnswerStore answers;
  private final ReplyStore replies;
  private final AskedStore asked;
  private final AnswerBook book;
  private final Coach coach;
  private final AnswerRules rules;
  private final InstantSource clock;

  Feedback(
      AnswerStore answers,
      ReplyStore replies,
      AskedStore asked,
      AnswerBook book,
      Coach coach,
      AnswerRules rules,
      InstantSource clock) {
    this.answers = answers;
    this.replies = replies;
    this.asked = asked;
    this.book = book;
    this.coach = coach;
    this.rules = rules;
    this.clock = clock;
  }

  List<Outgoing> pressed(Tx tx, Incoming.Pressed pressed) {
    Optional<Asked> found =
        AnswerButtons.number(pressed.action())
            .flatMap(id -> asked.find(tx, id))
            .filter(one -> one.channel().workspace().equals(pressed.by().workspace()));
    if (found.isEmpty()) return List.of(AnswerButtons.told(pressed, AnswerForm.NO_QUESTION));
    List<Outgoing> effects = new ArrayList<>();
    cards(tx, found.get(), pressed.by())
        .forEach(card -> effects.add(AnswerButtons.told(pressed, card)));
    answers
        .to(tx, found.get().id(), pressed.by())
        .ifPresent(answer -> effects.addAll(coach.asked(tx, answer, pressed)));
    return effects;
  }

  private List<Card> cards(Tx tx, Asked question, Person by) {
    List<Card> cards = new ArrayList<>();
    Optional<Answer> answer = answers.to(tx, question.id(), by);
    cards.add(
        answer
            .map(one -> counts(tx, one))
            .or(() -> takenBack(tx, question, by))
            .orElseGet(() -> AnswerCards.noneYet(rules.minimumWords(), question)));
    cards.addAll(offers(tx, question, by));
    return cards;
  }

  /** Who has seen it here needs no further notice. */
  private Card counts(Tx tx, Answer answer) {
    answers.noticed(tx, answer.id());
    return book.counts(tx, "This counts as your answer to", answer.id());
  }

  private Optional<Card> takenBack(Tx tx, Asked question, Person by) {
    return standing(tx, question, by, Stands.TAKEN_BACK).stream()
        .flatMap(reply -> reply.answer().stream().boxed())
        .filter(id -> answers.forgottenAt(tx, id).isAfter(clock.instant()))
        .findFirst()
        .map(id ->
            AnswerCards.takenBack(
                id, book.question(tx, question.questionId()), answers.forgottenAt(tx, id)));
  }

  /** Second replies that its author has not decided about. */
  private List<Card> offers(Tx tx, Asked question, Person by) {
    return standing(tx, question, by, Stands.OFFERED).stream()
        .filter(reply -> reply.offer().orElse(-1) == reply.id())
        .map(first ->
            AnswerCards.offer(first.id(), book.question(tx, question.questionId()), first.text()))
        .toList();
  }

  private List<Reply> standing(Tx tx, Asked question, Person by, Stands as) {
    return replies.of(tx, question.id(), by).stream().filter(reply -> reply.stands(as)).toList();
  }
}
