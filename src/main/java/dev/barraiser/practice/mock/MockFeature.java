package dev.barraiser.practice.mock;

import dev.barraiser.bot.Chore;
import dev.barraiser.bot.Feature;
import dev.barraiser.bot.Invocation;
import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.chat.Receipt;
import dev.barraiser.chat.Tag;
import dev.barraiser.practice.coaching.Insight;
import dev.barraiser.practice.coaching.Reads;
import dev.barraiser.practice.coaching.Weights;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.mock.Round.Moved;
import dev.barraiser.practice.questions.AskedBefore;
import dev.barraiser.practice.questions.DrawnStore;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.Question.Layer;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.practice.questions.Seed;
import dev.barraiser.practice.reading.Reading;
import dev.barraiser.practice.stories.StoryStore;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Mock interviews, alone. Everything in a round is between the bot and one person. */
public final class MockFeature {

  private static final String OPENED = "mock.opened";
  private static final String POSTED = "mock.posted";
  private static final int BATCH = 50;
  private static final int AT_ONCE = 20;

  /**
   * Somebody who was asked a question within this time, here or elsewhere, is asked another one.
   */
  private static final Duration LATELY = Duration.ofDays(60);

  /** What nobody could answer longer ago is for the question itself to bring back. */
  private static final int LAST_ROUNDS = 3;

  /** So far back rounds are counted in progress. */
  private static final Duration COUNTED = Duration.ofDays(30);

  /** What an interviewer wants to know first of an answer in which there is nothing yet. */
  private static final List<Layer> FIRST_ASKED =
      List.of(Layer.EXECUTION, Layer.ROLE, Layer.MEASURED_RESULT);

  private final RoundStore rounds = new RoundStore();
  private final Script script = ScriptFile.own();
  private final MockCards cards = new MockCards(script);
  private final DrawnStore drawn = new DrawnStore();
  private final AskedInMocks askedHere = new AskedInMocks();
  private final Pool pool;
  private final GroupStore groups;
  private final AskedBefore elsewhere;
  private final ReadsTold reads;
  private final DebriefDesk desk;
  private final Weights weights;
  private final Duration keptFor;
  private final InstantSource clock;

  /**
   * Puts it together.
   *
   * @param elsewhere what they were asked outside mock interviews
   * @param reads is asked outside any transaction
   * @param recognises likewise
   * @param whatAnswers likewise
   * @param keptFor how long a round is kept after its end
   */
  public MockFeature(
      Pool pool,
      GroupStore groups,
      StoryStore stories,
      AskedBefore elsewhere,
      Reads reads,
      Recognises recognises,
      Answers whatAnswers,
      Weights weights,
      Duration keptFor,
      InstantSource clock) {
    this.pool = pool;
    this.groups = groups;
    this.elsewhere = elsewhere;
    this.reads = new ReadsTold(reads, whatAnswers);
    this.weights = weights;
    this.keptFor = keptFor;
    this.clock = clock;
    this.desk = new DebriefDesk(rounds, stories, pool, this.reads, recognises, weights, clock);
  }

  /** What their rounds since then showed, as far as they have a debrief; the latest first. */
  public List<RoundShown> shown(Tx tx, Person person, Instant since) {
    return rounds.ended(tx, person, RoundStore.KEPT).stream()
        .filter(kept -> !kept.began().isBefore(since))
        .flatMap(kept -> kept.debrief().map(one -> RoundShown.of(kept.id(), one)).stream())
        .toList();
  }

  /** What their rounds left them to practise. */
  public AfterRounds afterRounds() {
    return new AfterRounds() {
      @Override
      public List<Missed> missed(Tx tx, Person person, Instant since) {
        return endedSince(tx, person, since)
            .limit(LAST_ROUNDS)
            .flatMap(LeftToPractise::missed)
            .toList();
      }

      @Override
      public List<Weakest> weakest(Tx tx, Person person, Instant since) {
        return endedSince(tx, person, since)
            .flatMap(kept -> LeftToPractise.weakest(kept).stream())
            .toList();
      }
    };
  }

  private Stream<Kept> endedSince(Tx tx, Person person, Instant since) {
    return rounds.ended(tx, person, RoundStore.KEPT).stream()
        .filter(kept -> !kept.began().isBefore(since));
  }

  /**
   * What their progress says of rounds that they brought to an end; nothing where there is none.
   */
  public List<Block> progress(Tx tx, Person person) {
    List<Kept> finished =
        endedSince(tx, person, clock.instant().minus(COUNTED))
            .filter(kept -> kept.round().isFinished())
            .toList();
    return finished.isEmpty()
        ? List.of()
        : List.of(MockCards.finished(finished.size(), finished.getFirst().began()));
  }

