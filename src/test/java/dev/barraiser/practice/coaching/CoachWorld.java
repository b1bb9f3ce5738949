package dev.barraiser.practice.coaching;

import dev.barraiser.bot.Feature;
import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.answers.Answer;
import dev.barraiser.practice.answers.AnswerRules;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.answers.AnswersFeature;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.Membership;
import dev.barraiser.practice.people.PeopleFeature;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.Framework;
import dev.barraiser.practice.questions.Kind;
import dev.barraiser.practice.questions.Level;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Reading;
import dev.barraiser.practice.stories.OwedQuotas;
import dev.barraiser.practice.stories.QuotaStore;
import dev.barraiser.practice.stories.Quotas;
import dev.barraiser.practice.stories.StoriesFeature;
import dev.barraiser.practice.stories.Story;
import dev.barraiser.practice.stories.StoryCategory;
import dev.barraiser.practice.stories.StoryRules;
import dev.barraiser.practice.stories.StoryStore;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A question and its thread, two people, and a coach who reads what {@link Told} has labels for.
 */
final class CoachWorld implements AutoCloseable {

  static final Place.Channel CHANNEL = FeatureRig.channel("practice");
  static final Place.InThread THREAD = new Place.InThread(CHANNEL, "root");
  static final String QUESTION = "Tell me about something that you brought up to date.";
  static final String BETTER = "I compared three engines and chose the one that I could teach.";

  private static final String REWRITTEN = "A own, decision: " + BETTER;

  final AnswerStore answers = new AnswerStore();
  final AskedStore asked = new AskedStore();
  final GroupStore groups = new GroupStore();
  final StoryStore stories = new StoryStore();
  final PeopleStore people = new PeopleStore();
  private final AtomicReference<CoachingFeature> coaching = new AtomicReference<>();
  private final Labelled labelled =
      Labelled.by(Told.SEARCH, Told.LEDGER, Told.ONBOARDING, REWRITTEN);

  /** How texts are read; can be changed. */
  Reads reads = labelled;

  final FeatureRig rig = FeatureRig.at("2026-03-02T09:00:00Z", this::features);
  final Person ana = rig.meets("ana", "Ana", "Europe/Berlin", false);
  final Person ben = rig.meets("ben", "Ben", "Europe/Berlin", false);
  final long question =
      rig.write(tx -> {
        long id =
            asked.add(
                tx,
                CHANNEL,
                OptionalLong.empty(),
                "search",
                Optional.of(LocalDate.parse("2026-03-02")),
                rig.instant());
        asked.threadOpened(tx, id, THREAD);
        return id;
      });

  private int events;

  private List<Feature> features(FeatureRig clock) {
    var membership = new Membership(groups, (tx, group, person, now) -> List.of());
    var coaching =
        new CoachingFeature(
            new Reads() {
              @Override
              public Reading read(String text, Lens lens) {
                return reads.read(text, lens);
              }

              @Override
              public Reading readAsAnswer(String text, Lens lens) {
                return reads.readAsAnswer(text, lens);
              }
            },
            answers,
            stories,
            Pool.of(bank()),
            CoachRules.standard(),
            clock);
    this.coaching.set(coaching);
    return List.of(
        new PeopleFeature(people).feature(),
        new AnswersFeature(
                answers,
                asked,
                Pool.of(bank()),
                groups,
                membership,
                people,
                (tx, author, answer) -> false,
                coaching.coach(),
                (tx, author, gone, instead) -> {},
                AnswerRules.standard(),
                clock)
            .feature(),
        new StoriesFeature(
                stories,
                answers,
                asked,
                Pool.of(bank()),
                groups,
                membership,
                coaching.rewritten(),
                coaching.readiness(),
                new OwedQuotas(new QuotaStore(), stories, Quotas.standard()),
                (tx, author, gone, instead) -> {},
                clock,
                StoryRules.standard())
            .feature(),
        coaching.feature());
  }

  private static QuestionBank bank() {
    return new QuestionBank(
        List.of(
            question("search", QUESTION, Kind.BEHAVIOURAL),
            question("code", "Should managers write code?", Kind.HYPOTHETICAL)),
        List.of(new Framework("outline", "Outline", "", List.of(), "")));
  }

  private static Question question(String id, String text, Kind kind) {
    return new Question(
        id,
        text,
        Category.ORGANIZATIONAL_IMPACT,
        kind,
        List.of(Principle.DIVE_DEEP),
        Level.BOTH,
        "outline",
        "",
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  static String text(String told) {
    return Labelled.by(told).text();
  }

  Findings findings() {
    return coaching.get().findings();
  }

  Practising practising() {
    return coaching.get().practising();
  }

  void restarts() {
    rig.restarts(this::features);
  }

  MessageRef says(Person by, String text) {
    return rig.says(by, THREAD, text);
  }

  /** The same question comes again, in a thread of its own, and somebody answers there. */
  Answer saysAgain(Person by, String text) {
    var again = new Place.InThread(CHANNEL, "again");
    rig.write(tx -> {
      long id =
          asked.add(
              tx,
              CHANNEL,
              OptionalLong.empty(),
              "search",
              Optional.of(LocalDate.parse("2026-03-03")),
              rig.instant());
      asked.threadOpened(tx, id, again);
      return id;
    });
    rig.later(Duration.ofDays(1));
    rig.says(by, again, text);
    return answerOf(by);
  }

  List<Outgoing> edits(Person by, MessageRef message, String text) {
    return rig.event(new Incoming.Edited("edit" + ++events, by, message, text, rig.instant()));
  }

  List<Outgoing> deletes(MessageRef message) {
    return rig.event(new Incoming.Deleted("gone" + ++events, message, rig.instant()));
  }

  Answer answerOf(Person person) {
    return rig.read(tx -> answers.of(tx, person)).getFirst();
  }

  Story story(Person author, String situation, String action, String result) {
    return rig.write(tx ->
        stories.add(
            tx,
            author,
            new Story.Content(
                "A search",
                StoryCategory.LEADERSHIP_IMPACT,
                List.of(),
                situation,
                "",
                action,
                result),
            OptionalLong.empty(),
            rig.instant()));
  }

  long rows(String table) {
    return rig.read(
        tx -> tx.handle().createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one());
  }

  /** What is kept of opinions, a line each, with the sentences if they were given. */
  List<String> opinions() {
    return rig.read(tx ->
        tx.handle()
            .createQuery(
                "SELECT opinion || ' ' || about || ' ' || COALESCE(sentences, '-') FROM"
                    + " coaching_opinion")
            .mapTo(String.class)
            .list());
  }

  @Override
  public void close() {
    rig.close();
  }
}
