package dev.barraiser;

import dev.barraiser.bot.Feature;
import dev.barraiser.bot.Traces;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Trace;
import dev.barraiser.config.Settings;
import dev.barraiser.embedding.Choice;
import dev.barraiser.embedding.Depth;
import dev.barraiser.embedding.Embedders;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.answers.AnswersFeature;
import dev.barraiser.practice.assessment.AssessmentFeature;
import dev.barraiser.practice.assessment.AssessmentFile;
import dev.barraiser.practice.assessment.Statements;
import dev.barraiser.practice.coaching.CoachingFeature;
import dev.barraiser.practice.coaching.Reads;
import dev.barraiser.practice.daily.ChoreReport;
import dev.barraiser.practice.daily.DailyFeature;
import dev.barraiser.practice.daily.DailyQuestions;
import dev.barraiser.practice.daily.FirstStart;
import dev.barraiser.practice.goals.GoalStore;
import dev.barraiser.practice.goals.Goals;
import dev.barraiser.practice.goals.GoalsFeature;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.GroupsFeature;
import dev.barraiser.practice.groups.LostChannel;
import dev.barraiser.practice.groups.Membership;
import dev.barraiser.practice.groups.Organisers;
import dev.barraiser.practice.groups.Organising;
import dev.barraiser.practice.guides.GuideFiles;
import dev.barraiser.practice.guides.GuidesFeature;
import dev.barraiser.practice.home.HomeFeature;
import dev.barraiser.practice.home.HomeView;
import dev.barraiser.practice.interviews.InterviewRules;
import dev.barraiser.practice.interviews.InterviewStore;
import dev.barraiser.practice.interviews.InterviewsFeature;
import dev.barraiser.practice.mine.MineFeature;
import dev.barraiser.practice.mock.Answers;
import dev.barraiser.practice.mock.AskedInMocks;
import dev.barraiser.practice.mock.MockFeature;
import dev.barraiser.practice.mock.Recognises;
import dev.barraiser.practice.nudges.NudgeFeature;
import dev.barraiser.practice.nudges.NudgeStore;
import dev.barraiser.practice.pairs.PairRules;
import dev.barraiser.practice.pairs.PairsFeature;
import dev.barraiser.practice.people.PeopleFeature;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.people.Remains;
import dev.barraiser.practice.privacy.Boards;
import dev.barraiser.practice.privacy.OldAnswers;
import dev.barraiser.practice.privacy.PrivacyFeature;
import dev.barraiser.practice.privacy.PrivacyRules;
import dev.barraiser.practice.progress.BoardStore;
import dev.barraiser.practice.progress.DigestStore;
import dev.barraiser.practice.progress.ProgressFeature;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Asking;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.practice.questions.QuestionRules;
import dev.barraiser.practice.questions.QuestionsFeature;
import dev.barraiser.practice.reading.Lens;
import dev.barraiser.practice.reading.Reader;
import dev.barraiser.practice.reading.Reading;
import dev.barraiser.practice.reading.StoryMatcher;
import dev.barraiser.practice.stories.OwedQuotas;
import dev.barraiser.practice.stories.QuotaStore;
import dev.barraiser.practice.stories.QuotasFeature;
import dev.barraiser.practice.stories.StoriesFeature;
import dev.barraiser.practice.stories.StoryRules;
import dev.barraiser.practice.stories.StoryStore;
import dev.barraiser.practice.suggestions.OwnQuestionStore;
import dev.barraiser.practice.suggestions.SuggestionRules;
import dev.barraiser.practice.suggestions.SuggestionsFeature;
import dev.barraiser.practice.telling.Matches;
import dev.barraiser.practice.telling.StorylessStore;
import dev.barraiser.practice.telling.TellingFeature;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every feature, put together: the part of the wiring that a new feature touches. */
final class Features {

  /** Enough to tell by them whether an answer is about its question; each takes milliseconds. */
  private static final int COMPARED = 60;

  private final Settings settings;
  private final Pool pool;
  private final InstantSource clock;
  private final PeopleStore people = new PeopleStore();
  private final GroupStore groups = new GroupStore();
  private final StoryStore stories = new StoryStore();
  private final AnswerStore answers = new AnswerStore();
  private final AskedStore asked = new AskedStore();

  private final OwnQuestionStore suggestions = new OwnQuestionStore(groups);
  private final InterviewStore interviews = new InterviewStore(groups, InterviewRules.standard());
  private final RandomGenerator random;
  private final Consumer<Person> forgotten;
  private final Remains remains;

