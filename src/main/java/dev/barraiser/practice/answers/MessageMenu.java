package dev.barraiser.practice.answers;

import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.practice.answers.Reply.Stands;
import dev.barraiser.practice.questions.Asked;
import dev.barraiser.storage.Tx;
import dev.barraiser.text.WordCount;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "Count as my answer" and "Not my answer" in the menu of one's own reply. */
final class MessageMenu {

  private static final Card NOT_YOURS =
      Card.plain("You can only decide about what you wrote yourself, in a question's thread.");

  private static final Card NO_QUESTION =
      Card.plain(
          "That message is in no question's thread, so it answers nothing. Reply in the thread of a"
              + " question, or save this message as a story.");

  private static final Card NO_WORDS =
      Card.plain(
          "There are no words in that message, and no voice clip, so I cannot count it as an"
              + " answer.");

  private final AnswerStore answers;
  private final ReplyStore replies;
  private final AnswerBook book;
  private final AnswerButtons buttons;
  private final ThreadListener threads;
  private final InstantSource clock;

  MessageMenu(
      AnswerStore answers,
      ReplyStore replies,
      AnswerBook book,
      AnswerButtons buttons,
      ThreadListener threads,
      InstantSource clock) {
    this.answers = answers;
    this.replies = replies;
    this.book = book;
    this.buttons = buttons;
    this.threads = threads;
    this.clock = clock;
  }

  List<Outgoing> count(Tx tx, Incoming.Chosen chosen) {
    if (!isOwn(chosen)) return told(chosen, NOT_YOURS);
    Optional<Asked> question = threads.question(tx, chosen.message());
    if (question.isEmpty()) return told(chosen, NO_QUESTION);
    Optional<Reply> known = replies.find(tx, chosen.message());
    Stands stands = known.map(Reply::stands).orElse(Stands.CONVERSATION);
    if (stands == Stands.PART) return told(chosen, Card.plain("It counts already."));
    if (stands == Stands.TAKEN_BACK) {
      long taken = known.orElseThrow().answer().orElseThrow();
      return buttons.putBack(tx, chosen, answers.kept(tx, taken).orElseThrow());
    }
    if (!chosen.clip() && WordCount.of(chosen.text()) == 0) return told(chosen, NO_WORDS);
    List<Reply> parts =
        List.of(
            known
                .map(reply -> asItReadsNow(tx, reply, chosen))
                .orElseGet(() -> remembered(tx, question.get(), chosen)));
    boolean more = buttons.answerOf(tx, parts).isPresent();
    List<Outgoing> effects = new ArrayList<>(buttons.count(tx, parts));
    effects.addAll(
        told(
            chosen,
            buttons.counted(
                tx, more ? "Added to your answer to" : "It counts as your answer to", parts)));
    return effects;
  }

  /** What was kept out is kept without its text; the menu brings it. */
  private Reply asItReadsNow(Tx tx, Reply reply, Incoming.Chosen chosen) {
    if (!reply.text().equals(chosen.text())) {
      replies.overwrite(tx, reply.id(), chosen.text(), reply.revisedAt());
    }
    return replies.find(tx, reply.id()).orElseThrow();
  }

  private Reply remembered(Tx tx, Asked question, Incoming.Chosen chosen) {
    Instant now = clock.instant();
    return replies.said(
        tx, question, chosen.by(), chosen.message(), chosen.text(), chosen.clip(), now, now);
  }

  List<Outgoing> not(Tx tx, Incoming.Chosen chosen) {
    if (!isOwn(chosen)) return told(chosen, NOT_YOURS);
    Optional<Asked> question = threads.question(tx, chosen.message());
    if (question.isEmpty()) return told(chosen, NO_QUESTION);
    Reply reply =
        replies.find(tx, chosen.message()).orElseGet(() -> remembered(tx, question.get(), chosen));
    return switch (reply.stands()) {
      case PART -> partIsNot(tx, reply, chosen);
      case REPLACED, TAKEN_BACK -> told(chosen, Card.plain("It does not count as it is."));
      case CONVERSATION, OFFERED, KEPT_OUT -> {
        replies.keepOut(tx, reply.id());
        yield told(
            chosen,
            Card.plain(
                "All right, I leave this reply alone. “Count as my answer” in its menu changes"
                    + " that."));
      }
    };
  }

  private List<Outgoing> partIsNot(Tx tx, Reply reply, Incoming.Chosen chosen) {
    long id = reply.answer().orElseThrow();
    if (book.isLastPart(tx, reply)) {
      return buttons.takeBack(tx, chosen, answers.find(tx, id).orElseThrow());
    }
    List<Outgoing> effects =
        new ArrayList<>(book.without(tx, reply, () -> replies.keepOut(tx, reply.id())));
    int left = answers.find(tx, id).orElseThrow().words();
    effects.addAll(
        told(
            chosen,
            Card.plain(
                "That message no longer counts. The rest of your answer does: "
                    + AnswerCards.words(left)
                    + ".")));
    return effects;
  }

  private static boolean isOwn(Incoming.Chosen chosen) {
    return chosen.by().equals(chosen.author());
  }

  private static List<Outgoing> told(Incoming.Chosen chosen, Card card) {
    return List.of(AnswerButtons.told(chosen, card));
  }
}
