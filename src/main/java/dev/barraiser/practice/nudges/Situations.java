package dev.barraiser.practice.nudges;

import dev.barraiser.chat.Person;
import dev.barraiser.practice.answers.AnswerStore;
import dev.barraiser.practice.goals.Goals;
import dev.barraiser.practice.groups.GroupStore;
import dev.barraiser.practice.groups.StudyGroup;
import dev.barraiser.practice.nudges.NudgePlan.Situation;
import dev.barraiser.practice.people.PeopleStore;
import dev.barraiser.practice.questions.Category;
import dev.barraiser.practice.questions.Pool;
import dev.barraiser.practice.questions.Question;
import dev.barraiser.practice.stories.OwedQuotas;
import dev.barraiser.practice.stories.Quotas.Standing;
import dev.barraiser.practice.stories.Readiness;
import dev.barraiser.practice.stories.Rewritten;
import dev.barraiser.practice.stories.Story;
import dev.barraiser.practice.stories.StoryCategory;
import dev.barraiser.practice.stories.StoryStore;
import dev.barraiser.storage.Tx;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what decides about a person's nudges. Reads only. */
final class Situations {

  /** Eight weeks of the most anybody can be sent: what limits and rotation look back on. */
  private static final int REMEMBERED = 8 * NudgeRules.MOST_WEEKLY;

  /** An answer shorter than this is seldom a story. */
  private static final int WORTH_SAVING_WORDS = 60;

  private final NudgeStore store;
  private final PeopleStore people;
  private final GroupStore groups;
  private final StoryStore stories;
  private final AnswerStore answers;
  private final Pool pool;
  private final OwedQuotas quotas;
  private final Goals goals;
  private final Storyless storyless;
  private final Assessing assessing;
  private final Rewritten rewritten;
  private final Readiness readiness;

  Situations(
      NudgeStore store,
      PeopleStore people,
      GroupStore groups,
      StoryStore stories,
      AnswerStore answers,
      Pool pool,
      OwedQuotas quotas,
      Goals goals,
      Storyless storyless,
      Assessing assessing,
      Rewritten rewritten,
      Readiness readiness) {
    this.store = store;
    this.people = people;
    this.groups = groups;
    this.stories = stories;
    this.answers = answers;
    this.pool = pool;
    this.quotas = quotas;
    this.goals = goals;
    this.storyless = storyless;
    this.assessing = assessing;
    this.rewritten = rewritten;
    this.readiness = readiness;
  }

  Situation of(Tx tx, Subscription subscription, Instant now) {
    Person person = subscription.person();
    Optional<PeopleStore.Known> known = people.find(tx, person);
    List<StudyGroup> live = live(tx, person);
    ZoneId zone = WhichZone.of(subscription.preferences().zone(), known, live).zone();
    List<Story> told = stories.of(tx, person);
    List<Standing> standings = quotas.standings(tx, person);
    return new Situation(
        subscription,
        zone,
        known.map(PeopleStore.Known::present).orElse(true),
        known.map(PeopleStore.Known::reachable).orElse(true),
        !live.isEmpty(),
        standings,
        goals.of(tx, person, zone, now),
        told.stream().filter(story -> !story.isReady()).map(Situations::draft).toList(),
        nearby(tx, person, told, standings, now),
        told.stream().map(Situations::lastWorkedOn).max(Comparator.naturalOrder()),
        lastSign(tx, subscription, told),
        store.sent(tx, subscription.id(), REMEMBERED));
  }

  private static Draft draft(Story story) {
    return new Draft(
        story.id(), story.number(), story.title(), story.category(), story.content().unwritten());
  }

  /** That a story was told is a sign as well, and that they assessed themselves. */
  private Optional<Instant> lastSign(Tx tx, Subscription subscription, List<Story> told) {
    return Stream.of(
            store.lastSign(tx, subscription.id()).stream(),
            assessing.last(tx, subscription.person()).stream(),
            told.stream().flatMap(story -> Stream.ofNullable(story.toldAt())))
        .flatMap(signs -> signs)
        .max(Comparator.naturalOrder());
  }

  private static Instant lastWorkedOn(Story story) {
    Instant decided = story.decidedAt();
    return decided != null && decided.isAfter(story.updatedAt()) ? decided : story.updatedAt();
  }

