package dev.barraiser.practice.mock;

import dev.barraiser.bot.Chore;
import dev.barraiser.bot.Feature;
import dev.barraiser.bot.Invocation;
import dev.barraiser.chat.Answer;
import dev.barraiser.chat.Audience;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Incoming;
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
import dev.barraiser.practice.mock.Debriefing.ReadText;
import dev.barraiser.practice.mock.Round.Moved;
import dev.barraiser.practice.questions.AnsweredBefore;
import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.Level;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.Question.Layer;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.practice.questions.Seed;
import dev.barraiser.practice.reading.Reading;
import dev.barraiser.practice.reading.StoryMatcher.Candidate;
import dev.barraiser.practice.reading.StoryMatcher.Match;
import dev.barraiser.practice.stories.Story;
import dev.barraiser.practice.stories.StoryForms;
import dev.barraiser.practice.stories.StoryStore;
import dev.barraiser.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mock interviews, alone. Everything in a round is between the bot and one person. */
public final class MockFeature {

  private static final Logger log = LoggerFactory.getLogger(MockFeature.class);

  private static final String POSTED = "mock.posted";
  private static final int BATCH = 50;
  private static final int AT_ONCE = 20;

  /** So many rounds are kept; an older one is forgotten with all that was said in it. */
  private static final int ROUNDS_KEPT = 10;

  /** Somebody who has answered a question within this time is asked another one. */
  private static final Duration LATELY = Duration.ofDays(60);

  /** What an interviewer wants to know first of an answer in which there is nothing yet. */
  private static final List<Layer> FIRST_ASKED =
      List.of(Layer.EXECUTION, Layer.ROLE, Layer.MEASURED_RESULT);

  /** More stories than anybody has; what is beyond is not looked at. */
  private static final int MOST_STORIES = 100;

  private static final Command MOCK =
      Command.of(
              "/barraiser mock",
              "A mock interview with me in direct messages, and what it showed",
              Command.Section.PRACTICE)
          .taking(
              Command.Arg.of(
                  "length",
                  "how long it takes; half an hour unless you say so",
                  options(Length.values(), Length::key, Length::title)),
              Command.Arg.of(
                  "level",
                  "whose scope is asked for",
                  options(new Level[] {Level.L6, Level.L7}, Level::key, Level::key)),
              Command.Arg.of("focus", "what it is about; anything unless you say so", foci()),
              Command.Arg.of(
                  "style",
                  "how I ask; neutral unless you say so",
                  options(Style.values(), Style::key, Style::title)))
          .example("/barraiser mock 30 L7 ownership sceptical");

  private final RoundStore rounds = new RoundStore();
  private final Script script = ScriptFile.own();
  private final MockCards cards = new MockCards(script);
  private final Pool pool;
  private final GroupStore groups;
  private final StoryStore stories;
  private final AnsweredBefore answered;
  private final Reads reads;
  private final Recognises recognises;
  private final Weights weights;
  private final Duration keptFor;
  private final InstantSource clock;

  /**
   * Puts it together.
   *
   * @param reads is asked outside any transaction
   * @param recognises likewise
   * @param keptFor how long a round is kept after its end
   */
  public MockFeature(
      Pool pool,
      GroupStore groups,
      StoryStore stories,
      AnsweredBefore answered,
      Reads reads,
      Recognises recognises,
      Weights weights,
      Duration keptFor,
      InstantSource clock) {
    this.pool = pool;
    this.groups = groups;
    this.stories = stories;
    this.answered = answered;
    this.reads = reads;
    this.recognises = recognises;
    this.weights = weights;
    this.keptFor = keptFor;
    this.clock = clock;
  }

  private static <T> List<Field.Option> options(
      T[] values, Function<T, String> key, Function<T, String> title) {
    return Arrays.stream(values)
        .map(value -> new Field.Option(key.apply(value), title.apply(value)))
        .toList();
  }

  private static List<Field.Option> foci() {
    return Stream.concat(
            options(Category.values(), Category::key, Category::title).stream(),
            options(Principle.values(), Principle::key, Principle::title).stream())
        .toList();
  }

