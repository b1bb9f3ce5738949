package dev.barraiser.practice.answers;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Tag;
import dev.barraiser.practice.questions.Asked;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The buttons under what an author is told of their answer. Only the author may press them. */
final class AnswerButtons {

  /** The same for what is gone and for what is somebody else's: nobody learns which. */
  private static final Card NOT_THERE =
      Card.plain(
          "There is no such answer of yours any more. Your replies in the thread are where they"
              + " were; “Count as my answer” in a reply's menu makes one count.");

  private static final Card LEFT_ALONE =
      Card.plain(
          "You have decided that already: it does not count. “Count as my answer” in its menu"
              + " changes that.");

  private static final Card OFFER_IS_OVER =
      Card.plain(
          "I do not keep that message any more. If it should count, choose “Count as my answer” in"
              + " its menu.");

  private final AnswerStore answers;
  private final ReplyStore replies;
  private final AskedStore asked;
  private final AnswerBook book;
  private final AnswerRules rules;
  private final InstantSource clock;

  AnswerButtons(
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

  List<Outgoing> undo(Tx tx, Incoming.Pressed pressed) {
    return withOwn(
        tx,
        pressed,
        kept -> {
          if (kept.takenBack()) {
            return List.of(told(pressed, Card.plain("That answer is taken back already.")));
          }
          return takeBack(tx, pressed, kept.answer());
        });
  }

  /** Takes an answer back and tells its author how to put it back. */
  List<Outgoing> takeBack(Tx tx, Incoming.Interaction asking, Answer answer) {
    Instant until = clock.instant().plus(rules.secondThoughts());
    List<Outgoing> effects = new ArrayList<>(book.takeBack(tx, answer.id(), until));
    effects.add(
        told(
            asking,
            AnswerCards.takenBack(answer.id(), book.question(tx, answer.questionId()), until)));
    return effects;
  }

  List<Outgoing> restore(Tx tx, Incoming.Pressed pressed) {
    return withOwn(tx, pressed, kept -> putBack(tx, pressed, kept));
  }

  /** Makes an answer count that was taken back, unless there is another by now. */
  List<Outgoing> putBack(Tx tx, Incoming.Interaction asking, AnswerStore.Kept kept) {
    Answer answer = kept.answer();
    if (!kept.takenBack()) {
      return List.of(told(asking, Card.plain("That answer counts already.")));
    }
    if (answers.to(tx, answer.askedId(), answer.by()).isPresent()) {
      return List.of(
          told(
              asking,
              Card.plain(
                  "You have given another answer to this question since. Take that one back first,"
                      + " then put this one back.")));
    }
    List<Outgoing> effects = new ArrayList<>(book.putBack(tx, answer.id()));
    effects.add(told(asking, book.counts(tx, "It counts again as your answer to", answer.id())));
    return effects;
  }

  List<Outgoing> probe(Tx tx, Incoming.Pressed pressed) {
    return withOwn(
        tx,
        pressed,
        kept -> {
          Answer answer = kept.answer();
          Optional<Place.InThread> thread = asked.find(tx, answer.askedId()).flatMap(Asked::thread);
          if (kept.takenBack() || thread.isEmpty()) return List.of(told(pressed, NOT_THERE));
          if (!answer.published()) {
            return List.of(
                told(
                    pressed,
                    Card.plain(
                        "Only you can read this answer. Publish it in the thread first, then the"
                            + " group can probe it.")));
          }
          if (!answers.probe(tx, answer.id())) {
            return List.of(
                told(
                    pressed,
                    Card.plain(
                        "You have asked the group for a probe on this answer before. Their"
                            + " questions come in the thread.")));
          }
          return List.of(
              new Outgoing.Post(
                  thread.get(),
                  book.probe(tx, answer.id()),
                  new Audience.Nobody(),
                  Tag.of(AnswerBook.PROBE_ASKED, answer.id())));
        });
  }

  List<Outgoing> publish(Tx tx, Incoming.Pressed pressed) {
    return withOwn(
        tx,
        pressed,
        kept -> {
          Answer answer = kept.answer();
          Optional<Place.InThread> thread = asked.find(tx, answer.askedId()).flatMap(Asked::thread);
          if (kept.takenBack() || thread.isEmpty()) return List.of(told(pressed, NOT_THERE));
          if (answer.published()) {
            return List.of(told(pressed, Card.plain("It is in the thread already.")));
          }
          List<Outgoing> effects = new ArrayList<>(book.publish(tx, answer.id(), thread.get()));
          effects.add(told(pressed, book.counts(tx, "Published as your answer to", answer.id())));
          return effects;
        });
  }

  List<Outgoing> keep(Tx tx, Incoming.Pressed pressed) {
    return withOwn(
        tx,
        pressed,
        kept -> {
          Answer answer = kept.answer();
          if (kept.takenBack()) return List.of(told(pressed, NOT_THERE));
          if (book.shown(tx, answer.id()) != AnswerCards.Shown.POSTED) {
            return List.of(told(pressed, Card.plain("There is no post of mine with this answer.")));
          }
          List<Outgoing> effects = new ArrayList<>(book.keep(tx, answer.id()));
          effects.add(
              told(pressed, book.counts(tx, "Kept for you alone, your answer to", answer.id())));
          return effects;
        });
  }

  private List<Outgoing> withOwn(
      Tx tx, Incoming.Pressed pressed, Function<AnswerStore.Kept, List<Outgoing>> act) {
    return number(pressed.action())
        .flatMap(id -> answers.kept(tx, id))
        .filter(kept -> kept.answer().by().equals(pressed.by()))
        .map(act)
        .orElseGet(() -> List.of(told(pressed, NOT_THERE)));
  }

  /** "Count this too." */
  List<Outgoing> also(Tx tx, Incoming.Pressed pressed) {
    return withOffer(
        tx,
        pressed,
        offered -> {
          List<Outgoing> effects = new ArrayList<>(count(tx, offered));
          effects.add(told(pressed, counted(tx, "Added. It counts as your answer to", offered)));
          return effects;
        });
  }

  /** "Replace my answer." */
  List<Outgoing> replace(Tx tx, Incoming.Pressed pressed) {
    return withOffer(
        tx,
        pressed,
        offered -> {
          Optional<Answer> answer = answerOf(tx, offered);
          List<Outgoing> effects =
              new ArrayList<>(
                  answer.isPresent()
                      ? book.replace(tx, answer.get().id(), offered)
                      : count(tx, offered));
          effects.add(told(pressed, counted(tx, "Replaced. This is now your answer to", offered)));
          return effects;
        });
  }

  /** "Leave it." */
  List<Outgoing> leave(Tx tx, Incoming.Pressed pressed) {
    return withOffer(
        tx,
        pressed,
        offered -> {
          offered.forEach(reply -> replies.keepOut(tx, reply.id()));
          return List.of(told(pressed, Card.plain("Left alone. Your answer stays as it is.")));
        });
  }

  private List<Outgoing> withOffer(
      Tx tx, Incoming.Pressed pressed, Function<List<Reply>, List<Outgoing>> act) {
    return number(pressed.action())
        .map(offer -> replies.offered(tx, offer, pressed.by()))
        .filter(offered -> !offered.isEmpty())
        .map(act)
        .orElseGet(() -> List.of(told(pressed, decided(tx, pressed))));
  }

  /** An offer goes by the number of its first reply: what has become of that one. */
  private Card decided(Tx tx, Incoming.Pressed pressed) {
    return number(pressed.action())
        .flatMap(offer -> replies.find(tx, offer))
        .filter(reply -> reply.by().equals(pressed.by()))
        .map(reply ->
            switch (reply.stands()) {
              case PART -> Card.plain("You have decided that already: it counts.");
              case REPLACED, TAKEN_BACK, KEPT_OUT -> LEFT_ALONE;
              case CONVERSATION, OFFERED -> OFFER_IS_OVER;
            })
        .orElse(OFFER_IS_OVER);
  }

  /** These replies of one person count: with the answer they have, or as their first. */
  List<Outgoing> count(Tx tx, List<Reply> parts) {
    Optional<Answer> answer = answerOf(tx, parts);
    if (answer.isPresent()) return book.add(tx, answer.get().id(), parts);
    Reply first = parts.getFirst();
    return book.begin(tx, asked.find(tx, first.askedId()).orElseThrow(), first.by(), parts)
        .effects();
  }

  /** Says so. Its author needs no further notice. */
  Card counted(Tx tx, String lead, List<Reply> parts) {
    Answer answer = answerOf(tx, parts).orElseThrow();
    answers.noticed(tx, answer.id());
    return book.counts(tx, lead, answer.id());
  }

  Optional<Answer> answerOf(Tx tx, List<Reply> parts) {
    Reply first = parts.getFirst();
    return answers.to(tx, first.askedId(), first.by());
  }

  static Outgoing told(Incoming.Interaction asking, Card card) {
    return Outgoing.Whisper.answering(asking, card);
  }

  /** The number a button carries; empty when somebody made one up. */
  static Optional<Long> number(Action action) {
    try {
      return Optional.of(Long.parseLong(action.subject()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
