package dev.barraiser.practice.home;

import dev.barraiser.bot.Feature;
import dev.barraiser.bot.FeatureRig;
import dev.barraiser.chat.Action;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Incoming;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Place;
import dev.barraiser.practice.answers.AnswerRules;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.answers.AnswersFeature;
import dev.barraiser.practice.answers.Coach;
import dev.barraiser.practice.daily.DailyFeature;
import dev.barraiser.practice.daily.DailyQuestions;
import dev.barraiser.practice.daily.DailyRules;
import dev.barraiser.practice.goals.GoalStore;
import dev.barraiser.practice.goals.Goals;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.GroupsFeature;
import dev.barraiser.practice.groups.LostChannel;
import dev.barraiser.practice.groups.Membership;
import dev.barraiser.practice.groups.Organisers;
import dev.barraiser.practice.groups.Organising;
import dev.barraiser.practice.guides.GuideFiles;
import dev.barraiser.practice.guides.GuidesFeature;
import dev.barraiser.practice.nudges.NudgeFeature;
import dev.barraiser.practice.nudges.NudgeRules;
import dev.barraiser.practice.nudges.NudgeStore;
import dev.barraiser.practice.people.PeopleFeature;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.progress.BoardStore;
import dev.barraiser.practice.progress.DigestStore;
import dev.barraiser.practice.progress.ProgressFeature;
import dev.barraiser.practice.progress.ProgressRules;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Asking;
import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.Framework;
import dev.barraiser.practice.questions.Kind;
import dev.barraiser.practice.questions.Level;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Principle;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.practice.questions.QuestionRules;
import dev.barraiser.practice.questions.QuestionsFeature;
import dev.barraiser.practice.stories.OwedQuotas;
import dev.barraiser.practice.stories.QuotaStore;
import dev.barraiser.practice.stories.Quotas;
import dev.barraiser.practice.stories.StoriesFeature;
import dev.barraiser.practice.stories.StoryRules;
import dev.barraiser.practice.stories.StoryStore;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every feature on one database. Monday, 2 March 2026, half past seven in Berlin. */
final class HomeWorld implements AutoCloseable {

  static final Place.Channel CHANNEL = FeatureRig.channel("practice");

  private final Pool pool = Pool.of(bank());
  private final PeopleStore people = new PeopleStore();
  private final GroupStore groups = new GroupStore();
  private final AskedStore asked = new AskedStore();
  private final AnswerStore answers = new AnswerStore();
  private final StoryStore stories = new StoryStore();
  final FeatureRig rig = FeatureRig.at("2026-03-02T06:30:00Z", this::features);
  final Person ana = rig.meets("ana", "Ana", "Europe/Berlin", false);
  final Person ben = rig.meets("ben", "Ben", null, false);

  private int opened;

