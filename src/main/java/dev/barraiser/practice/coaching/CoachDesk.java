package dev.barraiser.practice.coaching;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
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
import dev.barraiser.practice.questions.Kind;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Reading;
import dev.barraiser.practice.stories.Sorted;
import dev.barraiser.practice.stories.Story;
import dev.barraiser.practice.stories.StoryStore;
import dev.barraiser.storage.Tx;
import dev.barraiser.text.Cut;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes texts to be read and tells their authors what was read. Reading itself happens elsewhere,
 * between two transactions.
 */
final class CoachDesk {

  private static final Pattern FAILURE =
      Pattern.compile(
          "\\b(fail(ed|ing|ures?)?|mistakes?|(went|go(es|ne)?|going) wrong|got (it )?wrong|were wrong"
              + "|blunders?|fell short|let (somebody|someone|people|customers|your team) down"
              + "|regret(ted)?)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CONSCIENCE =
      Pattern.compile(
          "\\b(ethic(s|al|ally)?|unethical|integrity|conscience|the right thing|cut(ting)?"
              + " corners)\\b",
          Pattern.CASE_INSENSITIVE);

  /** A telling is compared with the latest so many. */
  private static final int TELLINGS = 30;

  /** A question is named, not repeated. */
  private static final int NAMED = 140;

  private final CoachStore coachings;
  private final AnswerStore answers;
  private final StoryStore stories;
  private final Pool pool;
  private final CoachRules rules;
  private final InstantSource clock;

  CoachDesk(
      CoachStore coachings,
      AnswerStore answers,
      StoryStore stories,
      Pool pool,
      CoachRules rules,
      InstantSource clock) {
    this.coachings = coachings;
    this.answers = answers;
    this.stories = stories;
    this.pool = pool;
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
            lens(tx, question),
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
    return asked(
        tx,
        new Draft(
            sent.by(),
            new Pasted(),
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
      Tx tx, Coaching before, int sentence, String now, Incoming.Submitted sent) {
    Reading.Read read = before.read().orElseThrow();
    String text = Rewriting.of(before.draft().text(), read.sentences(), sentence, now);
    keepLonger(tx, before);
    return asked(
        tx,
        before
            .draft()
            .rewriting(before.id(), sentence, text, sent.place(), sent.origin(), clock.instant()));
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
      Optional<String> text = current(tx, one.draft());
      if (text.isEmpty()) coachings.remove(tx, one.id());
      else coachings.ask(tx, one.id(), text.get(), Fingerprint.of(text.get()));
    }
    return quiet.size();
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
    if (same.isPresent() && same.get().reading().isPresent()) {
      keepLonger(tx, same.get());
      return tell(draft, card(tx, same.get()));
    }
    if (same.isPresent() && same.get().state() == State.ASKED) {
      if (draft.origin().equals(Origin.UNASKED)) return List.of();
      if (same.get().draft().origin().equals(Origin.UNASKED)) {
        // Unasked it would go where it may not arrive: direct messages can be closed.
        coachings.tellAt(tx, same.get().id(), draft.place(), draft.origin());
      }
      return tell(draft, CoachCards.underWay());
    }
    before.stream()
        .filter(one -> one.state() == State.WAITING)
        .forEach(one -> coachings.remove(tx, one.id()));
    Draft next = draft.before().isPresent() ? draft : after(draft, lastRead(before));
    coachings.add(tx, next, State.ASKED, clock.instant().plus(kept(draft.source())));
    return List.of();
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
    Optional<String> current = current(tx, draft);
    if (current.isEmpty()) {
      coachings.remove(tx, asked.id());
      return ifAsked(draft, CoachCards.gone());
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
    return tell(draft, card(tx, told));
  }

  private static List<Outgoing> ifAsked(Draft draft, Card card) {
    return draft.origin().equals(Origin.UNASKED) ? List.of() : tell(draft, card);
  }

  private static List<Outgoing> tell(Draft draft, Card card) {
    return List.of(new Outgoing.Whisper(draft.place(), draft.by(), card, draft.origin(), Tag.NONE));
  }

  /** What the text is now at its source; a pasted one is what it was. Empty where it is gone. */
  private Optional<String> current(Tx tx, Draft draft) {
    return switch (draft.source()) {
      case FromAnswer(long id) ->
          answers.find(tx, id).filter(one -> one.by().equals(draft.by())).map(Answer::text);
      case FromStory(long id) ->
          stories.find(tx, draft.by(), id).map(story -> StoryText.of(story.content()));
      case Pasted() -> Optional.of(draft.text());
    };
  }

  /** A person's own coaching whose text is still there. */
  Optional<Coaching> find(Tx tx, Person by, long id) {
    return coachings.find(tx, by, id).filter(one -> current(tx, one.draft()).isPresent());
  }

  void keepLonger(Tx tx, Coaching coaching) {
    coachings.keepUntil(tx, coaching.id(), clock.instant().plus(kept(coaching.draft().source())));
  }

  private Duration kept(Source source) {
    return source instanceof Pasted ? rules.pastedKept() : rules.kept();
  }

  /** What is told of a coaching that was read, whenever it is asked for. */
  Card card(Tx tx, Coaching coaching) {
    Optional<Card> compared = compared(tx, coaching);
    return compared.isPresent() ? compared.get() : suggestions(tx, coaching);
  }

  private Optional<Card> compared(Tx tx, Coaching coaching) {
    Draft draft = coaching.draft();
    if (draft.rewritten().isEmpty() || coaching.read().isEmpty()) return Optional.empty();
    int sentence = draft.rewritten().getAsInt();
    Optional<Reading.Read> before = before(tx, draft);
    if (before.isEmpty() || sentence >= before.get().sentences().size()) return Optional.empty();
    String was = before.get().sentences().get(sentence).text();
    return Optional.of(
        CoachCards.compared(
            subject(tx, coaching),
            was,
            Rewriting.now(
                draft.text(), before.get().sentences(), sentence, coaching.read().orElseThrow()),
            Comparison.of(before.get(), coaching.read().get())));
  }

  private Optional<Reading.Read> before(Tx tx, Draft draft) {
    return draft.before().isEmpty()
        ? Optional.empty()
        : coachings
            .find(tx, draft.by(), draft.before().getAsLong())
            .flatMap(Coaching::read)
            .filter(read -> read.lens() == draft.lens());
  }

  /** The suggestions, or why there are none. */
  Card suggestions(Tx tx, Coaching coaching) {
    Subject subject = subject(tx, coaching);
    return switch (coaching.reading().orElseThrow()) {
      case Reading.Abstained abstained -> CoachCards.abstained(subject, abstained);
      case Reading.Read read ->
          CoachCards.suggestions(
              subject, read, advice(tx, coaching, read), above(tx, coaching, read));
    };
  }

  private List<Block> above(Tx tx, Coaching coaching, Reading.Read read) {
    Draft draft = coaching.draft();
    List<Block> blocks = new ArrayList<>();
    if (draft.rewritten().isEmpty()) {
      before(tx, draft).ifPresent(one -> blocks.addAll(CoachCards.since(Comparison.of(one, read))));
      toldBefore(tx, coaching).ifPresent(blocks::add);
      if (draft.source() instanceof FromStory(long story)) {
        boolean ready = stories.find(tx, draft.by(), story).map(Story::isReady).orElse(false);
        blocks.addAll(CoachCards.ready(story, Ready.of(read), ready));
      }
    }
    return blocks;
  }

  /** Whether its author has told a story of theirs in just these words before, and when. */
  private Optional<Block> toldBefore(Tx tx, Coaching coaching) {
    if (!(coaching.draft().source() instanceof FromAnswer(long answer))) return Optional.empty();
    Person by = coaching.draft().by();
    return stories.tellings(tx, by, TELLINGS).stream()
        .filter(telling -> telling.answer() != answer)
        .filter(telling ->
            answers
                .find(tx, telling.answer())
                .filter(other -> other.by().equals(by))
                .filter(other -> Alike.wordForWord(other.text(), coaching.draft().text()))
                .isPresent())
        .findFirst()
        .map(CoachCards::wordForWord);
  }

  Card details(Tx tx, Coaching coaching, Reading.Read read) {
    return CoachCards.details(subject(tx, coaching), read, rules.weights());
  }

  Advice advice(Tx tx, Coaching coaching, Reading.Read read) {
    return Advice.of(read, pool.find(tx, coaching.draft().question().id()), rules.weights());
  }

  private Subject subject(Tx tx, Coaching coaching) {
    Draft draft = coaching.draft();
    String words = (draft.rewritten().isPresent() ? "Rewritten, " : "") + words(tx, draft);
    String sentence = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return switch (draft.source()) {
      case FromAnswer(long answer) ->
          new Subject(
              coaching.id(),
              sentence,
              Action.of("stories.from-answer", answer),
              "Save as story",
              linking(tx, draft, answer));
      case FromStory(long story) ->
          draft.rewritten().isPresent()
              ? new Subject(
                  coaching.id(),
                  sentence,
                  Action.of(CoachCards.SAVE, coaching.id()),
                  "Save the story")
              : new Subject(
                  coaching.id(), sentence, Action.of("stories.edit", story), "Edit the story");
      case Pasted() ->
          new Subject(
              coaching.id(), sentence, Action.of(CoachCards.SAVE, coaching.id()), "Save as story");
    };
  }

  /** Who has stories may have told one of them, rather than a new one. */
  private List<Button> linking(Tx tx, Draft draft, long answer) {
    boolean free =
        !stories.of(tx, draft.by()).isEmpty()
            && stories.tellings(tx, draft.by(), TELLINGS).stream()
                .noneMatch(telling -> telling.answer() == answer);
    return free
        ? List.of(Button.of("A story I have", Action.of("stories.which", answer)))
        : List.of();
  }

  private String words(Tx tx, Draft draft) {
    String question = Cut.to(draft.question().text(), NAMED);
    return switch (draft.source()) {
      case FromAnswer ignored ->
          question.isEmpty() ? "your answer" : "your answer to “" + question + "”";
      case FromStory(long id) ->
          stories
              .find(tx, draft.by(), id)
              .map(story -> "your story “" + story.title() + "”")
              .orElse("your story");
      case Pasted() ->
          question.isEmpty() ? "the text that you pasted" : "your text on “" + question + "”";
    };
  }

  // What else is kept.

  /** The latest draft of an answer that still stands as it was when the draft was begun. */
  Optional<String> draftOf(Tx tx, Answer answer) {
    String now = Fingerprint.of(answer.text());
    return coachings.about(tx, answer.by(), new FromAnswer(answer.id())).stream()
        .filter(one -> one.draft().rewritten().isPresent())
        .filter(one -> one.draft().beganAs().equals(now))
        .map(one -> one.draft().text())
        .findFirst();
  }

  /** An answer's text, or its latest draft, in four parts; empty where it was not read so. */
  Optional<Sorted> sorted(Tx tx, Answer answer, String text) {
    return coachings.about(tx, answer.by(), new FromAnswer(answer.id())).stream()
        .filter(one -> one.draft().text().equals(text))
        .flatMap(one -> one.read().stream())
        .findFirst()
        .flatMap(read -> Sorting.of(read, text));
  }

  /** What a story is wanting by the latest reading of it as it is; empty where there is none. */
  Optional<List<String>> wanting(Tx tx, Story story) {
    return reading(tx, story).map(read -> Ready.of(read).wanting());
  }

  /** The principles that it shows by the same reading. */
  List<Principle> shows(Tx tx, Story story) {
    return reading(tx, story).map(Sorting::principles).orElse(List.of());
  }

  private Optional<Reading.Read> reading(Tx tx, Story story) {
    String now = Fingerprint.of(StoryText.of(story.content()));
    return coachings.about(tx, story.author(), new FromStory(story.id())).stream()
        .filter(one -> one.draft().rewritten().isEmpty())
        .filter(one -> one.draft().beganAs().equals(now))
        .flatMap(one -> one.read().stream())
        .findFirst();
  }

  /** The latest reading of each answer and each ready story that still says what was read. */
  List<Found> found(Tx tx, Person person, Instant since) {
    Set<Source> seen = new HashSet<>();
    return coachings.readSince(tx, person, since).stream()
        .filter(one -> one.read().isPresent() && stands(tx, one))
        .filter(one -> seen.add(one.draft().source()))
        .flatMap(one -> found(tx, one).stream())
        .toList();
  }

  private Optional<Found> found(Tx tx, Coaching one) {
    Draft draft = one.draft();
    Reading.Read read = one.read().orElseThrow();
    return switch (draft.source()) {
      case FromAnswer(long id) ->
          Optional.of(new Found(Found.Kind.ANSWER, id, draft.question().text(), draft.due(), read));
      case FromStory(long id) ->
          stories
              .find(tx, draft.by(), id)
              .filter(Story::isReady)
              .map(story -> new Found(Found.Kind.STORY, id, story.title(), draft.due(), read));
      case Pasted() -> Optional.empty();
    };
  }

  /** The probe that the last answer which was read, and still says the same, left open. */
  Optional<Practising.Probe> lastProbe(Tx tx, Person person, Instant since) {
    return answersRead(tx, person, since)
        .findFirst()
        .map(one -> {
          Advice advice = advice(tx, one, one.read().orElseThrow());
          return new Practising.Probe(
              one.draft().question().text(),
              advice.probe(),
              Action.of(
                  CoachCards.REWRITE, one.id() + "." + advice.suggestions().getFirst().sentence()));
        });
  }

  List<Practising.Lacking> lacking(Tx tx, Person person, Instant since) {
    Set<Source> seen = new HashSet<>();
    return answersRead(tx, person, since)
        .filter(one -> seen.add(one.draft().source()))
        .map(one ->
            new Practising.Lacking(
                ((FromAnswer) one.draft().source()).answer(),
                Gaps.lacking(one.read().orElseThrow(), rules.weights())))
        .toList();
  }

  /** Newest first. */
  private Stream<Coaching> answersRead(Tx tx, Person person, Instant since) {
    return coachings.readSince(tx, person, since).stream()
        .filter(one -> one.draft().source() instanceof FromAnswer)
        .filter(one -> one.read().isPresent() && stands(tx, one));
  }

  /** What a question of somebody's own asks for. */
  private static Kind kind(String question) {
    if (FAILURE.matcher(question).find()) return Kind.FAILURE;
    return CONSCIENCE.matcher(question).find() ? Kind.ETHICS : Kind.BEHAVIOURAL;
  }

  /** Whether a coaching is about what its answer or story still says. */
  boolean stands(Tx tx, Coaching coaching) {
    Draft draft = coaching.draft();
    return draft.source() instanceof Pasted
        || current(tx, draft).map(Fingerprint::of).filter(draft.beganAs()::equals).isPresent();
  }

  /** The lens for a text on a question that somebody has named. */
  Lens lens(Tx tx, Which question) {
    return pool.find(tx, question.id())
        .map(one -> Lens.of(one.kind(), one.text()))
        .orElseGet(() -> Lens.of(kind(question.text()), question.text()));
  }
}