  /** Whether somebody is in the middle of a round: one that is paused leaves them free. */
  public boolean isUnderWay(Tx tx, Person person) {
    return rounds.running(tx, person).filter(kept -> !kept.round().isPaused()).isPresent();
  }

  /** What it contributes. */
  public Feature feature() {
    return Feature.named("mock")
        .command(Wanted.COMMAND, this::asked)
        .inDirect(this::said)
        .on(Incoming.Edited.class, this::changed)
        .on(Incoming.Deleted.class, this::deleted)
        .press(MockCards.READY, (tx, pressed) -> moves(tx, pressed, n -> new Happening.Ready()))
        .press(MockCards.DONE, (tx, pressed) -> moves(tx, pressed, Happening.DoneAnswering::new))
        .press(MockCards.SKIP, (tx, pressed) -> moves(tx, pressed, Happening.Skip::new))
        .press(MockCards.PAUSE, (tx, pressed) -> moves(tx, pressed, n -> new Happening.Pause()))
        .press(MockCards.RESUME, (tx, pressed) -> moves(tx, pressed, n -> new Happening.Resume()))
        .press(MockCards.STOP, (tx, pressed) -> moves(tx, pressed, n -> new Happening.Stop()))
        .press(
            DebriefCards.ROUNDS, (tx, pressed) -> whisper(pressed, desk.history(tx, pressed.by())))
        .press(DebriefCards.SHOW, desk::show)
        .formPress(DebriefCards.SAVE, desk::save)
        .formPress(DebriefCards.STORIES, desk::whichStories)
        .form(StoriesForm.ACTION, (tx, sent) -> Map.of(), desk::storiesChosen)
        .settles(OPENED, this::opened)
        .settles(POSTED, this::posted)
        .ponders(this::unread, Unread::lane, this::read, this::wasRead)
        .ponders(desk::undebriefed, DebriefDesk.Undebriefed::lane, desk::goThrough, desk::debriefed)
        .chore(
            new Chore(
                "mock",
                "Time in mock interviews",
                Duration.ofSeconds(10),
                true,
                this::backlog,
                (tx, now, ledger) -> timePasses(tx, now)));
  }

  // A round begins.

  private List<Outgoing> asked(Tx tx, Invocation asked) {
    Optional<Kept> running = rounds.running(tx, asked.by());
    if (running.isPresent()) return whisper(asked.asked(), MockCards.running(running.get()));
    rounds.removeUnreadable(tx, asked.by());
    Setting setting = Wanted.setting(asked);
    List<Question> questions =
        Choosing.of(bank(tx, asked), setting, lately(tx, asked.by()), seed(asked));
    if (questions.isEmpty()) return whisper(asked.asked(), MockCards.nothingToAsk());
    Instant now = clock.instant();
    Moved begun = Round.begins(setting, questions.stream().map(MainQuestion::of).toList(), now);
    Kept kept =
        rounds.add(tx, asked.by(), asked.place(), asked.asked().origin(), begun.round(), now);
    return begun.steps().stream()
        .flatMap(step -> card(kept.id(), begun.round(), step).stream())
        .<Outgoing>map(card -> direct(kept, card, OPENED))
        .toList();
  }

  /** Where the opening could be said, which who asked elsewhere is told there. */
  private List<Outgoing> opened(Tx tx, String subject, Receipt.Settled receipt) {
    if (!(receipt instanceof Receipt.Sent(MessageRef opening))) return posted(tx, subject, receipt);
    return Named.number(subject)
        .flatMap(id -> rounds.find(tx, id))
        .filter(kept -> !(kept.from() instanceof Place.Direct))
        .<List<Outgoing>>map(kept ->
            List.of(
                new Outgoing.Whisper(
                    kept.from(), kept.by(), MockCards.waiting(opening), kept.origin(), Tag.NONE)))
        .orElse(List.of());
  }

  /** What they may be asked: the bank, and what their group added. */
  private QuestionBank bank(Tx tx, Invocation asked) {
    List<Long> mine = groups.ofMember(tx, asked.by()).stream().map(StudyGroup::id).toList();
    OptionalLong here =
        asked
            .place()
            .inChannel()
            .map(channel -> groups.at(tx, channel))
            .orElse(OptionalLong.empty());
    if (here.isPresent() && mine.contains(here.getAsLong())) return pool.of(tx, here);
    return pool.of(tx, mine.isEmpty() ? OptionalLong.empty() : OptionalLong.of(mine.getFirst()));
  }

  private Set<String> lately(Tx tx, Person person) {
    Set<String> lately = new HashSet<>(elsewhere.since(tx, person, clock.instant().minus(LATELY)));
    lately.addAll(drawn.lately(tx, person));
    lately.addAll(askedHere.since(tx, person, Instant.EPOCH));
    return lately;
  }