  private List<Feature> features(FeatureRig clock) {
    var organisers = new Organisers(groups, people);
    var lost = new LostChannel(groups, asked, organisers);
    var asking = new Asking(pool, asked, people);
    var daily =
        new DailyQuestions(groups, asked, asking, pool, organisers, lost, DailyRules.standard());
    var quotas = new OwedQuotas(new QuotaStore(), stories, Quotas.standard());
    var goals = new Goals(new GoalStore(), stories, quotas);
    var nudgeStore = new NudgeStore();
    var nudges =
        new NudgeFeature(
            nudgeStore,
            people,
            groups,
            stories,
            answers,
            pool,
            quotas,
            goals,
            (tx, person) -> Optional.empty(),
            (tx, person) -> Optional.empty(),
            (tx, answer) -> Optional.empty(),
            (tx, story) -> Optional.empty(),
            (tx, person) -> false,
            NudgeRules.standard(),
            clock);
    var membership = new Membership(groups, nudges);
    var guides =
        new GuidesFeature(
            GuideFiles.own(),
            pool,
            (tx, person) -> stories.of(tx, person).size(),
            (tx, person, place) -> Optional.empty(),
            clock);
    var progress =
        new ProgressFeature(
            stories,
            answers,
            asked,
            groups,
            people,
            new BoardStore(),
            new DigestStore(),
            pool,
            nudgeStore::leaves,
            guides.firstSteps(),
            nudges::missed,
            (tx, person) -> Button.of("Assess yourself", Action.of("assessment.open")),
            new Organising(groups, organisers),
            clock,
            quotas,
            ProgressRules.standard());
    return List.of(
        new PeopleFeature(people).feature(),
        new QuestionsFeature(
                pool,
                asking,
                people,
                groups,
                answers::questionsAnsweredSince,
                daily,
                QuestionRules.standard(),
                clock)
            .feature(),
        new GroupsFeature(
                groups,
                membership,
                organisers,
                lost,
                daily,
                people,
                pool,
                asked,
                ZoneId.of("UTC"),
                clock)
            .feature(),
        new DailyFeature(daily, groups, organisers, List::of, clock).feature(),
        new AnswersFeature(
                answers,
                asked,
                pool,
                groups,
                membership,
                people,
                (tx, author, answer) -> stories.fromAnswer(tx, author, answer).isPresent(),
                Coach.silent(),
                (tx, author, gone, instead) -> {},
                AnswerRules.standard(),
                clock)
            .feature(),
        new StoriesFeature(
                stories,
                answers,
                asked,
                pool,
                groups,
                membership,
                (tx, answer) -> Optional.empty(),
                (tx, story) -> Optional.empty(),
                quotas,
                (tx, author, gone, instead) -> {},
                clock,
                StoryRules.standard())
            .feature(),
        nudges.feature(),
        progress.feature(),
        guides.feature(),
        new HomeFeature(
                new HomeView(
                    groups,
                    asked,
                    pool,
                    answers,
                    daily,
                    progress,
                    nudges,
                    guides.firstSteps(),
                    clock),
                clock)
            .feature());
  }

  private static QuestionBank bank() {
    return new QuestionBank(
        Arrays.stream(Category.values())
            .map(category ->
                new Question(
                    category.key(),
                    "What about " + category.key() + "?",
                    category,
                    Kind.BEHAVIOURAL,
                    List.of(Principle.EARN_TRUST),
                    Level.BOTH,
                    "outline",
                    "Whether it lasted.",
                    List.of(),
                    List.of(),
                    List.of(),
                    Map.of()))
            .toList(),
        List.of(new Framework("outline", "Outline", "In four steps.", List.of(), "Done.")));
  }

  HomeWorld goTo(String instant) {
    rig.goTo(Instant.parse(instant));
    return this;
  }

  /** Ana makes a channel a study group: nine in Berlin, Monday to Friday. */
  HomeWorld groupIn(Place.Channel channel) {
    rig.types(ana, channel, "/barraiser setup");
    rig.submits(ana, channel, rig.form(), Map.of());
    return this;
  }

  /** Nine in the morning: the question of the day. */
  Outgoing.Post asksTheQuestionOfTheDay() {
    goTo("2026-03-02T08:00:00Z");
    return rig.wakes("daily").stream()
        .filter(effect -> effect instanceof Outgoing.Post)
        .map(Outgoing.Post.class::cast)
        .findFirst()
        .orElseThrow();
  }

  Place.InThread threadOf(Outgoing question) {
    return new Place.InThread((Place.Channel) question.place(), rig.ref(question).id());
  }

  List<Outgoing> opens(Person person) {
    return rig.event(new Incoming.HomeOpened("opened" + ++opened, person, rig.instant()));
  }

  /** What a person's home shows after a second in which nothing happens. */
  Outgoing.Home homeOf(Person person) {
    rig.comesToRest();
    return rig.sent().stream()
        .filter(effect -> effect instanceof Outgoing.Home home && home.person().equals(person))
        .map(Outgoing.Home.class::cast)
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  @Override
  public void close() {
    rig.close();
  }
}