  private final ChoreReport chores;
  private final Reads reads;
  private final Matches matches;
  private final Recognises recognises;
  private final Answers whatAnswers;
  private final CoachingFeature coaching;
  private final Asking asking;
  private final DailyQuestions daily;
  private final Organisers organisers = new Organisers(groups, people);
  private final Organising organising = new Organising(groups, organisers);
  private final StorylessStore storyless = new StorylessStore();
  private final QuotaStore setQuotas = new QuotaStore();
  private final OwedQuotas quotas;
  private final LostChannel lostChannel = new LostChannel(groups, asked, organisers);

  /**
   * Prepares the stores that several features share.
   *
   * @param clock the product's time
   * @param chores how the chores fare, for organisers who ask
   * @param reads how the coach reads
   * @param matches how stories are ranked for a question
   * @param recognises how a story is known again when it is told
   * @param random draws what nobody shall be able to guess
   * @param forgotten told, once it is so, that nothing is kept of somebody any more
   * @param remains clears away what platforms keep of a story or an answer that is gone for good
   */
  Features(
      Settings settings,
      QuestionBank bank,
      InstantSource clock,
      ChoreReport chores,
      Reads reads,
      Matches matches,
      Recognises recognises,
      Answers whatAnswers,
      RandomGenerator random,
      Consumer<Person> forgotten,
      Remains remains) {
    this.settings = settings;
    this.clock = clock;
    this.random = random;
    this.forgotten = forgotten;
    this.remains = remains;
    this.chores = chores;
    this.reads = reads;
    this.matches = matches;
    this.recognises = recognises;
    this.whatAnswers = whatAnswers;
    this.quotas = new OwedQuotas(setQuotas, stories, FeatureRules.quotas(settings));
    this.pool = new Pool(bank, suggestions, interviews);
    this.coaching =
        new CoachingFeature(reads, answers, stories, pool, FeatureRules.coaching(settings), clock);
    this.asking = new Asking(pool, asked, people);
    this.daily =
        new DailyQuestions(
            groups, asked, asking, pool, organisers, lostChannel, FeatureRules.daily(settings));
  }

