package dev.barraiser.practice.progress;

import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.MessageRef;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.answers.GivenAnswers;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.Organisers;
import dev.barraiser.practice.groups.Organising;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.guides.FirstSteps;
import dev.barraiser.practice.nudges.Leave;
import dev.barraiser.practice.people.PeopleFeature;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.questions.Asked;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.Kind;
import dev.barraiser.practice.questions.Level;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.practice.stories.OwedQuotas;
import dev.barraiser.practice.stories.QuotaStore;
import dev.barraiser.practice.stories.Quotas;
import dev.barraiser.practice.stories.Story;
import dev.barraiser.practice.stories.StoryCategory;
import dev.barraiser.practice.stories.StoryStore;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A study group in Berlin, with what people answered and saved. Monday, 23 March 2026 is near. */
final class ProgressWorld implements AutoCloseable {

  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final Place.Channel CHANNEL = FeatureRig.channel("practice");

  static final Question TRUST =
      question("trust", Category.LEADERSHIP_CHARACTER, Principle.EARN_TRUST);
  static final Question THINK =
      question("think", Category.TECHNICAL_LEADERSHIP_PHILOSOPHY, Principle.THINK_BIG);

  final StoryStore stories = new StoryStore();
  final AnswerStore answers = new AnswerStore();
  final AskedStore asked = new AskedStore();
  final GroupStore groups = new GroupStore();
  private final Map<Person, List<Leave>> leaves = new HashMap<>();
  private final Map<Person, FirstSteps.Ticks> ticks = new HashMap<>();
  private final Map<Person, List<Block>> besides = new HashMap<>();
  private @Nullable ProgressFeature progress;
  final FeatureRig rig;
  StudyGroup group;

  /** Begins at a local time in Berlin, with the group set up. */
  ProgressWorld(String local) {
    rig = FeatureRig.at(berlin(local).toString(), this::features);
    group = groupIn(CHANNEL, BERLIN);
  }

  private List<dev.barraiser.bot.Feature> features(FeatureRig clock) {
    var people = new PeopleStore();
    return List.of(new PeopleFeature(people).feature(), progress(people, clock).feature());
  }

  private ProgressFeature progress(PeopleStore people, FeatureRig clock) {
    progress =
        new ProgressFeature(
            stories,
            answers,
            asked,
            groups,
            people,
            new BoardStore(),
            new DigestStore(),
            Pool.of(new QuestionBank(List.of(TRUST, THINK), List.of())),
            (tx, person) -> leaves.getOrDefault(person, List.of()),
            (tx, person) -> ticks.getOrDefault(person, new FirstSteps.Ticks(0, 5)),
            (tx, person) -> besides.getOrDefault(person, List.of()),
            (tx, person) -> Button.of("Assess yourself", Action.of("assessment.open")),
            new Organising(groups, new Organisers(groups, people)),
            clock,
            new OwedQuotas(new QuotaStore(), stories, Quotas.standard()),
            ProgressRules.standard());
    return progress;
  }

  /** From now on somebody shares nothing with boards, or does again. */
  List<Outgoing> apart(Person person, boolean apart) {
    ProgressFeature feature = Objects.requireNonNull(progress);
    return rig.write(tx -> feature.apart(tx, person, apart));
  }

  List<Outgoing> farewell(Person person) {
    ProgressFeature feature = Objects.requireNonNull(progress);
    return rig.write(tx -> feature.farewell(tx, person));
  }

  private static Question question(String id, Category category, Principle principle) {
    return new Question(
        id,
        "What about " + id + "?",
        category,
        Kind.BEHAVIOURAL,
        List.of(principle),
        Level.BOTH,
        "star",
        "",
        List.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  static Instant berlin(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }

  StudyGroup groupIn(Place.Channel channel, ZoneId zone) {
    return rig.write(
        tx -> groups.set(tx, channel, StudyGroup.Rhythm.standard(zone), rig.instant()));
  }

  ProgressWorld goTo(String local) {
    rig.goTo(berlin(local));
    return this;
  }

  /** Somebody the platform knows by this name, and a member of the group. */
  Person member(String id, String name) {
    Person person = rig.meets(id, name, "Europe/Berlin", false);
    rig.write(tx -> groups.join(tx, group.id(), person, rig.instant()));
    return person;
  }

  Person member(String id) {
    return member(id, id);
  }

  void onLeave(Person person, Leave leave) {
    leaves.put(person, List.of(leave));
  }

  /** Others have this to say to them. */
  void isTold(Person person, String words) {
    besides.put(person, List.of(Block.text(words)));
  }

  void hasTicked(Person person, int steps) {
    ticks.put(person, new FirstSteps.Ticks(steps, 5));
  }

  /** An answer to a question of the group, now. */
  long answers(Person by) {
    return answers(by, "An answer of " + by.id());
  }

  long answers(Person by, String text) {
    Asked question = asks(group, TRUST);
    return rig.write(tx -> GivenAnswers.given(tx, question, by, text, rig.instant()));
  }

  long keepsAnAnswer(Person by) {
    Asked question = asks(group, TRUST);
    return rig.write(tx -> GivenAnswers.kept(tx, question, by, "For me alone", rig.instant()));
  }

  long answersIn(StudyGroup other, Person by) {
    Asked question = asks(other, TRUST);
    return rig.write(tx -> GivenAnswers.given(tx, question, by, "Elsewhere", rig.instant()));
  }

  Asked asks(StudyGroup in, Question question) {
    return rig.write(tx -> {
      long id =
          asked.add(
              tx,
              in.channel(),
              OptionalLong.of(in.id()),
              question.id(),
              Optional.empty(),
              rig.instant());
      asked.posted(tx, id, new MessageRef(in.channel(), "question" + id));
      return asked.find(tx, id).orElseThrow();
    });
  }

  Story saves(Person by, StoryCategory category, String title) {
    var content = new Story.Content(title, category, List.of(), "Once", "", "", "");
    return rig.write(tx -> {
      Story story = stories.add(tx, by, content, OptionalLong.empty(), rig.instant());
      return stories.decide(tx, by, story.id(), true, rig.instant()).orElseThrow();
    });
  }

  /** Saves enough stories to meet a quota. */
  void meets(Person by, StoryCategory category, int stories) {
    for (int i = 1; i <= stories; i++) saves(by, category, category.title() + " " + i);
  }

  void paused(StudyGroup.Pause pause) {
    rig.write(tx ->
        tx.handle()
            .createUpdate("UPDATE study_group SET paused_since = :since, paused_until = :until")
            .bind("since", pause.since())
            .bind("until", pause.until().orElse(null))
            .execute());
  }

  @Override
  public void close() {
    rig.close();
  }
}
