package dev.barraiser.practice.coaching;

import dev.barraiser.bot.Chore;
import dev.barraiser.bot.Feature;
import dev.barraiser.bot.Invocation;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Form;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Origin;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.answers.Coach;
import dev.barraiser.practice.coaching.Coaching.FromStory;
import dev.barraiser.practice.coaching.OpinionStore.Opinion;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Reading;
import dev.barraiser.practice.stories.Readiness;
import dev.barraiser.practice.stories.Rewritten;
import dev.barraiser.practice.stories.Story;
import dev.barraiser.practice.stories.StoryForms;
import dev.barraiser.practice.stories.StoryStore;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The coach's commands, buttons and forms. Whatever it says is a whisper to the author, never a
 * post and never a revision of a card that others may see.
 */
public final class CoachingFeature {

  private static final Logger log = LoggerFactory.getLogger(CoachingFeature.class);

  private static final int READ_AT_ONCE = 50;
  private static final int BATCH = 100;

  private final Reads reads;
  private final CoachStore coachings = new CoachStore();
  private final WishStore wishes = new WishStore();
  private final OpinionStore opinions = new OpinionStore();
  private final AnswerStore answers;
  private final StoryStore stories;
  private final Pool pool;
  private final Sources sources;
  private final Telling telling;
  private final CoachDesk desk;
  private final ReadBefore readBefore;
  private final Practising practising;
  private final RewriteForm rewriting;
  private final PasteForm pasting;
  private final InstantSource clock;

  /**
   * Puts it together.
   *
   * @param reads is asked outside any transaction
   */
  public CoachingFeature(
      Reads reads,
      AnswerStore answers,
      StoryStore stories,
      Pool pool,
      CoachRules rules,
      InstantSource clock) {
    this.reads = reads;
    this.answers = answers;
    this.stories = stories;
    this.pool = pool;
    this.clock = clock;
    this.sources = new Sources(coachings, answers, stories);
    this.telling = new Telling(coachings, answers, stories, pool, rules);
    var lenses = new Lenses(pool);
    this.desk =
        new CoachDesk(coachings, wishes, answers, pool, sources, lenses, telling, rules, clock);
    this.readBefore = new ReadBefore(coachings, stories, sources, pool, InTime.forAForm(reads));
    this.practising = new NextPractice(coachings, sources, telling, lenses, desk, rules);
    this.rewriting = new RewriteForm(desk, sources, telling);
    this.pasting = new PasteForm(desk, lenses, pool.bank());
  }

  /** What it contributes. Wire it after answers: it looks at what a changed message has made. */
  public Feature feature() {
    return Feature.named("coaching")
        .formCommand(
            Command.of(
                    "/barraiser coach",
                    "Private coaching on any text of yours, read on this machine",
                    Command.Section.PRACTICE)
                .everywhereAs("Coach a text"),
            (tx, asked) -> pasting.open())
        .command(
            Command.of(
                    "/barraiser coaching",
                    "When I coach you: always, on request or off",
                    Command.Section.YOURS)
                .taking(Command.Arg.of("when", "after every answer, or when you ask", whens())),
            this::wish)
        .suggest(
            PasteForm.ACTION, PasteForm.QUESTION, (peek, asked) -> pasting.suggest(asked.typed()))
        .form(PasteForm.ACTION, pasting::errors, pasting::submitted)
        .formPress(CoachCards.REWRITE, rewriting::open)
        .form(CoachCards.REWRITE, rewriting::errors, rewriting::submitted)
        .formPress(CoachCards.SAVE, this::save)
        .press("coaching.answer", this::answer)
        .press("coaching.story", this::story)
        .press(CoachCards.SHOW, this::show)
        .press(CoachCards.DETAILS, this::details)
        .press(CoachCards.NOT_HELPFUL, (tx, pressed) -> opinion(tx, pressed, Opinion.NOT_HELPFUL))
        .press(CoachCards.WRONG, (tx, pressed) -> opinion(tx, pressed, Opinion.WRONG))
        .press(CoachCards.AGREE, this::agree)
        .press(CoachCards.DISAGREE, this::disagree)
        .press(CoachCards.WISH, this::wished)
        .on(Incoming.Said.class, (tx, said) -> changed(tx, said.by(), said.message()))
        .on(Incoming.Edited.class, (tx, edited) -> changed(tx, edited.by(), edited.message()))
        .ponders(
            tx -> coachings.asked(tx, READ_AT_ONCE),
            asked -> lane(asked.draft().by()),
            this::read,
            desk::read)
        .chore(
            new Chore(
                "coaching",
                "Coaching after a while of quiet",
                Duration.ofSeconds(15),
                false,
                this::backlog,
                (tx, now, ledger) -> batch(tx, now)));
  }