  private Seed seed(Invocation asked) {
    return Seed.of(asked.by().id(), clock.instant());
  }

  /** Whether the opening or whatever came later could be said at all. */
  private List<Outgoing> posted(Tx tx, String subject, Receipt.Settled receipt) {
    if (!(receipt instanceof Receipt.Refused)) return List.of();
    Optional<Kept> found =
        Named.number(subject)
            .flatMap(id -> rounds.find(tx, id))
            .filter(one -> !one.round().hasEnded());
    if (found.isEmpty()) return List.of();
    Kept kept = found.get();
    if (kept.round().lines().isEmpty()) {
      rounds.remove(tx, kept.id());
      return List.of(
          new Outgoing.Whisper(
              kept.from(), kept.by(), MockCards.directClosed(), kept.origin(), Tag.NONE));
    }
    Moved paused = kept.round().on(new Happening.Pause(), clock.instant(), script);
    rounds.keep(tx, kept.id(), paused.round(), clock.instant());
    return List.of();
  }

  // What happens in it.

  private Optional<List<Outgoing>> said(Tx tx, Incoming.Said said) {
    return rounds
        .running(tx, said.by())
        .map(kept -> {
          var heard =
              new Happening.Said(said.message().id(), said.text(), said.clip(), said.spoken());
          return move(tx, kept, heard, card -> direct(kept, card));
        });
  }

  private List<Outgoing> changed(Tx tx, Incoming.Edited edited) {
    if (!edited.place().equals(new Place.Direct(edited.by()))) return List.of();
    String message = edited.message().id();
    return takenBack(tx, edited.by(), message, round -> round.changed(message, edited.text()));
  }

  private List<Outgoing> deleted(Tx tx, Incoming.Deleted deleted) {
    String message = deleted.message().id();
    return deleted.place() instanceof Place.Direct(Person person)
        ? takenBack(tx, person, message, round -> round.without(message))
        : List.of();
  }

  private List<Outgoing> takenBack(Tx tx, Person by, String message, UnaryOperator<Round> without) {
    rounds
        .running(tx, by)
        .filter(kept -> kept.round().holds(message))
        .ifPresent(
            kept -> rounds.keep(tx, kept.id(), without.apply(kept.round()), clock.instant()));
    for (Kept kept : rounds.ended(tx, by, RoundStore.KEPT)) {
      if (!kept.round().holds(message)) continue;
      Round changed = without.apply(kept.round());
      rounds.changedAfterwards(
          tx,
          kept.id(),
          changed,
          kept.debrief().map(debrief -> debrief.after(kept.round(), changed)));
    }
    return List.of();
  }

  private List<Outgoing> moves(
      Tx tx, Incoming.Pressed pressed, Function<Integer, Happening> happening) {
    Named named = Named.of(pressed.action().subject());
    return rounds
        .find(tx, pressed.by(), named.round())
        .map(kept -> {
          Function<Card, Outgoing> declining = card -> Outgoing.Whisper.answering(pressed, card);
          return answered(pressed, move(tx, kept, happening.apply(named.number()), declining));
        })
        .orElseGet(() -> whisper(pressed, MockCards.notThere()));
  }

  /** Whoever presses elsewhere is told there that it is done. */
  private static List<Outgoing> answered(Incoming.Pressed pressed, List<Outgoing> effects) {
    boolean silent = effects.stream().noneMatch(one -> one instanceof Outgoing.Whisper);
    if (pressed.place() instanceof Place.Direct || !silent) return effects;
    List<Outgoing> told = new ArrayList<>(effects);
    told.addAll(whisper(pressed, MockCards.doneThere()));
    return told;
  }

  private List<Outgoing> move(
      Tx tx, Kept kept, Happening happening, Function<Card, Outgoing> declining) {
    Instant now = clock.instant();
    Moved moved = kept.round().on(happening, now, script);
    if (!moved.round().equals(kept.round())) {
      rounds.keep(tx, kept.id(), moved.round(), now);
      if (moved.round().hasEnded()) rounds.forget(tx, kept.by(), RoundStore.KEPT);
    }
    List<Outgoing> effects = new ArrayList<>(effects(kept, moved));
    for (Step step : moved.steps()) {
      if (step instanceof Step.Declines(Step.Why why)) {
        effects.add(declining.apply(MockCards.declines(kept.id(), why)));
      }
    }
    return effects;
  }

  private List<Outgoing> effects(Kept kept, Moved moved) {
    return moved.steps().stream()
        .flatMap(step -> card(kept.id(), moved.round(), step).stream())
        .<Outgoing>map(card -> direct(kept, card))
        .toList();
  }