  /** In the order in which they hear of an event: who keeps names and zones comes first. */
  List<Feature> all() {
    var nudgeStore = new NudgeStore();
    var goalStore = new GoalStore();
    var goals = new Goals(goalStore, stories, quotas);
    var pairs =
        new PairsFeature(
            pool,
            groups,
            people,
            asked,
            answers::questionsAnsweredSince,
            new AskedInMocks(),
            clock,
            PairRules.standard());
    var mock =
        new MockFeature(
            pool,
            groups,
            stories,
            new AskedElsewhere(answers, asked, groups, pairs),
            reads,
            recognises,
            whatAnswers,
            FeatureRules.coaching(settings).weights(),
            settings.privacy().keepAnswers(),
            clock);
    Statements statements = AssessmentFile.own();
    var assessment =
        new AssessmentFeature(
            statements, coaching.findings(), pairs::marks, mock::shown, stories, answers, clock);
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
            storyless,
            assessment::last,
            coaching.rewritten(),
            coaching.readiness(),
            (tx, person) -> mock.isUnderWay(tx, person) || pairs.isUnderWay(tx, person),
            FeatureRules.nudges(settings),
            clock);
    var aims = new GoalsFeature(goalStore, goals, nudges::zone, nudges::heard, clock);
    var membership = new Membership(groups, nudges);
    var sharing =
        new InterviewsFeature(
            interviews, suggestions, pool, groups, organisers, people, random, clock);
    var guides =
        new GuidesFeature(
            GuideFiles.own(),
            pool,
            (tx, person) -> stories.of(tx, person).size(),
            sharing::glimpse,
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
            (tx, person) ->
                besides(
                    nudges.missed(tx, person), aims.line(tx, person), mock.progress(tx, person)),
            assessment::offer,
            organising,
            clock,
            quotas,
            FeatureRules.progress(settings));
    var home =
        new HomeFeature(
            new HomeView(
                groups, asked, pool, answers, daily, progress, nudges, guides.firstSteps(), clock),
            clock);
    var channels =
        new GroupsFeature(
            groups,
            membership,
            organisers,
            lostChannel,
            daily,
            people,
            pool,
            asked,
            settings.people().timeZone(),
            clock);
    var answering =
        new AnswersFeature(
            answers,
            asked,
            pool,
            groups,
            membership,
            people,
            (tx, author, answer) -> stories.fromAnswer(tx, author, answer).isPresent(),
            coaching.coach(),
            this::clearButStories,
            FeatureRules.answers(settings),
            clock);
    var telling =
        new StoriesFeature(
            stories,
            answers,
            asked,
            pool,
            groups,
            membership,
            coaching.rewritten(),
            coaching.readiness(),
            quotas,
            remains,
            clock,
            StoryRules.standard());
    var privacy =
        new PrivacyFeature(
            List.of(
                asking::farewell,
                sharing::farewell,
                pairs::farewell,
                channels::farewell,
                answering::farewell,
                telling::farewell,
                progress::farewell),
            traces(),
            boards(progress),
            oldAnswers(answering),
            new ReadableWords(pool, statements, nudges::zone),
            new PrivacyRules(settings.privacy().keepAnswers()),
            clock);
    return List.of(
        new PeopleFeature(people).feature(),
        new QuestionsFeature(
                pool,
                asking,
                people,
                groups,
                answers::questionsAnsweredSince,
                daily,
                new QuestionRules(settings.questions().notAgain()),
                clock)
            .feature(),
        new SuggestionsFeature(
                suggestions,
                pool,
                groups,
                organisers,
                people,
                asked,
                SuggestionRules.standard(),
                clock)
            .feature(),
        sharing.feature(),
        channels.feature(),
        new DailyFeature(daily, groups, organisers, chores, clock).feature(),
        answering.feature(),
        telling.feature(),
        new QuotasFeature(setQuotas, quotas, organising).feature(),
        coaching.feature(),
        new TellingFeature(stories, pool, matches, storyless, coaching.readiness(), clock)
            .feature(),
        mock.feature(),
        pairs.feature(),
        guides.feature(),
        aims.feature(),
        assessment.feature(),
        new MineFeature(
                groups,
                asked,
                pool,
                answers,
                stories,
                coaching.practising(),
                mock.afterRounds(),
                clock)
            .feature(),
        nudges.feature(),
        progress.feature(),
        home.feature(),
        privacy.feature());
  }

  private PrivacyFeature.Traces traces() {
    var engine = new Traces();
    return new PrivacyFeature.Traces() {
      @Override
      public void forget(Tx tx, Person person, List<Outgoing.Post> instead) {
        engine.forget(tx, person, instead);
        tx.leaveNothing();
        tx.afterCommit(() -> forgotten.accept(person));
      }

      @Override
      public void wipe(Tx tx, Person person) {
        engine.wipe(tx, person);
      }
    };
  }

  private static Boards boards(ProgressFeature progress) {
    return new Boards() {
      @Override
      public boolean isApart(Tx tx, Person person) {
        return progress.isApart(tx, person);
      }

      @Override
      public List<Outgoing> apart(Tx tx, Person person, boolean apart) {
        return progress.apart(tx, person, apart);
      }
    };
  }

  /** What has become a story stays where it is shown: a story is kept for good. */
  private void clearButStories(Tx tx, Person author, Trace gone, Card instead) {
    Stream<String> stays =
        stories.of(tx, author).stream()
            .flatMap(story ->
                Stream.of(
                    story.content().situation(),
                    story.content().task(),
                    story.content().action(),
                    story.content().result()));
    remains.clear(tx, author, gone.without(stays), instead);
  }

  private static OldAnswers oldAnswers(AnswersFeature answering) {
    return new OldAnswers() {
      @Override
      public Removed remove(Tx tx, Instant before, int most) {
        AnswersFeature.Removed removed = answering.removeOlder(tx, before, most);
        return new Removed(removed.count(), removed.effects());
      }

      @Override
      public long count(Tx tx, Instant before) {
        return answering.olderThan(tx, before);
      }

      @Override
      public Optional<Instant> oldest(Tx tx) {
        return answering.oldest(tx);
      }
    };
  }

  private static List<Block> besides(List<Block> missed, List<Block> goal, List<Block> rounds) {
    return Stream.of(missed, goal, rounds).flatMap(List::stream).toList();
  }

  /** How the coach reads. Nothing is loaded before it first does. */
  static Reads reads(Settings settings) {
    Settings.Coach set = settings.coach();
    var embedder = Embedders.onFirstUse(Choice.valueOf(set.embeddings().name()), Depth.HALF);
    var reader = new Reader(embedder, set.wordsPerMinute());
    return new Reads() {
      @Override
      public Reading read(String text, Lens lens) {
        return reader.read(text, lens);
      }

      @Override
      public Reading readAsAnswer(String text, Lens lens) {
        return reader.readAsAnswer(text, lens);
      }
    };
  }

  /** How stories are ranked. Nothing is loaded before the first time. */
  static MatchesOnFirstUse matches(Settings settings, QuestionBank bank) {
    Choice choice = Choice.valueOf(settings.coach().embeddings().name());
    List<Question> all = bank.all();
    int step = Math.max(1, all.size() / COMPARED);
    List<String> others =
        IntStream.range(0, all.size())
            .filter(at -> at % step == 0)
            .mapToObj(at -> all.get(at).text())
            .toList();
    return new MatchesOnFirstUse(
        () -> StoryMatcher.load(Embedders.load(choice, Depth.WHOLE)), others);
  }

  /** What the practice room begins with. */
  FirstStart firstStart() {
    return new FirstStart(groups, daily, clock);
  }
}
