package dev.barraiser;

import dev.barraiser.bot.Feature;
import dev.barraiser.chat.Outgoing;
import dev.barraiser.chat.Person;
import dev.barraiser.chat.Receipt;
import dev.barraiser.config.Settings;
import dev.barraiser.practice.answers.Answer;
import dev.barraiser.practice.answers.AnswerRules;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.answers.AnswersFeature;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.Membership;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.nudges.NudgeFeature;
import dev.barraiser.practice.nudges.NudgeRules;
import dev.barraiser.practice.nudges.NudgeStore;
import dev.barraiser.practice.people.PeopleFeature;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.progress.BoardStore;
import dev.barraiser.practice.progress.DigestStore;
import dev.barraiser.practice.progress.Leaves;
import dev.barraiser.practice.progress.ProgressFeature;
import dev.barraiser.practice.progress.ProgressRules;
import dev.barraiser.practice.questions.Asked;
import dev.barraiser.practice.questions.AskedStore;
import dev.barraiser.practice.questions.Asking;
import dev.barraiser.practice.questions.AskingRefused;
import dev.barraiser.practice.questions.QuestionBank;
import dev.barraiser.practice.questions.QuestionRules;
import dev.barraiser.practice.questions.QuestionsFeature;
import dev.barraiser.practice.stories.Quotas;
import dev.barraiser.practice.stories.StoriesFeature;
import dev.barraiser.practice.stories.StoryCategory;
import dev.barraiser.practice.stories.StoryRules;
import dev.barraiser.practice.stories.StoryStore;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every feature, put together: the part of the wiring that a new feature touches. */
final class Features {

  private final Settings settings;
  private final QuestionBank bank;
  private final InstantSource clock;
  private final PeopleStore people = new PeopleStore();
  private final GroupStore groups = new GroupStore();
  private final StoryStore stories = new StoryStore();
  private final AnswerStore answers = new AnswerStore();
  private final AskedStore asked = new AskedStore();

  Features(Settings settings, QuestionBank bank, InstantSource clock) {
    this.settings = settings;
    this.bank = bank;
    this.clock = clock;
  }

  /** In the order in which they hear of an event: who keeps names and zones comes first. */
  List<Feature> all() {
    var nudgeStore = new NudgeStore();
    var nudges =
        new NudgeFeature(nudgeStore, people, groups, stories, quotas(), nudgeRules(), clock);
    var membership = new Membership(groups, nudges);
    return List.of(
        new PeopleFeature(people).feature(),
        questions(),
        new AnswersFeature(answers, asked, bank, groups, membership, people, answerRules(), clock)
            .feature(),
        new StoriesFeature(stories, answers, asked, bank, groups, membership, clock, storyRules())
            .feature(),
        progress(nudgeStore::leaves),
        nudges.feature());
  }

  private Feature progress(Leaves leaves) {
    return new ProgressFeature(
            stories,
            answers,
            asked,
            groups,
            people,
            new BoardStore(),
            new DigestStore(),
            bank,
            leaves,
            clock,
            quotas(),
            progressRules())
        .feature();
  }

  private Feature questions() {
    return new QuestionsFeature(
            bank,
            new Asking(bank, asked, people),
            people,
            (tx, channel) -> groups.of(tx, channel).stream().mapToLong(StudyGroup::id).findFirst(),
            this::answeredSince,
            new NothingFollows(),
            new QuestionRules(settings.questions().notAgain()),
            clock)
        .feature();
  }

  private Map<String, Instant> answeredSince(Tx tx, Person person, Instant since) {
    return answers.of(tx, person).stream()
        .filter(answer -> !answer.at().isBefore(since))
        .collect(Collectors.toMap(Answer::questionId, Answer::at, Features::later));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** A question that a person shared and that its channel refuses is nobody's slot. */
  private record NothingFollows() implements AskingRefused {
    @Override
    public List<Outgoing> notPosted(Tx tx, Asked asked, Receipt.Refused refused) {
      return List.of();
    }

    @Override
    public List<Outgoing> noThread(Tx tx, Asked asked, Receipt.Refused refused) {
      return List.of();
    }
  }

  // What is set, in each feature's own terms.

  private Quotas quotas() {
    Settings.Quotas set = settings.quotas();
    return new Quotas(
        Map.of(
            StoryCategory.LEADERSHIP_IMPACT, range(set.leadershipImpact()),
            StoryCategory.CHARACTER_VALUES, range(set.characterValues()),
            StoryCategory.VISION_STRATEGY, range(set.visionStrategy())));
  }

  private static Quotas.Range range(Settings.Range range) {
    return new Quotas.Range(range.from(), range.to());
  }

  private AnswerRules answerRules() {
    Settings.Answers set = settings.answers();
    return AnswerRules.of(set.minimumWords(), set.window(), set.quiet());
  }

  private ProgressRules progressRules() {
    Settings.Digest digest = settings.digest();
    ProgressRules standard = ProgressRules.standard();
    return new ProgressRules(
        settings.streaks().answersAWeek(),
        standard.membersForTotals(),
        digest.day(),
        digest.time(),
        standard.digestLateness());
  }

  private StoryRules storyRules() {
    return new StoryRules(quotas(), StoryRules.standard().undo());
  }

  private NudgeRules nudgeRules() {
    Settings.Nudges set = settings.nudges();
    NudgeRules standard = NudgeRules.standard();
    return new NudgeRules(
        set.time(),
        set.days(),
        set.aWeek(),
        set.quietHours().from(),
        set.quietHours().until(),
        standard.lateness(),
        standard.spacing());
  }
}
