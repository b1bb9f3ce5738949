package dev.barraiser.practice.nudges;

import dev.barraiser.chat.Words;
import dev.barraiser.practice.goals.Forecast;
import dev.barraiser.practice.nudges.NudgePlan.Nothing;
import dev.barraiser.practice.nudges.NudgePlan.Planned;
import dev.barraiser.practice.nudges.NudgePlan.Reason;
import dev.barraiser.practice.nudges.NudgePlan.Situation;
import dev.barraiser.practice.nudges.NudgePlan.Upcoming;
import dev.barraiser.practice.stories.QuotaWords;
import dev.barraiser.practice.stories.Quotas.Standing;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The reasons that nudges and their settings give, and what comes next. Pure. */
final class Because {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

  private Because() {}

  /** What they said, what holds instead, why, and for how long. */
  static String backOff(Situation who) {
    return halved(who, ", " + who.often().words());
  }

  /** The same where it was just said what holds. */
  static String halved(Situation who) {
    return halved(who, "");
  }

  private static String halved(Situation who, String holds) {
    return "You set "
        + who.preferences().often().words()
        + "; "
        + QuotaWords.number(who.ignored())
        + " went unanswered, so I come half as often"
        + holds
        + ", until you react.";
  }

  /** Why something is worth a nudge, as a clause. It names no title: titles can be told apart. */
  static String why(Worth worth) {
    return switch (worth) {
      case Worth.Gap gap -> isAt(gap.standing());
      case Worth.GoalSlipping goal -> slipping(goal);
      case Worth.OnePartShort draft ->
          "your story "
              + draft.number()
              + draft
                  .unwritten()
                  .map(part -> " lacks nothing but its " + part)
                  .orElse(" has all four parts and waits for you to call it ready");
      case Worth.WorthSaving answer ->
          "an answer of yours is not saved as a story yet"
              + (answer.standing().met() ? "" : ", and " + isAt(answer.standing()));
      case Worth.NoStoryFor question ->
          "you looked for a story for a question and had none, and " + isAt(question.standing());
      case Worth.GoalDay goal ->
          goal.passed()
              ? "the day of your goal, " + day(goal.on()) + ", has passed"
              : "today is the day of your goal";
      case Worth.SelfAssessment self -> AssessNudge.why(self);
      case Worth.NeverTold story -> "your story " + story.number() + " is ready and was never told";
      case Worth.StayOrStop question ->
          "my last " + QuotaWords.number(question.ignored()) + " nudges went unanswered";
    };
  }

  private static String slipping(Worth.GoalSlipping goal) {
    if (goal.slips() && !goal.pace().forecast().slips())
      return "at the pace of your last weeks "
          + goal.standing().category().title()
          + " would likely not be full by "
          + day(goal.pace().on());
    if (!goal.slips())
      return "your goal is "
          + day(goal.pace().on())
          + " and no "
          + goal.standing().category().title()
          + " story is ready";
    Forecast forecast = goal.pace().forecast();
    return forecast.readied() == 0
        ? (forecast.atOnce() == 0
                ? "none of your stories became ready lately"
                : "since "
                    + QuotaWords.number(forecast.atOnce())
                    + " of your stories became ready on one day, no other did")
            + " and your goal is "
            + day(goal.pace().on())
        : "at the pace of your last weeks your stories would likely not be ready by "
            + day(goal.pace().on());
  }

  private static String isAt(Standing gap) {
    return gap.category().title()
        + " is at "
        + gap.done()
        + " of "
        + gap.range().from()
        + " stories";
  }

  static String where(Standing gap) {
    return gap.category().title() + ": " + gap.done() + " of " + gap.range().from();
  }

  static String toGo(Standing gap) {
    String many = QuotaWords.number(gap.missing());
    return many.substring(0, 1).toUpperCase(Locale.ROOT)
        + many.substring(1)
        + (gap.done() == 0 ? " to go." : " more to go.");
  }

  static String rhythm(Preferences preferences) {
    return preferences.often().words()
        + " at most, "
        + days(preferences.days())
        + " at "
        + preferences.at();
  }

  /** Days as people say them. */
  static String days(Set<DayOfWeek> days) {
    if (days.size() == 7) return "any day";
    if (days.equals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))) return "Monday to Friday";
    List<String> names =
        Arrays.stream(DayOfWeek.values()).filter(days::contains).map(SettingsForm::name).toList();
    if (names.size() == 1) return names.getFirst();
    return String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
  }

  static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** By the clock that their nudges go by, whatever the platform takes for their own. */
  static Words upcoming(Upcoming upcoming) {
    return switch (upcoming) {
      case Planned(var at, Worth worth) ->
          Words.of(
              Words.strong("Next nudge: "),
              SHORT.format(at) + ", since " + why(worth) + ". That is how it looks now.");
      case Nothing(Reason reason) -> Words.of(Words.strong("Next nudge: "), whyNone(reason));
    };
  }

  /** The same as one short line without markup, by the person's own clock. */
  static String next(Upcoming upcoming) {
    return switch (upcoming) {
      case Planned(var at, Worth worth) -> "Next: " + SHORT.format(at) + ", since " + why(worth);
      case Nothing(Reason reason) -> "Next: " + whyNone(reason);
    };
  }

  private static String whyNone(Reason reason) {
    return switch (reason) {
      case ALL_MET -> "none, since every quota is met. Well done.";
      case NO_GROUP ->
          "none, since you are in no study group yet. Press Join under a group's question.";
      case UNREACHABLE ->
          "none, since my direct messages do not reach you. Allow them here, then save these"
              + " settings once more.";
      case LEFT_WORKSPACE -> "none, since you are no longer here.";
      case OFF -> "none, since nudges are off.";
      case UNANSWERED ->
          "none, since I asked whether I shall stop and heard nothing. Save these settings, set"
              + " a goal or work on a story, and they go on.";
      case NOT_THEIR_DAY,
          ON_LEAVE,
          SNOOZED,
          TOO_LATE,
          OCCUPIED,
          WEEKLY_LIMIT,
          BACKED_OFF,
          TOO_SOON,
          JUST_WORKED,
          SAID_THIS_WEEK,
          QUIET_HOURS ->
          "none within a year, by these rules.";
    };
  }
}
