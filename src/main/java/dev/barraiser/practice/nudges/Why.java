package dev.barraiser.practice.nudges;

import dev.barraiser.practice.nudges.NudgePlan.Situation;
import dev.barraiser.practice.stories.QuotaWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Says why something was decided, as it was known then. Pure; never a title or a word of a story.
 */
final class Why {

  private Why() {}

  /**
   * Why this was sent and not another thing, and where it stands against the limit: a line each,
   * the reason itself first.
   */
  static String sent(Worth worth, Situation who, LocalDate date, Instant now) {
    Often often = who.often();
    int before = NudgePlan.sentInWeeksUpTo(date, often, who.sent());
    List<String> sentences = new ArrayList<>();
    sentences.add(capital(NudgeCards.why(worth)) + ".");
    int others = Choosing.candidates(who, date, now).size() - 1;
    if (others > 0 && worth.thing().kind() != Thing.Kind.STOP) {
      sentences.add(
          "It came before "
              + QuotaWords.number(others)
              + (others == 1 ? " other thing" : " other things")
              + ": what is nearest to a story goes first, and what was said lately waits.");
    }
    sentences.add(
        who.backsOff()
            ? NudgeCards.backOff(who) + " It was number " + (before + 1) + " of that."
            : "It was number " + (before + 1) + " of your limit, " + often.words() + " at most.");
    return String.join("\n", sentences);
  }

  static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
