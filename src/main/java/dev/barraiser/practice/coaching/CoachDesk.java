package dev.barraiser.practice.coaching;

import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Tag;
import dev.barraiser.practice.answers.Answer;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.coaching.Coaching.Draft;
import dev.barraiser.practice.coaching.Coaching.FromAnswer;
import dev.barraiser.practice.coaching.Coaching.FromStory;
import dev.barraiser.practice.coaching.Coaching.Pasted;
import dev.barraiser.practice.coaching.Coaching.Source;
import dev.barraiser.practice.coaching.Coaching.State;
import dev.barraiser.practice.coaching.Coaching.Which;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Reading;
import dev.barraiser.practice.stories.Story;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Takes texts to be read and tells their authors what was read. Reading itself happens elsewhere,
 * between two transactions.
 */
final class CoachDesk {

  private final CoachStore coachings;
  private final WishStore wishes;
  private final AnswerStore answers;
  private final Pool pool;
  private final Sources sources;
  private final Lenses lenses;
  private final Telling telling;
  private final CoachRules rules;
  private final InstantSource clock;

  CoachDesk(
      CoachStore coachings,
      WishStore wishes,
      AnswerStore answers,
      Pool pool,
      Sources sources,
      Lenses lenses,
      Telling telling,
      CoachRules rules,
      InstantSource clock) {
    this.coachings = coachings;
    this.wishes = wishes;
    this.answers = answers;
    this.pool = pool;
    this.sources = sources;
    this.lenses = lenses;
    this.telling = telling;
    this.rules = rules;
    this.clock = clock;
  }

  // Asking.

  /** An author wants to hear about their answer. */
  List<Outgoing> answer(Tx tx, Answer answer, Place place, Origin origin) {
    return asked(tx, draft(tx, answer, place, origin, clock.instant()));
  }

  /** An author wants to hear about their story. */
  List<Outgoing> story(Tx tx, Story story, Incoming.Pressed pressed) {
    String text = StoryText.of(story.content());
    Which question = question(tx, story);
    return asked(
        tx,
        new Draft(
            story.author(),
            new FromStory(story.id()),
            question,
            lenses.of(tx, question),
            text,
            OptionalInt.empty(),
            Fingerprint.of(text),
            OptionalLong.empty(),
            pressed.place(),
            pressed.origin(),
            clock.instant()));
  }

  /** What a story was once the answer to, as far as that is still known. */
  private Which question(Tx tx, Story story) {
    if (story.fromAnswer().isEmpty()) return Which.UNKNOWN;
    return answers
        .find(tx, story.fromAnswer().getAsLong())
        .flatMap(answer -> pool.find(tx, answer.questionId()))
        .map(one -> new Which(one.id(), one.text()))
        .orElse(Which.UNKNOWN);
  }

  /** A text that is nowhere else. */
  List<Outgoing> pasted(Tx tx, String text, Which question, Lens lens, Incoming.Submitted sent) {
    return nowhereElse(tx, text, new Pasted(false), question, lens, sent);
  }

  /** A question was answered alone. */
  List<Outgoing> practised(Tx tx, String text, Which question, Lens lens, Incoming.Submitted sent) {
    return nowhereElse(tx, text, new Pasted(true), question, lens, sent);
  }

  private List<Outgoing> nowhereElse(
      Tx tx, String text, Pasted source, Which question, Lens lens, Incoming.Submitted sent) {
    return asked(
        tx,
        new Draft(
            sent.by(),
            source,
            question,
            lens,
            text,
            OptionalInt.empty(),
            "",
            OptionalLong.empty(),
            sent.place(),
            sent.origin(),
            clock.instant()));
  }

