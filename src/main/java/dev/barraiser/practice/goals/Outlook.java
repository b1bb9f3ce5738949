package dev.barraiser.practice.goals;

import dev.barraiser.chat.Block;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.stories.QuotaWords;
import dev.barraiser.practice.stories.Quotas.Standing;
import dev.barraiser.practice.stories.StoryCategory;
import java.util.List;

/**
 * Says whether it will do, and what to do about it. Pure.
 *
 * <p>Decided here: where more stories are missing than there are days, no pace is reckoned with.
 * That it will not be enough for all is said plainly, and what the days are good for instead.
 */
final class Outlook {

  private Outlook() {}

  static List<Block> blocks(Pace pace) {
    Forecast forecast = pace.forecast();
    if (forecast.missing() > 0 && pace.isTooLateForAll()) return lastDays(pace);
    if (!pace.unevenly().isEmpty()) {
      return List.of(
          Block.text(seen(forecast) + " ", Words.strong(uneven(pace.unevenly()))),
          Block.text("The next ones count most there."));
    }
    return switch (forecast.verdict()) {
      case MET -> List.of();
      case UNKNOWN -> List.of(Block.text(unknown(pace)));
      case ENOUGH -> List.of(Block.text(seen(forecast) + " At this pace you will be ready."));
      case TIGHT ->
          List.of(Block.text(seen(forecast) + " That is likely enough, with nothing to spare."));
      case DOUBTFUL ->
          List.of(
              Block.text(
                  seen(forecast) + " ",
                  Words.strong(
                      forecast.readied() == 0
                          ? "Unless that changes, it will not be enough."
                          : "That is likely not enough."),
                  " A little more each week makes up for it now; later it will not."));
      case NOT_ENOUGH ->
          List.of(
              Block.text(
                  seen(forecast) + " ",
                  Words.strong("At this pace it will not be enough."),
                  " More a week, a later day, or smaller quotas: the choice is yours."));
    };
  }

  /** There are stories enough in all, and not where they are missing. */
  static String uneven(List<StoryCategory> categories) {
    return "In all that is enough, but "
        + String.join(" and ", categories.stream().map(StoryCategory::title).toList())
        + " will likely not be full.";
  }

  /** How a category went of late and where that leads, after what it needs; may be empty. */
  static String inCategory(Pace.InCategory one, Pace pace) {
    Forecast forecast = one.forecast();
    boolean known = forecast.verdict() != Forecast.Verdict.UNKNOWN;
    // That none came at all is said once, for all of them.
    boolean says = known && pace.forecast().readied() > 0 && !pace.isTooLateForAll();
    if (!says || pace.daysLeft() < 7) return "";
    String weeks = weeks(forecast);
    if (forecast.readied() == 0) {
      return " None came in "
          + weeks
          + (one.slips() ? "; going on like that, none will be there by then." : ".");
    }
    return " "
        + GoalCards.capital(count(forecast.readied()))
        + " came in "
        + weeks
        + "; going on like that, "
        + forecast.toCome()
        + " will be ready.";
  }

  private static String weeks(Forecast forecast) {
    long weeks = Math.max(1, forecast.seen().toDays() / 7);
    return weeks == 1 ? "the last week" : "the last " + count((int) weeks) + " weeks";
  }

  private static List<Block> lastDays(Pace pace) {
    int ready = pace.standings().stream().mapToInt(Standing::done).sum();
    String days = pace.daysLeft() <= 1 ? "the day" : "the days";
    return List.of(
        Block.text(
            Words.strong("There is not enough time left for all of them, and you can do without."),
            ready == 0
                ? " Take the one time that you remember best and tell it aloud in four parts: what"
                    + " was going on, what was yours to do, what you did, what came of it. One"
                    + " story told well carries further than several that are begun."
                : " Use "
                    + days
                    + " for what you have: "
                    + (ready == 1
                        ? "tell your ready story aloud once more"
                        : "tell your "
                            + QuotaWords.number(ready)
                            + " ready stories aloud, once each")
                    + ", and write down in a sentence what the missing ones would be about."));
  }

  private static String unknown(Pace pace) {
    if (pace.forecast().readied() + pace.forecast().atOnce() > 0)
      return "It is too early to say how fast you are: your first story became ready less than a"
          + " week ago.";
    return "None of your stories is ready yet, so I cannot say how fast you are."
        + (pace.daysLeft() > 7 ? " In a week I can." : "");
  }

  private static String seen(Forecast forecast) {
    return lately(forecast)
        + (forecast.readied() == 0
            ? " You need " + forecast.missing() + "."
            : " Going on like that, "
                + forecast.toCome()
                + " will be, and you need "
                + forecast.missing()
                + ".");
  }

  private static String lately(Forecast forecast) {
    String seen = weeks(forecast);
    String became =
        (forecast.readied() == 0 ? "none" : count(forecast.readied()))
            + (forecast.atOnce() == 0 ? " of your stories" : " besides")
            + " became ready.";
    return forecast.atOnce() == 0
        ? "In " + seen + " " + became
        : GoalCards.capital(count(forecast.atOnce()))
            + " stories became ready on one day; I take them for what you brought along. In "
            + seen
            + " "
            + became;
  }

  /** The same for a nudge. */
  static String inShort(Pace pace) {
    Forecast forecast = pace.forecast();
    int missing = forecast.missing();
    String stories =
        GoalCards.capital(count(missing))
            + (missing == 1 ? " story is" : " stories are")
            + " missing";
    boolean known = forecast.verdict() != Forecast.Verdict.UNKNOWN;
    String goes =
        !known
            ? "."
            : forecast.readied() == 0
                ? ". " + lately(forecast)
                : "; going on as in the last weeks, " + forecast.toCome() + " will be ready.";
    String takes =
        pace.isTooLateForAll()
            ? " There is not time for all of them: one, told well, is worth more than several"
                + " begun."
            : " It takes " + GoalCards.aWeek(pace.aWeek(missing)) + " from now.";
    return stories + goes + takes;
  }

  private static String count(int count) {
    return QuotaWords.number(count);
  }
}
