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

  private static final List<String> NTH =
      List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh");

  private Why() {}

  /**
   * Why this was sent and not another thing, and where it stands against the limit: a line each,
   * the reason itself first.
   */
  static String sent(Worth worth, Situation who, LocalDate date, Instant now) {
    Often often = who.often();
    int before = NudgePlan.sentInWeeksUpTo(date, often, who.sent());
    List<String> sentences = new ArrayList<>();
    sentences.add(capital(Because.why(worth)) + ".");
    int others = Choosing.candidates(who, date, now).size() - 1;
    if (others > 0 && worth.thing().kind() != Thing.Kind.STOP) {
      sentences.add(
          "It came before "
              + QuotaWords.number(others)
              + (others == 1 ? " other thing" : " other things")
              + ": a goal that slips and what is nearest to a story go first, and what was said"
              + " lately waits.");
    }
    if (worth.thing().kind() == Thing.Kind.STOP) {
      sentences.add("I ask that once, and plan nothing more until you answer.");
    } else {
      sentences.add(
          who.backsOff()
              ? Because.backOff(who)
              : "You allow %s at most; this was the %s.".formatted(often.words(), nth(before)));
    }
    return String.join("\n", sentences);
  }

  private static String nth(int before) {
    return before < NTH.size() ? NTH.get(before) : "number " + (before + 1);
  }

  static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