  /** A sentence was rewritten: it is read in the whole of its text. */
  List<Outgoing> rewritten(
      Tx tx, Coaching chosen, int chosenSentence, String now, Incoming.Submitted sent) {
    String old = chosen.read().orElseThrow().sentences().get(chosenSentence).text().strip();
    Coaching last = coachings.lastRewriting(tx, chosen);
    OptionalInt again = sentence(last, old);
    // Both suggestions of a card may be followed; the second must not undo the first.
    Coaching before = again.isPresent() ? last : chosen;
    int sentence = again.orElse(chosenSentence);
    Reading.Read read = before.read().orElseThrow();
    String text = Rewriting.of(before.draft().text(), read.sentences(), sentence, now);
    keepLonger(tx, before);
    return asked(
        tx,
        before
            .draft()
            .rewriting(before.id(), sentence, text, sent.place(), sent.origin(), clock.instant()));
  }

  private static OptionalInt sentence(Coaching coaching, String text) {
    List<Reading.Sentence> sentences =
        coaching.read().map(Reading.Read::sentences).orElse(List.of());
    return IntStream.range(0, sentences.size())
        .filter(at -> sentences.get(at).text().strip().equals(text))
        .findFirst();
  }

  /** An answer that was coached before has changed; its author may still be writing. */
  void changed(Tx tx, Answer answer, Place place) {
    Instant due = clock.instant().plus(rules.quiet());
    List<Coaching> before = coachings.about(tx, answer.by(), new FromAnswer(answer.id()));
    Optional<Coaching> waiting =
        before.stream().filter(one -> one.state() == State.WAITING).findFirst();
    if (waiting.isPresent()) {
      coachings.notBefore(tx, waiting.get().id(), due);
      return;
    }
    Optional<Coaching> last = lastRead(before);
    if (last.isEmpty() || last.get().draft().text().equals(answer.text())) return;
    Draft next = after(draft(tx, answer, place, Origin.UNASKED, due), last);
    coachings.add(tx, next, State.WAITING, due.plus(rules.kept()));
  }

  /** Turns those whose authors are quiet by now into what is to be read. Returns how many. */
  int quiet(Tx tx, Instant now, int most) {
    List<Coaching> quiet = coachings.quiet(tx, now, most);
    for (Coaching one : quiet) {
      Optional<String> text =
          sources.current(tx, one.draft()).filter(current -> isNews(tx, one, current));
      if (text.isEmpty()) coachings.remove(tx, one.id());
      else coachings.ask(tx, one.id(), text.get(), Fingerprint.of(text.get()));
    }
    return quiet.size();
  }

  /** Whether an author who was to hear of a text unasked still wants to, and has changed it. */
  private boolean isNews(Tx tx, Coaching unasked, String current) {
    Draft draft = unasked.draft();
    // Nobody pastes a text without wanting to hear of it, wherever they are told.
    if (draft.source() instanceof Pasted) return true;
    return wishes.of(tx, draft.by()) == Wish.ALWAYS
        && lastRead(coachings.about(tx, draft.by(), draft.source()))
            .filter(last -> last.draft().text().equals(current))
            .isEmpty();
  }

  private Draft draft(Tx tx, Answer answer, Place place, Origin origin, Instant due) {
    var question = pool.find(tx, answer.questionId());
    return new Draft(
        answer.by(),
        new FromAnswer(answer.id()),
        new Which(answer.questionId(), question.map(one -> one.text()).orElse("")),
        question.map(one -> Lens.of(one.kind(), one.text())).orElse(Lens.STORY),
        answer.text(),
        OptionalInt.empty(),
        Fingerprint.of(answer.text()),
        OptionalLong.empty(),
        place,
        origin,
        due);
  }

