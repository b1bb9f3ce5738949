package dev.barraiser.practice.answers;

import dev.barraiser.bot.Feature;
import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.Membership;
import dev.barraiser.practice.groups.StudyGroup;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A study group in Berlin on Monday, 2 March 2026: the question of nine o'clock is asked, its
 * thread is open, and it is ten in Berlin.
 */
final class Practice implements AutoCloseable {

  static final Place.Channel CHANNEL = FeatureRig.channel("practice");
  static final Place.InThread THREAD = new Place.InThread(CHANNEL, "root");
  static final String QUESTION = "Tell me about a decision that outlived you.";

  private static final String START = "2026-03-02T09:00:00Z";

  final AnswerStore answers = new AnswerStore();
  final AskedStore asked = new AskedStore();
  final GroupStore groups = new GroupStore();
  final PeopleStore people = new PeopleStore();
  final List<Person> joined = new ArrayList<>();
  final Set<Long> savedAsStories = new HashSet<>();
  final FeatureRig rig = FeatureRig.at(START, this::features);
  final Person ana = rig.meets("ana", "Ana", "Europe/Berlin", false);
  final Person ben = rig.meets("ben", "Ben", "America/New_York", false);
  final StudyGroup group;
  final long question;

  private int events;

  Practice() {
    group =
        rig.write(tx ->
            groups.set(
                tx,
                CHANNEL,
                StudyGroup.Rhythm.standard(ZoneId.of("Europe/Berlin")),
                rig.instant()));
    question = asks(THREAD, LocalDate.parse("2026-03-02"));
  }

  private List<Feature> features(FeatureRig clock) {
    var membership =
        new Membership(
            groups,
            (tx, joinedGroup, person, now) -> {
              joined.add(person);
              return List.of();
            });
    var feature =
        new AnswersFeature(
            answers,
            asked,
            Pool.of(bank()),
            groups,
            membership,
            people,
            (tx, author, answer) -> savedAsStories.contains(answer),
            Coach.silent(),
            (tx, author, gone, instead) -> {},
            AnswerRules.standard(),
            clock);
    return List.of(new PeopleFeature(people).feature(), feature.feature());
  }

  private static QuestionBank bank() {
    var outline = new Framework("outline", "Outline", "", List.of(), "");
    var question =
        new Question(
            "q1",
            QUESTION,
            Category.ORGANIZATIONAL_IMPACT,
            Kind.BEHAVIOURAL,
            List.of(Principle.THINK_BIG),
            Level.BOTH,
            "outline",
            "",
            List.of(
                new Question.Probe(Question.Layer.CONTEXT, "Who had decided so before?"),
                new Question.Probe(Question.Layer.MEASURED_RESULT, "What moved, by how much?"),
                new Question.Probe(Question.Layer.LEARNING, "What would you keep?")),
            List.of(),
            List.of(),
            Map.of());
    return new QuestionBank(List.of(question), List.of(outline));
  }

  long asks(Place.InThread thread, LocalDate day) {
    return rig.write(tx -> {
      long id =
          asked.add(
              tx, CHANNEL, OptionalLong.of(group.id()), "q1", Optional.of(day), rig.instant());
      asked.threadOpened(tx, id, thread);
      return id;
    });
  }

  /** {@code count} words that say which text they are of. */
  static String words(int count, String of) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> of + i).collect(Collectors.joining(" "));
  }

  void restarts() {
    rig.restarts(this::features);
  }

  Practice later(Duration duration) {
    rig.later(duration);
    return this;
  }

  MessageRef says(Person by, String text) {
    return rig.says(by, THREAD, text);
  }

  List<Outgoing> said(Person by, String message, String text, Instant at) {
    return rig.event(
        new Incoming.Said(event(), by, message(message), text, false, false, null, at));
  }

  List<Outgoing> saysTo(Person by, String message, String text) {
    return rig.event(
        new Incoming.Said(event(), by, message(message), text, true, false, null, rig.instant()));
  }

  List<Outgoing> clip(Person by, String message) {
    return rig.event(
        new Incoming.Said(event(), by, message(message), "", false, true, null, rig.instant()));
  }

  List<Outgoing> edits(Person by, MessageRef message, String text) {
    return rig.event(new Incoming.Edited(event(), by, message, text, rig.instant()));
  }

  List<Outgoing> deletes(MessageRef message) {
    return rig.event(new Incoming.Deleted(event(), message, rig.instant()));
  }

  /** Chooses an entry in the menu of one's own message. */
  List<Outgoing> chooses(Person by, MessageRef message, String text, String choice) {
    return rig.chooses(by, message, by, text, choice);
  }

  static MessageRef message(String id) {
    return new MessageRef(THREAD, id);
  }

  private String event() {
    return "event" + ++events;
  }

  Optional<Answer> answerOf(Person person) {
    return rig.read(tx -> answers.of(tx, person)).stream().findFirst();
  }

  /** The text of a person's only answer. */
  String textOf(Person person) {
    return answerOf(person).orElseThrow(() -> new AssertionError("no answer")).text();
  }

  Optional<Answer> holding(MessageRef message) {
    return rig.read(tx -> answers.holding(tx, message));
  }

  List<String> earlierOf(Person person) {
    long id = answerOf(person).orElseThrow().id();
    return rig.read(tx -> answers.earlier(tx, person, id)).stream()
        .map(AnswerStore.Version::text)
        .toList();
  }

  /** The messages that bear the bot's mark, by all that was sent. */
  List<MessageRef> marked() {
    List<MessageRef> marked = new ArrayList<>();
    for (Outgoing effect : rig.sent()) {
      if (!(effect instanceof Outgoing.React react)) continue;
      if (react.on()) marked.add(react.message());
      else marked.remove(react.message());
    }
    return marked;
  }

  /** How many rows of replies still hold this text. */
  long remembered(String text) {
    return rig.read(tx ->
        tx.handle()
            .createQuery(
                """
                SELECT (SELECT COUNT(*) FROM reply WHERE text LIKE :text)
                  + (SELECT COUNT(*) FROM reply_version WHERE text LIKE :text)
                  + (SELECT COUNT(*) FROM answer WHERE text LIKE :text)
                """)
            .bind("text", "%" + text + "%")
            .mapTo(Long.class)
            .one());
  }

  @Override
  public void close() {
    rig.close();
  }
}
