package dev.barraiser;

import dev.barraiser.config.Settings;
import dev.barraiser.practice.answers.AnswerRules;
import dev.barraiser.practice.coaching.CoachRules;
import dev.barraiser.practice.coaching.Weights;
import dev.barraiser.practice.daily.DailyRules;
import dev.barraiser.practice.nudges.NudgeRules;
import dev.barraiser.practice.progress.ProgressRules;
import dev.barraiser.practice.stories.Quotas;
import dev.barraiser.practice.stories.StoryCategory;
import java.util.Map;

/** What is set, in each feature's own terms: none of them knows the settings. Pure. */
final class FeatureRules {

  private FeatureRules() {}

  static Quotas quotas(Settings settings) {
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

  static DailyRules daily(Settings settings) {
    return new DailyRules(settings.daily().lateness(), DailyRules.standard().datesTold());
  }

  static AnswerRules answers(Settings settings) {
    Settings.Answers set = settings.answers();
    return AnswerRules.of(set.minimumWords(), set.window(), set.quiet());
  }

  static CoachRules coaching(Settings settings) {
    Settings.Weights set = settings.coach().weights();
    return CoachRules.of(
        new Weights(set.situation(), set.task(), set.action(), set.result()),
        settings.answers().quiet());
  }

  static ProgressRules progress(Settings settings) {
    ProgressRules standard = ProgressRules.standard();
    return new ProgressRules(
        settings.streaks().answersAWeek(),
        standard.membersForTotals(),
        settings.digest().day(),
        settings.digest().time(),
        standard.digestLateness());
  }

  static NudgeRules nudges(Settings settings) {
    Settings.Nudges set = settings.nudges();
    NudgeRules standard = NudgeRules.standard();
    return new NudgeRules(
        set.time(),
        set.days(),
        set.aWeek(),
        set.quietHours().from(),
        set.quietHours().until(),
        standard.lateness(),
        standard.spacing(),
        standard.explained());
  }
}