  /** What was read already is told at once; what is being read, when it is. */
  private List<Outgoing> asked(Tx tx, Draft draft) {
    List<Coaching> before = coachings.about(tx, draft.by(), draft.source());
    Optional<Coaching> same =
        before.stream()
            .filter(one -> one.draft().text().equals(draft.text()))
            .filter(one -> one.draft().rewritten().equals(draft.rewritten()))
            .filter(one -> one.draft().lens() == draft.lens())
            .findFirst();
    if (same.isPresent() && same.get().reading().isPresent() && !same.get().insisted()) {
      if (draft.origin().equals(Origin.UNASKED)) return List.of();
      keepLonger(tx, same.get());
      return tell(draft, telling.card(tx, same.get()));
    }
    if (same.isPresent() && same.get().state() == State.ASKED) {
      if (draft.origin().equals(Origin.UNASKED)) return List.of();
      if (same.get().draft().origin().equals(Origin.UNASKED)) {
        // Unasked it would go where it may not arrive: direct messages can be closed.
        coachings.tellAt(tx, same.get().id(), draft.place(), draft.origin());
      }
      return tell(draft, CoachCards.underWay());
    }
    if (draft.rewritten().isEmpty()) {
      before.stream()
          .filter(one -> one.state() == State.WAITING)
          .forEach(one -> coachings.remove(tx, one.id()));
    }
    Draft next = draft.before().isPresent() ? draft : after(draft, lastRead(before));
    coachings.add(tx, next, State.ASKED, clock.instant().plus(kept(draft.source())));
    return List.of();
  }

  /** Its author says that what was refused is an answer: it is read as one, and told there. */
  void insisted(Tx tx, Coaching refused, Incoming.Pressed pressed) {
    coachings.insist(tx, refused.id());
    coachings.tellAt(tx, refused.id(), pressed.place(), pressed.origin());
  }

  private static Draft after(Draft draft, Optional<Coaching> before) {
    OptionalLong id =
        before.isPresent() ? OptionalLong.of(before.get().id()) : OptionalLong.empty();
    return new Draft(
        draft.by(),
        draft.source(),
        draft.question(),
        draft.lens(),
        draft.text(),
        draft.rewritten(),
        draft.beganAs(),
        id,
        draft.place(),
        draft.origin(),
        draft.due());
  }

  private static Optional<Coaching> lastRead(List<Coaching> all) {
    return all.stream().filter(one -> one.read().isPresent()).findFirst();
  }

  // Telling.

  /** It was read, or could not be: {@code reading} is empty then. */
  List<Outgoing> read(Tx tx, Coaching asked, Optional<Reading> reading) {
    Optional<Coaching> still =
        coachings
            .find(tx, asked.draft().by(), asked.id())
            .filter(one -> one.state() == State.ASKED);
    if (still.isEmpty()) return List.of();
    Draft draft = still.get().draft();
    if (!draft.text().equals(asked.draft().text())) return List.of();
    Optional<String> current = sources.current(tx, draft);
    if (current.isEmpty()) {
      coachings.remove(tx, asked.id());
      return ifAsked(draft, CoachCards.gone());
    }
    if (draft.origin().equals(Origin.UNASKED) && !isNews(tx, still.get(), current.get())) {
      coachings.remove(tx, asked.id());
      return List.of();
    }
    if (draft.rewritten().isEmpty() && !current.get().equals(draft.text())) {
      // It has changed while it was read: what is there now is read instead.
      coachings.ask(tx, asked.id(), current.get(), Fingerprint.of(current.get()));
      return List.of();
    }
    if (reading.isEmpty()) {
      coachings.remove(tx, asked.id());
      return ifAsked(draft, CoachCards.failed());
    }
    coachings.read(tx, asked.id(), reading.get());
    Coaching told = coachings.find(tx, draft.by(), asked.id()).orElseThrow();
    return tell(draft, telling.card(tx, told));
  }

  private static List<Outgoing> ifAsked(Draft draft, Card card) {
    return draft.origin().equals(Origin.UNASKED) ? List.of() : tell(draft, card);
  }

  private static List<Outgoing> tell(Draft draft, Card card) {
    return List.of(new Outgoing.Whisper(draft.place(), draft.by(), card, draft.origin(), Tag.NONE));
  }

  void keepLonger(Tx tx, Coaching coaching) {
    coachings.keepUntil(tx, coaching.id(), clock.instant().plus(kept(coaching.draft().source())));
  }

  private Duration kept(Source source) {
    return source instanceof Pasted ? rules.pastedKept() : rules.kept();
  }
}
