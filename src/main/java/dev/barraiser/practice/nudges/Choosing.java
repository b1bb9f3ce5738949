package dev.barraiser.practice.nudges;

import dev.barraiser.practice.goals.Pace;
import dev.barraiser.practice.nudges.NudgePlan.Sent;
import dev.barraiser.practice.nudges.NudgePlan.Situation;
import dev.barraiser.practice.nudges.Worth.Gap;
import dev.barraiser.practice.nudges.Worth.GoalDay;
import dev.barraiser.practice.nudges.Worth.GoalSlipping;
import dev.barraiser.practice.nudges.Worth.NeverTold;
import dev.barraiser.practice.nudges.Worth.NoStoryFor;
import dev.barraiser.practice.nudges.Worth.OnePartShort;
import dev.barraiser.practice.nudges.Worth.SelfAssessment;
import dev.barraiser.practice.nudges.Worth.StayOrStop;
import dev.barraiser.practice.nudges.Worth.WorthSaving;
import dev.barraiser.practice.stories.Quotas.Standing;
import dev.barraiser.practice.stories.StoryCategory;
import dev.barraiser.practice.stories.StoryTopic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses what is most useful to say. Pure.
 *
 * <p>The day of a goal goes first, then a goal that slips, then a question that was looked up in
 * vain, then what is nearest to a story: a draft, then an answer, then a gap, then where one sees
 * oneself, then a story to tell. Whatever was said lately without effect steps back behind a gap
 * that nothing was said of, so that the same is not said week after week.
 */
final class Choosing {

  /** The same is not said twice within so many days. */
  private static final int DAYS_BETWEEN = 7;

  private static final int LATELY_DAYS = 84;

  private static final int PRESSING_DAYS = 21;
  private static final int JUST_PASSED_DAYS = 8;
  private static final int LESS_EACH_TIME = 30;

  /** An answer that is fresh was offered to be saved when it was given, and so was a question. */
  private static final Duration FRESH = Duration.ofHours(20);

  /** What is longer past is not brought up any more. */
  static final Duration OLD = Duration.ofDays(30);

  /** Time to find an occasion by oneself. */
  private static final Duration TO_BE_TOLD = Duration.ofDays(7);

  /** A self-assessment is offered weekly at most. */
  private static final Duration ASSESSED = Duration.ofDays(7);

  private Choosing() {}

  /** The most useful thing to say on a date; empty when all there is was said within the week. */
  static Optional<Worth> best(Situation who, LocalDate date, Instant now) {
    return candidates(who, date, now).stream()
        .max(
            Comparator.comparingInt((Worth worth) -> useful(worth, date, who.sent()))
                .thenComparingInt(Choosing::need)
                .thenComparingLong(worth -> -age(worth)));
  }

  /** Everything that could be said on a date, with one gap: the widest. */
  static List<Worth> candidates(Situation who, LocalDate date, Instant now) {
    List<Worth> all = new ArrayList<>();
    who.nearby().stream()
        .filter(worth -> ripe(worth, now) && !saidInTheWeekBefore(worth.thing(), date, who.sent()))
        .forEach(all::add);
    goalDay(who, date).ifPresent(all::add);
    widestGap(who, date)
        .ifPresent(gap -> {
          all.add(gap);
          slipping(who, gap, date).ifPresent(all::add);
        });
    return all;
  }

  /** A word on the day of a goal, and one when it has just passed. */
  static Optional<Worth> goalDay(Situation who, LocalDate date) {
    return who.goal()
        .map(Pace::on)
        .filter(on -> !date.isBefore(on) && date.isBefore(on.plusDays(JUST_PASSED_DAYS)))
        .<Worth>map(on -> new GoalDay(on, date.isAfter(on)))
        .filter(worth -> who.sent().stream().map(Sent::thing).noneMatch(worth.thing()::equals));
  }

  /** A goal that slips asks for the story that the widest gap asks for. */
  private static Optional<Worth> slipping(Situation who, Gap gap, LocalDate date) {
    return who.goal()
        .filter(pace -> pace.on().isAfter(date))
        .filter(pace ->
            pace.forecast().slips()
                || pace.slips(gap.standing().category())
                || presses(pace, gap, date))
        .<Worth>map(pace -> new GoalSlipping(pace, gap.standing(), gap.topic()))
        .filter(worth -> !saidInTheWeekBefore(worth.thing(), date, who.sent()));
  }

  /** Near, with nothing in a category: that is said however little is known of the pace. */
  private static boolean presses(Pace pace, Gap gap, LocalDate date) {
    return gap.standing().done() == 0 && !pace.on().isAfter(date.plusDays(PRESSING_DAYS));
  }

