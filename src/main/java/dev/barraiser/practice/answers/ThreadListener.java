package dev.barraiser.practice.answers;

import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.answers.Reply.Stands;
import dev.barraiser.practice.questions.Asked;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Listens to the threads of questions. Events may come twice and in any order: a message is known
 * by its id, the newest text wins, and what was deleted stays so.
 */
final class ThreadListener {

  /** How long a deletion is remembered: no platform tells of a message later than that. */
  private static final Duration DELETIONS_KEPT = Duration.ofDays(14);

  private final AnswerStore answers;
  private final ReplyStore replies;
  private final AskedStore asked;
  private final AnswerBook book;
  private final SavedAsStory stories;
  private final AnswerRules rules;
  private final InstantSource clock;

  ThreadListener(
      AnswerStore answers,
      ReplyStore replies,
      AskedStore asked,
      AnswerBook book,
      SavedAsStory stories,
      AnswerRules rules,
      InstantSource clock) {
    this.answers = answers;
    this.replies = replies;
    this.asked = asked;
    this.book = book;
    this.stories = stories;
    this.rules = rules;
    this.clock = clock;
  }

  /** The question whose answers a message's thread gathers. */
  Optional<Asked> question(Tx tx, MessageRef message) {
    return message.place() instanceof Place.InThread thread
        ? asked.in(tx, thread)
        : Optional.empty();
  }

  List<Outgoing> said(Tx tx, Incoming.Said said) {
    Optional<Asked> question = question(tx, said.message());
    if (question.isEmpty() || replies.isDeleted(tx, said.message())) return List.of();
    Optional<Reply> known = replies.find(tx, said.message());
    if (known.isPresent()) return saidAfterAll(tx, question.get(), known.get(), said);
    Reply reply =
        replies.said(
            tx,
            question.get(),
            said.by(),
            said.message(),
            said.toSomebody() ? "" : said.text(),
            said.clip(),
            said.at(),
            forgetAt(said.at()));
    if (said.toSomebody()) {
      replies.keepOut(tx, reply.id());
      return List.of();
    }
    return gather(tx, question.get(), reply);
  }

  /** It is known already: from an edit that came first, or because it comes a second time. */
  private List<Outgoing> saidAfterAll(Tx tx, Asked question, Reply reply, Incoming.Said said) {
    if (!said.by().equals(reply.by()) || !said.at().isBefore(reply.saidAt())) return List.of();
    replies.saidAt(tx, reply.id(), said.at());
    if (said.toSomebody()) return keepOut(tx, reply);
    return gather(tx, question, replies.find(tx, reply.id()).orElseThrow());
  }

  private List<Outgoing> keepOut(Tx tx, Reply reply) {
    if (!reply.stands(Stands.PART)) {
      replies.keepOut(tx, reply.id());
      return List.of();
    }
    if (book.isLastPart(tx, reply)) {
      List<Outgoing> effects = book.takeBack(tx, reply.answer().orElseThrow(), clock.instant());
      book.forget(tx, reply.answer().orElseThrow());
      return effects;
    }
    return book.without(tx, reply, () -> replies.keepOut(tx, reply.id()));
  }

  List<Outgoing> edited(Tx tx, Incoming.Edited edited) {
    Optional<Reply> known = replies.find(tx, edited.message());
    if (known.isPresent()) return revised(tx, known.get(), edited);
    Optional<Asked> question = question(tx, edited.message());
    if (question.isEmpty() || replies.isDeleted(tx, edited.message())) return List.of();
    Reply reply =
        replies.said(
            tx,
            question.get(),
            edited.by(),
            edited.message(),
            edited.text(),
            false,
            edited.at(),
            forgetAt(edited.at()));
    return gather(tx, question.get(), reply);
  }

  private List<Outgoing> revised(Tx tx, Reply reply, Incoming.Edited edited) {
    if (!edited.by().equals(reply.by())
        || edited.at().isBefore(reply.revisedAt())
        || edited.text().equals(reply.text())) {
      return List.of();
    }
    return switch (reply.stands()) {
      case KEPT_OUT -> List.of();
      case OFFERED -> {
        replies.overwrite(tx, reply.id(), edited.text(), edited.at());
        yield List.of();
      }
      case REPLACED, TAKEN_BACK -> {
        replies.revise(tx, reply, edited.text(), edited.at());
        yield List.of();
      }
      case PART -> {
        answers.noticeNotBefore(tx, reply.answer().orElseThrow(), edited.at().plus(rules.quiet()));
        yield book.revise(tx, reply, edited.text(), edited.at());
      }
      case CONVERSATION -> {
        replies.overwrite(tx, reply.id(), edited.text(), edited.at());
        replies.rememberUntil(tx, reply.id(), forgetAt(edited.at()));
        yield gather(
            tx,
            asked.find(tx, reply.askedId()).orElseThrow(),
            replies.find(tx, reply.id()).orElseThrow());
      }
    };
  }

  List<Outgoing> deleted(Tx tx, Incoming.Deleted deleted) {
    Optional<Reply> known = replies.find(tx, deleted.message());
    if (known.isEmpty() && question(tx, deleted.message()).isEmpty()) return List.of();
    replies.deleted(tx, deleted.message(), deleted.at().plus(DELETIONS_KEPT));
    return known.map(reply -> deleted(tx, reply)).orElse(List.of());
  }

