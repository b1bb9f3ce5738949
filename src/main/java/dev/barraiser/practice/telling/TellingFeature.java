package dev.barraiser.practice.telling;

import dev.barraiser.bot.Feature;
import dev.barraiser.bot.Invocation;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Command;
import dev.barraiser.chat.Field;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.practice.questions.Likeness;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.QuestionSearch;
import dev.barraiser.practice.questions.Seed;
import dev.barraiser.practice.reading.StoryMatcher.Candidate;
import dev.barraiser.practice.reading.StoryMatcher.Match;
import dev.barraiser.practice.stories.Readiness;
import dev.barraiser.practice.stories.Story;
import dev.barraiser.practice.stories.StoryStore;
import dev.barraiser.storage.Tx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which story to tell where. Everything is a whisper to the stories' author. */
public final class TellingFeature {

  private static final Logger log = LoggerFactory.getLogger(TellingFeature.class);

  private static final int AT_ONCE = 5;
  private static final int LONGEST_QUESTION = 300;

  /** More stories than most people have; those changed last are looked at. */
  private static final int MOST_STORIES = 100;

  private static final Command MATCH =
      Command.of(
              "/barraiser story match",
              "My best three stories for a question, and why",
              Command.Section.STORIES)
          .taking(Command.Arg.suggesting("question", "words of a question, or one of your own"))
          .example("/barraiser story match When did you change your mind?");

  private static final Command LOOP =
      Command.of(
              "/barraiser story loop",
              "Which story for which of five interviewers, none told twice",
              Command.Section.STORIES)
          .taking(
              Command.Arg.of(
                      "principles-each",
                      "how many principles each of the five interviewers asks for",
                      List.of(
                          new Field.Option("2", "2 principles each"),
                          new Field.Option("3", "3 principles each")))
                  .formerly("principles"))
          .example("/barraiser story loop 3");

  private final WonderingStore wonderings = new WonderingStore();
  private final StoryStore stories;
  private final Pool pool;
  private final Matches matches;
  private final StorylessStore storyless;
  private final Readiness readiness;
  private final InstantSource clock;

  /**
   * Puts it together.
   *
   * @param matches is asked outside any transaction
   * @param readiness tells what the coach sees in stories
   */
  public TellingFeature(
      StoryStore stories,
      Pool pool,
      Matches matches,
      StorylessStore storyless,
      Readiness readiness,
      InstantSource clock) {
    this.stories = stories;
    this.pool = pool;
    this.matches = matches;
    this.storyless = storyless;
    this.readiness = readiness;
    this.clock = clock;
  }

  /** What it contributes. */
  public Feature feature() {
    return Feature.named("telling")
        .command(
            Command.of(
                "/barraiser story matrix",
                "Your stories by principle and topic: what is thin or overloaded",
                Command.Section.STORIES),
            (tx, asked) -> whisper(asked.asked(), matrix(tx, asked.by())))
        .command(MATCH, this::match)
        .command(LOOP, this::loop)
        .suggest(
            MATCH,
            "question",
            (peek, asked) -> QuestionSearch.suggest(pool.bank().all(), asked.typed()))
        .press(TellingCards.MATRIX, (tx, pressed) -> whisper(pressed, matrix(tx, pressed.by())))
        .press(TellingCards.MATCH, this::matchPressed)
        .press(TellingCards.LOOP, this::loopPressed)
        .ponders(this::waiting, Waiting::lane, this::rank, this::ranked);
  }

  // For one question.

  private List<Outgoing> match(Tx tx, Invocation asked) {
    Optional<String> typed = asked.argument("question").map(String::strip);
    if (typed.isEmpty() || typed.get().isEmpty()) {
      return whisper(asked.asked(), TellingCards.whichQuestion());
    }
    Optional<Question> known = QuestionSearch.find(pool.bank(), typed.get());
    String text = known.map(Question::text).orElse(typed.get());
    if (text.length() > LONGEST_QUESTION) {
      return whisper(
          asked.asked(),
          Card.plain("That is too long for a question; its first sentence is enough."));
    }
    return wonder(tx, asked.asked(), known.map(Question::id).orElse(""), text);
  }

  private List<Outgoing> matchPressed(Tx tx, Incoming.Pressed pressed) {
    return pool.seen(tx, pressed.action().subject(), pressed)
        .map(question -> wonder(tx, pressed, question.id(), question.text()))
        .orElseGet(() -> whisper(pressed, TellingCards.whichQuestion()));
  }

  private List<Outgoing> wonder(
      Tx tx, Incoming.Interaction asked, String questionId, String question) {
    if (stories.of(tx, asked.by()).isEmpty()) return whisper(asked, TellingCards.noStories());
    // Whoever asks often must not make everybody else wait.
    if (wonderings.waits(tx, asked.by())) return whisper(asked, TellingCards.stillLooking());
    wonderings.add(
        tx, asked.by(), questionId, question, asked.place(), asked.origin(), clock.instant());
    return List.of();
  }

  /** Somebody who waits, and the stories they have. */
  private record Waiting(Wondering wondering, List<Story> stories) {
    String lane() {
      Person by = wondering.by();
      return String.join("/", by.workspace().platform(), by.workspace().id(), by.id());
    }
  }

