package dev.barraiser.practice.nudges;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.chat.Words;
import dev.barraiser.practice.nudges.NudgePlan.Reason;
import dev.barraiser.practice.nudges.NudgePlan.Situation;
import dev.barraiser.practice.nudges.NudgePlan.Upcoming;
import dev.barraiser.practice.nudges.NudgeStore.Decided;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Explains what was sent and what was not. Pure. */
final class WhyCards {

  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  private WhyCards() {}

  /** Why did I get this? */
  static Card sent(Decided decided, NudgeRules rules) {
    String why =
        decided.why().isEmpty()
            ? "I keep my reasons for "
                + rules.explained().toDays()
                + " days, and this one is older than that."
            : decided.why().replace('\n', ' ');
    return Card.of(
        "Why you got this",
        new Block.Header("Why you got this"),
        Block.text(why),
        Block.context(
            "You said yes to nudges; this one was for " + Because.day(decided.date()) + "."),
        Block.buttons(
            Button.of("Change", Action.of(NudgeCards.CHANGE)),
            Button.of("Why nothing?", Action.of(NudgeCards.WHY_NOTHING))));
  }

  /**
   * Why nothing? Every day on which a nudge could have come, the newest first. Asking changes
   * nothing of it.
   */
  static Card decisions(Situation who, List<Decided> decided, NudgeRules rules, Upcoming upcoming) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("What I decided, and why"));
    if (decided.isEmpty()) {
      blocks.add(Block.text("No day on which a nudge may come has passed yet."));
    } else {
      blocks.add(new Block.Bullets(lines(decided)));
    }
    if (who.backsOff() && !who.wasAskedToStay()) {
      blocks.add(Block.text(Because.backOff(who)));
    }
    blocks.add(new Block.Text(Because.upcoming(upcoming)));
    blocks.add(
        Block.context(
            "A nudge can only come on "
                + Because.days(who.preferences().days())
                + " at "
                + who.preferences().at()
                + ". I keep my reasons for "
                + rules.explained().toDays()
                + " days; of days on which nudges were off there are none."));
    blocks.add(Block.buttons(Button.of("Change", Action.of(NudgeCards.CHANGE))));
    return new Card("What I decided about nudges, and why", blocks);
  }

  /** What became of the last day on which one could have come, unless it came. */
  static String last(List<Decided> newestFirst) {
    return newestFirst.stream()
        .findFirst()
        .filter(one -> !wentOut(one))
        .map(one -> "Last, " + SHORT.format(one.date()) + ": " + what(one))
        .orElse("");
  }

  /** Days in a row with the same reason make one line. */
  private static List<Words> lines(List<Decided> decided) {
    List<Words> lines = new ArrayList<>();
    int at = 0;
    while (at < decided.size()) {
      Decided newest = decided.get(at);
      LocalDate oldest = newest.date();
      while (at + 1 < decided.size() && isTheSame(newest, decided.get(at + 1))) {
        oldest = decided.get(++at).date();
      }
      String days =
          oldest.equals(newest.date())
              ? SHORT.format(oldest)
              : SHORT.format(oldest) + " to " + SHORT.format(newest.date());
      lines.add(Words.of(Words.strong(days), ": " + what(newest)));
      at++;
    }
    return lines;
  }

  private static boolean isTheSame(Decided one, Decided other) {
    return !wentOut(one) && one.outcome().equals(other.outcome());
  }

  private static boolean wentOut(Decided one) {
    return one.outcome().equals(NudgeStore.SENT);
  }

  private static String what(Decided one) {
    return switch (one.outcome()) {
      case NudgeStore.SENT -> "a nudge. " + one.why().lines().findFirst().orElse("");
      case NudgeStore.UNDELIVERED -> "a nudge that did not get through.";
      default -> "nothing, since " + since(Reason.valueOf(one.outcome())) + ".";
    };
  }

  /** Why nothing was sent, as a clause in the past. */
  private static String since(Reason reason) {
    return switch (reason) {
      case OFF -> "nudges were off";
      case LEFT_WORKSPACE -> "you were not here";
      case UNREACHABLE -> "my direct messages did not reach you";
      case NO_GROUP -> "you were in no study group";
      case ALL_MET -> "every quota was met";
      case UNANSWERED -> "I had asked whether I shall stop and heard nothing";
      case NOT_THEIR_DAY -> "it was no day of yours";
      case ON_LEAVE -> "you were away";
      case SNOOZED -> "you had snoozed";
      case TOO_LATE ->
          "I was not running at your time, or your time zone had changed, and later would have"
              + " been too late";
      case OCCUPIED -> "you were in a mock interview, and after it would have been too late";
      case WEEKLY_LIMIT -> "your limit was reached";
      case BACKED_OFF ->
          "three or more in a row had gone unanswered, so I came half as often as you set";
      case TOO_SOON -> "the last one was less than 20 hours before";
      case JUST_WORKED -> "you had worked on your stories within the 20 hours before";
      case SAID_THIS_WEEK ->
          "what there was to say I had said within the week, or it was too fresh to bring up";
      case QUIET_HOURS -> "it had got late into your quiet hours";
    };
  }
}