  /** What others cleared away is not taken back: of an answer its author loses nothing. */
  List<Outgoing> purged(Tx tx, Incoming.Purged purged) {
    Optional<Reply> known = replies.find(tx, purged.message());
    if (known.isEmpty() && question(tx, purged.message()).isEmpty()) return List.of();
    replies.deleted(tx, purged.message(), purged.at().plus(DELETIONS_KEPT));
    return known.map(reply -> purged(tx, reply)).orElse(List.of());
  }

  private List<Outgoing> purged(Tx tx, Reply reply) {
    if (reply.written() || !reply.stands(Stands.PART)) return deleted(tx, reply);
    long answer = reply.answer().orElseThrow();
    boolean told = book.shown(tx, answer) == AnswerCards.Shown.KEPT;
    book.keptForItsAuthor(tx, reply);
    return told
        ? List.of()
        : List.of(
            Outgoing.direct(
                reply.by(),
                Card.plain(
                    "Somebody cleared messages away in the thread, your reply among them. I still"
                        + " keep your answer for you, and it counts; only you can read it now.")));
  }

  private List<Outgoing> deleted(Tx tx, Reply reply) {
    if (reply.written()) return postDeleted(tx, reply);
    return switch (reply.stands()) {
      case CONVERSATION, OFFERED, REPLACED, KEPT_OUT -> {
        replies.remove(tx, reply.id());
        yield List.of();
      }
      case TAKEN_BACK -> {
        replies.remove(tx, reply.id());
        long answer = reply.answer().orElseThrow();
        if (replies.ofAnswer(tx, answer, Stands.TAKEN_BACK).isEmpty()) book.forget(tx, answer);
        yield List.of();
      }
      case PART -> partDeleted(tx, reply);
    };
  }

  /** Somebody with the right to do so removed the bot's post; what its author wrote is theirs. */
  private List<Outgoing> postDeleted(Tx tx, Reply reply) {
    book.onlyForItsAuthor(tx, reply);
    if (!reply.stands(Stands.PART)) return List.of();
    return List.of(
        Outgoing.direct(
            reply.by(),
            Card.plain(
                "The post with your answer was deleted from the thread. I still keep the answer"
                    + " for you, and it counts; only you can read it now.")));
  }

  private List<Outgoing> partDeleted(Tx tx, Reply reply) {
    if (!book.isLastPart(tx, reply)) {
      return book.without(tx, reply, () -> replies.remove(tx, reply.id())).stream()
          .filter(effect -> !isOn(effect, reply))
          .toList();
    }
    Answer answer = answers.find(tx, reply.answer().orElseThrow()).orElseThrow();
    boolean story = stories.from(tx, answer.by(), answer.id());
    Card gone = AnswerCards.gone(book.question(tx, answer.questionId()), story);
    Place place = book.place(tx, answer);
    List<Outgoing> effects = new ArrayList<>(book.probesWithdrawn(tx, answer.id()));
    replies.remove(tx, reply.id());
    book.forget(tx, answer.id());
    effects.add(Outgoing.Whisper.to(reply.by(), place, gone));
    return effects;
  }

  /** With a message its reactions are gone too. */
  private static boolean isOn(Outgoing effect, Reply reply) {
    return effect instanceof Outgoing.React react
        && reply.message().map(react.message()::equals).orElse(false);
  }

  private List<Outgoing> gather(Tx tx, Asked question, Reply reply) {
    Optional<Answer> answer = answers.to(tx, question.id(), reply.by());
    OptionalLong id =
        answer.isPresent() ? OptionalLong.of(answer.get().id()) : OptionalLong.empty();
    List<Reply> theirs = replies.of(tx, question.id(), reply.by());
    return switch (Gathering.decide(reply, theirs, id, rules)) {
      case Gathering.Conversation() -> List.of();
      case Gathering.Continues(long existing) -> {
        answers.noticeNotBefore(tx, existing, reply.revisedAt().plus(rules.quiet()));
        yield book.add(tx, existing, List.of(reply));
      }
      case Gathering.ContinuesOffer(long offer) -> {
        replies.offer(tx, reply.id(), offer, clock.instant().plus(rules.secondThoughts()));
        yield List.of();
      }
      case Gathering.Begins(List<Reply> parts) -> {
        AnswerBook.Begun begun = book.begin(tx, question, reply.by(), parts);
        answers.noticeAt(tx, begun.answer(), Gathering.lastWords(parts).plus(rules.quiet()));
        yield begun.effects();
      }
      case Gathering.Offers(List<Reply> parts) -> offer(tx, question, parts);
    };
  }

  private List<Outgoing> offer(Tx tx, Asked question, List<Reply> parts) {
    Reply first = parts.getFirst();
    Instant forget = clock.instant().plus(rules.secondThoughts());
    parts.forEach(part -> replies.offer(tx, part.id(), first.id(), forget));
    Card card =
        AnswerCards.offer(first.id(), book.question(tx, question.questionId()), first.text());
    List<Outgoing> effects = new ArrayList<>();
    first.thread().ifPresent(thread -> effects.add(Outgoing.Whisper.to(first.by(), thread, card)));
    return effects;
  }

  private Instant forgetAt(Instant saidAt) {
    Instant now = clock.instant();
    return (saidAt.isAfter(now) ? saidAt : now).plus(rules.memory());
  }
}