  /** What it contributes. */
  public Feature feature() {
    return Feature.named("mock")
        .command(MOCK, this::asked)
        .inDirect(this::said)
        .on(Incoming.Edited.class, (tx, edited) -> changed(tx, edited.by(), edited))
        .on(Incoming.Deleted.class, this::deleted)
        .press(MockCards.READY, (tx, pressed) -> moves(tx, pressed, n -> new Happening.Ready()))
        .press(MockCards.DONE, (tx, pressed) -> moves(tx, pressed, Happening.DoneAnswering::new))
        .press(MockCards.SKIP, (tx, pressed) -> moves(tx, pressed, Happening.Skip::new))
        .press(MockCards.PAUSE, (tx, pressed) -> moves(tx, pressed, n -> new Happening.Pause()))
        .press(MockCards.RESUME, (tx, pressed) -> moves(tx, pressed, n -> new Happening.Resume()))
        .press(MockCards.STOP, (tx, pressed) -> moves(tx, pressed, n -> new Happening.Stop()))
        .press(MockCards.ROUNDS, (tx, pressed) -> whisper(pressed, history(tx, pressed.by())))
        .press(MockCards.SHOW, this::show)
        .formPress(MockCards.SAVE, this::save)
        .formPress(MockCards.STORIES, this::whichStories)
        .form(StoriesForm.ACTION, (tx, sent) -> Map.of(), this::storiesChosen)
        .settles(POSTED, this::posted)
        .ponders(this::unread, Unread::lane, this::read, this::wasRead)
        .ponders(this::undebriefed, Undebriefed::lane, this::goThrough, this::debriefed)
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
    Setting setting = setting(asked);
    List<Question> questions =
        Choosing.of(bank(tx, asked), setting, lately(tx, asked.by()), seed(asked));
    if (questions.isEmpty()) return whisper(asked.asked(), MockCards.nothingToAsk());
    Instant now = clock.instant();
    Moved begun = Round.begins(setting, questions.stream().map(MainQuestion::of).toList(), now);
    Kept kept =
        rounds.add(tx, asked.by(), asked.place(), asked.asked().origin(), begun.round(), now);
    List<Outgoing> effects = new ArrayList<>();
    if (!(asked.place() instanceof Place.Direct)) {
      effects.addAll(whisper(asked.asked(), MockCards.inDirectMessages()));
    }
    effects.addAll(effects(kept, begun));
    return effects;
  }

  private static Setting setting(Invocation asked) {
    return new Setting(
        named(Length.values(), Length::key, asked.argument("length")).orElse(Length.HALF_AN_HOUR),
        named(Level.values(), Level::key, asked.argument("level")).orElse(Level.BOTH),
        Focus.of(asked.argument("focus")),
        named(Style.values(), Style::key, asked.argument("style")).orElse(Style.NEUTRAL));
  }

  private static <T> Optional<T> named(
      T[] values, Function<T, String> key, Optional<String> wanted) {
    return wanted.flatMap(
        name -> Arrays.stream(values).filter(value -> key.apply(value).equals(name)).findFirst());
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
    Set<String> lately =
        new HashSet<>(answered.since(tx, person, clock.instant().minus(LATELY)).keySet());
    for (Kept one : rounds.ended(tx, person, ROUNDS_KEPT)) {
      one.round()
          .lines()
          .forEach(line -> lately.add(one.round().mains().get(line.question()).id()));
    }
    return lately;
  }

  private Seed seed(Invocation asked) {
    return Seed.of(asked.by().id(), clock.instant());
  }

