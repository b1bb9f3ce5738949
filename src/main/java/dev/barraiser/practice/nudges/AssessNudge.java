package dev.barraiser.practice.nudges;

import dev.barraiser.chat.Action;
import dev.barraiser.chat.Block;
import dev.barraiser.chat.Button;
import dev.barraiser.chat.Card;
import dev.barraiser.practice.nudges.NudgePlan.Situation;
import java.util.ArrayList;
import java.util.List;

/** The nudge that offers a self-assessment: one line. Pure. */
final class AssessNudge {

  private AssessNudge() {}

  static Card of(long slot, Worth.SelfAssessment about, Situation who) {
    boolean again = about.last().isPresent();
    String line =
        again
            ? "How do you see yourself by now? Twenty statements, about five minutes, for your eyes"
                + " only."
            : "Where do you stand? Twenty statements, about five minutes, for your eyes only.";
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.text(line));
    blocks.addAll(
        WorthCards.waysOn(
            slot,
            List.of(
                Button.primary(
                    again ? "Assess yourself again" : "Assess yourself",
                    Action.of("assessment.open"))),
            about,
            who));
    return new Card(line, blocks);
  }

  /** As a clause. */
  static String why(Worth.SelfAssessment about) {
    return about.last().isPresent()
        ? "your last self-assessment is more than a week old"
        : "you practise and have not assessed yourself yet";
  }
}