  /** What answers tell the coach of. */
  public Coach coach() {
    return new Coach() {
      @Override
      public List<Outgoing> gathered(
          Tx tx, dev.barraiser.practice.answers.Answer answer, Place place) {
        return wishes.of(tx, answer.by()) == Wish.ALWAYS
            ? desk.answer(tx, answer, place, Origin.UNASKED)
            : List.of();
      }

      @Override
      public List<Outgoing> asked(
          Tx tx, dev.barraiser.practice.answers.Answer answer, Incoming.Pressed pressed) {
        return wishes.of(tx, answer.by()) == Wish.OFF
            ? List.of()
            : desk.answer(tx, answer, pressed.place(), pressed.origin());
      }
    };
  }

  /** What stories may know of the drafts that are kept here. */
  public Rewritten rewritten() {
    return readBefore;
  }

  /** What stories may know of what was found here. */
  public Readiness readiness() {
    return readBefore;
  }

  /** What others may know, for their author alone, of what was found in their texts. */
  public Findings findings() {
    return readBefore;
  }

  /** What they may practise next, by what was found. */
  public Practising practising() {
    return practising;
  }

  // Reading.

  private static String lane(Person person) {
    return String.join("/", person.workspace().platform(), person.workspace().id(), person.id());
  }

  private Optional<Reading> read(Coaching asked) {
    try {
      String text = asked.draft().text();
      Lens lens = asked.draft().lens();
      return Optional.of(
          asked.insisted() ? reads.readAsAnswer(text, lens) : reads.read(text, lens));
    } catch (RuntimeException e) {
      // Its message may hold what somebody wrote.
      log.error("text not read coaching={} cause={}", asked.id(), e.getClass().getName());
      return Optional.empty();
    }
  }

  private Chore.Backlog backlog(Tx tx, Instant now) {
    CoachStore.Waiting waiting = coachings.waiting(tx, now);
    return new Chore.Backlog(waiting.due(), waiting.next());
  }

  private Chore.Done batch(Tx tx, Instant now) {
    int quiet = desk.quiet(tx, now, BATCH);
    int forgotten = coachings.forget(tx, now, BATCH);
    return new Chore.Done(quiet + forgotten, quiet == BATCH || forgotten == BATCH, List.of());
  }

  private List<Outgoing> changed(Tx tx, Person by, MessageRef message) {
    if (wishes.of(tx, by) != Wish.ALWAYS) return List.of();
    answers
        .holding(tx, message)
        .filter(answer -> answer.by().equals(by))
        .ifPresent(answer -> desk.changed(tx, answer, message.place()));
    return List.of();
  }

  // Asking.

  private List<Outgoing> answer(Tx tx, Incoming.Pressed pressed) {
    return number(pressed.action())
        .flatMap(id -> answers.find(tx, id))
        .filter(answer -> answer.by().equals(pressed.by()))
        .map(answer -> desk.answer(tx, answer, pressed.place(), pressed.origin()))
        .orElseGet(() -> List.of(told(pressed, CoachCards.noSuchAnswer())));
  }

  private List<Outgoing> story(Tx tx, Incoming.Pressed pressed) {
    return ownStory(tx, pressed)
        .map(story -> desk.story(tx, story, pressed))
        .orElseGet(() -> List.of(told(pressed, CoachCards.noSuchStory())));
  }

  private Optional<Story> ownStory(Tx tx, Incoming.Pressed pressed) {
    return number(pressed.action()).flatMap(id -> stories.find(tx, pressed.by(), id));
  }

  // What was read, again.

  private List<Outgoing> show(Tx tx, Incoming.Pressed pressed) {
    return about(tx, pressed, coaching -> telling.suggestions(tx, coaching));
  }

  private List<Outgoing> details(Tx tx, Incoming.Pressed pressed) {
    return about(
        tx,
        pressed,
        coaching ->
            coaching
                .read()
                .map(read -> telling.details(tx, coaching, read))
                .orElseGet(CoachCards::notThere));
  }

  private List<Outgoing> about(Tx tx, Incoming.Pressed pressed, Function<Coaching, Card> says) {
    Optional<Coaching> found = own(tx, pressed);
    found.ifPresent(coaching -> desk.keepLonger(tx, coaching));
    return List.of(told(pressed, found.map(says).orElseGet(CoachCards::notThere)));
  }

  private Optional<Coaching> own(Tx tx, Incoming.Pressed pressed) {
    return number(pressed.action()).flatMap(id -> own(tx, pressed.by(), id));
  }

  private Optional<Coaching> own(Tx tx, Person by, long id) {
    return sources.find(tx, by, id).filter(coaching -> coaching.reading().isPresent());
  }