  private List<Waiting> waiting(Tx tx) {
    return wonderings.waiting(tx, AT_ONCE).stream()
        .map(one -> new Waiting(one, some(tx, one.by())))
        .toList();
  }

  private List<Story> some(Tx tx, Person person) {
    List<Story> all = stories.of(tx, person);
    if (all.size() <= MOST_STORIES) return all;
    Set<Long> newest =
        all.stream()
            .sorted(Comparator.comparing(Story::updatedAt).reversed())
            .limit(MOST_STORIES)
            .map(Story::id)
            .collect(Collectors.toSet());
    return all.stream().filter(story -> newest.contains(story.id())).toList();
  }

  /** Says so where not all of a person's stories were looked at. */
  private Card some(Tx tx, Person person, Card card) {
    if (stories.of(tx, person).size() <= MOST_STORIES) return card;
    List<Block> blocks = new ArrayList<>(card.blocks());
    blocks.add(
        Block.context(
            "You have more than a hundred stories; I looked at the hundred that you changed last."));
    return new Card(card.summary(), blocks);
  }

  private Optional<List<Match>> rank(Waiting one) {
    List<Candidate> candidates = one.stories().stream().map(TellingFeature::candidate).toList();
    try {
      return Optional.of(matches.rank(one.wondering().question(), candidates));
    } catch (RuntimeException e) {
      // Its message may hold what somebody wrote.
      log.error(
          "stories not matched asked={} cause={}", one.wondering().id(), e.getClass().getName());
      return Optional.empty();
    }
  }

  private static Candidate candidate(Story story) {
    String told =
        story.content().parts().stream()
            .map(Story.Part::text)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n\n"));
    return new Candidate(Long.toString(story.id()), story.title(), told);
  }

  private List<Outgoing> ranked(Tx tx, Waiting one, Optional<List<Match>> ranked) {
    Wondering asked = one.wondering();
    if (!wonderings.done(tx, asked.id())) return List.of();
    Optional<Question> known = pool.find(tx, asked.questionId());
    // What is asked in nearly the words of the bank asks for what the bank says it does.
    Optional<Question> like = known.or(() -> Likeness.same(asked.question(), pool.bank().all()));
    Optional<Fitting> fitting =
        ranked.map(found -> Fitting.of(asked.question(), like, stories.of(tx, asked.by()), found));
    if (known.isPresent()) fitting.ifPresent(found -> remember(tx, asked, found));
    Card card =
        fitting
            .map(found -> FittingCards.of(asked.question(), known, found))
            .map(shown -> some(tx, asked.by(), shown))
            .orElseGet(TellingCards::notMatched);
    return List.of(
        new Outgoing.Whisper(
            asked.place(), asked.by(), card, asked.origin(), dev.barraiser.chat.Tag.NONE));
  }

  /** A question without a story worth telling is the next one to write a story for. */
  private void remember(Tx tx, Wondering asked, Fitting fitting) {
    if (fitting.worthTelling() || !fitting.asksForStory())
      storyless.some(tx, asked.by(), asked.questionId());
    else storyless.none(tx, asked.by(), asked.questionId(), clock.instant());
  }

  // Over a loop, and by principle.

  private List<Outgoing> loop(Tx tx, Invocation asked) {
    int each = asked.argument("principles-each").filter("3"::equals).isPresent() ? 3 : 2;
    return whisper(asked.asked(), loop(tx, asked.by(), each, 0));
  }

  private List<Outgoing> loopPressed(Tx tx, Incoming.Pressed pressed) {
    String[] said = pressed.action().subject().split("-", 2);
    int each = said[0].equals("3") ? 3 : 2;
    return whisper(pressed, loop(tx, pressed.by(), each, said.length < 2 ? 0 : number(said[1])));
  }

  /** Whatever the outside world sends. */
  private static int number(String text) {
    try {
      return Math.max(0, Integer.parseInt(text) % 1000);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private Card loop(Tx tx, Person by, int each, int draw) {
    List<Tellable> tellable = tellable(tx, by);
    if (tellable.isEmpty()) return TellingCards.noStories();
    Loop loop = Loop.drawn(each, Seed.of(by.id(), draw));
    return some(
        tx, by, TellingCards.loop(loop, each, draw, LoopPlan.of(loop.principles(), tellable)));
  }

  private Card matrix(Tx tx, Person by) {
    List<Tellable> tellable = tellable(tx, by);
    if (tellable.isEmpty()) return TellingCards.noStories();
    Map<Long, List<Principle>> seen =
        some(tx, by).stream()
            .filter(story -> story.principles().isEmpty())
            .collect(Collectors.toMap(Story::id, story -> readiness.shows(tx, story)));
    return some(tx, by, MatrixCards.of(Matrix.of(tellable), seen));
  }

  private List<Tellable> tellable(Tx tx, Person by) {
    return some(tx, by).stream()
        .map(story -> TellingCards.tellable(story, story.isReady()))
        .toList();
  }

  private static List<Outgoing> whisper(Incoming.Interaction asked, Card card) {
    return List.of(Outgoing.Whisper.answering(asked, card));
  }
}