  private Optional<Card> card(long id, Round round, Step step) {
    return switch (step) {
      case Step.Opens ignored -> Optional.of(cards.opens(id, round));
      case Step.Asks asks -> Optional.of(cards.asks(id, round, asks));
      case Step.FollowsUp(int line) -> Optional.of(cards.followsUp(id, round, line));
      case Step.HalfTime(Duration left) -> Optional.of(cards.halfTime(round, left));
      case Step.Pauses ignored -> Optional.of(cards.pauses(id));
      case Step.PausesAlone ignored -> Optional.of(cards.pausesAlone(id));
      case Step.GoesOn(int line) -> Optional.of(cards.goesOn(id, round, line));
      case Step.WasAway(Duration away) -> Optional.of(MockCards.wasAway(away));
      case Step.TakesLate ignored -> Optional.of(MockCards.takesLate());
      case Step.TakesNoMore ignored -> Optional.of(MockCards.takesNoMore());
      case Step.CannotRead ignored -> Optional.of(MockCards.cannotRead());
      case Step.CannotHear(var spoken) -> Optional.of(MockCards.cannotHear(spoken));
      case Step.Ends(Step.How how) -> Optional.of(cards.ends(round, how));
      case Step.Declines ignored -> Optional.empty();
    };
  }

  /** Said in a round, or about it. */
  static Outgoing direct(Kept kept, Card card) {
    return direct(kept, card, POSTED);
  }

  private static Outgoing direct(Kept kept, Card card, String kind) {
    return new Outgoing.Post(
        new Place.Direct(kept.by()),
        card,
        new Audience.Nobody(),
        Tag.of(kind, kept.id()),
        Outgoing.Reach.ASKED_FOR);
  }

  private Chore.Backlog backlog(Tx tx, Instant now) {
    return new Chore.Backlog(
        rounds.countDue(tx, now) + rounds.countEnded(tx, now.minus(keptFor)),
        Stream.concat(
                rounds.nextDue(tx).stream(),
                rounds.firstEnded(tx).map(ended -> ended.plus(keptFor)).stream())
            .min(Comparator.naturalOrder())
            .orElse(null));
  }

  private Chore.Done timePasses(Tx tx, Instant now) {
    int forgotten = rounds.forget(tx, now.minus(keptFor), BATCH);
    List<Kept> due = rounds.due(tx, now, BATCH);
    List<Outgoing> effects = new ArrayList<>();
    for (Kept kept : due) {
      effects.addAll(move(tx, kept, new Happening.TimePasses(), card -> direct(kept, card)));
    }
    return new Chore.Done(
        due.size() + forgotten, due.size() == BATCH || forgotten == BATCH, effects);
  }

  // Reading an answer.

  /** An answer that waits to be read. */
  private record Unread(long id, Person by, int line, MainQuestion asked, Told told) {
    String lane() {
      return ReadsTold.lane(by);
    }
  }

  private List<Unread> unread(Tx tx) {
    return rounds.reading(tx, AT_ONCE).stream()
        .map(kept -> {
          Round round = kept.round();
          return new Unread(
              kept.id(), kept.by(), round.line(), round.main(), Told.of(round, round.question()));
        })
        .toList();
  }

  /** What was made of an answer. */
  private record Understood(Optional<Reading> reading, Topic topic) {}

  private Understood read(Unread one) {
    return new Understood(
        reads.read(one.id(), one.told()), reads.topic(one.id(), one.asked(), one.told()));
  }

  private List<Outgoing> wasRead(Tx tx, Unread one, Understood understood) {
    Happening.Read read =
        understood
            .reading()
            .map(found ->
                switch (found) {
                  case Reading.Read it ->
                      new Happening.Read(
                          one.line(),
                          Insight.lacking(it, weights),
                          false,
                          Heard.in(it, understood.topic()));
                  case Reading.Abstained it ->
                      new Happening.Read(
                          one.line(),
                          FIRST_ASKED,
                          it.reason() != Reading.Reason.NOT_ENGLISH
                              && one.told().isShort()
                              && !one.told().isBriefAndWhole(),
                          Heard.unread(one.told()));
                })
            .orElseGet(() ->
                new Happening.Read(
                    one.line(), List.of(), one.told().isSpokenInBrief(), Heard.unread(one.told())));
    return rounds
        .find(tx, one.by(), one.id())
        .filter(kept -> kept.round().stage() == Round.Stage.READING)
        .map(kept -> move(tx, kept, read, card -> direct(kept, card)))
        .orElse(List.of());
  }

  private static List<Outgoing> whisper(Incoming.Interaction asked, Card card) {
    return List.of(Outgoing.Whisper.answering(asked, card));
  }
}