  /** Whether the opening or whatever came later could be said at all. */
  private List<Outgoing> posted(Tx tx, String subject, Receipt.Settled receipt) {
    if (!(receipt instanceof Receipt.Refused)) return List.of();
    Optional<Kept> found =
        number(subject).flatMap(id -> rounds.find(tx, id)).filter(one -> !one.round().hasEnded());
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
          var heard = new Happening.Said(said.message().id(), said.text(), said.clip());
          return move(tx, kept, heard, card -> direct(kept, card));
        });
  }

  private List<Outgoing> changed(Tx tx, Person by, Incoming.Edited edited) {
    return takenBack(tx, edited.place(), by, edited.message().id(), edited.text());
  }

  private List<Outgoing> deleted(Tx tx, Incoming.Deleted deleted) {
    return deleted.place() instanceof Place.Direct(Person person)
        ? takenBack(tx, deleted.place(), person, deleted.message().id(), "")
        : List.of();
  }

  private List<Outgoing> takenBack(Tx tx, Place place, Person by, String message, String text) {
    if (!place.equals(new Place.Direct(by))) return List.of();
    rounds
        .running(tx, by)
        .ifPresent(kept ->
            rounds.keep(tx, kept.id(), kept.round().changed(message, text), clock.instant()));
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

  /**
   * What a button is about: a round, and a line or question in it. Whatever the outside world sends
   * that is neither names no round.
   */
  private record Named(long round, int number) {
    static Named of(String subject) {
      String[] parts = subject.split("-", 2);
      long round = MockFeature.number(parts[0]).orElse(-1L);
      long number = parts.length < 2 ? -1L : MockFeature.number(parts[1]).orElse(-1L);
      return new Named(round, number > Integer.MAX_VALUE ? -1 : (int) number);
    }
  }

  private static Optional<Long> number(String text) {
    try {
      return Optional.of(Long.parseLong(text)).filter(number -> number >= 0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private List<Outgoing> move(
      Tx tx, Kept kept, Happening happening, Function<Card, Outgoing> declining) {
    Instant now = clock.instant();
    Moved moved = kept.round().on(happening, now, script);
    if (!moved.round().equals(kept.round())) {
      rounds.keep(tx, kept.id(), moved.round(), now);
      if (moved.round().hasEnded()) rounds.forget(tx, kept.by(), ROUNDS_KEPT);
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
      case Step.CannotHear ignored -> Optional.of(MockCards.cannotHear());
      case Step.Ends(Step.How how) -> Optional.of(cards.ends(round, how));
      case Step.Declines ignored -> Optional.empty();
    };
  }

  private static Outgoing direct(Kept kept, Card card) {
    return new Outgoing.Post(
        new Place.Direct(kept.by()), card, new Audience.Nobody(), Tag.of(POSTED, kept.id()));
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
  private record Unread(long id, Person by, int line, Told told) {
    String lane() {
      return MockFeature.lane(by);
    }
  }

  private static String lane(Person by) {
    return String.join("/", by.workspace().platform(), by.workspace().id(), by.id());
  }

  private List<Unread> unread(Tx tx) {
    return rounds.reading(tx, AT_ONCE).stream()
        .map(kept -> {
          Round round = kept.round();
          return new Unread(kept.id(), kept.by(), round.line(), Told.of(round, round.question()));
        })
        .toList();
  }

  private Optional<Reading> read(Unread one) {
    return read(one.id(), one.told());
  }

  private Optional<Reading> read(long id, Told told) {
    // Only a clip: there is nothing to read.
    if (told.text().isEmpty()) return Optional.empty();
    try {
      return Optional.of(reads.read(told.text(), told.lens()));
    } catch (RuntimeException e) {
      // Its message may hold what somebody wrote.
      log.error("answer not read round={} cause={}", id, e.getClass().getName());
      return Optional.empty();
    }
  }

  private List<Outgoing> wasRead(Tx tx, Unread one, Optional<Reading> reading) {
    Happening.Read read =
        reading
            .map(found ->
                switch (found) {
                  case Reading.Read it ->
                      new Happening.Read(one.line(), Insight.lacking(it, weights), false);
                  case Reading.Abstained it ->
                      new Happening.Read(
                          one.line(), FIRST_ASKED, it.reason() != Reading.Reason.NOT_ENGLISH);
                })
            .orElseGet(() -> new Happening.Read(one.line(), List.of(), false));
    return rounds
        .find(tx, one.by(), one.id())
        .filter(kept -> kept.round().stage() == Round.Stage.READING)
        .map(kept -> move(tx, kept, read, card -> direct(kept, card)))
        .orElse(List.of());
  }

  // Going through a round.

  /** A round that is over, and the stories that may have been told in it. */
  private record Undebriefed(Kept kept, List<Candidate> stories) {
    String lane() {
      return MockFeature.lane(kept.by());
    }
  }

  private List<Undebriefed> undebriefed(Tx tx) {
    return rounds.wantingDebrief(tx, AT_ONCE).stream()
        .map(kept -> new Undebriefed(kept, candidates(tx, kept.by())))
        .toList();
  }

  private List<Candidate> candidates(Tx tx, Person person) {
    return stories.of(tx, person).stream()
        .limit(MOST_STORIES)
        .map(story ->
            new Candidate(
                Long.toString(story.id()),
                story.title(),
                story.content().parts().stream()
                    .map(Story.Part::text)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("\n\n"))))
        .toList();
  }

  private List<ReadText> goThrough(Undebriefed one) {
    return Told.all(one.kept().round()).stream()
        .map(told ->
            new ReadText(told, read(one.kept().id(), told), recognised(told, one.stories())))
        .toList();
  }

  private OptionalLong recognised(Told told, List<Candidate> stories) {
    if (told.asided() || stories.isEmpty()) return OptionalLong.empty();
    try {
      return recognises.same(told.text(), stories).stream()
          .map(Match::id)
          .mapToLong(Long::parseLong)
          .findFirst();
    } catch (RuntimeException e) {
      log.error("stories not recognised cause={}", e.getClass().getName());
      return OptionalLong.empty();
    }
  }

  private List<Outgoing> debriefed(Tx tx, Undebriefed one, List<ReadText> texts) {
    Optional<Kept> found =
        rounds.find(tx, one.kept().by(), one.kept().id()).filter(kept -> kept.debrief().isEmpty());
    if (found.isEmpty()) return List.of();
    Kept kept = found.get();
    Debrief debrief = Debriefing.of(kept.round(), texts, weights);
    for (ReadText text : texts) {
      if (text.story().isPresent()) tells(tx, kept.by(), text.story().getAsLong());
    }
    rounds.debriefed(tx, kept.id(), debrief);
    return MockCards.debrief(kept, debrief, titles(tx, kept.by())).stream()
        .<Outgoing>map(card -> direct(kept, card))
        .toList();
  }

  private Optional<Story> tells(Tx tx, Person by, long story) {
    return stories.told(tx, by, story, OptionalLong.empty(), clock.instant());
  }

  private Map<Long, String> titles(Tx tx, Person by) {
    Map<Long, String> titles = new HashMap<>();
    stories.of(tx, by).forEach(story -> titles.put(story.id(), story.title()));
    return titles;
  }

  // Afterwards.

  private Card history(Tx tx, Person by) {
    return MockCards.rounds(
        rounds.ended(tx, by, ROUNDS_KEPT).stream()
            .filter(kept -> kept.debrief().isPresent())
            .toList());
  }

  private Optional<Kept> debriefedRound(Tx tx, Incoming.Interaction asked, String subject) {
    return rounds
        .find(tx, asked.by(), Named.of(subject).round())
        .filter(kept -> kept.debrief().isPresent());
  }

  private List<Outgoing> show(Tx tx, Incoming.Pressed pressed) {
    Optional<Kept> found = debriefedRound(tx, pressed, pressed.action().subject());
    if (found.isEmpty()) return whisper(pressed, MockCards.notThere());
    Kept kept = found.get();
    return MockCards.debrief(kept, kept.debrief().orElseThrow(), titles(tx, kept.by())).stream()
        .<Outgoing>map(card -> Outgoing.Whisper.answering(pressed, card))
        .toList();
  }

  /** The story form with an answer in it. */
  private Answer save(Tx tx, Incoming.Pressed pressed) {
    Named named = Named.of(pressed.action().subject());
    Optional<Kept> found =
        debriefedRound(tx, pressed, pressed.action().subject())
            .filter(kept -> named.number() >= 0 && named.number() < kept.round().mains().size());
    if (found.isEmpty()) return new Answer.Told(MockCards.notThere());
    Kept kept = found.get();
    String text = Told.of(kept.round(), named.number()).text();
    return new Answer.OpenForm(
        StoryForms.from(
            text,
            pool.find(tx, kept.round().mains().get(named.number()).id()),
            kept.debrief()
                .flatMap(debrief -> debrief.of(named.number()))
                .flatMap(one -> Optional.ofNullable(one.parts()))
                .map(Debrief.Parts::sorted)));
  }

  private Answer whichStories(Tx tx, Incoming.Pressed pressed) {
    Optional<Kept> found = debriefedRound(tx, pressed, pressed.action().subject());
    if (found.isEmpty()) return new Answer.Told(MockCards.notThere());
    List<Story> mine = stories.of(tx, pressed.by());
    if (mine.isEmpty()) return new Answer.Told(MockCards.noStories());
    return new Answer.OpenForm(StoriesForm.of(found.get(), mine));
  }

  private List<Outgoing> storiesChosen(Tx tx, Incoming.Submitted sent) {
    Optional<Kept> found = debriefedRound(tx, sent, sent.action().subject());
    if (found.isEmpty()) return whisper(sent, MockCards.notThere());
    Kept kept = found.get();
    Debrief debrief = kept.debrief().orElseThrow();
    List<String> marked = new ArrayList<>();
    for (Debrief.OfQuestion one : List.copyOf(debrief.questions())) {
      long story = number(sent.values().text(StoriesForm.field(one.question()))).orElse(0L);
      if (story == 0 || story == one.story()) continue;
      Optional<Story> told = tells(tx, kept.by(), story);
      if (told.isEmpty()) continue;
      marked.add(told.get().title());
      debrief = debrief.told(one.question(), story);
    }
    rounds.debriefed(tx, kept.id(), debrief);
    return whisper(sent, MockCards.marked(marked));
  }

  private static List<Outgoing> whisper(Incoming.Interaction asked, Card card) {
    return List.of(Outgoing.Whisper.answering(asked, card));
  }
}
