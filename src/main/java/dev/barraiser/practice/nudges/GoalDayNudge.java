package dev.barraiser.practice.nudges;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.practice.nudges.NudgePlan.Situation;
import java.util.ArrayList;
import java.util.List;

/** A word on the day of a goal, and one when it has passed. Pure. */
final class GoalDayNudge {

  private GoalDayNudge() {}

  static Card of(long slot, Worth.GoalDay goal, Situation who) {
    return goal.passed() ? passed(slot, goal, who) : today(slot, goal, who);
  }

  private static Card today(long slot, Worth.GoalDay goal, Situation who) {
    String summary = "Today is the day of your goal.";
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header("Today is the day"));
    blocks.add(
        Block.text(
            "Nothing new has to be written any more. If it is still to come: read your stories once"
                + " and tell the one you like best aloud. All the best for it."));
    blocks.addAll(
        WorthCards.waysOn(
            slot, List.of(Button.primary("My stories", Action.of("stories.list"))), goal, who));
    return new Card(summary, blocks);
  }

  private static Card passed(long slot, Worth.GoalDay goal, Situation who) {
    String summary = "How did it go?";
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header(summary));
    blocks.add(
        Block.text(
            "Your day was "
                + Because.day(goal.on())
                + ". I hope it went well. What you were asked helps everybody who comes after you:"
                + " you can share it, without your name if you like. Where there is a next day, a new"
                + " goal gives the pace for it."));
    blocks.addAll(
        WorthCards.waysOn(
            slot,
            List.of(
                Button.primary("Share what was asked", Action.of("interviews.share")),
                Button.of("Clear the goal", Action.of("goals.clear"))),
            goal,
            who));
    return new Card(summary, blocks);
  }
}