  /** The story form with the text as it was last rewritten. */
  private Answer save(Tx tx, Incoming.Pressed pressed) {
    Optional<Coaching> found = own(tx, pressed);
    if (found.isEmpty()) return new Answer.Told(CoachCards.notThere());
    Coaching last = coachings.lastRewriting(tx, found.get());
    Coaching.Draft draft = last.draft();
    if (draft.source() instanceof FromStory(long id)) {
      return stories
          .find(tx, pressed.by(), id)
          .<Answer>map(story ->
              StoryText.parts(story.content(), draft.text())
                  .<Answer>map(parts -> new Answer.OpenForm(StoryForms.edit(story, parts)))
                  .orElseGet(() -> new Answer.OpenForm(sorted(tx, last))))
          .orElseGet(() -> new Answer.Told(CoachCards.noSuchStory()));
    }
    return new Answer.OpenForm(sorted(tx, last));
  }

  private Form sorted(Tx tx, Coaching coaching) {
    Coaching.Draft draft = coaching.draft();
    return StoryForms.from(
        draft.text(),
        pool.find(tx, draft.question().id()),
        coaching.read().flatMap(read -> Sorting.of(read, draft.text())));
  }

  // Opinions.

  private List<Outgoing> opinion(Tx tx, Incoming.Pressed pressed, Opinion opinion) {
    Optional<Coaching> found = own(tx, pressed);
    if (found.isEmpty()) return List.of(told(pressed, CoachCards.notThere()));
    Coaching coaching = found.get();
    List<String> about =
        switch (coaching.reading().orElseThrow()) {
          case Reading.Abstained abstained -> List.of(abstained.reason().name());
          case Reading.Read read ->
              telling.advice(tx, coaching, read).suggestions().stream()
                  .map(suggestion -> suggestion.gap().name())
                  .toList();
        };
    opinions.keep(tx, coaching.id(), opinion, coaching.draft().lens(), about, clock.instant());
    if (coaching.reading().get() instanceof Reading.Abstained abstained) {
      if (abstained.reason() != Reading.Reason.TOO_SHORT) desk.insisted(tx, coaching, pressed);
      return List.of(told(pressed, CoachCards.refusalDoubted(abstained.reason())));
    }
    return List.of(told(pressed, CoachCards.opinion(coaching.id(), telling.quoted(tx, coaching))));
  }

  /** Kept is what the question quoted; what it would quote otherwise by now is asked about anew. */
  private List<Outgoing> agree(Tx tx, Incoming.Pressed pressed) {
    Optional<Consent> given = Consent.of(pressed.action());
    Optional<Coaching> found = given.flatMap(one -> own(tx, pressed.by(), one.coaching()));
    if (found.isEmpty()) return List.of(told(pressed, CoachCards.notThere()));
    List<String> quoted = telling.quoted(tx, found.get());
    if (!given.get().isTo(quoted)) {
      return List.of(told(pressed, CoachCards.opinion(found.get().id(), quoted)));
    }
    boolean kept = opinions.agree(tx, found.get().id(), String.join("\n", quoted));
    return List.of(told(pressed, kept ? CoachCards.agreed() : CoachCards.notThere()));
  }

  /** Who takes their words back does not need to have the text any more. */
  private List<Outgoing> disagree(Tx tx, Incoming.Pressed pressed) {
    Optional<Long> coaching = number(pressed.action());
    if (coaching.filter(id -> coachings.isOfSomebodyElse(tx, pressed.by(), id)).isPresent()) {
      return List.of(told(pressed, CoachCards.notThere()));
    }
    coaching.ifPresent(id -> opinions.disagree(tx, id));
    return List.of(told(pressed, CoachCards.disagreed()));
  }

  // What people want.

  private static List<Field.Option> whens() {
    return Arrays.stream(Wish.values())
        .map(wish -> new Field.Option(wish.name(), wish.title()))
        .toList();
  }

  private List<Outgoing> wish(Tx tx, Invocation asked) {
    Optional<Wish> wanted = asked.argument("when").flatMap(CoachingFeature::named);
    wanted.ifPresent(wish -> wishes.keep(tx, asked.by(), wish));
    return List.of(
        Outgoing.Whisper.answering(
            asked.asked(), CoachCards.wish(wishes.of(tx, asked.by()), wanted.isPresent())));
  }

  private List<Outgoing> wished(Tx tx, Incoming.Pressed pressed) {
    Optional<Wish> wanted = named(pressed.action().subject());
    wanted.ifPresent(wish -> wishes.keep(tx, pressed.by(), wish));
    return List.of(told(pressed, CoachCards.wish(wishes.of(tx, pressed.by()), wanted.isPresent())));
  }

  private static Optional<Wish> named(String name) {
    return Arrays.stream(Wish.values())
        .filter(wish -> wish.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  private static Outgoing told(Incoming.Interaction asked, Card card) {
    return Outgoing.Whisper.answering(asked, card);
  }

  /** The number a button carries; empty when somebody made one up. */
  private static Optional<Long> number(Action action) {
    try {
      return Optional.of(Long.parseLong(action.subject()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