  /**
   * What is on its way to a story, and the stories that wait to be told. A draft with all its parts
   * and an answer are on their way whatever their category; the rest only where one is needed.
   */
  private List<Worth> nearby(
      Tx tx, Person person, List<Story> told, List<Standing> standings, Instant now) {
    Map<StoryCategory, Standing> open =
        standings.stream()
            .filter(standing -> !standing.met())
            .collect(Collectors.toMap(Standing::category, standing -> standing));
    if (open.isEmpty()) return List.of();
    Map<StoryCategory, Standing> every =
        standings.stream().collect(Collectors.toMap(Standing::category, standing -> standing));
    Stream<Worth> drafts =
        told.stream()
            .filter(story -> !story.isReady() && story.content().unwritten().size() <= 1)
            .flatMap(story ->
                Stream.ofNullable(
                        (story.content().unwritten().isEmpty() ? every : open)
                            .get(story.category()))
                    .map(standing ->
                        new Worth.OnePartShort(
                            story.id(),
                            story.number(),
                            story.title(),
                            standing,
                            story.content().unwritten().stream().findFirst(),
                            story.content().unwritten().isEmpty()
                                ? readiness.doubts(tx, story)
                                : List.of())));
    Stream<Worth> untold =
        told.stream()
            .flatMap(story -> {
              Instant ready = story.readyAt();
              return ready == null || story.toldAt() != null
                  ? Stream.empty()
                  : Stream.of(
                      new Worth.NeverTold(story.id(), story.number(), story.title(), ready));
            });
    return Stream.of(
            drafts,
            unsaved(tx, person, told, every, now),
            storyless(tx, person, told, open),
            selfAssessment(tx, person, now),
            untold)
        .flatMap(worth -> worth)
        .toList();
  }

  private Stream<Worth> unsaved(
      Tx tx, Person person, List<Story> told, Map<StoryCategory, Standing> every, Instant now) {
    Set<Long> saved =
        Stream.concat(told.stream(), stories.deleted(tx, person).stream())
            .flatMap(story -> story.fromAnswer().stream().boxed())
            .collect(Collectors.toSet());
    return answers.since(tx, person, now.minus(Choosing.OLD)).stream()
        .filter(answer -> answer.words() >= WORTH_SAVING_WORDS && !saved.contains(answer.id()))
        // A story that was told again is one already.
        .filter(answer -> rewritten.tells(answer.text(), told).isEmpty())
        .flatMap(answer ->
            pool.find(tx, answer.questionId()).stream()
                .filter(Question::asksForStory)
                .flatMap(question ->
                    Stream.ofNullable(every.get(StoryCategory.of(question.category())))
                        .map(standing ->
                            new Worth.WorthSaving(
                                answer.id(),
                                question.text(),
                                answer.words(),
                                answer.at(),
                                standing))));
  }

  /** For who has done it before, or answers questions. */
  private Stream<Worth> selfAssessment(Tx tx, Person person, Instant now) {
    Optional<Instant> last = assessing.last(tx, person);
    return last.isPresent() || !answers.since(tx, person, now.minus(Choosing.OLD)).isEmpty()
        ? Stream.of(new Worth.SelfAssessment(last))
        : Stream.empty();
  }

  /** Until they work on a story of its category: it may be the one. */
  private Stream<Worth> storyless(
      Tx tx, Person person, List<Story> told, Map<StoryCategory, Standing> open) {
    return storyless.latest(tx, person).stream()
        .flatMap(found ->
            pool.find(tx, found.questionId()).stream()
                .filter(Question::asksForStory)
                .filter(question -> !workedOn(told, question.category(), found.at()))
                .flatMap(question ->
                    Stream.ofNullable(open.get(StoryCategory.of(question.category())))
                        .map(standing ->
                            new Worth.NoStoryFor(
                                question.id(), question.text(), found.at(), standing))));
  }

  private static boolean workedOn(List<Story> told, Category category, Instant since) {
    return told.stream()
        .filter(story -> story.category() == StoryCategory.of(category))
        .anyMatch(story -> lastWorkedOn(story).isAfter(since));
  }

  WhichZone zone(Tx tx, Person person, Preferences preferences) {
    return WhichZone.of(preferences.zone(), people.find(tx, person), live(tx, person));
  }

  /** The zone that holds for a person who names none. */
  WhichZone zoneUnnamed(Tx tx, Person person) {
    return WhichZone.of(Optional.empty(), people.find(tx, person), live(tx, person));
  }

  private List<StudyGroup> live(Tx tx, Person person) {
    return groups.ofMember(tx, person).stream().filter(group -> !group.gone()).toList();
  }
}