  private static boolean ripe(Worth worth, Instant now) {
    return switch (worth) {
      case WorthSaving answer ->
          !now.isBefore(answer.at().plus(FRESH)) && now.isBefore(answer.at().plus(OLD));
      case NoStoryFor question ->
          !now.isBefore(question.foundAt().plus(FRESH))
              && now.isBefore(question.foundAt().plus(OLD));
      case NeverTold story -> !now.isBefore(story.readyAt().plus(TO_BE_TOLD));
      case SelfAssessment self ->
          self.last().map(last -> !now.isBefore(last.plus(ASSESSED))).orElse(true);
      case Gap ignored -> true;
      case GoalSlipping ignored -> true;
      case GoalDay ignored -> true;
      case OnePartShort ignored -> true;
      case StayOrStop ignored -> true;
    };
  }

  static boolean saidInTheWeekBefore(Thing thing, LocalDate date, List<Sent> sent) {
    return said(thing, date, DAYS_BETWEEN, sent) > 0;
  }

  /** A story of a category is asked for by a gap, and by a goal that slips. */
  private static boolean askedForInTheWeekBefore(
      StoryCategory category, LocalDate date, List<Sent> sent) {
    return sent.stream()
        .filter(one -> one.date().isAfter(date.minusDays(DAYS_BETWEEN)))
        .flatMap(one -> one.topic().stream())
        .anyMatch(topic -> topic.category() == category);
  }

  private static int said(Thing thing, LocalDate date, int days, List<Sent> sent) {
    return Math.toIntExact(
        sent.stream()
            .filter(one -> one.thing().equals(thing) && one.date().isAfter(date.minusDays(days)))
            .count());
  }

  private static int useful(Worth worth, LocalDate date, List<Sent> sent) {
    return atFirst(worth) - LESS_EACH_TIME * said(worth.thing(), date, LATELY_DAYS, sent);
  }

  private static int atFirst(Worth worth) {
    return switch (worth) {
      case StayOrStop ignored -> 0;
      case NeverTold ignored -> 40;
      case SelfAssessment ignored -> 55;
      case GoalDay ignored -> 95;
      case Gap ignored -> 60;
      // What no quota needs is still nearer to a story than a topic is.
      case WorthSaving answer -> answer.standing().met() ? 62 : 70;
      case OnePartShort draft -> draft.standing().met() ? 65 : 80;
      case NoStoryFor ignored -> 85;
      case GoalSlipping ignored -> 90;
    };
  }

  /** In thousandths, how much of what its category needs is missing. */
  private static int need(Worth worth) {
    return switch (worth) {
      case Gap gap -> need(gap.standing());
      case GoalSlipping goal -> need(goal.standing());
      case OnePartShort draft -> need(draft.standing());
      case WorthSaving answer -> need(answer.standing());
      case NoStoryFor question -> need(question.standing());
      case NeverTold ignored -> 0;
      case SelfAssessment ignored -> 0;
      case GoalDay ignored -> 0;
      case StayOrStop ignored -> 0;
    };
  }

  private static int need(Standing standing) {
    return 1000 * standing.missing() / standing.range().from();
  }

  /** Orders what is else alike: what was there first comes first. */
  private static long age(Worth worth) {
    return switch (worth) {
      case Gap ignored -> 0;
      case GoalSlipping ignored -> 0;
      case OnePartShort draft -> draft.number();
      case WorthSaving answer -> answer.at().toEpochMilli();
      case NoStoryFor question -> question.foundAt().toEpochMilli();
      case NeverTold story -> story.readyAt().toEpochMilli();
      case SelfAssessment ignored -> 0;
      case GoalDay ignored -> 0;
      case StayOrStop ignored -> 0;
    };
  }

  /**
   * The category with the largest share missing; among equals the one that was nudged about least
   * recently, then the guide's first.
   */
  private static Optional<Gap> widestGap(Situation who, LocalDate date) {
    List<StoryCategory> recent =
        who.sent().stream()
            .flatMap(sent -> sent.topic().stream())
            .map(StoryTopic::category)
            .distinct()
            .toList();
    List<Standing> open =
        who.gaps().stream()
            .filter(gap -> !askedForInTheWeekBefore(gap.category(), date, who.sent()))
            .toList();
    return open.stream()
        .min(
            Comparator.<Standing>comparingInt(gap -> -need(gap))
                .thenComparingInt(gap -> -ago(gap.category(), recent))
                .thenComparing(Standing::category))
        .map(gap -> new Gap(gap, topic(gap, who.sent())));
  }

  private static int ago(StoryCategory category, List<StoryCategory> recent) {
    int at = recent.indexOf(category);
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  /** A category's topics that no story is about, in turn: none is suggested twice in a row. */
  private static StoryTopic topic(Standing gap, List<Sent> sent) {
    StoryCategory category = gap.category();
    List<StoryTopic> untold =
        StoryTopic.of(category).stream().filter(topic -> !gap.told().contains(topic)).toList();
    List<StoryTopic> topics = untold.isEmpty() ? StoryTopic.of(category) : untold;
    int last =
        sent.stream()
            .flatMap(one -> one.topic().stream())
            .filter(topic -> topic.category() == category)
            .findFirst()
            .map(topics::indexOf)
            .orElse(-1);
    return topics.get((last + 1) % topics.size());
  }
}
